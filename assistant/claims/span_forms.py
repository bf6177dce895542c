"""Stretches of time told by their last day or month: "the year to 31 March 2022"."""

import re
from datetime import date, timedelta
from typing import Final

from assistant.claims.date_forms import MONTH, MONTH_HINTS, Form, month_number
from assistant.claims.numerals import WORDS, number_of
from assistant.text.days import UNKNOWN, Days, financial_year, months_of, moved, one_day

_TO: Final = r"\s+(?i:(?:up\s+)?to|ended|ending|end)\s+(?:on\s+)?(?:the\s+)?(?:end\s+of\s+)?"
_END: Final = (
    rf"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{MONTH})"
    r",?\s+(?P<year>(?:19|20)\d\d)\b(?!\s?[-/–]\s?\d)"
)
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


def _stretch(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    """The days up to the last: of whole months where that ends one."""
    year, month = int(match["year"]), month_number(match["month"])
    _, end_of_month = months_of(year, month, month)
    last = one_day(year, month, int(match["day"]))[1] if match["day"] else end_of_month
    if last is None:
        return UNKNOWN
    count, unit = _count(match), match["unit"].lower()
    if unit in _MONTHS and last == end_of_month:
        first = moved(last.replace(day=1), 1 - count * _MONTHS[unit], "month")
    elif unit in _MONTHS:
        first = moved(last, -count * _MONTHS[unit], "month") + timedelta(days=1)
    else:
        first = moved(last, -count, unit) + timedelta(days=1)
    return first, last


def _is_financial(match: re.Match[str]) -> bool:
    """Whether it is a British financial year: "the year to 31 March", "the 12 months to March"."""
    whole_year = _count(match) * _MONTHS.get(match["unit"].lower(), 0) == _MONTHS["year"]
    return whole_year and month_number(match["month"]) == 3 and match["day"] in (None, "31")


def _count(match: re.Match[str]) -> int:
    return int(number_of(match["count"])) if match["count"] else 1


_PATTERN: Final = re.compile(
    rf"\b(?:(?i:the|each|every)\s+)?(?:(?i:financial|accounting|municipal|full|calendar)\s+)?"
    rf"(?:(?P<count>(?<![\d,.])\d{{1,3}}|(?i:{WORDS}))[\s-]+)?(?:(?i:financial|calendar)\s+)?"
    rf"(?P<unit>(?i:day|week|month|quarter|year|decade))s?{_TO}{_END}"
)

_FIRST: Final = (
    rf"(?P<first_day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<first_month>{MONTH})"
    r"(?:,?\s+(?P<first_year>(?:19|20)\d\d))?"
)
_FROM_DAY: Final = re.compile(
    rf"\b(?i:between|from)\s+(?i:the\s+)?{_FIRST}\s*(?:[-–]|\b(?i:(?:up\s+)?to|until|till|and)\b)\s*"
    rf"(?i:the\s+)?{_END}"
)


def _between(match: re.Match[str], _published: date | None, _ahead: bool) -> Days:
    """The days from one to another: "between 1 May 2021 and 3 June 2022"."""
    year, month, day = int(match["year"]), month_number(match["month"]), match["day"]
    last = (one_day(year, month, int(day)) if day else months_of(year, month, month))[1]
    start = month_number(match["first_month"]), int(match["first_day"])
    told = match["first_year"]
    first = one_day(int(told) if told else year, *start)[0]
    if first and last and first > last and not told:
        first = one_day(year - 1, *start)[0]
    return (first, last) if first and last and first <= last else UNKNOWN


def _is_year_from_april(match: re.Match[str]) -> bool:
    first, last = _between(match, None, False)
    return first is not None and financial_year(first.year) == (first, last)


SPAN_FORMS: Final = (
    Form(
        _FROM_DAY,
        lambda match: "financial year" if _is_year_from_april(match) else "range",
        _between,
        lambda match: _between(match, None, False) != UNKNOWN,
        hints=MONTH_HINTS,
        also=re.compile(r"[Bb]etween|[Ff]rom"),
    ),
    Form(
        _PATTERN,
        lambda match: "financial year" if _is_financial(match) else "range",
        _stretch,
        hints=MONTH_HINTS,
        also=re.compile(r"(?:year|month|week|day|quarter|decade)s?\s+(?:up|to|end)", re.IGNORECASE),
    ),
)
