"""What several commands share: options, progress, and storing a run."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from evals import runs
from evals.bench import Split
from evals.output import progress, show, stderr
from evals.project import ROOT
from evals.runs import Run
from ingest.console import Bars
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="Print exactly one line of JSON.")]
Index = Annotated[Path | None, typer.Option("--index", help="Folder of the user's index.")]
Folder = Annotated[Path, typer.Argument(help="A benchmark folder.")]
SplitOption = Annotated[
    Split, typer.Option("--split", help="Half of the questions: tune on one, report the other.")
]


def _name(text: str | None) -> str | None:
    if text is not None and (text != Path(text).name or text.startswith(".")):
        raise typer.BadParameter(f"{text!r} is a path; give a name, as in --save before.")
    return text


Save = Annotated[
    str | None,
    typer.Option("--save", help="Keep the run under this name in .cache/runs.", callback=_name),
]


def load_embedder(settings: Settings) -> Embedder:
    """Load the embedding model, saying so: it takes seconds."""
    with stderr.status("Loading the models"):
        return Embedder.load(settings)


@contextmanager
def ingest_bars() -> Iterator[Bars]:
    """Bars for an ingest, on standard error."""
    with Bars(stderr) as bars:
        yield bars


@contextmanager
def counting(label: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar that each call moves by one."""
    with progress() as bars:
        task = bars.add_task(label, total=total)
        yield lambda: bars.advance(task)


def conclude(run: Run, as_json: bool, save: str | None = None) -> None:
    """Store the run and print its line."""
    path = runs.path_of(run.command, save)
    runs.save(run, path)
    show(run.command, run.result.summary, as_json)
    stderr.print(f"Stored as {path.relative_to(ROOT)}", highlight=False)
