"""What the evidence adds up to: disagreements, sums, and figures that newer ones superseded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Conflict, Statement, Sum
from assistant.claims.comparisons import Comparison, clashes_of, comparisons_of, scopes_of
from assistant.claims.conflicts import conflicts_of
from assistant.claims.firmness import firmness_lines
from assistant.claims.opposed import opposed_claims
from assistant.claims.scoped import scoped_figures
from assistant.claims.sums import Refusal, total_of
from assistant.claims.superseding import superseded_in
from assistant.composing.statements import claimant_of
from assistant.evidence import Evidence
from assistant.questions.all_figures import asks_for_all_figures
from assistant.questions.question import Question

# Evidence this far below the best may still contradict it; what is further speaks of other things.
CONTRADICTION_MARGIN = 6.0
MARGIN_OF_SIDES = 15.0  # where the question asks for the other side
MOST_CONTRADICTIONS = 1

_SIDES = re.compile(
    r"\b(?:(?:dis)?agree[ds]?|disagreements?|differ|conflict(?:s|ing)?|contradict\w*|disput\w+|"
    r"contest(?:s|ed)|both sides|controvers\w+|object(?:s|ed)? to|den(?:y|ies|ied))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Weighed:
    """What follows from the cited evidence; citations are numbered from 1 in its order.

    Attributes:
        scopes: Figures that differ in scope, where the question asks for all of them.
        notes: Sentences for the reader that no document says: why there is no total, and which
            figure superseded which.
    """

    conflicts: tuple[Conflict, ...]
    scopes: tuple[Comparison, ...]
    sums: tuple[Sum, ...]
    statements: tuple[Statement, ...]
    notes: tuple[str, ...]


def with_contradictions(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
) -> list[Evidence]:
    """The chosen evidence and, behind it, what contradicts it.

    Args:
        question: What was asked; for both sides of it they are looked for further down.
        chosen: What is to be shown.
        evidence: All that may be shown, best first.
    """
    if not chosen:
        return []
    both = question.disputed or _SIDES.search(question.text)
    margin = MARGIN_OF_SIDES if both else CONTRADICTION_MARGIN
    others = [
        one for one in evidence if one not in chosen and _may_contradict(one, chosen[0], margin)
    ]
    pool = [*chosen, *others]
    added: list[Evidence] = []
    for conflict in conflicts_of(clashes_of(pool, len(chosen)), pool):
        numbers = {side.citation for side in conflict.sides}
        if min(numbers) <= len(chosen):
            added += [pool[number - 1] for number in sorted(numbers) if number > len(chosen)]
    return [*chosen, *dict.fromkeys(added[:MOST_CONTRADICTIONS])]


def _may_contradict(one: Evidence, best: Evidence, margin: float) -> bool:
    """Whether it ranks high enough; an amount that a text takes up with "it" may rank lower."""
    if one.score >= best.score - margin:
        return True
    near = one.document.id == best.document.id and one.score >= best.score - MARGIN_OF_SIDES
    return near and any(figure.meant for figure in scoped_figures([one]))


def weigh(question: str, shown: Sequence[Evidence]) -> Weighed:
    """Work out disagreements, sums and what is superseded from the evidence that is shown."""
    every = asks_for_all_figures(question)
    compared = comparisons_of(shown) if every else clashes_of(shown)
    total = total_of(question, shown)
    statements: tuple[Statement, ...] = ()
    notes = [*firmness_lines(question, shown), *(one.note for one in superseded_in(compared))]
    if isinstance(total, Refusal):
        notes.append(f"No total is given: {total.reason}.")
    elif total is not None:
        statements = (_stated(total, shown),)
    return Weighed(
        conflicts=(*conflicts_of(compared, shown), *opposed_claims(question, shown)),
        scopes=scopes_of(compared) if every else (),
        sums=(total,) if isinstance(total, Sum) else (),
        statements=statements,
        notes=tuple(notes),
    )


def _stated(total: Sum, shown: Sequence[Evidence]) -> Statement:
    """A sum as a statement; figures that somebody claims stay theirs."""
    operands = tuple(dict.fromkeys(total.operands))
    claimants = [claimant_of(shown[number - 1]) for number in operands]
    speakers = dict.fromkeys(one.speaker for one in claimants if one)
    if not speakers:
        return Statement(f"Footnote's own {total.operation}: {total.text}.", operands)
    whose = " and ".join(speakers)
    if not all(claimants):
        own = f"Footnote's own {total.operation}: {total.text}. Some of it comes from {whose}."
        return Statement(own, operands)
    text = f"Footnote's own {total.operation} of the figures that come from {whose}: {total.text}."
    return Statement(text, operands, speaker=whose, stance="says")
