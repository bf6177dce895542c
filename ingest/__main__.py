"""`python -m ingest [PATH ...]`: make the index the same as the documents on disk."""

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from ingest.console import Bars
from ingest.embedding import LateEmbedder
from ingest.report import printable, show
from ingest.sync import sync
from vectorstore.errors import FootnoteError
from vectorstore.purge import purge as purge_index
from vectorstore.settings import load_settings

console = Console(stderr=True, highlight=False, emoji=False)  # "1:100:2" is none

IndexOption = Annotated[
    Path | None, typer.Option("--index", help="Folder of the index.", show_default=".footnote")
]


def ingest(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders and files; none: all that were ingested before."),
    ] = None,
    forget: Annotated[
        list[Path] | None, typer.Option(help="Remove a folder's or file's documents.")
    ] = None,
    index: IndexOption = None,
) -> None:
    """Read documents into the index: new and changed ones are added, deleted ones removed."""
    settings = load_settings(index=index)
    embedder = LateEmbedder(settings, lambda: console.print("Loading the embedding model ..."))
    try:
        with Bars(console) as bars:
            report = sync(settings, paths or [], embedder, bars, forget=forget or [])
    except KeyboardInterrupt:
        console.print("Stopped; the index is whole, as it last went live.")
        raise typer.Exit(130) from None
    show(report, console)
    if not report.live and not report.unchanged:
        raise FootnoteError("None of these files could be read; the reasons are above.")


def purge(index: IndexOption = None) -> None:
    """Remove deleted and replaced text and its vectors from the index for good."""
    freed = purge_index(load_settings(index=index))
    console.print(f"Deleted text and vectors are gone for good ({freed / 1e6:.1f} MB freed).")


def main(arguments: list[str]) -> None:
    """Run the command line; what the user must mend is one line on standard error."""
    # "purge" alone is the command; a folder of that name is ./purge.
    command, rest = (purge, arguments[1:]) if arguments[:1] == ["purge"] else (ingest, arguments)
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command()(command)
    try:
        app(rest, prog_name=f"python -m ingest{' purge' if command is purge else ''}")
    except FootnoteError as error:
        console.print(printable(str(error)), markup=False, soft_wrap=True)
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
