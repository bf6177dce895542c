"""Days, months and financial years: the arithmetic that dates are resolved with."""

import calendar
from datetime import date, timedelta
from typing import Final, Literal

Precision = Literal["day", "week", "month", "season", "quarter", "year", "financial year", "range"]

Days = tuple[date | None, date | None]
"""First and last day covered, both included; None where it is open or cannot be told."""

UNKNOWN: Final[Days] = (None, None)

MONTH_NUMBERS: Final = {
    form: number
    for number, name in enumerate(calendar.month_name)
    if name
    for form in (name.lower(), name[:3].lower())
} | {"sept": 9}
MONTH_NAME: Final = f"(?:{'|'.join(calendar.month_name[1:])})"
"""Pattern of a month's full name with its capital."""

WEEKDAYS: Final = tuple(name.lower() for name in calendar.day_name)
CALENDAR_WORDS: Final = frozenset(WEEKDAYS).union(name.lower() for name in calendar.month_name[1:])
"""Full names of months and weekdays in small letters."""

UNITS_OF_TIME: Final = tuple("second minute hour day week fortnight month year decade".split())

# A day without a year is taken to lie ahead when it comes within this time of publication and
# the year before is as far back as it can be: "14 June" in an article of 1 June.
_SOON: Final = timedelta(days=60)


def one_day(year: int, month: int, day: int) -> Days:
    """That day, or unknown when the calendar has no such day."""
    try:
        made = date(year, month, day)
    except ValueError:
        return UNKNOWN
    return made, made


def months_of(year: int, first: int, last: int) -> tuple[date, date]:
    """The months `first` to `last` of a year."""
    return date(year, first, 1), date(year, last, calendar.monthrange(year, last)[1])


def years_of(first: int, last: int) -> Days:
    """The calendar years `first` to `last`, or unknown when they run backwards."""
    return (date(first, 1, 1), date(last, 12, 31)) if first <= last else UNKNOWN


def financial_year(first: int) -> tuple[date, date]:
    """The British financial year that begins in April of the year `first`."""
    return date(first, 4, 1), date(first + 1, 3, 31)


def week_of(day: date) -> tuple[date, date]:
    """Monday to Sunday of the week that the day is in."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def moved(day: date, count: int, unit: str) -> date:
    """The day `count` units later; earlier when negative.

    Args:
        day: The day to count from.
        count: How many units.
        unit: "day", "week", "fortnight", "month", "year" or "decade". A month from 31 January is
            the last day of February.

    Raises:
        ValueError: The calendar has no such year.
        OverflowError: The same, of days or weeks.
    """
    if unit in ("day", "week", "fortnight"):
        return day + timedelta(days=count * {"day": 1, "week": 7, "fortnight": 14}[unit])
    index = day.year * 12 + day.month - 1 + count * {"month": 1, "year": 12, "decade": 120}[unit]
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def nearest(published: date, month: int, day: int, *, ahead: bool) -> Days:
    """A day without a year: the last before publication, or the next where the text looks ahead."""
    made = [
        first
        for year in range(published.year - 4, published.year + 5)
        if (first := one_day(year, month, day)[0])
    ]
    before = max((day for day in made if day <= published), default=None)
    after = min((day for day in made if day > published), default=None)
    if after and (ahead or before is None or _is_soon(published, before, after)):
        return after, after
    return before, before


def _is_soon(published: date, before: date, after: date) -> bool:
    return after - published <= _SOON and published - before >= timedelta(days=365) - _SOON


def in_words(day: date) -> str:
    """A day as it is shown: "5 March 2020"."""
    return f"{day.day} {day:%B %Y}"


def financial_year_name(year: int) -> str:
    """The financial year that begins in a year: "2018/19"."""
    return f"{year}/{(year + 1) % 100:02}"
