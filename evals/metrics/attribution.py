"""Whether a reported claim is shown with the one who made it."""

from collections.abc import Callable

from assistant.answer import Answer, Citation
from assistant.claims.speaker import attribution_of
from assistant.words import content_words
from evals.metrics.containment import words
from vectorstore.types import Document

Find = Callable[[str], Document | None]


def shown_as_fact(answer: Answer, find: Find) -> list[str]:
    """The statements that repeat somebody's claim and name nobody.

    A statement whose quote is a claim by the rules of `assistant.claims` has to carry some word of
    the claimant's name, role or organisation in its text: what a reader sees, not the data beside.
    """
    citations = {citation.number: citation for citation in answer.citations}
    return [
        statement.text
        for statement in answer.statements
        if not all(
            _is_shown(claimant, statement.text)
            for number in statement.citations
            if (claimant := _claimant(citations[number], find))
        )
    ]


def _claimant(citation: Citation, find: Find) -> str | None:
    """Name, role and organisation of who claims what a quote says; None where nobody does."""
    document = find(citation.document)
    if document is None:
        return None
    claim = attribution_of(document, citation.start, citation.end)
    if claim is None:
        return None
    return " ".join(part for part in (claim.speaker, claim.role, claim.organisation) if part)


def _is_shown(claimant: str, text: str) -> bool:
    return not set(words(" ".join(content_words(claimant)))).isdisjoint(words(text))
