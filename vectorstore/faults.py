"""What goes wrong in SQLite and Chroma, as one clear line each."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from chromadb.errors import ChromaError
from sqlalchemy.exc import DatabaseError

from vectorstore.errors import BusyIndexError, DamagedIndexError, FootnoteError

REINGEST = "python -m ingest"

# By what SQLite says; whatever else it says of a file means that the file is not sound.
_PASSING = {
    "locked": (BusyIndexError, "is being written to by another process; wait for it and try again"),
    "full": (FootnoteError, "cannot grow: the disk is full; make room and try again"),
    "unable to open": (FootnoteError, "cannot be opened; check the permissions of its folder"),
    "readonly": (FootnoteError, "cannot be written to; check the permissions of its folder"),
    "interrupted": (BusyIndexError, "was interrupted; try again"),
}


def damaged(file: Path, index: Path, reason: object) -> DamagedIndexError:
    """The error for a file of an index that cannot be read, and the way out."""
    said = str(reason).strip().splitlines()
    return DamagedIndexError(
        f"The index is damaged: {file} cannot be read ({said[0] if said else 'no reason given'}). "
        f"Delete the folder {index} and run {REINGEST} with the paths of your documents."
    )


@contextmanager
def catalogue_faults(file: Path) -> Iterator[None]:
    """Turn SQLite's errors about the catalogue into ours.

    Raises:
        BusyIndexError: Another process holds the file.
        DamagedIndexError: The file is not a sound catalogue.
        FootnoteError: The disk is full or the file may not be written.
    """
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        said = str(getattr(error, "orig", error))
        for sign, (kind, what) in _PASSING.items():
            if sign in said:
                raise kind(f"The index {file} {what}.") from error
        raise damaged(file, file.parent, said) from error


@contextmanager
def chroma_faults(file: Path, index: Path) -> Iterator[None]:
    """Turn Chroma's errors into ours; its Rust core panics past `Exception` on some bad files.

    Raises:
        BusyIndexError: Another process holds the file.
        DamagedIndexError: The vectors cannot be read.
    """
    try:
        yield
    except (ChromaError, ValueError, RuntimeError, OSError) as error:
        if "locked" in str(error):
            raise BusyIndexError(
                f"The vectors in {file} are being written to by another process; "
                "wait for it and try again."
            ) from error
        raise damaged(file, index, error) from error
    except BaseException as panic:
        if type(panic).__name__ != "PanicException":
            raise
        raise damaged(file, index, panic) from None


@contextmanager
def server_faults(url: str) -> Iterator[None]:
    """Turn what a Chroma server or the way to it gives us into ours.

    Raises:
        FootnoteError: The server does not answer, or refuses.
    """
    try:
        yield
    except (ChromaError, ValueError, httpx.HTTPError) as error:
        reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
        raise FootnoteError(
            f"The Chroma server {url} (FOOTNOTE_CHROMA_URL) failed: {reason} "
            "Start it, or unset the variable to keep the vectors in the index folder."
        ) from error
