"""One writer at a time."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from vectorstore.errors import BusyIndexError

FILE = "writer.lock"


@contextmanager
def writer_lock(index: Path) -> Iterator[None]:
    """Be the only writer of an index; the system lets go of the lock when the process dies.

    Raises:
        BusyIndexError: Another process, or another draft in this one, is writing.
    """
    index.mkdir(parents=True, exist_ok=True)
    lock = FileLock(index / FILE, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout as error:
        raise BusyIndexError(
            f"Another process is writing to the index {index}; wait until it is done."
        ) from error
    try:
        yield
    finally:
        lock.release()
