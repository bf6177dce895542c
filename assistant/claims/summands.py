"""Which figures of the evidence a total, difference or average is of."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.claims.dates import dates_in, days_of
from assistant.claims.scoped import ScopedFigure
from assistant.claims.series import TOTAL_LINE
from assistant.text.words import content_stems

_NAMED: Final = re.compile(r"(?<=\s)[A-Z][\w’'-]*")  # behind the first word


def of_kind(kind: str | None, figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """The amounts and counts; where there are any of the kind asked for, those alone."""
    found = [one for one in figures if one.figure.kind in ("money", "count")]
    return [one for one in found if one.figure.kind == kind] or found


def distinct(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """Each amount for one period once, however many documents repeat it."""
    kept: dict[tuple[object, ...], ScopedFigure] = {}
    for one in figures:
        figure = one.figure
        days = days_of(figure.dates)
        line = one.place if one.listed is not None and days is None else None
        place = (one.row, one.column) if one.row else line
        key = (figure.value, figure.upper, figure.unit, days)
        if place or not any(other[:4] == key for other in kept):
            kept.setdefault((*key, place), one)
    return list(kept.values())


def _row_of(one: ScopedFigure) -> str | None:
    return one.row


def _column_of(one: ScopedFigure) -> str | None:
    return one.column


def meant_by(question: str, figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """Of figures in tables, those of the row and of the column that the question has words of.

    Whom a column names does not tell it from one that is of something else: "collected by Ann",
    "paid to the trust".
    """
    asked = content_stems(question)
    labels: tuple[Callable[[ScopedFigure], str | None], ...] = (_row_of, _column_of)
    for label in labels:
        names = {name for one in figures if (name := label(one))}
        bare = {name: _NAMED.sub("", name) for name in names}
        by_name = (
            label is _row_of or len({frozenset(content_stems(one)) for one in bare.values()}) == 1
        )
        fits = {name: _fit(name if by_name else bare[name], asked) for name in names}
        most = max(fits.values(), default=(0, 0))
        figures = [one for one in figures if not (name := label(one)) or fits[name] == most]
    return figures


def _fit(name: str, asked: set[str]) -> tuple[int, int]:
    """How well the name of a row or column fits a question; "Births" better than "Home births"."""
    for year in reversed(dates_in(name)):
        name = f"{name[: year.start]} {name[year.end :]}"
    telling = content_stems(TOTAL_LINE.sub(" ", name))
    shared = len(asked & telling)
    return (shared, shared - len(telling)) if shared else (0, 0)
