"""Dates told from the date before them: "the previous two years", "a year earlier"."""

import re
from datetime import date, timedelta
from typing import Final

from assistant.claims.numerals import WORDS, number_of
from assistant.text.days import (
    UNKNOWN,
    Days,
    Precision,
    financial_year,
    months_of,
    moved,
    week_of,
    years_of,
)

COUNT: Final = rf"\d{{1,3}}|(?i:{WORDS})|couple\s+of|few|several"
# Told from the date before them and not from the day of publication.
TOLD_FROM: Final = {"previous": -1, "following": 1}
SHIFTED: Final = re.compile(
    rf"\b(?P<which>{'|'.join(TOLD_FROM)})\s+(?:(?P<count>{COUNT})\s+)?(?:financial\s+)?"
    r"(?P<unit>day|week|fortnight|month|year|decade)s?$",
    re.IGNORECASE,
)
_APART: Final = {"before": -1, "earlier": -1, "after": 1, "later": 1}
APART: Final = re.compile(
    rf"\b(?P<count>the|\d{{1,3}}|{WORDS}|an?|couple\s+of|few|several)\s+(?P<unit>day|week|month|year)s?"
    r"\s+(?P<which>earlier|later|(?:before|after)(?=\s*(?:[.,;:)]|$)))",
    re.IGNORECASE,
)
PRECISIONS: Final[dict[str, Precision]] = {
    "day": "day", "week": "week", "month": "month", "year": "year",
}  # fmt: skip
_ANY: Final = ("day", "week", "month", "season", "quarter", "year", "financial year", "range")
_UNITS: Final[dict[str, tuple[Precision, ...]]] = {
    "day": ("day",),
    "week": ("day", "week"),
    "fortnight": ("day", "week"),
    "month": ("day", "week", "month"),
    "year": _ANY,
    "decade": _ANY,
}


def shifted(told: re.Match[str], days: tuple[date, date], precision: Precision) -> Days:
    """The week, month, year or number of them before or behind a date, in a match of `SHIFTED`.

    Unknown where that date is of a longer unit: "in 2015 and the following month".
    """
    unit, shift = told["unit"].lower(), TOLD_FROM[told["which"].lower()]
    if precision not in _UNITS[unit]:
        return UNKNOWN
    if told["count"]:
        return _run(told["count"], unit, shift, days)
    day = moved(days[1] if shift > 0 and precision == "range" else days[0], shift, unit)
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return months_of(day.year, day.month, day.month)
    financial = precision == "financial year" or "financial" in told.string.lower()
    if financial:
        return financial_year(day.year - (day.month < 4))
    return years_of(day.year, day.year)


def moved_from(told: re.Match[str], days: tuple[date, date], precision: Precision) -> Days:
    """The year, month, week or day so long before or after a date, in a match of `APART`."""
    count = 1 if told["count"].lower() == "the" else how_many(told["count"])
    unit = told["unit"].lower()
    if count is None or precision not in _UNITS[unit]:
        return UNKNOWN
    day = moved(days[0], count * _APART[told["which"].lower()], unit)
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return months_of(day.year, day.month, day.month)
    if unit == "day":
        return day, day
    if precision == "financial year":
        return financial_year(day.year - (day.month < 4))
    return years_of(day.year, day.year)


def _run(number: str, unit: str, shift: int, days: tuple[date, date]) -> Days:
    """So many weeks, months or years right before a stretch of days, or right behind it."""
    count = how_many(number)
    if count is None:
        return UNKNOWN
    if shift < 0:
        return moved(days[0], -count, unit), days[0] - timedelta(days=1)
    return days[1] + timedelta(days=1), moved(days[1], count, unit)


def how_many(text: str) -> int | None:
    """A number in digits or words; None for "few" and "several", which tell of no day."""
    text = text.lower()
    if text.startswith("couple"):
        return 2
    if text in ("few", "several"):
        return None
    return 1 if text in ("a", "an") else int(number_of(text))
