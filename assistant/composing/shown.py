"""The answer that statements make: text, footnotes, figures, and what the evidence adds up to."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Conflict
from assistant.claims.comparisons import Comparison
from assistant.claims.conflicts import as_conflict
from assistant.claims.scoped import told
from assistant.composing.amounts import figures_of
from assistant.composing.compose import cite, newest, text_of
from assistant.composing.statements import Stated
from assistant.composing.weighing import weigh


def shown(blank: Answer, stated: Stated) -> Answer:
    """The answer with what may be shown of it.

    Args:
        blank: The answer with its question alone.
        stated: The statements that passed the check, and the evidence that they cite.
    """
    citations = cite(stated.evidence)
    weighed = weigh(blank.standalone_question, stated.evidence)
    statements = (*stated.statements, *weighed.statements)
    lines = [*_conflict_lines(weighed.conflicts), *_scope_lines(weighed.scopes), *weighed.notes]
    notes = "\n".join(lines)
    return replace(
        blank,
        status="answered",
        text="\n\n".join(part for part in (text_of(statements, citations), notes) if part),
        statements=statements,
        citations=citations,
        figures=figures_of(stated.evidence),
        conflicts=(*weighed.conflicts, *map(as_conflict, weighed.scopes)),
        sums=weighed.sums,
        as_of=newest(citations),
        withheld=stated.withheld,
    )


def _scope_lines(scopes: Sequence[Comparison]) -> list[str]:
    """Figures that are not for one thing as lines of text, each with all that is known of it."""
    lines: list[str] = []
    for scope in scopes:
        lines.append(f"These figures may not be comparable ({scope.reason}):")
        lines += [f"- {told(side)} [{side.citation}]" for side in scope.sides]
    return lines


def _conflict_lines(conflicts: Sequence[Conflict]) -> list[str]:
    """Each disagreement as lines of text, side by side, with footnote marks."""
    lines: list[str] = []
    for conflict in conflicts:
        lines.append(f"The sources do not agree about {conflict.about}:")
        for side in conflict.sides:
            said = side.figure or side.claim or ""
            details = ", ".join(part for part in (side.speaker, side.period) if part)
            lines.append(f"- {said}{f' ({details})' if details else ''} [{side.citation}]")
    return lines
