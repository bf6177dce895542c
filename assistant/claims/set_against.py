"""How a clause only sets a figure against one before it: "The council says there are 17"."""

import re
from typing import Final

from assistant.claims.numerals import DIGITS, WORDS
from assistant.text.tagging import tagged

_IT: Final = (
    r"(?:it|them|they|the (?:(?:true|real|actual|right|correct|final) )?"
    r"(?:figure|number|total|cost|bill|count)"
    r"(?:\s(?:for|in)\s(?:the year to\s)?[\w/–-]+(?:\s\d{4})?)?)"
)
_GIVES: Final = re.compile(
    r"(?!(?:At|Last|Next|In [A-Z\d])\b)(?:[\w’',.-]+\s){1,7}?"
    r"(?:(?:says?|said|reckons?|reckoned|claims?|claimed|counts?|counted|estimates?|estimated"
    rf"|thinks?|insists?|insisted|admits?|admitted)(?:\sthat)?(?:\s{_IT})?"
    rf"|(?:puts?|makes?|made|gives?|gave)\s{_IT})"
    r"(?:\s(?:at|as|is|was|are|were|to be|(?:there )?(?:would|will|could|may) be"
    r"|there (?:is|are|was|were)))?"
    r"(?:\s(?:only|just|nearer|no more than|more like|closer to))?\s"
)
_SAYS_NUMBER: Final = re.compile(rf"{_GIVES.pattern}(?P<number>{DIGITS}|{WORDS})(?![\w%]|[.,]\d)")
_ENDS: Final = re.compile(r"[”\"’']?(?:[.,;!?]|\s*$|\s(?:for|in) (?:all|total)\b)")
_NEXT_CLAUSE: Final = re.compile(
    r"(?:[;,:]|\s[–—-])\s(?:(?:but|and|while|whereas|though|although|against)\s)?"
    r"|\s(?:but|while|whereas|though|although)\s"
)
# "Campaigners put the cost at £4m, the council at £2.5m".
_LEFT_OUT: Final = re.compile(
    r"(?P<who>(?:the\s|its\s|their\s|his\s|her\s)?[A-Za-z][\w’'-]*(?:\s[\w’'-]+){0,4})"
    r"\s(?:at|only|just|nearer)(?:\s(?:only|just|nearer))?\s"
)
_PUT_AT: Final = re.compile(
    r"\b(?:puts?|estimated?s?|reckon(?:s|ed)?|valued?s?)\s[^;]{2,80}\sat\s(?:\w+\s){0,3}$"
)
# "The trust says that it will spend £3m, the council £2m": each may speak of itself; what costs
# £3m is the thing.
_OF_SELF: Final = re.compile(
    r"\b(?:says?|said|claims?|claimed|expects?|expected)(?:\sthat)?"
    r"\s(?:it|they|he|she|we)\b(?!\s(?:(?:will|would|could|may|might|has|had)\s)?costs?\b)"
)
# Bodies of one kind have each their own: of a school's pupils a college knows nothing.
_KINDS: Final = tuple(
    frozenset(kind.split())
    for kind in (
        "school schools college colleges academy academies university universities nursery",
        "hospital hospitals clinic clinics infirmary surgery practice ward",
        "council borough county district parish town village city",
        "company firm operator contractor supplier developer",
        "club team society choir",
        "library museum theatre gallery pool centre",
        "church chapel cathedral mosque temple",
    )
)


def only_gives(opening: str, behind: str) -> bool:
    """Whether a clause tells no more of a figure than who gives it.

    Args:
        opening: Its words before the figure.
        behind: The words behind the figure.
    """
    return bool(_GIVES.fullmatch(opening) and _ENDS.match(behind))


def number_given(sentence: str) -> re.Match[str] | None:
    """The number (group "number") of "the council says there are 17"; None where more is told."""
    match = _SAYS_NUMBER.match(sentence)
    return match if match and _ENDS.match(sentence, match.end()) else None


def last_clause(between: str) -> str | None:
    """The clause that begins between two figures of a sentence, up to the second of them."""
    starts = [match.end() for match in _NEXT_CLAUSE.finditer(between)]
    return between[starts[-1] :] if starts else None


def giver_left_over(opening: str, clause: str, behind: str) -> str | None:
    """Who gives a figure where the verb is left out: "the council" of "the council at £2.5m".

    Args:
        opening: The sentence before the figure that it is set against.
        clause: The words between, from where the next clause begins.
        behind: The words behind the figure.
    """
    who = _LEFT_OUT.fullmatch(clause)
    return who["who"] if who and _PUT_AT.search(opening) and _ENDS.match(behind) else None


def each_of_its_own(first: str, second: str) -> bool:
    """Whether two that give figures each speak of themselves, by what stands before the figures."""
    if _OF_SELF.search(first):
        return True
    one, other = (_opening_noun(text) for text in (first, second))
    return one != other and any(one in kind and other in kind for kind in _KINDS)


def _opening_noun(text: str) -> str:
    """The head noun of what a clause begins with: "school" of "The school has"."""
    noun = ""
    for word in tagged(text):
        if word.tag in ("NOUN", "PROPN", "ADJ"):
            noun = word.lower
        elif noun:
            break
    return noun
