"""The figures of an answer: every amount, count and share in its cited quotes."""

from collections.abc import Sequence

from assistant.answer import Figure
from assistant.claims.scoped import scoped_figures
from assistant.evidence import Evidence


def figures_of(evidence: Sequence[Evidence]) -> tuple[Figure, ...]:
    """The figures of each quote, in order, under the number of its citation from 1."""
    return tuple(
        Figure(
            value=one.figure.numeral,
            unit=one.figure.unit,
            text=one.figure.text,
            citation=one.citation,
            period=one.figure.period,
            qualifier=one.figure.qualifier,
        )
        for one in scoped_figures(evidence)
    )
