"""The ways of writing a date of the calendar: days, months, quarters, years, financial years."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.claims.bare_months import is_month
from assistant.text.days import (
    MONTH_NAME,
    MONTH_NUMBERS,
    UNKNOWN,
    Days,
    Precision,
    financial_year,
    months_of,
    nearest,
    one_day,
    years_of,
)

Resolve = Callable[[re.Match[str], date | None, bool], Days]
"""From the match, the publication date, and whether the text before it looks ahead."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way of writing a date.

    Attributes:
        pattern: What it looks like.
        precision: The unit that it names; of some, by the match.
        resolve: The days that it covers.
        accepts: Whether a match is one after all.
        is_relative: Whether resolving a match needed the publication date.
        hints: Text, some of which every match has, letters in lower case where capitals do not
            count: most sentences have none of it, and need not be searched.
        also: What every match has as well, where that is much faster to look for.
    """

    pattern: re.Pattern[str]
    precision: Precision | Callable[[re.Match[str]], Precision]
    resolve: Resolve
    accepts: Callable[[re.Match[str]], bool] = lambda _match: True
    is_relative: Callable[[re.Match[str]], bool] = lambda _match: False
    hints: tuple[str, ...] = ()
    also: re.Pattern[str] | None = None

    def precision_of(self, match: re.Match[str]) -> Precision:
        """The unit that a match names."""
        return self.precision(match) if callable(self.precision) else self.precision


MONTH: Final = (
    rf"(?:{MONTH_NAME}"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
WEEKDAY: Final = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_DAY: Final = r"(?<![\d.,/£$€-])(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"(?P<year>(?:1\d|20)\d\d)"
_WHICH: Final = r"(?:of\s+)?(?P<which>this|last|next)\s+year"
_NUMBERS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_NO_UNIT: Final = (
    r"(?!\s?(?:%|per\s?cent|hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|million|bn\b))"
)
DIGIT_HINTS: Final = tuple("0123456789")
MONTH_HINTS: Final = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_TWO_MARKS: Final = re.compile(r"\d([/.])\d{1,2}\1\d")
_DASHES: Final = ("-", "–", "—", "/")


def month_number(name: str) -> int:
    """January is 1; abbreviations with or without a full stop."""
    return MONTH_NUMBERS[name.lower().rstrip(".")]


def _day(match: re.Match[str], published: date | None, ahead: bool) -> Days:
    month, day = month_number(match["month"]), int(match["day"])
    if match["year"]:
        return one_day(int(match["year"]), month, day)
    if published is None:
        return UNKNOWN
    if match["which"]:
        return one_day(published.year + _shift(match["which"]), month, day)
    return nearest(published, month, day, ahead=ahead)


def _numeric(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    year = int(match["year"])
    return one_day(year + 2000 if year < 100 else year, int(match["month"]), int(match["day"]))


def _month(match: re.Match[str], published: date | None, ahead: bool) -> Days:
    month = month_number(match["month"])
    if match["year"]:
        return months_of(int(match["year"]), month, month)
    if published is None:
        return UNKNOWN
    if match["which"]:
        year = published.year + _shift(match["which"])
    elif (match["before"] or "").lower() == "last":
        year = published.year - (month >= published.month)
    elif (match["before"] or "").lower() == "next" or ahead:
        year = published.year + (month <= published.month)
    else:
        year = published.year - (month > published.month)
    return months_of(year, month, month)


def _shift(which: str) -> int:
    return {"last": -1, "this": 0, "next": 1}[which.lower()]


def _part_of_year(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    index = int(match["q"]) if match["q"] else _NUMBERS[match["index"].lower()]
    length = 6 if match["unit"] == "half" else 3
    last = min(12, length * index)
    return months_of(int(match["year"]), last - length + 1, last)


def _part_of_financial(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    """April to June is the first quarter."""
    index = int(match["q"]) if match["q"] else _NUMBERS[match["index"].lower()]
    first, last = int(match["first"]), index * 3 + 3
    year = (first + 2000 if first < 100 else first) + (last > 12)
    last -= 12 * (last > 12)
    return months_of(year, last - 2, last)


def _financial(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    first = int(match["first"])
    return financial_year(first + 2000 if first < 100 else first)


def _is_financial(match: re.Match[str]) -> bool:
    """Two consecutive years; with two digits each, years that are likelier than a score."""
    first, last = int(match["first"]), int(match["last"])
    if (first + 1) % 100 != last % 100:
        return False
    return first > 100 or bool(match["marked"]) or first >= 5


def _years(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    first, last = match["first"] or match["from"], match["last"] or match["until"]
    return years_of(int(first), int(last if len(last) == 4 else first[:2] + last))


def _needs_publication(match: re.Match[str]) -> bool:
    return not match["year"]


CALENDAR_FORMS: Final = (
    Form(
        re.compile(
            rf"(?:{WEEKDAY},?\s+)?(?:the\s+)?{_DAY}\s+(?:of\s+)?(?P<month>{MONTH})"
            rf"(?:,?\s+{_YEAR}\b(?!\s*[-/–]\s*\d)|\s+{_WHICH})?"
        ),
        "day",
        _day,
        is_relative=_needs_publication,
        hints=MONTH_HINTS,
    ),
    Form(
        re.compile(
            rf"(?:{WEEKDAY},?\s+)?\b(?P<month>{MONTH})\s+{_DAY}(?![\d:]|[,.]\d|\s?(?:%|per\b))\b"
            rf"(?:,?\s+{_YEAR}\b|\s+{_WHICH})?(?!\s+[a-z]+s\b)"
        ),
        "day",
        _day,
        is_relative=_needs_publication,
        hints=MONTH_HINTS,
    ),
    Form(
        re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?![\d/-])"),
        "day",
        _numeric,
        hints=("-0", "-1"),
    ),
    Form(
        re.compile(
            r"(?<![\d/.£$€-])(?P<day>3[01]|[12]\d|0?[1-9])(?P<mark>[/.])(?P<month>1[0-2]|0?[1-9])"
            r"(?P=mark)(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|\.\d)"
        ),
        "day",
        _numeric,
        hints=DIGIT_HINTS,
        also=_TWO_MARKS,
    ),
    Form(
        re.compile(
            r"(?<![\w£$€.,/–-])(?P<marked>(?:FY|(?i:financial\s+year))\s?)?"
            r"(?P<first>(?:(?:19|20)\d)?\d?\d)\s?[/–-]\s?(?P<last>(?:20)?\d\d)"
            rf"(?![\d/]|[,.]\d|[-–]\d){_NO_UNIT}"
        ),
        "financial year",
        _financial,
        _is_financial,
        hints=_DASHES,
    ),
    Form(
        re.compile(
            r"\b(?:(?P<index>(?i:first|second|third|fourth|last|final))\s+(?P<unit>quarter|half)"
            rf"\s+of|Q(?P<q>[1-4]))\s+{_YEAR}\b(?!\s?[-/–]\s?\d)"
        ),
        "quarter",
        _part_of_year,
        hints=("quarter", "half", "q1", "q2", "q3", "q4"),
    ),
    Form(
        re.compile(
            r"\b(?:(?P<index>(?i:first|second|third|fourth|last|final))\s+(?i:quarter)\s+of"
            r"|(?:Q|(?i:quarter)\s)(?P<q>[1-4])(?:\s+of)?),?\s+"
            r"(?P<first>(?:20)?\d\d)[/–-](?P<last>(?:20)?\d\d)\b"
        ),
        "quarter",
        _part_of_financial,
        lambda match: (int(match["first"]) + 1) % 100 == int(match["last"]) % 100,
        hints=("quarter", "q1", "q2", "q3", "q4"),
    ),
    Form(
        re.compile(
            rf"\b(?:(?P<before>(?i:this|last|next))\s+)?(?P<month>{MONTH})\b"
            rf"(?:,?\s+(?:of\s+)?{_YEAR}\b|\s+{_WHICH})?"
        ),
        "month",
        _month,
        is_month,
        is_relative=_needs_publication,
        hints=MONTH_HINTS,
    ),
    Form(
        re.compile(
            r"\b(?i:between|from)\s+(?P<first>(?:19|20)\d\d)\s+(?:and|to|until)\s+"
            r"(?P<last>(?:19|20)\d\d)\b(?!\s?[-/–]\s?\d)"
            r"|(?<![\w£$€.,/–-])(?P<from>(?:1\d|20)\d\d)\s?[-–—]\s?(?P<until>(?:1\d|20)\d\d|\d\d)"
            rf"(?![\d/]|[,.]\d|[-–]\d){_NO_UNIT}"
        ),
        "range",
        _years,
        hints=(*_DASHES, "between", "from"),
    ),
    Form(
        re.compile(rf"\b(?i:since)\s+{_YEAR}\b(?!\s?[-/–]\s?\d)"),
        "range",
        lambda match, _published, _ahead: (date(int(match["year"]), 1, 1), None),
        hints=("since",),
    ),
    Form(
        re.compile(
            rf"\b(?i:since)\s+(?:(?i:the|early|mid|late)[\s-]+)?(?:{_DAY}\s+(?:of\s+)?)?"
            rf"(?P<before>(?i:last)\s+)?(?P<month>{MONTH})(?:,?\s+{_YEAR}\b|\s+{_WHICH})?"
        ),
        "range",
        lambda match, published, _ahead: (
            (_day if match["day"] else _month)(match, published, False)[0],
            None,
        ),
        is_relative=_needs_publication,
        hints=("since",),
    ),
    Form(
        re.compile(rf"\b(?:the\s+){_YEAR}s\b"),
        "range",
        lambda match, _published, _ahead: years_of(int(match["year"]), int(match["year"]) + 9),
        hints=("0s",),
    ),
    Form(
        # After a preposition four digits are a year, whatever follows.
        re.compile(
            r"(?=[12]\d{3}\b)(?:(?<=\bin\s)|(?<=\bby\s)|(?<=\bAct\sof\s)|(?<=\bsince\s)|(?<=\buntil\s)"
            rf"|(?<=\bfrom\s)){_YEAR}\b(?!['’]?\d|[,.:/–-]\d|%){_NO_UNIT}"
        ),
        "year",
        lambda match, _published, _ahead: years_of(int(match["year"]), int(match["year"])),
        hints=DIGIT_HINTS,
    ),
    Form(
        re.compile(
            r"(?<![\w£$€.,/:#–-])(?P<year>(?:19|20)\d\d)\b(?!['’]?\d|[,.:/–-]\d|%)"
            rf"{_NO_UNIT}(?!\s+(?!was\b|is\b|has\b|this\b|plus\b|as\b|its\b|"
            rf"across\b)[a-z]{{3,}}s\b)"
        ),
        "year",
        lambda match, _published, _ahead: years_of(int(match["year"]), int(match["year"])),
        hints=DIGIT_HINTS,
    ),
)
