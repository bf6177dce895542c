"""Fits the probability that the evidence answers, and the threshold at which it is shown."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import altair as alt
import numpy as np

from assistant.reading.answerability import Calibration
from evals.metrics import calibration as metrics
from evals.metrics.refusal import share
from evals.rank import groups
from evals.samples import OPENED, Sample

STRENGTH = 1.0
"""Inverse of the ridge penalty, on standardised features (scikit-learn's C)."""

THRESHOLDS = tuple(step / 100 for step in range(5, 96))
SLACK = 0.01  # the sets with the fewest questions without an answer have ten


@dataclass(frozen=True, slots=True)
class Target:
    """What one threshold must reach on a data set; None: nothing is asked."""

    group: str
    correct: float | None = None
    coverage: float | None = None
    refused: float | None = None


TARGETS = (
    Target("squad2", correct=0.85, coverage=0.60, refused=0.60),
    Target("clapnq over squad2", refused=0.98),  # .97 is asked; the rest is for chance
    Target("mtrag_un", coverage=0.85, refused=0.60),
    Target("digests", coverage=0.95, refused=0.83),
    Target("originals", coverage=0.95, refused=0.83),
    *(Target(name, correct=0.85, coverage=0.90, refused=0.80) for name in OPENED),
)
"""What is asked of the report split and the held-out gold, aimed at on the other half."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a data set fares at a threshold, as `python -m evals reading` would count it."""

    group: str
    correct: float | None
    coverage: float | None
    refused: float | None


def fit(samples: Sequence[Sample], names: Sequence[str]) -> Calibration:
    """Logistic regression on the named features, each data set with the same weight.

    What is predicted is that the best evidence answers, not that something in the collection does:
    an answer from the wrong sentence helps nobody. The weights are for features as they are.
    """
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - takes a second to import

    known = [sample for sample in samples if sample.features is not None]
    values = _matrix(known, names)
    centre, spread = values.mean(axis=0), values.std(axis=0)
    spread[spread == 0] = 1.0
    sizes = {group: sum(one.group == group for one in known) for group in groups(known)}
    model = LogisticRegression(C=STRENGTH, max_iter=1000)
    model.fit(
        (values - centre) / spread,
        [sample.found for sample in known],
        sample_weight=[len(known) / len(sizes) / sizes[sample.group] for sample in known],
    )
    weights = model.coef_[0] / spread
    bias = float(model.intercept_[0] - weights @ centre)
    fitted = Calibration(
        {name: round(float(weight), 4) for name, weight in zip(names, weights, strict=True)},
        round(bias, 4),
        threshold=0.5,
    )
    return Calibration(fitted.weights, fitted.bias, choose(samples, fitted))


def choose(samples: Sequence[Sample], fitted: Calibration) -> float:
    """The threshold whose shortfalls from the targets are smallest in all.

    Of those within `SLACK` of the smallest it is the strictest: a wrong answer is worse than none.
    """

    def shortfall(threshold: float) -> float:
        found = {one.group: one for one in outcomes(samples, fitted, threshold)}
        return sum(
            _shortfall(found[target.group], target) for target in TARGETS if target.group in found
        )

    shortfalls = [round(shortfall(threshold), 6) for threshold in THRESHOLDS]
    return max(
        threshold
        for threshold, short in zip(THRESHOLDS, shortfalls, strict=True)
        if short <= min(shortfalls) + SLACK
    )


def outcomes(
    samples: Sequence[Sample], fitted: Calibration, threshold: float | None = None
) -> list[Outcome]:
    """How each data set fares at a threshold (by default the fitted one)."""
    least = fitted.threshold if threshold is None else threshold
    found = []
    for group in groups(samples):
        own = [(one, probability(one, fitted) >= least) for one in samples if one.group == group]
        answered = [one for one, shown in own if shown and one.answerable]
        others = [shown for one, shown in own if not one.answerable]
        found.append(
            Outcome(
                group,
                correct=share(sum(one.found for one in answered), len(answered)),
                coverage=share(len(answered), len(own) - len(others)),
                refused=share(others.count(False), len(others)),
            )
        )
    return found


def probability(sample: Sample, fitted: Calibration) -> float:
    """What the assistant would say; nothing when a veto struck out all evidence."""
    return fitted.probability(sample.features) if sample.features is not None else 0.0


def report(samples: Sequence[Sample], fitted: Calibration) -> list[dict[str, Any]]:
    """For each data set its size, area, calibration error and how it fares at the threshold."""
    lines = []
    for outcome in outcomes(samples, fitted):
        own = [sample for sample in samples if sample.group == outcome.group]
        said = [probability(sample, fitted) for sample in own]
        lines.append(
            {
                "set": outcome.group,
                "questions": len(own),
                "auc": metrics.area_under_curve(said, [one.answerable for one in own]),
                "auc_found": metrics.area_under_curve(said, [one.found for one in own]),
                "ece": metrics.expected_calibration_error(said, [one.found for one in own]),
                "ece_answerable": metrics.expected_calibration_error(
                    said, [one.answerable for one in own]
                ),
                "correct": outcome.correct,
                "coverage": outcome.coverage,
                "refused": outcome.refused,
            }
        )
    return lines


def save(fitted: Calibration, samples: Sequence[Sample], command: str, path: Path) -> None:
    """Write the parameters with the command that made them and what they were fitted on."""
    values = {
        "made_by": command,
        "fitted_on": {group: sum(s.group == group for s in samples) for group in groups(samples)},
        "threshold": fitted.threshold,
        "bias": fitted.bias,
        "weights": dict(fitted.weights),
    }
    path.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


def diagram(samples: Sequence[Sample], fitted: Calibration, path: Path) -> None:
    """Draw how often what was said came true, by data set, as an SVG file."""
    bars = [
        {"set": group, **asdict(bar)}
        for group in groups(samples)
        for bar in _reliability([one for one in samples if one.group == group], fitted)
    ]
    ends = alt.InlineData([{"said": 0, "came": 0}, {"said": 1, "came": 1}])
    perfect = (
        alt.Chart(ends).mark_line(color="grey", strokeDash=[4, 4]).encode(x="said:Q", y="came:Q")
    )
    drawn = (
        alt.Chart(alt.InlineData(bars))
        .mark_line(point=True)
        .encode(
            x=alt.X("probability:Q", title="probability that was said"),
            y=alt.Y("frequency:Q", title="share that was answered"),
            color=alt.Color("set:N", title="data set"),
        )
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    (perfect + drawn).properties(width=360, height=360).save(str(path))


def feature_names(samples: Iterable[Sample]) -> list[str]:
    """The features that the assistant computes, in its order."""
    return next((list(one.features) for one in samples if one.features is not None), [])


def _reliability(samples: Sequence[Sample], fitted: Calibration) -> list[metrics.Bin]:
    said = [probability(sample, fitted) for sample in samples]
    return metrics.reliability(said, [sample.found for sample in samples])


def _shortfall(outcome: Outcome, target: Target) -> float:
    parts = (
        (outcome.correct, target.correct),
        (outcome.coverage, target.coverage),
        (outcome.refused, target.refused),
    )
    return sum(max(0.0, asked - (got or 0.0)) for got, asked in parts if asked is not None)


def _matrix(samples: Sequence[Sample], names: Sequence[str]) -> "np.ndarray[Any, Any]":
    rows: list[Mapping[str, float]] = [sample.features or {} for sample in samples]
    return np.array([[row[name] for name in names] for row in rows], dtype=float)
