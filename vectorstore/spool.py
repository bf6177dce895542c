"""Vectors of a draft that never went live, kept so that nothing is embedded twice."""

import os
import zipfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from shutil import rmtree

import numpy as np
from numpy.typing import NDArray

SPOOL = "spool"
"""The folder of an index that holds a spool for each fingerprint."""


class Spool:
    """A folder of vectors by passage id.

    Embedding is what takes long in an ingest, minutes for a thousand pages. The spool outlives a
    draft that was killed, interrupted or rejected, until one with the same fingerprint goes live.
    Each file appears whole or not at all.
    """

    def __init__(self, folder: Path) -> None:
        """Read which vectors are there."""
        self._folder = folder
        self._place: dict[str, tuple[Path, int]] = {}
        for path in sorted(folder.glob("*.npz")):
            self._list(path)

    def __contains__(self, passage_id: object) -> bool:
        return passage_id in self._place

    def add(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Keep vectors."""
        if not vectors:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        ids = np.array(list(vectors), dtype=np.str_)
        path = self._folder / f"{self._next_number():06d}.npz"
        written = path.with_suffix(".part")
        with written.open("wb") as file:
            np.savez(file, ids=ids, vectors=np.stack(list(vectors.values())))
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)

    def take(self, ids: Iterable[str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of those ids that were there when the spool was opened."""
        wanted: dict[Path, list[tuple[str, int]]] = {}
        for key in ids:
            if key in self._place:
                path, row = self._place[key]
                wanted.setdefault(path, []).append((key, row))
        taken: dict[str, NDArray[np.float32]] = {}
        for path, rows in wanted.items():
            with np.load(path) as held:
                vectors = held["vectors"]
            taken.update((key, vectors[row]) for key, row in rows)
        return taken

    def is_kept(self) -> bool:
        """Whether there are any vectors to be taken by a later draft."""
        return self._folder.is_dir()

    def clear(self) -> None:
        """Forget all vectors."""
        self._place = {}
        if self._folder.is_dir():
            rmtree(self._folder)

    def _next_number(self) -> int:
        """One above all others: what a damaged file left free may lie below one that is in use."""
        return max((int(path.stem) for path in self._folder.glob("*.npz")), default=-1) + 1

    def _list(self, path: Path) -> None:
        """Note what a file holds; one that cannot be read only costs embedding again."""
        try:
            with np.load(path) as held:
                ids, rows = held["ids"], len(held["vectors"])
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            path.unlink(missing_ok=True)
            return
        if len(ids) == rows:
            self._place.update((str(key), (path, row)) for row, key in enumerate(ids))
