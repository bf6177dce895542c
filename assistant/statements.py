"""Statements from evidence: the quote as it reads on its own, checked before it is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer import Statement, Withheld
from assistant.compose import readable
from assistant.evidence import Evidence


@dataclass(frozen=True, slots=True)
class Stated:
    """What may be shown, with the evidence that each statement cites, and what was withheld."""

    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    withheld: tuple[Withheld, ...]


def state(chosen: Sequence[Evidence]) -> Stated:
    """One statement for each piece of evidence, numbered in order."""
    statements = tuple(
        Statement(text=readable(one.quote), citations=(number,))
        for number, one in enumerate(chosen, 1)
    )
    return Stated(statements, tuple(chosen), ())
