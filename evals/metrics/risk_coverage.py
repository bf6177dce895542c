"""What share of the answers is wrong, if only the surest are given."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Point:
    """With the surest `coverage` of all questions answered, `risk` of those are wrong."""

    coverage: float
    risk: float
    probability: float


def curve(
    probabilities: Sequence[float], wrong: Sequence[bool], questions: int | None = None
) -> list[Point]:
    """Risk after each answer, the surest first (Geifman and El-Yaniv 2017).

    Args:
        probabilities: How sure each given answer was.
        wrong: Whether it was wrong; an answer to what nothing answers is.
        questions: Number of questions asked, where some got no answer.
    """
    said = np.asarray(probabilities, dtype=float)
    order = np.argsort(-said, kind="stable")
    errors = np.cumsum(np.asarray(wrong, dtype=float)[order])
    asked = questions or len(said)
    return [
        Point((rank + 1) / asked, float(errors[rank]) / (rank + 1), float(said[at]))
        for rank, at in enumerate(order)
    ]


def area(points: Sequence[Point]) -> float | None:
    """Mean risk over the coverage that was reached; lower is better."""
    return round(float(np.mean([point.risk for point in points])), 4) if points else None


def thinned(points: Sequence[Point], keep: int = 100) -> list[Point]:
    """At most `keep` points, evenly spread and with the last, for storing and drawing."""
    if len(points) <= keep:
        return list(points)
    places = np.linspace(0, len(points) - 1, keep).round().astype(int)
    return [points[place] for place in places]
