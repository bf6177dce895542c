"""Stretches of time told by their last day or month: "the year to 31 March 2022"."""

import re
from datetime import date, timedelta
from typing import Final

from assistant.claims.date_forms import MONTH, MONTH_HINTS, Form, month_number
from assistant.claims.numerals import WORDS, number_of
from assistant.text.days import UNKNOWN, Days, months_of, moved, one_day

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

SPAN_FORMS: Final = (
    Form(_PATTERN, "financial year", _stretch, _is_financial, hints=MONTH_HINTS),
    Form(_PATTERN, "range", _stretch, lambda match: not _is_financial(match), hints=MONTH_HINTS),
)
