"""Figures that a later one takes the place of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from assistant.claims.agreement import agree
from assistant.claims.comparisons import Comparison
from assistant.claims.scoped import ScopedFigure

_SUPERSEDED_AFTER: Final = timedelta(days=30)
# What is revised as time goes on; a balance, a payment or a count of events is simply another one.
_REVISED: Final = frozenset({"cost", "budget", "contract value", "price", "funding"})


@dataclass(frozen=True, slots=True)
class Superseded:
    """A figure that a later document gives anew for the same thing."""

    old: ScopedFigure
    new: ScopedFigure

    @property
    def note(self) -> str:
        """Which figure gave way to which: "£5m (January 2018) was superseded by £6m ..."."""
        return f"{_dated(self.old)} was superseded by {_dated(self.new)}"


def superseded_in(compared: Sequence[Comparison]) -> tuple[Superseded, ...]:
    """Figures that a clashing one of a later document replaces."""
    return tuple(
        found
        for one in compared
        if one.relation == "conflict"
        for found in superseded_among(one.sides)
    )


def superseded_among(sides: Sequence[ScopedFigure]) -> tuple[Superseded, ...]:
    """Of figures that clash, those that the newest replaces, published at least 30 days later."""
    dated = [one for one in sides if one.published]
    if len(dated) < 2 or not all(_is_revised(one) for one in dated):
        return ()
    latest = max(dated, key=lambda one: one.published or date.min)
    return tuple(
        Superseded(one, latest)
        for one in dated
        if not agree(one.figure, latest.figure)
        and _replaces(latest, one)
        and one.published
        and latest.published
        and latest.published - one.published >= _SUPERSEDED_AFTER
    )


def _is_revised(one: ScopedFigure) -> bool:
    """Whether a later figure takes the place of such a one: an estimate, a budget or a cost."""
    estimate = one.figure.status in ("estimated", "planned")
    measure = one.figure.measure or ""
    return estimate or measure in _REVISED or measure.startswith("cost to ")


def _replaces(new: ScopedFigure, old: ScopedFigure) -> bool:
    """Whether the newer figure has the standing to: what one person claims replaces nothing."""
    if new.attribution is None or new.speaker == old.speaker:
        return True
    return new.attribution.sort in ("document", "organisation") and (
        new.attribution.stance != "claims"
    )


def _dated(one: ScopedFigure) -> str:
    day = one.published
    return f"{one.figure.wording} ({day:%B %Y})" if day else one.figure.wording
