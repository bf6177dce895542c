"""Chroma: passage id -> vector, and nothing that cannot be made again.

Chroma is never filtered by generation (with a `where` clause or a list of ids a search was 30 times
slower): whoever searches asks for more than is needed and drops what is not live.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import chromadb
import numpy as np
from chromadb.api import ClientAPI, ServerAPI
from chromadb.api.client import Client
from chromadb.api.collection_configuration import CreateCollectionConfiguration
from chromadb.config import Settings as ChromaSettings
from chromadb.config import System
from numpy.typing import NDArray

from vectorstore.batches import batches
from vectorstore.faults import chroma_faults, damaged, server_faults
from vectorstore.settings import Settings

FOLDER = "chroma"
FILE = "chroma.sqlite3"

# Measured for recall and speed in docs/decisions/011-vectors.md.
HNSW: CreateCollectionConfiguration = {
    "hnsw": {
        "space": "cosine",
        "ef_construction": 200,
        "max_neighbors": 32,
        "ef_search": 200,
        "batch_size": 100,
        "sync_threshold": 2_000,
    }
}

BATCH = 2_000
"""Ids or vectors to a call; Chroma's own limit is 5,461."""

_opening = threading.Lock()


class Vectors:
    """One collection of vectors, opened for reading or writing.

    An open client does not see what another process wrote, and returns what it deleted, so a reader
    closes and opens again when the catalogue's live generation has moved.
    """

    def __init__(self, settings: Settings, collection: str, *, create: bool = False) -> None:
        """Open a collection.

        Args:
            settings: Where Chroma is: `chroma_url`, or the folder `chroma` of the index.
            collection: The collection's name.
            create: Make the collection when it is missing.

        Raises:
            DamagedIndexError: The folder or the collection is missing or cannot be read.
            FootnoteError: The Chroma server does not answer.
        """
        self.name = collection
        self._file = settings.index / FOLDER / FILE
        self._url = settings.chroma_url
        if not self._url and not create and not self._file.is_file():
            raise damaged(self._file, "the file is missing")
        with self._faults():
            self._client, self.close = _serve(self._url) if self._url else _open(self._file.parent)
            try:
                self._collection = (
                    self._client.get_or_create_collection(
                        collection, configuration=HNSW, embedding_function=None
                    )
                    if create
                    else self._client.get_collection(collection, embedding_function=None)
                )
            except BaseException:
                self.close()
                raise

    def add(self, vectors: Mapping[str, NDArray[np.float32]]) -> None:
        """Write vectors by passage id; an id that is there already is overwritten."""
        ids = list(vectors)
        for batch in batches(ids, BATCH):
            rows = np.stack([vectors[key] for key in batch])
            with self._faults():
                self._collection.upsert(ids=batch, embeddings=rows)

    def present(self, ids: Sequence[str]) -> set[str]:
        """Those of the ids that have a vector."""
        found: set[str] = set()
        for batch in batches(ids, BATCH):
            with self._faults():
                found.update(self._collection.get(ids=batch, include=[])["ids"])
        return found

    def count(self) -> int:
        """How many vectors there are, live or not."""
        with self._faults():
            return self._collection.count()

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[str, float]]:
        """The ids whose vectors are nearest, with their cosines, nearest first."""
        with self._faults():
            found = self._collection.query(
                query_embeddings=np.asarray(vector, dtype=np.float32)[None, :],
                n_results=limit,
                include=["distances"],
            )
        distances = found["distances"] or [[]]
        return [
            (key, 1.0 - distance)
            for key, distance in zip(found["ids"][0], distances[0], strict=True)
        ]

    def cosines(self, ids: Sequence[str], vector: NDArray[np.float32]) -> dict[str, float]:
        """The cosine of each of these ids' vectors with a vector of length 1."""
        scores: dict[str, float] = {}
        for batch in batches(ids, BATCH):
            with self._faults():
                found = self._collection.get(ids=batch, include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32).reshape(-1, len(vector))
            scores.update(zip(found["ids"], map(float, rows @ vector), strict=True))
        return scores

    def copy_to(self, other: "Vectors", ids: Sequence[str]) -> None:
        """Write the vectors of these ids into another collection."""
        for batch in batches(ids, BATCH):
            with self._faults():
                found = self._collection.get(ids=batch, include=["embeddings"])
            rows = np.asarray(found["embeddings"], dtype=np.float32)
            other.add(dict(zip(found["ids"], rows, strict=True)))

    def drop_others(self, prefix: str, keep: str | None) -> None:
        """Delete every collection whose name starts so, but this one and the one to keep."""
        with self._faults():
            for other in self._client.list_collections():
                if other.name.startswith(prefix) and other.name not in {self.name, keep}:
                    self._client.delete_collection(other.name)

    def _faults(self) -> AbstractContextManager[None]:
        return server_faults(self._url) if self._url else chroma_faults(self._file)


def _open(folder: Path) -> tuple[ClientAPI, Callable[[], None]]:
    """A client of Chroma in this process, and what closes it.

    `PersistentClient` hands every caller in a process the same engine, and `close` keeps it running
    while anyone else holds it, so closing and opening again would still see the old vectors. With
    an engine of its own each client closes for certain.
    """
    system = System(
        ChromaSettings(
            is_persistent=True, persist_directory=str(folder), anonymized_telemetry=False
        )
    )
    system.instance(ServerAPI)  # type: ignore[type-abstract]  # the system picks the class
    with _opening:  # `from_system` goes through a table of engines by folder
        system.start()
        client = Client.from_system(system)
    return client, system.stop


def _serve(url: str) -> tuple[ClientAPI, Callable[[], None]]:
    """A client of a Chroma server, and what closes it."""
    parts = urlsplit(url)
    client = chromadb.HttpClient(
        host=parts.hostname or "localhost",
        port=parts.port or (443 if parts.scheme == "https" else 8000),
        ssl=parts.scheme == "https",
        settings=ChromaSettings(anonymized_telemetry=False),
    )
    return client, cast("Client", client).close
