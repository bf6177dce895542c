"""An answer on a terminal."""

from rich.console import Console
from rich.markup import escape

from assistant.answer import Answer, Citation
from assistant.compose import day, readable


def show(answer: Answer) -> None:
    """Print the answer and its footnotes; no wrapping and no colour when output is no terminal."""
    console = Console(highlight=False, soft_wrap=True)
    if answer.standalone_question not in {"", answer.question}:
        console.print(f"[dim]Understood as: {escape(answer.standalone_question)}[/dim]\n")
    console.print(escape(answer.text))
    if answer.fallback:
        console.print(f"\n[yellow]{escape(answer.fallback)}[/yellow]")
    if answer.citations:
        console.print()
    for citation in answer.citations:
        console.print(f"[bold]\\[{citation.number}][/bold] {escape(_source(citation))}")
        console.print(f"    [italic]“{escape(readable(citation.quote))}”[/italic]")
    if answer.as_of:
        console.print(f"\n[dim]As of {day(answer.as_of)}, the newest source used.[/dim]")


def _source(citation: Citation) -> str:
    title = citation.title
    if citation.digest:
        title = f"Our summary of: {title.removeprefix('Digest of: ')}"
    who = citation.speaker or citation.author
    page = f"page {citation.page}" if citation.page else None
    parts = (title, citation.publisher, who, day(citation.published), page, citation.document)
    return " · ".join(part for part in parts if part)
