"""Sources to a draft: load, split, embed what is new, put; in bounded memory."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.errors import UnreadableError
from ingest.extract import ReadDocument
from ingest.progress import Progress, Silent
from ingest.split import embedding_text, sentences_of, split
from vectorstore.draft import Draft
from vectorstore.types import Document, Passage

BATCH_PASSAGES = 1024
BATCH_CHARACTERS = 4_000_000
"""Passages and characters of text that are held at once: a few tens of megabytes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is loaded when its turn comes.

    Attributes:
        id: The document's id.
        path: The path that people are shown.
        sha256: Hash of its bytes, or None while it is not known.
        load: Reads it; raises `UnreadableError`.
    """

    id: str
    path: str
    sha256: str | None
    load: Callable[[], Document]


class Embeds(Protocol):
    """What publishing needs of an embedder."""

    def embed(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """One row for each text."""
        ...


@dataclass(frozen=True, slots=True)
class Published:
    """What went into a draft, and what did not.

    Attributes:
        documents: Ids of the documents that went in.
        passages: Number of their passages.
        embedded: Number of those that had to be embedded.
        warnings: Path and sentence of what is not quite whole.
        skipped: Sources that did not go in, with the error.
    """

    documents: tuple[str, ...]
    passages: int
    embedded: int
    warnings: tuple[tuple[str, str], ...]
    skipped: tuple[tuple[Source, UnreadableError], ...]


def publish(
    draft: Draft, sources: Iterable[Source], embedder: Embeds, progress: Progress | None = None
) -> Published:
    """Put sources into a draft; the caller decides whether it goes live.

    Args:
        draft: Where the documents go; one with a known id replaces the former.
        sources: Any number; each is loaded when its turn comes and let go when it is written.
        embedder: Embeds the passages whose ids have no vector yet.
        progress: Told how far it is.
    """
    progress = progress or Silent()
    batch = _Batch(draft, embedder, progress)
    documents: list[str] = []
    warnings: list[tuple[str, str]] = []
    skipped: list[tuple[Source, UnreadableError]] = []
    for source in sources:
        progress.read(source.path)
        try:
            document = source.load()
            batch.add(_stored(document), _passages(document))
        except UnreadableError as error:
            skipped.append((source, error))
            continue
        documents.append(document.id)
        warnings.extend((document.path, warning) for warning in document.warnings)
    batch.write()
    return Published(
        tuple(documents), batch.passages, batch.embedded, tuple(warnings), tuple(skipped)
    )


def _passages(document: Document) -> tuple[Passage, ...]:
    try:
        passages = split(document)
    except Exception as error:
        # One odd document must not cost all the others.
        raise UnreadableError(
            f"could not be cut into passages ({type(error).__name__})",
            "save its text as .txt in UTF-8",
        ) from error
    if not passages:
        raise UnreadableError("holds nothing but boilerplate", "check that it was saved whole")
    return passages


def _stored(document: Document) -> Document:
    return document.stored() if isinstance(document, ReadDocument) else document


class _Batch:
    """Documents that wait to be embedded and written together."""

    def __init__(self, draft: Draft, embedder: Embeds, progress: Progress) -> None:
        self.passages = 0
        self.embedded = 0
        self._draft = draft
        self._embedder = embedder
        self._progress = progress
        self._held: list[tuple[Document, tuple[Passage, ...]]] = []
        self._waiting = 0
        self._characters = 0

    def add(self, document: Document, passages: tuple[Passage, ...]) -> None:
        """Hold a document, and write what is held when it is enough."""
        self._held.append((document, passages))
        self._waiting += len(passages)
        self._characters += len(document.text)
        if self._waiting >= BATCH_PASSAGES or self._characters >= BATCH_CHARACTERS:
            self.write()

    def write(self) -> None:
        """Embed what is new and put what is held."""
        texts = {
            passage.id: [embedding_text(document, passage), *sentences_of(document, passage)]
            for document, passages in self._held
            for passage in passages
        }
        vectors = self._vectors(texts)
        for document, passages in self._held:
            ids = {passage.id for passage in passages} & vectors.keys()
            own = {key: vectors[key][0] for key in ids}
            self._draft.put(document, passages, own, {key: vectors[key][1:] for key in ids})
        self.passages += self._waiting
        self.embedded += len(vectors)
        self._held, self._waiting, self._characters = [], 0, 0

    def _vectors(self, texts: dict[str, list[str]]) -> dict[str, NDArray[np.float32]]:
        """Of passages that have none yet: a row for each text, the passage's own first."""
        missing = self._draft.missing_vectors(list(texts)) if texts else set[str]()
        if not missing:
            return {}
        places = [(key, at) for key in sorted(missing) for at in range(len(texts[key]))]
        # In order of length: the model pads each group to its longest text.
        places.sort(key=lambda place: len(texts[place[0]][place[1]]))
        self._progress.found(len(places))
        rows = self._embedder.embed([texts[key][at] for key, at in places], self._progress.embedded)
        found = {key: np.empty((len(texts[key]), rows.shape[1]), np.float32) for key in missing}
        for (key, at), row in zip(places, rows, strict=True):
            found[key][at] = row
        return found
