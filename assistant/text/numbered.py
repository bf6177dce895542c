"""Things told apart by a number or letter alone: route 9 is not route 14, nor lot A lot B."""

import re
from functools import lru_cache

from assistant.text.number_words import ORDINALS, UNITS

THINGS = (
    "area|band|berth|bid|block|building|bus|category|class|clause|committee|district|division|dock|"
    "floor|gate|group|item|junction|key stage|level|line|lot|option|part|phase|platform|plot|"
    "proposal|quarter|question|reactor|recommendation|room|round|route|scenario|schedule|section|"
    "site|stage|terminal|tier|tower|tranche|turbine|unit|ward|wave|well|year|zone"
)
# "I" is somebody, and no letter of a thing.
_NUMBER = (
    r"(?:\d{1,3}[a-z]?\b(?![.,]?\d|\s?%|\s(?:per|million|billion))|(?-i:[A-HJ-Z])\b(?![.&'’]))"
)
_NAMED = re.compile(
    rf"\b(?P<thing>{THINGS})s?\s(?:no\.?\s|numbers?\s)?"
    rf"(?P<numbers>{_NUMBER}(?:(?:,\s|\s(?:and|or|to)\s|–|-){_NUMBER})*)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d+)(?:\s(?:to)\s|–|-)(\d+)")
_LETTERS = re.compile(r"\b([A-Z])(?:\s(?:to)\s|–|-)([A-Z])\b")
_BAND = re.compile(r"\bband ([a-h])\b", re.IGNORECASE)
_IN_ORDER = re.compile(
    rf"\b(?P<ordinal>{'|'.join(ORDINALS)})\s(?:full\s|whole\s|financial\s)?"
    r"(?P<thing>year|quarter|month|week|phase|round|stage|season|term)\b",
    re.IGNORECASE,
)


# "The opening nine months": a period in the first place, told by its length.
_OPENING = re.compile(
    rf"\b(?P<ordinal>first|opening|initial)\s(?P<length>\d+|{'|'.join(UNITS[1:])})"
    r"\s(?P<unit>year|month|week)s\b",
    re.IGNORECASE,
)
_PERIODS = frozenset({"year", "quarter", "month", "week"})


def other_ordinal(question: str, quote: str) -> str | None:
    """What a question asks of by its place, such as "second year", where a quote tells the first.

    A quote that tells the place that is asked elsewhere, in whatever words, is left alone.
    """
    for asked in _IN_ORDER.finditer(question):
        told = any(one["thing"] == asked["thing"] for one in _IN_ORDER.finditer(quote))
        opening = asked["thing"] in _PERIODS and asked["ordinal"].lower() != "first"
        if (told or (opening and _OPENING.search(quote))) and not _placed(
            asked["ordinal"].lower(), asked["thing"]
        ).search(quote):
            return asked[0]
    return None


def _placed(ordinal: str, thing: str) -> re.Pattern[str]:
    """The words that may tell what is in a place: "second", "2nd", "phase 2", "the next"."""
    place = ORDINALS.index(ordinal)
    told = "opening|initial|inaugural|maiden" if place == 0 else "next|following|subsequent|later"
    numbers = rf"{place + 1}(?:st|nd|rd|th)|{thing} (?:{place + 1}|{UNITS[place + 1]})"
    return re.compile(rf"\b(?:{ordinal}|{told}|{numbers})\b", re.IGNORECASE)


@lru_cache(maxsize=256)
def numbered(text: str) -> dict[str, set[str]]:
    """The numbers and letters with which a text names things: kind -> numbers, ranges filled."""
    found: dict[str, set[str]] = {}
    for match in _NAMED.finditer(text):
        labels = re.findall(r"\d+[A-Za-z]?|\b[A-Z]\b", match["numbers"])
        numbers = {one.lower() if one[0].isdigit() else one for one in labels}
        for first, last in _RANGE.findall(match["numbers"]):
            numbers.update(map(str, range(int(first), int(last) + 1)))
        for first, last in _LETTERS.findall(match["numbers"]):
            numbers.update(map(chr, range(ord(first), ord(last) + 1)))
        found.setdefault(match["thing"].lower(), set()).update(numbers)
    return found


def other_number(question: str, quote: str, context: str, document: str) -> str | None:
    """A numbered thing that the question names where the evidence is about another of its kind.

    Args:
        question: What is asked.
        quote: The sentence.
        context: What stands around it: title, heading, passage.
        document: The whole text, which may name the thing elsewhere.

    Returns:
        The thing, such as "route 9".
    """
    # Whoever asks for "band a" means Band A.
    wanted_things = numbered(_BAND.sub(lambda band: band[0].upper(), question))
    if not wanted_things:  # as in nearly all questions
        return None
    said, around = numbered(quote), numbered(context)
    for thing, asked in wanted_things.items():
        wanted = min(asked)
        if thing in said:
            if not asked & said[thing]:
                return f"{thing} {wanted}"
        elif thing in around and not asked & numbered(document).get(thing, set()):
            return f"{thing} {wanted}"
    return None
