"""The years that a question asks a total for: which figures are of them, and which have none."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from assistant.claims.adding_up import asks_for_full_years, number_of_years
from assistant.claims.dates import DateMention, dates_in, days_of
from assistant.claims.list_lines import is_part_year
from assistant.claims.operations import Operation
from assistant.claims.periods import UP_TO
from assistant.claims.scoped import ScopedFigure
from assistant.claims.series import longest_series
from assistant.text.days import Precision, financial_year, financial_year_name, months_of

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


def ends_of(years: Years, series: Sequence[ScopedFigure]) -> tuple[list[ScopedFigure], list[str]]:
    """The figures of the first and the last year asked for, and which of these have none.

    No figures where one year is asked for or none.
    """
    told = [(one, days) for one in series if (days := days_of(one.figure.dates))]
    if not told or not years:
        return [], []
    newest = max(last for _, (_, last) in told)
    unit = told[0][0].figure.dates.precision if told[0][0].figure.dates else "year"
    asked = [
        year
        for first, last in years
        for year in (
            list(_years_within(first, last or newest, unit))
            or [(str(first.year), first, last or newest)]
        )
    ]
    ends = [asked[0], asked[-1]] if len(asked) > 1 else asked
    found = [
        next((one for one, (begun, _) in told if start <= begun <= end), None)
        for _, start, end in ends
    ]
    lacking = [name for (name, _, _), one in zip(ends, found, strict=True) if one is None]
    return [one for one in found if one] if len(ends) > 1 else [], lacking


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


def of_full_years(question: str, figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """The figures without those of parts of years, where full years are asked for.

    So it is where the years are counted, and the full ones are as many.
    """
    full = [one for one in figures if not is_part_year(one)]
    counted = number_of_years(question)
    asked = asks_for_full_years(question) or (
        counted is not None and counted == len(longest_series(full)[0])
    )
    return full if asked else figures


def years_note(question: str, series: Sequence[ScopedFigure]) -> str:
    """How many years the sum is of, where another number was asked for; which is not whole."""
    partial = [f"{one.figure.period} in part" for one in series if is_part_year(one)]
    counted = number_of_years(question)
    if counted is not None and counted != len(series):
        partial.insert(0, f"{len(series)} years")
    return f" ({', '.join(partial)})" if partial else ""


def _years_within(first: date, last: date, unit: Precision) -> Iterator[tuple[str, date, date]]:
    """The whole years of a stretch, with name and days: financial years where that is the unit."""
    for year in range(first.year, last.year + 1):
        financial = unit == "financial year"
        start, end = financial_year(year) if financial else months_of(year, 1, 12)
        if first <= start and end <= last:
            yield financial_year_name(year) if financial else str(year), start, end
