"""Refusing what nothing answers, as precision, recall and their harmonic mean."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusals:
    """How the refusals went; a share of nothing is None.

    Attributes:
        precision: Of what was refused, the share that nothing answers.
        recall: Of what nothing answers, the share that was refused.
        false_refusals: Of what can be answered, the share that was refused.
    """

    precision: float | None
    recall: float | None
    f1: float | None
    false_refusals: float | None


def refusals(answerable: Sequence[bool], refused: Sequence[bool]) -> Refusals:
    """Compare what should have been refused with what was, question by question."""
    pairs = list(zip(answerable, refused, strict=True))
    right = pairs.count((False, True))
    wrong = pairs.count((True, True))
    missed = pairs.count((False, False))
    return Refusals(
        precision=share(right, right + wrong),
        recall=share(right, right + missed),
        f1=share(2 * right, 2 * right + wrong + missed),
        false_refusals=share(wrong, wrong + pairs.count((True, False))),
    )


def share(part: float, whole: float) -> float | None:
    """`part / whole`, None when there is nothing to share."""
    return round(part / whole, 4) if whole else None
