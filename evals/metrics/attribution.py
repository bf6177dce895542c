"""Whether a reported claim is shown with the one who made it."""

import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from assistant.answer import Answer, Citation
from assistant.claims.speaker import attribution_of
from assistant.text.words import content_words
from evals.metrics.containment import words
from vectorstore.types import Document

Find = Callable[[str], Document | None]

# Read apart from `assistant.claims`, so that a transcript whose labels those rules miss is seen.
# A heading ("Ports: Dues") is short and has no stop; "Official Report: Monday 3 May" has a day.
_LABEL: Final = re.compile(
    r"^\W*([A-Z][^\n:?!“\"]{1,100}):(?=.*[.!?,;]|(?:[ \t]+\S+){8})(?=\s)"
    r"(?!\W*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\d))",
    re.MULTILINE,
)
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_DEBATE: Final = re.compile(
    r"\bhansard\b|\bofficial report\b|\bhon\. (?:friend|member|gentleman|lady)\b|"
    r"\bgive way\b|\btranscript\b",
    re.IGNORECASE,
)
# What the reporter notes in square brackets nobody said.
_OF_NOBODY: Final = re.compile(
    r"\[|\W*(?:Column|Volume|Question put|Motion made|House|Sitting|The \w+ divided"
    r"|\d+[.:]\d\d)\b"
)
_FEWEST_LABELS: Final = 3


def shown_as_fact(answer: Answer, find: Find) -> list[str]:
    """The statements that repeat somebody's claim and name nobody.

    A statement whose quote is a claim by the rules of `assistant.claims` has to carry some word of
    the claimant's name, role or organisation in its text: what a reader sees, not the data beside.
    One whose quote stands in a debate has to carry some word of the label before it, whatever
    those rules find.
    """
    citations = {citation.number: citation for citation in answer.citations}
    return [
        statement.text
        for statement in answer.statements
        if not all(
            _is_shown(claimant, statement.text)
            for number in statement.citations
            for claimant in _claimants(citations[number], find)
        )
    ]


def _claimants(citation: Citation, find: Find) -> list[str]:
    """Name, role and organisation of who claims what a quote says, and whose label it is under."""
    document = find(citation.document_id)
    if document is None:
        return []
    found = []
    if claim := attribution_of(document, citation.start, citation.end):
        named = (claim.speaker, claim.role, claim.organisation)
        found.append(" ".join(part for part in named if part))
    if label := _labelled(document, citation.start):
        found.append(label)
    return found


def _labelled(document: Document, position: int) -> str | None:
    """The last label before a place in a debate; None before the first and outside of debates."""
    text = document.text
    paragraph = text.rfind("\n", 0, position) + 1
    debate = document.kind == "hansard" or _DEBATE.search(text)
    if not debate or _OF_NOBODY.match(text, paragraph):
        return None
    labels = [match for match in _LABEL.finditer(text) if _is_name(match[1])]
    returning = Counter(_BRACKETS.sub("", match[1]).strip() for match in labels)
    if len(labels) < _FEWEST_LABELS or max(returning.values()) == 1:
        return None
    before = [match[1] for match in labels if match.start() <= position]
    return before[-1] if before else None


def _is_name(label: str) -> bool:
    """Whether all words outside brackets have capitals, but for the small ones between them."""
    small = {"of", "for", "and", "the", "de", "van"}
    outside = _BRACKETS.sub("", label).split()
    return bool(outside) and all(word[0].isupper() or word in small for word in outside)


def _is_shown(claimant: str, text: str) -> bool:
    return not set(words(" ".join(content_words(claimant)))).isdisjoint(words(text))
