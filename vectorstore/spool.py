"""Vectors of a draft that never went live, kept so that nothing is embedded twice."""

import os
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

import numpy as np
from numpy.typing import NDArray

SPOOL = "spool"
"""The folder of an index that holds a spool for each fingerprint."""


@dataclass(frozen=True, slots=True)
class Spooled:
    """What was embedded of a passage.

    Attributes:
        vector: Its own vector, shape (d,).
        sentences: The packed vectors of its sentences.
    """

    vector: NDArray[np.float32]
    sentences: bytes


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

    def add(self, embedded: Mapping[str, Spooled]) -> None:
        """Keep vectors."""
        if not embedded:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        held = list(embedded.values())
        path = self._folder / f"{self._next_number():06d}.npz"
        written = path.with_suffix(".part")
        with written.open("wb") as file:
            np.savez(
                file,
                ids=np.array(list(embedded), dtype=np.str_),
                vectors=np.stack([one.vector for one in held]),
                sentences=np.frombuffer(b"".join(one.sentences for one in held), dtype=np.int8),
                ends=np.cumsum([len(one.sentences) for one in held]),
            )
            file.flush()
            os.fsync(file.fileno())
        written.replace(path)

    def take(self, ids: Iterable[str]) -> dict[str, Spooled]:
        """The vectors of those ids that were there when the spool was opened."""
        wanted: dict[Path, list[tuple[str, int]]] = {}
        for key in ids:
            if key in self._place:
                path, row = self._place[key]
                wanted.setdefault(path, []).append((key, row))
        taken: dict[str, Spooled] = {}
        for path, rows in wanted.items():
            with np.load(path) as held:
                vectors, sentences = held["vectors"], held["sentences"]
                ends = [0, *held["ends"].tolist()]
            taken.update(
                (key, Spooled(vectors[row], sentences[ends[row] : ends[row + 1]].tobytes()))
                for key, row in rows
            )
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
                whole = len(held["ends"]) == rows and sum(held["ends"][-1:]) == len(
                    held["sentences"]
                )
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            path.unlink(missing_ok=True)
            return
        if whole and len(ids) == rows:
            self._place.update((str(key), (path, row)) for row, key in enumerate(ids))
