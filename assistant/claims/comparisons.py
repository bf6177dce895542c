"""Figures of one measure that differ, each pair judged: a clash, or another scope."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, Literal

from rapidfuzz import fuzz

from assistant.claims.agreement import agree, same_measure
from assistant.claims.differences import (
    FAR_APART,
    ONE_SENTENCE,
    differ_in_scope,
    scope_difference,
    shared_subject,
)
from assistant.claims.figure_forms import Kind
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.evidence import Evidence

Relation = Literal["conflict", "different scope"]

MOST_REASONS = 3
_COPY: Final = 90.0  # rapidfuzz ratio from which two sentences are one story told twice
_MEASURED: Final[dict[Kind, str]] = {"money": "amount", "duration": "length of time"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more figures for what may be one thing.

    Attributes:
        relation: Whether they clash or differ in scope.
        reason: In what the scope differs: "different periods: 18/19, 19/20".
        sides: The figures, the oldest first.
    """

    relation: Relation
    reason: str
    sides: tuple[ScopedFigure, ...]

    @property
    def about(self) -> str:
        """What they are for, in a few words: those that two share, and measure or what counts."""
        return _about(*self.sides[:2])


def comparisons_of(evidence: Sequence[Evidence]) -> tuple[Comparison, ...]:
    """Figures of one measure that differ, each pair judged: a clash, or another scope.

    A figure told twice, by copies of one story or by one speaker, counts once.
    """
    figures = scoped_figures(evidence)
    others = [
        Comparison("different scope", reason, (first, second))
        for first, second in _differing([one for one in figures if not _is_repeated(one, figures)])
        # Lengths of time are of so many things that their scopes tell nobody anything.
        if first.figure.kind != "duration" and (reason := scope_difference(first, second))
    ]
    return (*clashes_of(evidence), *others)


def clashes_of(evidence: Sequence[Evidence], leading: int | None = None) -> tuple[Comparison, ...]:
    """Figures that clash, all of one thing together; to find these alone is much faster.

    Args:
        evidence: The sentences.
        leading: From how many of the first of them one of two figures must be; by default any.
    """
    figures = scoped_figures(evidence)
    clashes: list[list[ScopedFigure]] = []
    for first, second in _differing(figures):
        if leading is not None and first.citation > leading:
            break
        if differ_in_scope(first, second) or any(
            _is_repeated(one, figures) for one in (first, second)
        ):
            continue
        group = next((one for one in clashes if _may_join(one, first, second)), None)
        if group is None:
            clashes.append([first, second])
        else:
            group += [one for one in (first, second) if one not in group]
    return tuple(Comparison("conflict", "", tuple(sorted(group, key=_age))) for group in clashes)


def _differing(figures: Sequence[ScopedFigure]) -> Iterator[tuple[ScopedFigure, ScopedFigure]]:
    """Pairs of figures of one measure that have not the same value."""
    for first, second in combinations(figures, 2):
        if same_measure(first.figure, second.figure) and not agree(first.figure, second.figure):
            yield first, second


def _may_join(group: Sequence[ScopedFigure], *pair: ScopedFigure) -> bool:
    """Whether two figures that clash are for the same as all of a group: being so is not passed on.

    "The pier cost £2m" and "the pier café cost £3m" may each clash with a third.
    """
    return all(
        one is other or agree(one.figure, other.figure) or not differ_in_scope(one, other)
        for one in pair
        for other in group
    )


def scopes_of(compared: Sequence[Comparison]) -> tuple[Comparison, ...]:
    """Figures of one measure that differ in scope, all of a measure together.

    What is set side by side here is no contradiction: an estimate for one year, say, and what two
    years cost in the end.
    """
    merged: list[Comparison] = []
    for one in compared:
        if one.relation != "different scope" or one.reason in (ONE_SENTENCE, FAR_APART):
            continue
        joined = [other for other in merged if set(other.sides) & set(one.sides)]
        parts = [*joined, replace(one, reason=one.reason.partition(":")[0])]
        reasons = dict.fromkeys(reason for part in parts for reason in part.reason.split("; "))
        sides = tuple(sorted({side for part in parts for side in part.sides}, key=_age))
        whole = replace(parts[0], reason="; ".join(reasons), sides=sides)
        at = merged.index(joined[0]) if joined else len(merged)
        merged = [other for other in merged if other not in joined]
        merged.insert(at, whole)
    return tuple(
        replace(one, reason="; ".join(one.reason.split("; ")[:MOST_REASONS])) for one in merged
    )


def _age(one: ScopedFigure) -> tuple[str, int, int]:
    return (one.published.isoformat() if one.published else "", one.citation, one.figure.start)


def _about(first: ScopedFigure, second: ScopedFigure) -> str:
    """What two figures are for: the words that they share, and the measure or what is counted."""
    measure = first.figure.measure or second.figure.measure
    what = measure or _MEASURED.get(first.figure.kind, first.figure.unit)
    return f"{shared_subject(first, second)} {what}".strip()


def _is_repeated(one: ScopedFigure, figures: Sequence[ScopedFigure]) -> bool:
    """Whether a figure is told already: by a copy of its sentence, by its speaker, or in passing.

    In passing is where its document has given it with more of its scope. What tells a period is
    told first.
    """
    at = next(at for at, other in enumerate(figures) if other is one)
    timeless = one.figure.period is None
    return any(
        _repeats(one, other)
        for behind, other in enumerate(figures)
        if behind != at and (behind < at if (other.figure.period is None) is timeless else timeless)
    )


def _repeats(one: ScopedFigure, other: ScopedFigure) -> bool:
    if one.figure.value != other.figure.value or one.figure.unit != other.figure.unit:
        return False
    return (
        (one.figure.period is None and one.document == other.document)
        or fuzz.ratio(one.sentence, other.sentence) >= _COPY
        or (one.speaker is not None and one.speaker == other.speaker)
    )
