"""Reading in a process of its own: whatever a file does to its parser, the ingest goes on."""

import contextlib
import os
import resource
import socket
import subprocess
import sys
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Self

from ingest.errors import UnreadableError
from vectorstore.errors import FootnoteError
from vectorstore.types import Document

SECONDS = 60.0
SECONDS_PER_MEGABYTE = 2.0
"""The slowest of the 351 files of bench/documents takes 2 seconds; a board pack of 100 MB gets
over four minutes."""

MEMORY_BYTES = 2_000_000_000
"""Address space of the reading process, code included; its memory in use stays far below."""

Request = tuple[Path, str, str]

_START_SECONDS = 60.0
_PACKAGE_PARENT = str(Path(__file__).resolve().parent.parent)


class ReadingProcess:
    """Reads files one after the other; started when first needed and again after a mishap.

    Attributes:
        seconds: How long a small file may take; larger ones get more.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self.seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._line: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stop()

    def read(self, path: Path, document_id: str, shown_path: str) -> Document:
        """Read one file, as `ingest.readers.read` does.

        Raises:
            UnreadableError: The file is not indexed, with the reason and what to do.
            FootnoteError: The reading process does not start, which is no file's fault.
        """
        try:
            answer = self._answer((path, document_id, shown_path), self._allowance(path))
        except (EOFError, ConnectionError):
            self._stop()
            raise UnreadableError(
                "made its reader crash", "open it in its own program and save it anew"
            ) from None
        except BaseException:
            # Too late, or interrupted: whatever it answers now belongs to no question.
            self._stop()
            raise
        if isinstance(answer, UnreadableError):
            raise answer
        return answer

    def _answer(self, request: Request, seconds: float) -> Document | UnreadableError:
        line = self._started()
        line.send(request)
        if not line.poll(seconds):
            raise UnreadableError(
                f"took more than {seconds:.0f} seconds to read",
                "split it, or save its text as .txt",
            )
        answer: Document | UnreadableError = line.recv()
        return answer

    def _allowance(self, path: Path) -> float:
        try:
            size = path.stat().st_size
        except OSError:
            size = 0
        return self.seconds + SECONDS_PER_MEGABYTE * size / 1_000_000

    def _started(self) -> Connection:
        if self._line is not None:
            return self._line
        try:
            line = self._start()
            ready = line.poll(_START_SECONDS) and line.recv() == "ready"
        except (EOFError, OSError):
            ready = False
        if not ready:
            self._stop()
            raise FootnoteError(
                "The process that reads files did not start; nothing has changed. Free some "
                "memory, or install Footnote's packages anew, and ingest again"
            )
        return line

    def _start(self) -> Connection:
        """Start the process; what it says first tells whether it works."""
        ours, theirs = socket.socketpair()
        self._line = Connection(ours.detach())
        with theirs:
            os.set_inheritable(theirs.fileno(), True)
            paths = [_PACKAGE_PARENT, *filter(None, [os.environ.get("PYTHONPATH")])]
            self._process = subprocess.Popen(  # noqa: S603 (our own module, no shell)
                [sys.executable, "-m", "ingest.worker", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                # Ctrl-C is for us: we stop it.
                start_new_session=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
        return self._line

    def _stop(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


def serve(line: Connection) -> None:
    """Answer each (path, id, shown path) with a document or an `UnreadableError`, until the end."""
    from ingest.readers import read  # noqa: PLC0415 (imported in the child alone)

    line.send("ready")
    while True:
        try:
            request = line.recv()
        except (EOFError, ConnectionError):
            return
        try:
            line.send(read(*request))
        except UnreadableError as error:
            line.send(error)


if __name__ == "__main__":
    # macOS knows no limit on address space.
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    serve(Connection(int(sys.argv[1])))
