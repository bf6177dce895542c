"""The command line: `python -m assistant "QUESTION"`."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from assistant.batch import BadLine, read_batch
from assistant.show import harmless, show, show_timeline, timeline_json
from assistant.trace import Event, listening
from assistant.tracing import render
from vectorstore.errors import FootnoteError
from vectorstore.settings import load_settings

if TYPE_CHECKING:
    from assistant.chain import Assistant

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
notes = Console(stderr=True)


@app.command()
def main(  # noqa: PLR0913, PLR0917 (one parameter for each option)
    question: Annotated[str | None, typer.Argument(help="What you want to know.")] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the answer as one line of JSON (docs/json.md).")
    ] = False,
    batch: Annotated[
        Path | None,
        typer.Option(
            help='Answer a file of JSON lines {"id", "question", "history"}; "-": standard input.'
        ),
    ] = None,
    history: Annotated[
        list[str] | None, typer.Option(help="An earlier question; repeat, the oldest first.")
    ] = None,
    timeline: Annotated[
        str | None, typer.Option(help="List the dated figures and events about a topic.")
    ] = None,
    index: Annotated[Path | None, typer.Option(help="Folder of the index.")] = None,
    model: Annotated[
        str | None,
        typer.Option(help="Chat model, provider:name or gguf:FILE; without one, quotes alone."),
    ] = None,
    trace: Annotated[
        bool, typer.Option("--trace", help="Tell on standard error how the answer came about.")
    ] = False,
) -> None:
    """Answer a question from the documents, every sentence with a footnote to its source."""
    if sum(given is not None for given in (question, batch, timeline)) != 1:
        raise typer.BadParameter("give a question, or --batch FILE, or --timeline TOPIC")
    settings = load_settings(index=index, model=model)
    with notes.status("Loading the models"):
        from assistant.chain import Assistant  # noqa: PLC0415 (takes seconds; --help should not)

        assistant = Assistant.open(settings)
    events: list[Event] = []
    try:
        if timeline is not None:
            rows = assistant.timeline(timeline)
            if as_json:
                print_line(timeline_json(timeline, rows))
            else:
                show_timeline(rows)
            return
        if batch is not None:
            for row in _answers(assistant, batch):
                print_line(row)
            return
        with listening(events.append):
            answer = assistant.ask(question or "", tuple(history or ()))
        if trace:
            sys.stderr.write(f"{harmless(render(events))}\n\n")
        if not as_json:
            show(answer)
            return
        if answer.fallback:
            sys.stderr.write(f"footnote: {harmless(answer.fallback)}\n")
        print_line(answer.to_json())
    finally:
        assistant.close()


def _answers(assistant: "Assistant", batch: Path) -> Iterator[dict[str, Any]]:
    """One JSON object for each line of a batch, bad lines included."""
    for number, line in read_batch(batch):
        if isinstance(line, BadLine):
            yield {"id": None, "line": number, "error": line.error}
            continue
        try:
            yield assistant.ask(line.question, line.turns).with_id(line.id).to_json()
        except FootnoteError as error:
            yield {"id": line.id, "line": number, "error": str(error)}


def print_line(values: dict[str, Any]) -> None:
    """Exactly one line on standard output, written out at once."""
    sys.stdout.write(json.dumps(values, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def run() -> None:
    """Run the command line; what the user must mend is one line on standard error."""
    try:
        app()
    except FootnoteError as error:
        sys.exit(f"footnote: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
