"""Figures of one thing, year after year: what may be added, set apart or averaged."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Final

from assistant.claims.agreement import same_measure
from assistant.claims.dates import days_of
from assistant.claims.scoped import ScopedFigure

# What names a row or column of totals.
TOTAL_LINE: Final = re.compile(
    r"\b(?:(?:sub-?)?totals?|overall|altogether|combined)\b"
    r"|^\W*(?-i:[Aa]ll|ALL)(?:\s(?-i:[a-z]+)){0,2}\W*$",
    re.IGNORECASE,
)


def longest_series(
    figures: Sequence[ScopedFigure],
) -> tuple[list[ScopedFigure], list[ScopedFigure]]:
    """The longest run of figures of one thing for periods that do not overlap, in their order.

    Returns:
        The run, and one of another row or column that is as likely to be meant; empty where none
        is.
    """
    runs = []
    for first in (one for one in figures if _in_series(one, one)):
        for along in (_in_one_row, _in_one_column):
            alike = [one for one in figures if _in_series(first, one) and along(first, one)]
            run = sorted(
                _of_one_owner(first, alike),
                key=lambda one: days_of(one.figure.dates) or (date.max, date.max),
            )
            if not overlap(run) and _addable(run):
                runs.append(run)
    totals = [run for run in runs if len(run) > 1 and all(in_total_line(one) for one in run)]
    best = max(totals or runs, key=len, default=[])
    rivals = [
        run
        for run in totals or runs
        if len(run) == len(best) > 1
        and all(one.row for one in (*run, *best))
        and not any(one in best for one in run)
    ]
    return best, rivals[0] if rivals else []


def _in_one_row(first: ScopedFigure, other: ScopedFigure) -> bool:
    if first.row is None or other.row is None:
        return first.row == other.row
    return first.citation == other.citation


def _in_one_column(first: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether both stand in one column, or neither in a table: a table is not added to a text."""
    return first.column == other.column


def in_total_line(one: ScopedFigure) -> bool:
    """Whether it stands in a row or column of totals."""
    return bool(TOTAL_LINE.search(one.row or "") or TOTAL_LINE.search(one.column or ""))


def _in_series(first: ScopedFigure, other: ScopedFigure) -> bool:
    one, two = first.figure, other.figure
    return (
        is_yearly(first)
        and is_yearly(other)
        and same_measure(one, two)
        and one.measure == two.measure
        and one.status == two.status
        and days_of(two.dates) is not None
    )


def is_yearly(one: ScopedFigure) -> bool:
    """Whether it is for one year; "Total income" of a year is as well."""
    dates = one.figure.dates
    of_year = dates is not None and dates.precision in ("year", "financial year")
    return one.figure.basis == "yearly" or (
        one.figure.basis == "total" and of_year and in_total_line(one)
    )


def _of_one_owner(first: ScopedFigure, figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """Those that belong to the same as the first, by the names in their sentences.

    A figure without a name belongs to any, unless there are several to which it may belong.
    """
    owners = [one.owners for one in figures if one.owners]
    several = any(not one & other for one, other in combinations(owners, 2))
    run = [first]
    for one in figures:
        if one is not first and all(_share_owner(one, other, several) for other in run):
            run.append(one)
    return run


def _share_owner(one: ScopedFigure, other: ScopedFigure, several: bool) -> bool:
    if one.owners and other.owners:
        return bool(one.owners & other.owners)
    return not several or one.owners == other.owners


def overlap(run: Sequence[ScopedFigure]) -> bool:
    """Whether two of the periods have a day in common."""
    spans = sorted(days for one in run if (days := days_of(one.figure.dates)))
    return any(after[0] <= before[1] for before, after in pairwise(spans))


def _addable(run: Sequence[ScopedFigure]) -> bool:
    return (
        all(one.figure.upper is None for one in run)
        and len({one.figure.qualifier for one in run}) == 1
    )
