"""Results on the terminal: one line of JSON, or a table to read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

import typer
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

stdout = Console()
stderr = Console(stderr=True)


def show(title: str, summary: Mapping[str, Any], as_json: bool) -> None:
    """Print a summary: exactly one line with `as_json`."""
    if as_json:
        typer.echo(json.dumps(summary, ensure_ascii=False))
        return
    table = Table("measure", "value", title=title, title_justify="left")
    for name, value in summary.items():
        table.add_row(name, plain(value))
    stdout.print(table)


def show_rows(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Print a table of several columns."""
    table = Table(*columns, title=title, title_justify="left")
    for row in rows:
        table.add_row(*(plain(value) for value in row))
    stdout.print(table)


def plain(value: object) -> str:
    """A cell's text: nothing measured is a dash."""
    return "-" if value is None else str(value)


def progress() -> Progress:
    """A progress bar on standard error, silent where that is not a terminal."""
    return Progress(console=stderr, transient=True, disable=not stderr.is_terminal)
