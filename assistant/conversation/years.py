"""Years in questions: "and the year before?", "and in 2019?"."""

import re
from dataclasses import dataclass

from assistant.text.number_words import UNITS

YEAR = re.compile(
    r"\b(?P<long>(?:19|20)\d\d)(?:(?P<mark>[/–-])(?P<second>(?:19|20)?\d\d))?\b"
    r"|\b(?P<short>\d\d)(?P<short_mark>[/–-])(?P<short_second>\d\d)\b"
)
_RELATIVE = (
    (-1, r"the (?:year before(?: that)?|previous year|preceding year|prior year)|a year earlier"),
    (1, r"the (?:year after(?: that)?|following year|next year|subsequent year)|a year later"),
)
_RELATIVE_PATTERNS = tuple(
    (step, re.compile(rf"(?:(?:in|for|during|about) )?(?:{phrase})", re.IGNORECASE))
    for step, phrase in _RELATIVE
)


_NUMBERS = {word: number for number, word in enumerate(UNITS[:11]) if number}
_COUNTED = re.compile(
    rf"(?P<number>{'|'.join(_NUMBERS)}|\d{{1,2}}) years? "
    r"(?:(?P<before>earlier|before|ago)|later|after)(?: that)?",
    re.IGNORECASE,
)
_JOINT = re.compile(r",?\s*(?:and|or|to|until|[/–-])\s*|,\s*", re.IGNORECASE)
_CENTURY_TURNS = 50  # "49/50" is of this century, "50/51" of the last


def relative_year(text: str) -> int | None:
    """-1 for "the year before", 2 for "two years later", None for anything else."""
    bare = text.strip(" ?.!,")
    counted = _COUNTED.fullmatch(bare)
    if counted:
        number = _NUMBERS.get(counted["number"].lower()) or int(counted["number"])
        return -number if counted["before"] else number
    for step, pattern in _RELATIVE_PATTERNS:
        if pattern.fullmatch(bare):
            return step
    return None


def shifted(year: re.Match[str], step: int) -> str:
    """A year, or financial year, as many years later, in the spelling it had."""
    if year["long"]:
        start = str(int(year["long"]) + step)
        if not year["second"]:
            return start
        return f"{start}{year['mark']}{_later(year['second'], step)}"
    return f"{_later(year['short'], step)}{year['short_mark']}{_later(year['short_second'], step)}"


def _later(digits: str, step: int) -> str:
    return f"{(int(digits) + step) % 10 ** len(digits):0{len(digits)}d}"


@dataclass(frozen=True, slots=True)
class YearSpan:
    """The years that a text names last, joined as in "between 2017 and 2019"; one may be alone."""

    first: re.Match[str]
    last: re.Match[str]

    @property
    def joined(self) -> bool:
        """Whether it is more than one year."""
        return self.first.start() < self.last.start()


def last_span(text: str) -> YearSpan | None:
    """The last years, or financial years, that a text names together."""
    found = _years(text)
    if not found:
        return None
    at = len(found) - 1
    while at and _JOINT.fullmatch(text, found[at - 1].end(), found[at].start()):
        at -= 1
    return YearSpan(found[at], found[-1])


def last_year(text: str) -> re.Match[str] | None:
    """The last year, or financial year, that a text names."""
    found = _years(text)
    return found[-1] if found else None


def latest_year(text: str) -> re.Match[str] | None:
    """The year, or financial year, of a text that comes after all others."""
    return max(_years(text), key=lambda match: (_start(match), match.start()), default=None)


def _years(text: str) -> list[re.Match[str]]:
    return [year for match in YEAR.finditer(text) for year in _told_apart(text, match)]


def _told_apart(text: str, match: re.Match[str]) -> list[re.Match[str]]:
    """A year, or financial year, alone; of "2017-2019", which is neither, both years."""
    if _is_financial(match):
        return [match]
    if not match["long"] or len(match["second"]) < len(match["long"]):
        return []
    ends = (match.span("long"), match.span("second"))
    return [year for start, end in ends if (year := YEAR.fullmatch(text, start, end))]


def _start(match: re.Match[str]) -> int:
    """The year in which a year, or financial year, begins."""
    if match["long"]:
        return int(match["long"])
    short = int(match["short"])
    return short + (2000 if short < _CENTURY_TURNS else 1900)


def _is_financial(match: re.Match[str]) -> bool:
    """Whether two numbers with a mark between them follow each other, as in 18/19."""
    first = match["long"] or match["short"]
    second = match["second"] or match["short_second"]
    return second is None or (int(first) + 1) % 100 == int(second[-2:])
