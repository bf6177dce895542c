"""What a segment of vectors is, and which segments a new one should take in."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

TAKE_IN = 4
"""A new segment takes in those smaller than so many times itself, so that n vectors lie in at most
log4(n) segments and each vector is copied at most so often (the rule of log-structured merge
trees: O'Neil et al. 1996)."""

WASTE = 2
"""All segments become one when they hold more than so many times the vectors that are live."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A Chroma collection that is never written to again.

    Attributes:
        name: The collection's name.
        count: How many vectors it holds, live or not.
        folder: The folder in which Chroma keeps its graph; None on a server.
        digest: Of that folder's files; None on a server and while a draft is writing it.
    """

    name: str
    count: int
    folder: str | None = None
    digest: str | None = None


def to_take_in(segments: Iterable[Segment], new: int, live: int) -> set[str]:
    """The names of the segments whose live vectors should move into a new one.

    Args:
        segments: Those of the live generation.
        new: How many vectors are new.
        live: How many passages will be live, the new ones included.
    """
    by_size = sorted(segments, key=lambda segment: segment.count)
    stored = new + sum(segment.count for segment in by_size)
    if stored > WASTE * live:
        return {segment.name for segment in by_size}
    taken: set[str] = set()
    for segment in by_size:
        if not new or segment.count >= TAKE_IN * new:
            break
        taken.add(segment.name)
        new += segment.count
    return taken


def digest_of(folder: Path) -> str:
    """SHA-256 over the names and contents of a folder's files; of nothing if it is missing."""
    digest = hashlib.sha256()
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        digest.update(path.name.encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()
