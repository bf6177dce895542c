"""Questions that ask several things at once: "How much did it cost and who revealed it?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Citation, Statement
from assistant.compose import newest, text_of

_ASKING = (
    r"(?:who|whom|whose|what|when|where|which|why|how(?: (?:much|many|long|often))?"
    r"|did|does|do|is|are|was|were|has|have|can|could|will|would)"
)
_JOINT = re.compile(
    rf"\?\s*(?:and |also |then )?(?={_ASKING}\b)"
    rf"|,? and (?={_ASKING}\b(?! (?:is|are|was|were)$))",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


def parts_of(question: str) -> list[str]:
    """The questions in a question, in order; one that asks a single thing comes back alone.

    A part needs a question word and two more words, so that "when and where" stays whole.
    """
    pieces = [piece.strip(" ,") for piece in _JOINT.split(question)]
    if any(len(piece.split()) < _FEWEST_WORDS for piece in pieces):
        return [question]
    first, *rest = pieces
    if not re.match(rf"\W*(?:\w+\W+){{0,6}}?{_ASKING}\b", first, re.IGNORECASE):
        return [question]
    return [first.rstrip("?") + "?" if rest else first, *(f"{one.rstrip('?')}?" for one in rest)]


def join_parts(blank: Answer, answers: Sequence[Answer]) -> Answer:
    """The answers to the parts as one; "partial" when some parts have none, and it names those."""
    found = [answer for answer in answers if answer.statements]
    missed = [answer for answer in answers if not answer.statements]
    if not found:
        return replace(
            missed[0], question=blank.question, standalone_question=blank.standalone_question
        )
    statements: list[Statement] = []
    citations: list[Citation] = []
    numbers: dict[tuple[str, int, int], int] = {}
    for answer in found:
        renumbered = {}
        for citation in answer.citations:
            place = (citation.document, citation.start, citation.end)
            if place not in numbers:
                numbers[place] = len(numbers) + 1
                citations.append(replace(citation, number=numbers[place]))
            renumbered[citation.number] = numbers[place]
        for statement in answer.statements:
            moved = tuple(renumbered[number] for number in statement.citations)
            if all(moved != other.citations for other in statements):
                statements.append(replace(statement, citations=moved))
    text = text_of(statements, citations)
    if missed:
        asked = "; ".join(answer.standalone_question for answer in missed)
        text = f"{text}\n\nThe documents do not answer this part: {asked}"
    return replace(
        blank,
        status="partial" if missed else "answered",
        text=text,
        statements=tuple(statements),
        citations=tuple(citations),
        as_of=newest(citations),
        withheld=tuple(one for answer in found for one in answer.withheld),
        near_misses=tuple(miss for answer in missed for miss in answer.near_misses),
        engine=max((answer.engine for answer in found), key=lambda name: ":" in name),
        probability=min(answer.probability for answer in found),
    )
