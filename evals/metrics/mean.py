"""Means of figures, some of which may not be known."""

from collections.abc import Iterable
from statistics import fmean


def mean_of(values: Iterable[float | None]) -> float | None:
    """The mean of those that are known, None where none is."""
    known = [value for value in values if value is not None]
    return round(fmean(known), 4) if known else None
