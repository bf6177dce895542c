"""Fits which sentence comes first: the reader's logit beside a few readable features."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.reading.ranking import Ranking
from evals.metrics.refusal import share
from evals.samples import Candidate, Sample

RIDGE = 0.003
"""Penalty on the squared weights; without it features that seldom vary grow large."""

Rows = NDArray[np.float64]


def fit(samples: Sequence[Sample]) -> Ranking:
    """Conditional logistic regression: which of a question's sentences answers.

    Of each question the chance that a right sentence is chosen is made as large as it can be, each
    data set weighing the same (McFadden 1974). The weights are divided by that of the logit.
    """
    from scipy.optimize import minimize  # noqa: PLC0415 - takes a second to import

    known = [sample for sample in samples if any(one.right for one in sample.candidates)]
    names = list(known[0].candidates[0].features)
    sizes = {group: sum(one.group == group for one in known) for group in groups(known)}
    rows = [_matrix(sample.candidates, names) for sample in known]
    right = [np.array([one.right for one in sample.candidates]) for sample in known]
    weight = [1.0 / len(sizes) / sizes[sample.group] for sample in known]

    def loss(weights: Rows) -> tuple[float, Rows]:
        total, slope = RIDGE * float(weights @ weights), 2 * RIDGE * weights
        for features, answers, counts in zip(rows, right, weight, strict=True):
            chance = _softmax(features @ weights)
            good = float(chance[answers].sum())
            among = np.where(answers, chance / good, 0.0)
            total -= counts * float(np.log(good))
            slope = slope + counts * (chance - among) @ features
        return total, slope

    start = np.zeros(len(names))
    start[names.index("logit")] = 1.0
    found = minimize(loss, start, jac=True, method="L-BFGS-B").x
    scaled = found / found[names.index("logit")]
    return Ranking(
        {name: round(float(weight), 2) for name, weight in zip(names, scaled, strict=True)}
    )


def report(samples: Sequence[Sample], ranking: Ranking) -> list[dict[str, Any]]:
    """For each data set how often the best sentence, or one of the best two, answers.

    Of the answerable questions; `read` is the share of which any sentence that was read answers.
    """
    lines = []
    for group in groups(samples):
        own = [one for one in samples if one.group == group and one.answerable]
        ordered = [_ordered(sample.candidates, ranking) for sample in own]
        lines.append(
            {
                "set": group,
                "questions": len(own),
                "first": share(sum(any(rights[:1]) for rights in ordered), len(own)),
                "first_two": share(sum(any(rights[:2]) for rights in ordered), len(own)),
                "read": share(sum(any(rights) for rights in ordered), len(own)),
            }
        )
    return lines


def save(ranking: Ranking, command: str, path: Path) -> None:
    """Write the weights with the command that made them."""
    values = {"made_by": command, "weights": dict(ranking.weights)}
    path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def groups(samples: Sequence[Sample]) -> list[str]:
    """The data sets, in order."""
    return list(dict.fromkeys(sample.group for sample in samples))


def _ordered(candidates: Sequence[Candidate], ranking: Ranking) -> list[bool]:
    ordered = sorted(candidates, key=lambda one: -ranking.score(one.features))
    return [one.right for one in ordered]


def _matrix(candidates: Sequence[Candidate], names: Sequence[str]) -> Rows:
    return np.array([[one.features[name] for name in names] for one in candidates], dtype=float)


def _softmax(scores: Rows) -> Rows:
    powers: Rows = np.exp(scores - scores.max())
    shares: Rows = powers / powers.sum()
    return shares
