"""An ingest on the terminal: progress bars while it works, a summary when it is done."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)

from ingest.report import printable


class Bars:
    """Progress bars on a terminal; nothing at all elsewhere."""

    def __init__(self, console: Console) -> None:
        self._bars = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[name]}", markup=False),
            console=console,
            transient=True,
            disable=not console.is_terminal,
        )
        self._files: TaskID | None = None
        self._texts: TaskID | None = None
        self._total = 0

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bars.stop()

    def reading(self, total: int) -> None:
        """Show a bar for the files."""
        if total:
            self._files = self._bars.add_task("Reading  ", total=total, name="")

    def read(self, path: str) -> None:
        """Move it."""
        if self._files is not None:
            self._bars.update(self._files, advance=1, name=printable(path)[-50:])

    def found(self, texts: int) -> None:
        """Show a bar for the passages and their sentences, or lengthen it."""
        self._total += texts
        if self._texts is None:
            self._texts = self._bars.add_task("Embedding", total=0, name="passages and sentences")
        self._bars.update(self._texts, total=self._total)

    def embedded(self, texts: int) -> None:
        """Move it."""
        if self._texts is not None:
            self._bars.update(self._texts, advance=texts)
