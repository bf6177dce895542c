"""An answer or a timeline on a terminal, and a timeline as JSON."""

from collections.abc import Sequence
from typing import Any
from unicodedata import category

from rich.console import Console
from rich.markup import escape

from assistant.answer import Answer, Citation
from assistant.claims.timeline import Row
from assistant.composing.compose import citation, day, in_marks, provenance, readable
from assistant.replies.typed_timeline import NOTHING_DATED, quoted
from assistant.text.titles import original_title


def show(answer: Answer) -> None:
    """Print the answer and its footnotes; no wrapping and no colour when output is no terminal."""
    console = _console()
    if answer.standalone_question not in {"", answer.question}:
        console.print(f"[dim]Understood as: {_plain(answer.standalone_question)}[/dim]\n")
    console.print(_plain(answer.text))
    if answer.fallback:
        console.print(f"\n[yellow]{_plain(answer.fallback)}[/yellow]")
    if answer.citations:
        console.print()
    for cited in answer.citations:
        console.print(f"[bold]\\[{cited.number}][/bold] {_plain(_source(cited))}")
        console.print(f"    [italic]{_plain(in_marks(readable(cited.quote)))}[/italic]")
    if answer.as_of:
        console.print(f"\n[dim]As of {day(answer.as_of)}, the newest source used.[/dim]")


def show_timeline(rows: Sequence[Row]) -> None:
    """Print the rows of a timeline, the earliest first, each with its source."""
    console = _console()
    if not rows:
        console.print(NOTHING_DATED)
    for row in rows:
        source = provenance(citation(1, row.evidence))
        when = f"“{row.words}”" if row.words else "the day it was published"
        figures = f"  {_plain(' · '.join(row.figures))}" if row.figures else ""
        console.print(f"[bold]{row.days}[/bold] [dim]({_plain(when)})[/dim]{figures}")
        console.print(f"    {_plain(quoted(row))} ({_plain(source)})")


def timeline_json(topic: str, rows: Sequence[Row]) -> dict[str, Any]:
    """The rows of a timeline as JSON values, the earliest first; citations are as an answer's."""
    return {
        "topic": topic,
        "rows": [
            {
                "first": row.first.isoformat(),
                "last": row.last.isoformat(),
                "precision": row.precision,
                "words": row.words,
                "figures": list(row.figures),
                "text": row.text,
                "speaker": row.speaker,
                "citation": citation(number, row.evidence).to_json(),
            }
            for number, row in enumerate(rows, 1)
        ],
    }


def harmless(text: str) -> str:
    """Text of questions and documents without the characters that steer a terminal."""
    return "".join(one for one in text if one in "\n\t" or category(one)[0] != "C")


def _plain(text: str) -> str:
    """Text of questions and documents: no markup, and no character that steers a terminal."""
    return escape(harmless(text))


def _console() -> Console:
    """Standard output as it is; Rich would take the ":100:" of "1:100:2" for an emoji."""
    return Console(highlight=False, soft_wrap=True, emoji=False)


def _source(citation: Citation) -> str:
    title = citation.title
    if citation.digest:
        title = f"Our summary of: {original_title(title)}"
    who = citation.speaker or citation.author
    page = f"page {citation.page}" if citation.page else None
    parts = (title, citation.publisher, who, day(citation.published), page, citation.document)
    return " · ".join(part for part in parts if part)
