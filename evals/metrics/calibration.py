"""Whether the probability means what it says: reliability, calibration error, area."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """One bar of the reliability diagram: what was said and what came true."""

    probability: float
    frequency: float
    count: int


def reliability(probabilities: Sequence[float], outcomes: Sequence[bool]) -> list[Bin]:
    """The forecasts in ten bins of equal width; empty bins are left out."""
    said = np.asarray(probabilities, dtype=float)
    came = np.asarray(outcomes, dtype=float)
    places = np.minimum((said * BINS).astype(int), BINS - 1)
    return [
        Bin(float(said[inside].mean()), float(came[inside].mean()), int(inside.sum()))
        for place in range(BINS)
        if (inside := places == place).any()
    ]


def expected_calibration_error(
    probabilities: Sequence[float], outcomes: Sequence[bool]
) -> float | None:
    """Mean distance between said and come true, weighted by count (Naeini et al. 2015)."""
    if not probabilities:
        return None
    gaps = (
        bar.count * abs(bar.probability - bar.frequency)
        for bar in reliability(probabilities, outcomes)
    )
    return round(sum(gaps) / len(probabilities), 4)


def area_under_curve(scores: Sequence[float], outcomes: Sequence[bool]) -> float | None:
    """Chance that a true one scores above a false one; None without both kinds."""
    from sklearn.metrics import roc_auc_score  # noqa: PLC0415 - takes a second to import

    if len(set(outcomes)) < 2:
        return None
    return round(float(roc_auc_score(np.asarray(outcomes), np.asarray(scores))), 4)
