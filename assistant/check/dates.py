"""Dates as year, month and day, as far as a text gives them."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan,february feb,march mar,april apr,may,june jun,july jul,august aug,"
        "september sept sep,october oct,november nov,december dec".split(","),
        start=1,
    )
    for name in names.split()
}
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_PERIOD = r"last|this|next|previous|following|past|coming"

# Tried from the left; of two that start at one place the earlier here wins.
_DATE = re.compile(
    rf"\b(?P<iso>{_YEAR}-[01]\d-[0-3]\d)\b"
    rf"|\b(?P<d1>{_DAY})(?:\s+day)?(?:\s+of)?\s+(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>{_YEAR})\b)?"
    rf"|\b(?P<m2>{_MONTH})\b\.?\s+(?P<d2>{_DAY})\b(?!\s*(?:%|per|million|m\b|bn))(?:,?\s+(?P<y2>{_YEAR})\b)?"
    rf"|\b(?P<m3>{_MONTH})\b\.?(?:,?\s+(?:of\s+)?(?P<y3>{_YEAR})\b)"
    rf"|\b(?P<fy>(?:20)?\d\d\s?[/-]\s?\d\d|{_YEAR}\s?[/-]\s?{_YEAR})\b(?![\d,.]*\d)"
    rf"|\b(?P<decade>(?:1[5-9]|20)\d0s)\b"
    rf"|(?<![£$€\d,.])\b(?P<y4>{_YEAR})\b(?![,.]?\d|\s?(?:%|million|bn|m\b))"
    rf"|\b(?P<time>[0-2]?\d(?:[:.][0-5]\d)?\s?[ap]\.?m\b\.?|[0-2]?\d:[0-5]\d)"
    rf"|\b(?P<weekday>{'|'.join(_WEEKDAYS)})(?:s|'s)?\b"
    rf"|\b(?P<relative>yesterday|today|tomorrow|(?:{_PERIOD})\s+(?:year|month|week))\b"
    rf"|\b(?P<m5>{_MONTH})\b",
    re.IGNORECASE,
)
_MONTH_LEAD = re.compile(
    r"\b(?:in|by|since|until|till|of|last|next|this|early|late|mid|from|during|between|and|to|"
    r"before|after|through|on|every|each)[\s-]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class When:
    """A date, a year, a month, a time of day or a relative expression in a text.

    What the text does not give is None. `label` holds what is not a calendar date: a weekday,
    a clock time, a decade, a financial year ("fy2018") or words such as "last month".
    """

    year: int | None
    month: int | None
    day: int | None
    label: str
    start: int
    end: int
    text: str


@lru_cache(maxsize=4096)
def dates_in(plain: str) -> tuple[When, ...]:
    """All dates of a cleaned text in order."""
    found = (_when(match, plain) for match in _DATE.finditer(plain))
    return tuple(when for when in found if when is not None)


def _when(match: re.Match[str], plain: str) -> When | None:
    start, end = match.span()
    year: str | None = match["y1"] or match["y2"] or match["y3"] or match["y4"]
    month: str | None = match["m1"] or match["m2"] or match["m3"] or match["m5"]
    day: str | None = match["d1"] or match["d2"]
    label = ""
    if match["iso"]:
        year, month_number, day = match["iso"].split("-")
        return When(int(year), int(month_number), int(day), "", start, end, match.group())
    if match["m5"] and (
        not month
        or not month[0].isupper()
        or (month.lower() in {"may", "march", "mar"} and not _MONTH_LEAD.search(plain[:start]))
    ):
        return None
    if match["fy"]:
        first, second = re.split(r"\s?[/-]\s?", match["fy"])
        if (int(first) + 1) % 100 != int(second) % 100:
            return None  # a fraction, a score or a range of years
        label = f"fy{int(first) % 100:02d}"
    elif match["decade"] or match["weekday"]:
        label = (match["decade"] or match["weekday"]).lower()
    elif match["time"]:
        label = _clock(match["time"])
    elif match["relative"]:
        label = " ".join(match["relative"].lower().split())
    return When(
        year=int(year) if year else None,
        month=_MONTHS[month.lower()] if month else None,
        day=int(re.sub(r"\D", "", day)) if day else None,
        label=label,
        start=start,
        end=end,
        text=match.group(),
    )


def _clock(text: str) -> str:
    digits = re.findall(r"\d+", text)
    hour, minute = int(digits[0]), int(digits[1]) if len(digits) > 1 else 0
    if "p" in text.lower() and hour < 12:
        hour += 12
    return f"{hour:02d}:{minute:02d}"


def resolved(when: When, published: date) -> When:
    """A relative date as a calendar date, and a date without a year in the year published."""
    if when.label == "" and when.year is None:
        return _with(when, published.year, when.month, when.day)
    if when.label in {"yesterday", "today", "tomorrow"}:
        day = published + timedelta(days=("yesterday", "today", "tomorrow").index(when.label) - 1)
        return _with(when, day.year, day.month, day.day)
    word, _, unit = when.label.partition(" ")
    step = {"last": -1, "previous": -1, "past": -1, "next": 1, "coming": 1, "following": 1}.get(
        word, 0
    )
    if unit == "year":
        return _with(when, published.year + step, None, None)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + step
        return _with(when, months // 12, months % 12 + 1, None)
    if unit == "week":
        day = published + timedelta(weeks=step)
        return _with(when, day.year, day.month, None)
    return when


def _with(when: When, year: int | None, month: int | None, day: int | None) -> When:
    return When(year, month, day, "", when.start, when.end, when.text)
