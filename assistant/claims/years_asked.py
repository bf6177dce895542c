"""The years that a question asks a total for: which figures are of them, and which have none."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from assistant.claims.dates import DateMention, dates_in, days_of
from assistant.claims.days import Precision, financial_year, financial_year_name, months_of
from assistant.claims.operations import Operation
from assistant.claims.periods import UP_TO
from assistant.claims.scoped import ScopedFigure

Years = Sequence[tuple[date, date | None]]
"""First and last day of each stretch of years; None where it goes on."""

_BETWEEN: Final = re.compile(r"\bbetween\s(?:the\s)?(?:years\s)?$", re.IGNORECASE)


def years_asked(question: str, operation: Operation | None) -> Years:
    """First and last day of each year that a question names.

    "From one to another" is one span, but for a difference, which is of its two ends.
    """
    years = [mention for mention in dates_in(question) if mention.first]
    spans = [(year.first, year.last) for year in years if year.first]
    if operation != "difference" and len(years) == 2 and _joined(question, *years):
        return [(spans[0][0], spans[1][1])]
    return spans


def _joined(question: str, first: DateMention, last: DateMention) -> bool:
    """Whether two years are the ends of a span: "2018/19 to 2020/21", "between ... and ..."."""
    joint = question[first.end : last.start]
    between = joint.strip() == "and" and _BETWEEN.search(question, 0, first.start)
    return bool(between or UP_TO.fullmatch(joint))


def within(years: Years, figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """Those of the years that the question names, when it names any."""
    if not years:
        return figures
    inside = [
        one
        for one in figures
        if (days := days_of(one.figure.dates))
        and any(first <= days[0] and (last is None or days[1] <= last) for first, last in years)
    ]
    return inside or figures


def no_figure(years: Years, series: Sequence[ScopedFigure]) -> str:
    """Which of the years asked for the sum leaves out, in words; empty where it has them all."""
    lacking = missing(years, series)
    return f" (no figure for {', '.join(lacking)})" if lacking else ""


def missing(years: Years, series: Sequence[ScopedFigure]) -> list[str]:
    """The years asked for that the series has no figure for."""
    dates = [one.figure.dates for one in series if one.figure.dates]
    covered = [days for one in dates if (days := days_of(one))]
    if not covered:
        return []
    newest = max(last for _, last in covered)
    return [
        name
        for first, last in years
        for name, start, end in _years_within(first, last or newest, dates[0].precision)
        if all(end < begun or ended < start for begun, ended in covered)
    ]


def _years_within(first: date, last: date, unit: Precision) -> Iterator[tuple[str, date, date]]:
    """The whole years of a stretch, with name and days: financial years where that is the unit."""
    for year in range(first.year, last.year + 1):
        financial = unit == "financial year"
        start, end = financial_year(year) if financial else months_of(year, 1, 12)
        if first <= start and end <= last:
            yield financial_year_name(year) if financial else str(year), start, end
