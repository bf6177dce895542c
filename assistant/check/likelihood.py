"""How likely the quotes prove a statement, judged by how much of it they carry.

The parameters are fitted on the tune split of the public attribution bench:
`python -m evals support ../shared/bench/attribution --fit`.
"""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from assistant.check.case import Case
from assistant.check.features import FEATURES, features

PARAMETERS = Path(__file__).with_name("likelihood.json")


@dataclass(frozen=True, slots=True)
class Parameters:
    """A logistic regression: one weight for each feature, the intercept, and the threshold."""

    weights: tuple[float, ...]
    intercept: float
    threshold: float


@cache
def parameters() -> Parameters:
    """The fitted parameters.

    Raises:
        ValueError: They were fitted for other features.
    """
    fitted = json.loads(PARAMETERS.read_text(encoding="utf-8"))
    if tuple(fitted["weights"]) != FEATURES:
        raise ValueError(f"{PARAMETERS.name} is for other features: fit it again (see its module)")
    return Parameters(tuple(fitted["weights"].values()), fitted["intercept"], fitted["threshold"])


def likelihood(case: Case) -> float:
    """The probability that the quotes prove the statement, by coverage alone."""
    fitted = parameters()
    score = fitted.intercept + sum(
        weight * value for weight, value in zip(fitted.weights, features(case), strict=True)
    )
    return 1 / (1 + math.exp(-score))
