"""A timeline that is asked for as a question: "Timeline of the pier"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer, Statement
from assistant.claims.timeline import Row
from assistant.composing.compose import cite, newest, readable, text_of

NOTHING_DATED = "The documents give no dated figure or event about this."

_ASKED = re.compile(
    r"^\W*(?:(?:please|can you|could you|give me|show me|show|draw up|make|what is|i want)\s+)*"
    r"(?:an?\s+|the\s+)?(?:(?:short|brief|full|complete)\s+)?(?:timeline|chronology)\s+"
    r"(?:of|for|about|on)\s+(?P<topic>\S.*?)(?:,?\s+please)?\W*$",
    re.IGNORECASE,
)


def topic_of(question: str) -> str | None:
    """What a timeline is asked of; None when none is asked for."""
    asked = _ASKED.match(question)
    return asked["topic"] if asked else None


def told(blank: Answer, rows: Sequence[Row]) -> Answer:
    """The rows as an answer, each a statement that opens with its day and quotes its source."""
    if not rows:
        return replace(blank, status="not_found", text=NOTHING_DATED)
    sources = list(dict.fromkeys(row.evidence for row in rows))
    citations = cite(sources)
    statements = tuple(
        Statement(_line(row), (sources.index(row.evidence) + 1,), row.speaker) for row in rows
    )
    return replace(
        blank,
        status="answered",
        text=text_of(statements, citations),
        statements=statements,
        citations=citations,
        as_of=newest(citations),
        probability=1.0,
    )


def _line(row: Row) -> str:
    day = row.days if row.words else f"{row.days} (the day it was published)"
    return f"{day}: {quoted(row)}"


def quoted(row: Row) -> str:
    """What a row says, in quotation marks, behind who says so where it does not name them."""
    cells = row.evidence.wording
    said = readable(row.text if cells == row.evidence.quote else cells)
    if row.speaker is None or row.speaker.casefold() in said.casefold():
        return f"“{said}”"
    return f"{row.speaker}: “{said}”"
