"""Reading Chroma: passage id -> vector, and nothing that cannot be made again.

Vectors come in segments, each a Chroma collection that is never written to again once it is live:
Chroma writes its graph in place, so a process killed while writing, or a reader that opens at that
moment, ends in a segmentation fault (docs/decisions/011-segments.md has the trial).
"""

from collections.abc import Container, Sequence
from contextlib import ExitStack
from math import inf

import numpy as np
from numpy.typing import NDArray

from vectorstore.batches import batches
from vectorstore.chroma import BATCH, Chroma
from vectorstore.segments import Segment
from vectorstore.settings import Settings


class Vectors:
    """The segments of a generation, open for reading.

    An open client does not see what another process wrote, and returns what it deleted, so a reader
    closes and opens again when the catalogue's live generation has moved.

    Attributes:
        largest: How many vectors the largest segment holds.
    """

    def __init__(self, settings: Settings, segments: Sequence[Segment]) -> None:
        """Open segments.

        Raises:
            DamagedIndexError: A file of Chroma is missing or not as it was written.
            FootnoteError: The Chroma server does not answer.
        """
        with ExitStack() as stack:
            self._chroma = Chroma(settings, create=False)
            stack.callback(self._chroma.close)
            for segment in segments:
                self._chroma.verify(segment)
            with self._chroma.faults():
                self._collections = [
                    self._chroma.client.get_collection(segment.name, embedding_function=None)
                    for segment in segments
                ]
            stack.pop_all()
        self.largest = max((segment.count for segment in segments), default=0)

    def close(self) -> None:
        """Let go of Chroma's files and memory."""
        self._chroma.close()

    def present(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that have a vector."""
        found: set[str] = set()
        for batch in batches(ids, BATCH):
            for collection in self._collections:
                with self._chroma.faults():
                    found.update(collection.get(ids=batch, include=[])["ids"])
        return found

    def take(
        self, ids: Sequence[str], segments: Container[str] | None = None
    ) -> dict[str, NDArray[np.float32]]:
        """The vectors of those ids that the segments with these names hold; None: all segments."""
        taken: dict[str, NDArray[np.float32]] = {}
        for collection in self._collections:
            if segments is not None and collection.name not in segments:
                continue
            for batch in batches(ids, BATCH):
                with self._chroma.faults():
                    found = collection.get(ids=batch, include=["embeddings"])
                rows = np.asarray(found["embeddings"], dtype=np.float32)
                taken.update(zip(found["ids"], rows, strict=True))
        return taken

    def nearest(
        self, vector: NDArray[np.float32], limit: int
    ) -> tuple[list[tuple[str, float]], float]:
        """The ids whose vectors are nearest, with their cosines, nearest first.

        Args:
            vector: Shape (d,).
            limit: At most so many of each segment.

        Returns:
            What was found, and the cosine below which a segment may hold more than it was asked
            for; minus infinity where none does.
        """
        question = np.asarray(vector, dtype=np.float32)[None, :]
        best: dict[str, float] = {}
        floor = -inf
        for collection in self._collections:
            with self._chroma.faults():
                found = collection.query(
                    query_embeddings=question, n_results=limit, include=["distances"]
                )
            distances = (found["distances"] or [[]])[0]
            best.update(
                (key, 1.0 - distance)
                for key, distance in zip(found["ids"][0], distances, strict=True)
            )
            if len(distances) == limit:
                floor = max(floor, 1.0 - distances[-1])
        return sorted(best.items(), key=lambda hit: (-hit[1], hit[0])), floor
