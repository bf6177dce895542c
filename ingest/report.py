"""What an ingest did, and how the command line shows it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console
from rich.table import Table


@dataclass(frozen=True, slots=True)
class Notice:
    """A file, what is to be said of it, and what the user can do."""

    path: str
    reason: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What an ingest did.

    Attributes:
        generation: The generation that is live; 0: none is yet.
        live: Whether this ingest made a generation go live.
        added: Ids of new documents.
        updated: Ids of documents whose file changed.
        removed: Ids of documents that are gone.
        unchanged: Number of documents that were left as they are.
        passages: Number of passages of the added and updated documents.
        embedded: Number of those that had to be embedded.
        skipped: Files that are not indexed.
        warnings: Files that are indexed, but not quite whole.
    """

    generation: int
    live: bool = False
    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    passages: int = 0
    embedded: int = 0
    skipped: tuple[Notice, ...] = ()
    warnings: tuple[Notice, ...] = ()

    @property
    def changed(self) -> int:
        """Number of documents that differ from the generation before."""
        return len(self.added) + len(self.updated) + len(self.removed)


_SHOWN = 50


def show(report: Report, console: Console) -> None:
    """Print the summary table and the list of files that need attention."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(justify="right")
    table.add_column()
    for count, words in (
        (len(report.added), "added"),
        (len(report.updated), "updated"),
        (len(report.removed), "removed"),
        (report.unchanged, "unchanged"),
        (len(report.skipped), "skipped"),
    ):
        table.add_row(str(count), words)
    console.print(table)
    _list(report.skipped, "skipped", console)
    _list(report.warnings, "note", console)
    if report.live:
        console.print(
            f"Generation {report.generation} is live: {report.passages} new passages, "
            f"{report.embedded} embedded."
        )
    elif not report.generation:
        console.print("Nothing is live yet.")
    elif not report.changed:
        console.print(f"Nothing changed: generation {report.generation} stays live.")
    else:
        console.print("Rolled back: the former generation stays live.")


def _list(notices: Sequence[Notice], word: str, console: Console) -> None:
    for notice in notices[:_SHOWN]:
        remedy = f" -> {notice.remedy}" if notice.remedy else ""
        # Names of files are data: no markup, no highlighting, no wrapping.
        console.print(
            f"{word}: {printable(notice.path)}: {printable(notice.reason)}{remedy}",
            markup=False,
            highlight=False,
            soft_wrap=True,
        )
    if len(notices) > _SHOWN:
        console.print(f"{word}: and {len(notices) - _SHOWN} more")


def printable(text: str) -> str:
    """The text with what could steer a terminal made visible."""
    return (
        "".join(
            character if character.isprintable() else f"\\x{ord(character):02x}"
            for character in text
        )
        .encode("utf-8", errors="backslashreplace")
        .decode()
    )
