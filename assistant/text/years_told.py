"""Which years a text speaks of: by number, financial year, decade, century, or a span over them."""

import re

from assistant.text.quantities import financial_year, years_in

_CENTURY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)[ -]centur", re.IGNORECASE)
_A_YEAR = r"((?:1[5-9]|20)\d\d)"
_DAY = r"(?:\d\d?\s)?(?:[A-Z][a-z]+\s)?"
# "From 2016 until he retired in 2025"; "in 2016 and 2025" are two years.
_YEARS_SPAN = re.compile(
    rf"\b{_A_YEAR}(?:\s?[-–—]\s?|\s(?:up\s)?(?:to|through)\s{_DAY}"
    rf"|\s(?:until|till)\s(?:[\w’']+\s){{0,5}}?){_A_YEAR}\b"
    rf"|\b[Bb]etween\s{_DAY}{_A_YEAR}\sand\s{_DAY}{_A_YEAR}\b"
)
# "In the year to 31 March 2022" and "the financial year 2021 to 2022" are both 2021/22.
_YEAR_TO = re.compile(
    r"\byear\s(?:up\s)?(?:to|ending|ended)\s(?:on\s)?(?:the\s)?(?:31(?:st)?\s|5(?:th)?\s)?"
    r"(?:March|April)\s(20\d\d)\b",
    re.IGNORECASE,
)
_YEAR_FROM_TO = re.compile(
    r"(?:\b(?:financial|fiscal|tax|municipal)\syear\s(?:from\s)?|\bApril\s)(20\d\d)\s"
    r"(?:to|and|until)\s(?:the\send\sof\s)?(?:31(?:st)?\s|5(?:th)?\s)?(?:March\s|April\s)?(20\d\d)\b",
    re.IGNORECASE,
)


def speaks_of(year: str, text: str) -> bool:
    """Whether a text names the year, its financial year, its decade, or a span that covers it.

    >>> speaks_of("2018", "She was mayor from March 2016 until she retired in 2019.")
    True
    """
    named = set(years_in(text))
    if year in named:
        return True
    if "/" in year:
        return year in _financial_years_told(text)
    if any(one.startswith(f"{year}/") for one in named) or f"{year[:3]}0s" in text:
        return True
    if any(int(match[1]) == (int(year) - 1) // 100 + 1 for match in _CENTURY.finditer(text)):
        return True
    spans = (sorted(filter(None, match.groups())) for match in _YEARS_SPAN.finditer(text))
    return any(first <= year <= last for first, last in spans)


def ends_in(year: str, text: str) -> bool:
    """Whether a text names the financial year that ends in the calendar year: 2021/22 for 2022."""
    return any(
        "/" in told and int(told[:4]) + 1 == int(year) for told in years_in(text) if "/" not in year
    )


def _financial_years_told(text: str) -> set[str | None]:
    """Financial years that a text tells by their days or in words."""
    ends = {f"{int(year) - 1}/{year[2:]}" for year in _YEAR_TO.findall(text)}
    return ends | {financial_year(*pair) for pair in _YEAR_FROM_TO.findall(text)}
