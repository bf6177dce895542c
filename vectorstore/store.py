"""One index folder, read at one generation: what the assistant searches."""

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import ExitStack
from functools import lru_cache, partial
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from vectorstore import lexical
from vectorstore.catalogue import CATALOGUE, Catalogue, Listing
from vectorstore.draft import Draft
from vectorstore.errors import DamagedIndexError, ForeignIndexError
from vectorstore.faults import REINGEST
from vectorstore.generations import Generation
from vectorstore.sentence_vectors import best_cosines
from vectorstore.settings import Settings
from vectorstore.types import Document, Passage
from vectorstore.vectors import Vectors

T = TypeVar("T")

DOCUMENTS_KEPT = 64
TERMS_KEPT = 50_000
"""What is kept in memory between questions; texts of passages never are."""


class Store:
    """An index, open for reading. Safe to share between threads.

    Call `refresh` before each question: another process may have moved the live generation.

    Attributes:
        generation: The generation that is read.
    """

    def __init__(self, settings: Settings, embedding_fingerprint: str, pinned: int | None) -> None:
        self._settings = settings
        self._fingerprint = embedding_fingerprint
        self._pinned = pinned
        self._lock = threading.RLock()
        self._open()

    @classmethod
    def open(
        cls, settings: Settings, embedding_fingerprint: str, generation: int | None = None
    ) -> "Store":
        """Open the live generation, or a candidate that a draft has flushed.

        Args:
            settings: Where the index is.
            embedding_fingerprint: From `index_fingerprint`.
            generation: The candidate's number; it stays open whatever goes live.

        Raises:
            NoIndexError: Nothing has been ingested yet.
            ForeignIndexError: It was made with another embedding model, splitter or schema.
            DamagedIndexError: One of its files cannot be read.
        """
        return cls(settings, embedding_fingerprint, generation)

    @staticmethod
    def draft(settings: Settings, embedding_fingerprint: str) -> Draft:
        """Begin the next generation, making the index if there is none.

        Raises:
            BusyIndexError: Another process is writing.
            ForeignIndexError: Its tables are another version's.
            DamagedIndexError: One of its files cannot be read.
        """
        return Draft(settings, embedding_fingerprint)

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._vectors.close()
            self._catalogue.close()

    def refresh(self) -> bool:
        """Move to the live generation, if another process has moved it.

        Returns:
            Whether it had moved.

        Raises:
            NoIndexError, ForeignIndexError, DamagedIndexError: As `open`.
        """
        if self._pinned is not None:
            return False
        with self._lock:
            if not self._catalogue.replaced() and self._catalogue.live() == self._seen:
                return False
            self.close()
            self._open()
            return True

    def documents(self) -> tuple[Document, ...]:
        """All live documents with their texts; `listing` is lighter."""
        return self._catalogue.documents(self.generation)

    def listing(self) -> tuple[Listing, ...]:
        """All live documents without their texts, by path."""
        return self._listing()

    def document(self, document_id: str) -> Document:
        """A live document.

        Raises:
            KeyError: There is none with this id.
        """
        return self._document(document_id)

    def passages_of(self, document_id: str) -> tuple[Passage, ...]:
        """The passages of a live document, in order."""
        return self._catalogue.passages_of(self.generation, document_id)

    def passages_between(self, document_id: str, first: int, end: int) -> tuple[Passage, ...]:
        """Those of a live document's passages that lie between two offsets, in part or whole."""
        return self._catalogue.passages_between(self.generation, document_id, first, end)

    def passages(self, ids: Iterable[str]) -> dict[str, Passage]:
        """The retrievable ones of these passages, by id."""
        return self._catalogue.passages(self.generation, ids)

    def nearest(self, vector: NDArray[np.float32], limit: int) -> list[tuple[str, float]]:
        """The retrievable passages whose vectors are nearest.

        Args:
            vector: Of the question, shape (d,).
            limit: At most so many.

        Returns:
            Passage ids with their cosines, nearest first.
        """
        return self._reading_vectors(lambda vectors: self._nearest(vectors, vector, limit))

    def cosines(self, ids: Sequence[str], vector: NDArray[np.float32]) -> dict[str, float]:
        """The cosine of a question's vector with those of passages, by passage id."""
        held = self._reading_vectors(lambda vectors: vectors.take(ids))
        length = float(np.linalg.norm(vector)) or 1.0
        return {
            key: float(row @ vector) / (float(np.linalg.norm(row)) or 1.0) / length
            for key, row in held.items()
        }

    def sentence_cosines(self, ids: Sequence[str], vector: NDArray[np.float32]) -> dict[str, float]:
        """The cosine of a question's vector with the nearest sentence of passages, by passage id.

        Left out are passages whose sentences have no vectors of their own.
        """
        return best_cosines(self._catalogue.sentence_vectors(self.generation, ids), vector)

    def matching(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        """The retrievable passages that hold any of the terms.

        Args:
            terms: Words as they were typed, stop words left out by the caller.
            limit: At most so many.

        Returns:
            Passage ids with their BM25 scores (higher is better), best first.
        """
        chosen = lexical.affordable(self.document_frequency(terms))
        if not chosen:
            return []
        expression = lexical.match_expression(chosen)
        return self._catalogue.matching(self.generation, expression, limit)

    def holding(self, words: str, limit: int) -> tuple[Passage, ...]:
        """Some retrievable passages that hold words one behind the other, stemmed, in no order.

        Takes as long for common words as for rare ones.
        """
        (searchable,) = lexical.searchable([words]) or [""]
        return self._catalogue.holding(self.generation, searchable, limit) if searchable else ()

    def document_frequency(self, terms: Sequence[str]) -> dict[str, int]:
        """How many passages hold each term, after stemming; only terms that can be searched.

        Passages that are no longer live count until the next draft clears them away, but never so
        that a term is in more passages than there are.
        """
        most = self.passage_count
        return {term: min(self._frequency(term), most) for term in lexical.searchable(terms)}

    @property
    def passage_count(self) -> int:
        """How many passages are live."""
        return self._count()

    def vocabulary(self) -> Mapping[str, int]:
        """Every word as written, in lower case and without accents -> passages that hold it."""
        return self._vocabulary()

    def _nearest(
        self, vectors: Vectors, vector: NDArray[np.float32], limit: int
    ) -> list[tuple[str, float]]:
        """Ask for twice as many until enough of them are retrievable or there are no more.

        Enough are those that no segment may hold a nearer one behind: the first ones of one
        segment may all be dead while another has plenty.
        """
        wanted = min(limit, vectors.largest)
        while wanted > 0:
            found, floor = vectors.nearest(vector, wanted)
            live = self._catalogue.retrievable(self.generation, [key for key, _ in found])
            kept = [hit for hit in found if hit[0] in live]
            enough = len(kept) >= limit and kept[limit - 1][1] >= floor
            if enough or wanted == vectors.largest:
                return kept[:limit]
            wanted = min(2 * wanted, vectors.largest)
        return []

    def _reading_vectors(self, read: Callable[[Vectors], T]) -> T:
        """Read vectors while no other thread closes them.

        A purge deletes the segments of former generations at once. A question that is under way
        then goes on with the new generation.
        """
        with self._lock:
            try:
                return read(self._vectors)
            except DamagedIndexError:
                if not self.refresh():
                    raise
                return read(self._vectors)

    def _open(self) -> None:
        """Open the files, and forget what was kept of another generation."""
        with ExitStack() as stack:
            catalogue = Catalogue(self._settings.index / CATALOGUE)
            stack.callback(catalogue.close)
            self._seen, self._vectors = self._open_vectors(catalogue)
            stack.pop_all()
        self._catalogue = catalogue
        self.generation = self._seen[1].number
        self._document = lru_cache(DOCUMENTS_KEPT)(partial(catalogue.document, self.generation))
        self._frequency = lru_cache(TERMS_KEPT)(catalogue.frequency)
        self._listing = lru_cache(1)(partial(catalogue.listing, self.generation))
        self._count = lru_cache(1)(partial(catalogue.passage_count, self.generation))
        self._vocabulary = lru_cache(1)(catalogue.vocabulary)

    def _open_vectors(self, catalogue: Catalogue) -> tuple[tuple[str, Generation], Vectors]:
        """Open the segments of the generation to read, again if a purge deletes them meanwhile."""
        chosen = self._chosen(catalogue)
        try:
            return chosen, Vectors(self._settings, chosen[1].segments)
        except DamagedIndexError:
            if self._chosen(catalogue) == chosen:
                raise
            return self._open_vectors(catalogue)

    def _chosen(self, catalogue: Catalogue) -> tuple[str, Generation]:
        """The name of the index and the generation to read, if we can read it."""
        if self._pinned is None:
            name, generation = catalogue.live()
        else:
            name, generation = "", catalogue.generation(self._pinned)
        if generation.fingerprint != self._fingerprint:
            raise ForeignIndexError(
                f"The index {self._settings.index} was made with another embedding model or "
                f"splitter. Re-ingest your documents: {REINGEST}"
            )
        return name, generation
