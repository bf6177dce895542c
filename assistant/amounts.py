"""The figures of an answer: every amount, count and share in its cited quotes."""

from collections.abc import Sequence

from assistant.answer import Figure
from assistant.claims.figures import figures_in
from assistant.evidence import Evidence


def figures_of(evidence: Sequence[Evidence]) -> tuple[Figure, ...]:
    """The figures of each quote, in order, under the number of its citation from 1."""
    return tuple(
        Figure(
            value=mention.numeral,
            unit=mention.unit,
            text=mention.text,
            citation=number,
            period=mention.period,
            qualifier=mention.qualifier,
        )
        for number, one in enumerate(evidence, 1)
        if one.counts
        for mention in figures_in(one.wording, one.document.published, one.about)
    )
