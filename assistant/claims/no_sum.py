"""Why figures that look like parts of a total may not be added."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from assistant.claims.operations import things_added
from assistant.claims.scoped import ScopedFigure
from assistant.claims.series import overlap
from assistant.evidence import Evidence
from assistant.text.words import content_stems

_OPERANDS: Final = 2


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why figures that look like parts of a total may not be added."""

    reason: str


def refusal(figures: Sequence[ScopedFigure], lacking: Sequence[str]) -> Refusal | None:
    """Why there is no total, where there is something that looks like parts of one."""
    if figures and lacking:
        return Refusal(f"there is no figure for {', '.join(lacking)}")
    if len(figures) < _OPERANDS:
        return None
    return Refusal(_why_not(figures))


def apart(series: Sequence[ScopedFigure], rivals: Sequence[ScopedFigure]) -> str:
    """Why one of two rows or columns may not be added up: the question tells of neither."""
    first, other = series[0], rivals[0]
    names = (first.column, other.column) if first.row == other.row else (first.row, other.row)
    return f"the table has figures for different things ({' and '.join(filter(None, names))})"


def out_of_reach(
    question: str, figures: Sequence[ScopedFigure], evidence: Sequence[Evidence]
) -> str | None:
    """Why nothing in the evidence can be the total, whatever its figures are."""
    if unknown := _unknown_thing(question, evidence):
        return f"the sentences shown have no figure for {unknown}"
    if not figures and any(not one.counts for one in evidence):
        return "the figures are given in thousands or the like and are not added up"
    return None


def _unknown_thing(question: str, evidence: Sequence[Evidence]) -> str | None:
    """Of two things that a question would have added up, the one of which nothing is shown."""
    shown = content_stems(" ".join(f"{one.in_full} {one.about}" for one in evidence))
    things = things_added(question)
    unknown = [one for one in things if (stems := content_stems(one)) and not stems & shown]
    return unknown[0] if len(unknown) == 1 and len(things) > 1 else None


def _why_not(figures: Sequence[ScopedFigure]) -> str:
    """The first thing that keeps the figures from being added."""
    owners = [one.owners for one in figures if one.owners]
    units = {one.figure.unit for one in figures}
    measures = dict.fromkeys(one.figure.measure or "unnamed" for one in figures)
    bases = dict.fromkeys(one.figure.basis or "no period given" for one in figures)
    statuses = dict.fromkeys(one.figure.status for one in figures if one.figure.status)
    reasons = (
        (len(units) > 1, "are in different units"),
        (
            any(not one & other for one, other in combinations(owners, 2)),
            "are for different things",
        ),
        (len(measures) > 1, f"measure different things ({', '.join(measures)})"),
        (len(bases) > 1, f"are on different bases ({', '.join(bases)})"),
        (len(statuses) > 1, f"are {' and '.join(filter(None, statuses))}"),
        (overlap(figures), "are for periods that overlap"),
        (any(one.figure.upper is not None for one in figures), "are not single amounts"),
        (True, "are not said to be parts of one total"),
    )
    listed = " and ".join(one.figure.wording for one in figures[:3])
    return f"{listed} {next(reason for holds, reason in reasons if holds)}"
