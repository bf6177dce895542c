"""Writing a segment of vectors."""

import uuid
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from numpy.typing import NDArray

from vectorstore.batches import batches
from vectorstore.chroma import BATCH, Chroma
from vectorstore.graph_files import blank_unused
from vectorstore.segments import Segment, digest_of
from vectorstore.settings import Settings

# Recall of 0.999 at 50 of 20,000 vectors in 2 ms; more neighbours make building three times slower
# (docs/decisions/011-segments.md). Persisting after every batch leaves no tail of vectors that each
# reader would have to put into the graph again.
CONFIGURATION: CreateCollectionConfiguration = {
    "hnsw": {
        "space": "cosine",
        "ef_construction": 100,
        "max_neighbors": 16,
        "ef_search": 200,
        "sync_threshold": 1,
    }
}


class SegmentWriter:
    """A segment that a draft is filling.

    Attributes:
        segment: The segment as it is now.
    """

    def __init__(self, settings: Settings, owner: str, live: Iterable[Segment]) -> None:
        """Open Chroma for writing and clear away what no live generation needs.

        Args:
            settings: Where Chroma is.
            owner: What the names of this index's segments start with.
            live: The segments to leave alone.
        """
        self._chroma = Chroma(settings, create=True)
        self.close = self._chroma.close
        try:
            self._chroma.drop_others(owner, live)
            self._others = self._chroma.folders()
            self.segment = Segment(f"{owner}{uuid.uuid4().hex[:12]}", count=0)
            with self._chroma.faults():
                self._collection = self._chroma.client.create_collection(
                    self.segment.name, configuration=CONFIGURATION, embedding_function=None
                )
        except BaseException:
            self.close()
            raise

    def add(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Write vectors by passage id; an id that is there already is overwritten."""
        if not vectors:
            return
        for batch in batches(list(vectors), BATCH):
            rows = np.stack([vectors[key] for key in batch])
            with self._chroma.faults():
                self._collection.upsert(ids=batch, embeddings=rows)
        with self._chroma.faults():
            # Asking for a vector waits until the graph is written.
            self._collection.get(ids=[next(iter(vectors))], include=["embeddings"])
            self.segment = Segment(
                self.segment.name,
                self._collection.count(),
                next(iter(self._chroma.folders() - self._others), None),
            )

    def present(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that have a vector here."""
        found: set[str] = set()
        for batch in batches(ids, BATCH):
            with self._chroma.faults():
                found.update(self._collection.get(ids=batch, include=[])["ids"])
        return found

    def seal(self) -> Segment:
        """Close the segment for good; nothing is written to it after this."""
        self.close()
        folder = self.segment.folder
        digest = None
        if folder is not None:
            blank_unused(self._chroma.folder / folder)
            digest = digest_of(self._chroma.folder / folder)
        return Segment(self.segment.name, self.segment.count, folder, digest)
