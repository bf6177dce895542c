"""The ways of writing a date that depend on the day of publication: "last month", "Tuesday"."""

import re
from datetime import date
from typing import Final

from assistant.claims.date_forms import WEEKDAY, Form
from assistant.claims.shifted_dates import APART, COUNT, TOLD_FROM, how_many
from assistant.text.days import (
    UNKNOWN,
    WEEKDAYS,
    Days,
    financial_year,
    months_of,
    moved,
    week_of,
    years_of,
)

# Not the end of a longer number: "000" of "5,000 years ago".
_COUNT: Final = rf"(?<![\d,.])(?P<count>{COUNT})"
_UNIT: Final = r"(?P<unit>(?i:day|week|fortnight|month|year|decade)s?)"
_SHIFT: Final = {"last": -1, "this": 0, "next": 1, "coming": 1}
_WHICH: Final = (
    rf"(?:(?i:earlier|later|late|early)\s+)?(?P<which>(?i:{'|'.join((*_SHIFT, *TOLD_FROM))}))"
)
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}


def _always(_match: re.Match[str]) -> bool:
    return True


def _week(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    if published is None or match["which"].lower() in TOLD_FROM:
        return UNKNOWN
    return week_of(moved(published, _SHIFT[match["which"].lower()], "week"))


def _month(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    if published is None or match["which"].lower() in TOLD_FROM:
        return UNKNOWN
    day = moved(published, _SHIFT[match["which"].lower()], "month")
    return months_of(day.year, day.month, day.month)


def _year(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    if published is None or match["which"].lower() in TOLD_FROM:
        return UNKNOWN
    shift = _SHIFT[match["which"].lower()]
    if match["financial"]:
        return financial_year(published.year - (published.month < 4) + shift)
    return years_of(published.year + shift, published.year + shift)


def _unknown(_match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    return UNKNOWN


def _season(match: re.Match[str], published: date | None, ahead: bool) -> Days:
    first, last = _SEASONS[match["season"].lower()]
    if match["year"]:
        year = int(match["year"])
    elif published is None:
        return UNKNOWN
    elif match["which"].lower() == "last":
        year = published.year - (first >= published.month or published.month <= last)
    elif match["which"].lower() == "next" or ahead:
        year = published.year + (first <= published.month)
    else:
        year = published.year
    return date(year, first, 1), months_of(year + (last < first), last, last)[1]


def _day(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    if published is None:
        return UNKNOWN
    word = " ".join(match.group().lower().split())
    day = moved(published, {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(word, 0), "day")
    return day, day


def _weekday(match: re.Match[str], published: date | None, ahead: bool) -> Days:
    if published is None:
        return UNKNOWN
    days_ahead = (WEEKDAYS.index(match["weekday"].lower()) - published.weekday()) % 7
    which = (match["which"] or "").lower()
    if which == "next" or (ahead and not which):
        day = moved(published, days_ahead or 7, "day")
    else:
        day = moved(published, days_ahead - 7 if days_ahead or which == "last" else 0, "day")
    return day, day


def _ago(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    count = how_many(match["count"])
    if published is None or count is None:
        return UNKNOWN
    unit = match["unit"].lower().rstrip("s")
    day = moved(published, -count, unit)
    if unit in ("year", "decade"):
        return years_of(day.year, day.year)
    return months_of(day.year, day.month, day.month) if unit == "month" else (day, day)


def _stretch(match: re.Match[str], published: date | None, _ahead: bool) -> Days:
    count = how_many(match["count"] or "one")
    if published is None or count is None or match["which"].lower() == "following":
        return UNKNOWN
    unit = match["unit"].lower().rstrip("s")
    if match["which"].lower() in ("past", "last", "previous", "recent"):
        return moved(published, -count, unit), published
    return published, moved(published, count, unit)


def _is_stretch(match: re.Match[str]) -> bool:
    """Whether it is one: "the last two years" is, "the following week" is not."""
    return bool(match["count"]) or match["which"].lower() in ("past", "recent")


RELATIVE_FORMS: Final = (
    Form(
        APART,
        "range",
        _unknown,
        is_relative=_always,
        hints=("earlier", "later", "before", "after"),
    ),
    Form(
        re.compile(rf"\b{_WHICH}\s+week\b(?!['’]s\s+time)"),
        "week",
        _week,
        is_relative=_always,
        hints=("week",),
    ),
    Form(
        re.compile(rf"\b{_WHICH}\s+month\b(?!-)"),
        "month",
        _month,
        is_relative=_always,
        hints=("month",),
    ),
    Form(
        re.compile(rf"\b{_WHICH}\s+(?P<financial>financial\s+)?year\b(?!-)"),
        "year",
        _year,
        lambda match: not match["financial"],
        is_relative=_always,
        hints=("year",),
    ),
    Form(
        re.compile(rf"\b{_WHICH}\s+(?P<financial>financial)\s+year\b(?!-)"),
        "financial year",
        _year,
        is_relative=_always,
        hints=("financial",),
    ),
    Form(
        re.compile(
            r"\b(?:(?P<which>(?i:this|last|next))\s+)?(?P<season>(?i:spring|summer|autumn|winter))"
            r"(?:\s+(?:of\s+)?(?P<year>(?:19|20)\d\d))?\b"
        ),
        "season",
        _season,
        lambda match: bool(match["which"] or match["year"]),
        is_relative=lambda match: not match["year"],
        hints=tuple(_SEASONS),
    ),
    Form(
        re.compile(
            r"\b(?i:yesterday|today|tomorrow|tonight|last\s+night"
            r"|this\s+(?:morning|afternoon|evening))\b(?!['’]s)"
        ),
        "day",
        _day,
        is_relative=_always,
        hints=("day", "night", "morn", "after", "even", "tomorrow"),
    ),
    Form(
        re.compile(rf"\b(?:(?P<which>(?i:last|this|next))\s+)?(?P<weekday>{WEEKDAY})\b(?!['’]s)"),
        "day",
        _weekday,
        is_relative=_always,
        hints=("day",),
    ),
    Form(
        re.compile(rf"\b(?:(?P<some>(?i:an?))\s+)?{_COUNT}\s+{_UNIT}\s+ago\b"),
        "range",
        _ago,
        is_relative=_always,
        hints=("ago",),
    ),
    Form(
        re.compile(rf"\b(?P<count>(?i:an?))\s+{_UNIT}\s+ago\b"),
        "range",
        _ago,
        is_relative=_always,
        hints=("ago",),
    ),
    Form(
        re.compile(
            r"\b(?:(?i:over|in|during|for|within|across)\s+)?(?i:the|its|their)\s+"
            r"(?P<which>(?i:past|last|previous|recent|next|coming|following))\s+"
            rf"(?:{_COUNT}\s+)?{_UNIT}\b"
        ),
        "range",
        _stretch,
        _is_stretch,
        is_relative=_always,
        hints=("past", "last", "previous", "recent", "next", "coming", "following"),
    ),
)
