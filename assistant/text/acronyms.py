"""Letters that stand for a name: "CCG" for "Clinical Commissioning Group"."""

import re

from assistant.text.words import STOP_WORDS, words

LONGEST_IN_LOWER_CASE = 4
_ASKED = (
    re.compile(
        r"\bwhat (?:do|does|did) (?P<the>the )?"
        r"(?:(?:letters?|acronym|abbreviation|initials) )?"
        r"(?P<letters>[\w&]{2,8}) (?:stand|stands) for\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\bwhat (?:is|are) (?P<the>the )?(?P<letters>[\w&]{2,8}) "
        r"(?:short|an? (?:acronym|abbreviation)) (?:for|of)\b",
        re.IGNORECASE,
    ),
    # "What does ULEZ mean for drivers" asks for more than its words.
    re.compile(
        r"\b[Ww]hat (?:do|does) (?P<the>the )?(?P<letters>[A-Z][\w&]*[A-Z]s?) mean"
        r"(?: (?:here|please|exactly))?\W*$"
    ),
)
_SMALL = r"(?:of|the|and|for|on|in|to|&)"
_LONG = rf"[A-Za-z][\w'’-]*(?:[ -](?:{_SMALL} ){{0,2}}[A-Za-z][\w'’-]*){{0,8}}"


def asked_letters(question: str) -> str | None:
    """The letters whose meaning a question asks for, in capitals, if it asks for that.

    People type them in lower case too: then they are letters if they are few and no word that
    "the" stands before ("what does the party stand for").
    """
    for pattern in _ASKED:
        match = pattern.search(question)
        if match:
            letters = match["letters"]
            written = letters.removesuffix("s").isupper()
            if written or (len(letters) <= LONGEST_IN_LOWER_CASE and not match["the"]):
                return letters.removesuffix("s").upper()
    return None


def spells_out(letters: str, text: str) -> bool:
    """Whether a text gives the letters beside the words they stand for, one of both in brackets.

    "a Clinical Commissioning Group (CCG)", "the CCG (clinical commissioning group)", "CCG stands
    for ...".
    """
    short = rf"{re.escape(letters)}s?"
    behind = re.compile(
        rf"(?P<long>{_LONG}),? [(\[]\W?(?:the |or )?{short}\W?[)\],;]", re.IGNORECASE
    )
    before = re.compile(
        rf"\b{short} ?(?:[(\[–—]|,? or|stands for|means|is short for) ?(?:the )?(?P<long>{_LONG})",
        re.IGNORECASE,
    )
    return any(
        _begins(letters, match["long"], last=True) for match in behind.finditer(text)
    ) or any(_begins(letters, match["long"], last=False) for match in before.finditer(text))


def _begins(letters: str, long: str, last: bool) -> bool:
    """Whether the last (or first) words begin with these letters, small words left out or in."""
    every = re.split(r"[ -]", long)
    telling = [word for word in every if not re.fullmatch(_SMALL, word, re.IGNORECASE)]
    for some in (every, telling):
        initials = "".join(word[:1] for word in some).upper()
        if initials.endswith(letters) if last else initials.startswith(letters):
            return True
    return False


def initials_in(text: str) -> set[str]:
    """Initials of runs of capitalised words, so that "ICS" matches "Integrated Care System"."""
    runs = re.findall(r"(?:\b[A-Z][\w-]+\s+(?:and |of |for |the )?){1,7}[A-Z][\w-]+", text)
    found = set()
    for run in (run.removeprefix("The ") for run in runs):
        letters = [part[0].lower() for word in run.split() for part in word.split("-") if part]
        capitals = [word[0].lower() for word in run.split() if word[0].isupper()]
        found.update({"".join(letters), "".join(capitals)})
    return found - STOP_WORDS  # "Ian Smith" is not meant by every "is"


def one_abbreviates(one: str, other: str) -> bool:
    """Whether one of two texts has the initials of a name in the other."""
    return bool(initials_in(one) & set(words(other)) or initials_in(other) & set(words(one)))
