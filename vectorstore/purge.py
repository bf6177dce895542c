"""Removing deleted text and vectors from the disk for good."""

import sqlite3
from contextlib import closing
from pathlib import Path
from shutil import rmtree

from vectorstore.catalogue import CATALOGUE, Catalogue
from vectorstore.chroma import FILE, FOLDER
from vectorstore.draft import Draft
from vectorstore.errors import BusyIndexError
from vectorstore.faults import catalogue_faults, chroma_faults
from vectorstore.generations import FULL_TEXT_TABLES
from vectorstore.lock import writer_lock
from vectorstore.settings import Settings
from vectorstore.spool import SPOOL


def purge(settings: Settings) -> int:
    """Rewrite the index with nothing in it but what is live.

    Vectors on a Chroma server are deleted too, but its files are its own to shrink.

    Returns:
        How many bytes the index folder shrank by.

    Raises:
        NoIndexError: There is no index.
        BusyIndexError: Another process is writing to it.
        DamagedIndexError: One of its files cannot be read.
    """
    before = _size(settings.index)
    catalogue = Catalogue(settings.index / CATALOGUE)
    try:
        _, live = catalogue.live()
    finally:
        catalogue.close()
    with Draft(settings, live.fingerprint) as draft:
        if draft.rebuilds:
            raise BusyIndexError(
                f"The index {settings.index} was made anew by another process; purge it again."
            )
        draft.gather()
        draft.go_live()
    with Draft(settings, live.fingerprint):  # beginning another draft forgets the former generation
        pass
    with writer_lock(settings.index):
        _shrink_catalogue(settings.index / CATALOGUE)
        if not settings.chroma_url:
            _shrink_chroma(settings.index)
        # Of ingests that never went live, whichever model they embedded with.
        rmtree(settings.index / SPOOL, ignore_errors=True)
    return before - _size(settings.index)


def _shrink_catalogue(file: Path) -> None:
    """Write the full text and the file anew: both keep what was deleted until then."""
    with catalogue_faults(file), closing(sqlite3.connect(file, isolation_level=None)) as connection:
        for table in FULL_TEXT_TABLES:
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('rebuild')")  # noqa: S608
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _shrink_chroma(index: Path) -> None:
    """Write Chroma's file anew."""
    file = index / FOLDER / FILE
    with (
        chroma_faults(file, index),
        closing(sqlite3.connect(file, isolation_level=None)) as connection,
    ):
        connection.execute("VACUUM")


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
