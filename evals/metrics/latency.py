"""Seconds an answer takes."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Latency:
    """Median and 95th percentile, in seconds; None without answers."""

    median: float | None
    p95: float | None


def latency(seconds: Sequence[float]) -> Latency:
    """Summarise; the percentile is interpolated between neighbours."""
    if not seconds:
        return Latency(None, None)
    median, p95 = np.percentile(np.asarray(seconds, dtype=float), [50, 95])
    return Latency(round(float(median), 4), round(float(p95), 4))
