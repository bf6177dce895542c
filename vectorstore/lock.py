"""One writer at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from vectorstore.errors import BusyIndexError, FootnoteError

LOCK = "writer.lock"


@contextmanager
def writer_lock(index: Path) -> Iterator[None]:
    """Be the only writer of an index; the system lets go of the lock when the process dies.

    Raises:
        BusyIndexError: Another process, or another draft in this one, is writing.
        FootnoteError: The folder cannot be made or written to.
    """
    lock = FileLock(index / LOCK, thread_local=False)
    try:
        index.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise BusyIndexError(
            f"Another process is writing to the index {index}; wait until it is done."
        ) from error
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FootnoteError(
            f"The index {index} cannot be written to ({reason}); name a folder that can: "
            "--index FOLDER, or FOOTNOTE_INDEX"
        ) from error
    try:
        yield
    finally:
        lock.release()
