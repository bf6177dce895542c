"""Writing the next generation: one writer at a time, live at once or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from shutil import rmtree
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, select, text

from vectorstore import generations
from vectorstore.batches import batches
from vectorstore.catalogue import CATALOGUE, check_schema
from vectorstore.chroma import BATCH, FOLDER
from vectorstore.errors import FootnoteError
from vectorstore.faults import REINGEST, catalogue_faults
from vectorstore.generations import Generation, live_in
from vectorstore.lock import LOCK, writer_lock
from vectorstore.segment_writer import SegmentWriter
from vectorstore.segments import to_take_in
from vectorstore.sentence_vectors import packed
from vectorstore.settings import Settings
from vectorstore.spool import SPOOL, Spool, Spooled
from vectorstore.tables import create_tables, documents, passages, roots, writing_engine
from vectorstore.types import Document, Passage
from vectorstore.vectors import Vectors

FLUSH_PASSAGES = 2_000
FLUSH_CHARACTERS = 8_000_000
"""Documents are written in batches of about so much: a commit and a call to Chroma for each
document took most of the time with many small ones; the bounds keep memory bounded."""


class Draft:
    """A candidate generation, between `Store.draft` and `go_live` or `roll_back`.

    Use it as a context manager: leaving it without `go_live` rolls it back, and takes an index that
    was new and stayed empty off the disk. A process that dies leaves rows that no reader sees and
    the next draft clears away; what it embedded is in the spool, so that the next ingest need not
    embed the same passages again.

    Attributes:
        generation: The candidate's number; open it with `Store.open(..., generation=...)` after
            `flush` to try it before it goes live.
        rebuilds: Whether the live generation was made with another embedding model or splitter, so
            that this one starts empty and every root has to be ingested again.
    """

    def __init__(self, settings: Settings, embedding_fingerprint: str) -> None:
        self._settings = settings
        self._file = settings.index / CATALOGUE
        self._forget_waiting()
        self._decided = False
        self._live = 0
        with ExitStack() as stack:
            stack.enter_context(writer_lock(settings.index))
            self._spool = Spool(settings.index / SPOOL / embedding_fingerprint)
            if not self._file.is_file() and not settings.chroma_url:
                stack.callback(self._leave_nothing)
            self._engine = writing_engine(self._file)
            stack.callback(self._engine.dispose)
            live, owner = self._begin(embedding_fingerprint)
            self._live = live.number
            self.generation = live.number + 1
            self.rebuilds = live.number > 0 and live.fingerprint != embedding_fingerprint
            self._base = () if self.rebuilds else live.segments
            self._writer = SegmentWriter(settings, owner, live.segments)
            stack.callback(self._writer.close)
            self._former = Vectors(settings, self._base)
            stack.callback(self._former.close)
            self._resources = stack.pop_all()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._resources:
            if not self._decided:
                self.roll_back()

    def stored(self) -> dict[str, str]:
        """The documents of the candidate: id -> SHA-256 of the file."""
        self.flush()
        with self._transaction() as connection:
            rows = connection.execute(
                select(documents.c.id, documents.c.sha256).where(
                    live_in(documents, self.generation)
                )
            )
            return {row.id: row.sha256 for row in rows}

    def roots(self) -> dict[str, str]:
        """The roots of the candidate: label -> path."""
        with self._transaction() as connection:
            rows = connection.execute(select(roots).where(live_in(roots, self.generation)))
            return {row.label: row.path for row in rows}

    def missing_vectors(self, ids: Sequence[str]) -> set[str]:
        """Those of the passage ids that have yet to be embedded."""
        unknown = [
            key for key in ids if key not in self._waiting_vectors and key not in self._spool
        ]
        bare = self._bare(unknown)
        with self._transaction() as connection:
            # Rows of documents that left are erased; their vectors may stay in a segment.
            held = generations.present(
                connection, [key for key in unknown if key not in bare], self._of_our_model()
            )
        return set(unknown) - held

    def put(
        self,
        document: Document,
        passages: Iterable[Passage],
        vectors: Mapping[str, NDArray[np.float32]],
        sentences: Mapping[str, NDArray[np.float32]] | None = None,
    ) -> None:
        """Add a document, or put it in the place of the one with its id.

        Args:
            document: The document.
            passages: Its passages.
            vectors: Vectors by passage id; those of `missing_vectors` at least.
            sentences: Of the same passages, the vectors of their sentences, shape (n, d).
        """
        cut = tuple(passages)
        self._waiting[document.id] = (document, cut)
        self._waiting_vectors.update(vectors)
        for key, rows in (sentences or {}).items():
            self._waiting_sentences[key] = packed(rows)
        self._waiting_passages += len(cut)
        self._waiting_characters += len(document.text)
        if self._waiting_passages >= FLUSH_PASSAGES or self._waiting_characters >= FLUSH_CHARACTERS:
            self.flush()

    def remove(self, document_id: str) -> None:
        """Take a document out of the candidate."""
        self.flush()
        with self._transaction() as connection:
            generations.bury_documents(connection, [document_id], self.generation)

    def add_root(self, label: str, path: str) -> None:
        """Remember where the documents under a label came from."""
        with self._transaction() as connection:
            generations.plant_root(connection, label, path, self.generation)

    def drop_root(self, label: str) -> None:
        """Forget a root; its documents are the caller's to remove."""
        with self._transaction() as connection:
            generations.bury_root(connection, label, self.generation)

    def flush(self) -> None:
        """Write what waits to be written, so that `Store.open` can read it as a candidate."""
        if not self._waiting:
            return
        ids = [passage.id for _, cut in self._waiting.values() for passage in cut]
        known = [key for key in ids if key not in self._waiting_vectors]
        spooled = self._spool.take([key for key in known if key in self._spool])
        batch = list(self._waiting.values())
        with self._transaction() as connection:
            sentences = generations.sentence_vectors(connection, known, self._of_our_model())
            sentences |= {key: held.sentences for key, held in spooled.items()}
            generations.bury_documents(connection, list(self._waiting), self.generation)
            generations.insert(
                connection, batch, self.generation, sentences | self._waiting_sentences
            )
        self._spool.add(
            {
                key: Spooled(vector, self._waiting_sentences.get(key, b""))
                for key, vector in self._waiting_vectors.items()
            }
        )
        bare = self._bare(list(spooled))
        self._writer.add({key: spooled[key].vector for key in bare} | self._waiting_vectors)
        with self._transaction() as connection:
            generations.set_segments(
                connection, self.generation, [*self._base, self._writer.segment]
            )
        self._forget_waiting()

    def gather(self) -> None:
        """Move every live vector into the new segment, so that the others can be deleted."""
        self.flush()
        self._take_in({segment.name for segment in self._base})

    def go_live(self) -> None:
        """Let readers see the candidate.

        Raises:
            FootnoteError: A passage has no vector; the former generation stays live.
        """
        self.flush()
        live = self._passage_ids(live_in(documents, self.generation))
        bare = self._bare(self._passage_ids(documents.c.born == self.generation))
        if bare:
            raise FootnoteError(
                f"Generation {self.generation} is not whole: {len(bare)} passages have no vector. "
                f"The former one stays live; run {REINGEST} again."
            )
        self._take_in(to_take_in(self._base, self._writer.segment.count, len(live)))
        segments = [*self._base, self._writer.seal()]
        with self._transaction() as connection:
            generations.set_segments(
                connection, self.generation, [held for held in segments if held.count]
            )
            generations.promote(connection, self.generation)
        self._live = self.generation
        self._decided = True
        self._spool.clear()

    def roll_back(self) -> None:
        """Undo the draft; the next one deletes its segment.

        Where it has gone live already, and was interrupted before it knew, nothing is undone.
        """
        self._forget_waiting()
        with self._transaction() as connection:
            live = generations.live_generation(connection)
            self._live = live.number if live else 0
            generations.withdraw(connection, self._live)
        self._decided = True

    def _leave_nothing(self) -> None:
        """Take a new index into which nothing went off the disk; what is spooled is worth keeping.

        Not where a server has the vectors: the catalogue knows which of them are ours.
        """
        index = self._settings.index
        if self._live or self._spool.is_kept():
            return
        for path in (*index.glob(f"{CATALOGUE}*"), index / LOCK):
            path.unlink(missing_ok=True)
        rmtree(index / FOLDER, ignore_errors=True)
        with suppress(OSError):  # something else is in it
            index.rmdir()

    def _forget_waiting(self) -> None:
        """Start a new batch."""
        self._waiting: dict[str, tuple[Document, tuple[Passage, ...]]] = {}
        self._waiting_vectors: dict[str, NDArray[np.float32]] = {}
        self._waiting_sentences: dict[str, bytes] = {}
        self._waiting_passages = 0
        self._waiting_characters = 0

    def _of_our_model(self) -> ColumnElement[bool]:
        """The documents whose passages were embedded with the model of this draft."""
        return documents.c.born >= (self.generation if self.rebuilds else 0)

    def _bare(self, ids: Sequence[str]) -> set[str]:
        """Those of the passage ids that have no vector in any segment."""
        absent = set(ids) - self._writer.present(ids)
        return absent - self._former.present(list(absent))

    def _take_in(self, names: set[str]) -> None:
        """Copy the live vectors of segments into the new one and drop those segments from ours."""
        if not names:
            return
        for batch in batches(self._passage_ids(live_in(documents, self.generation)), BATCH):
            self._writer.add(self._former.take(batch, names))
        self._base = tuple(segment for segment in self._base if segment.name not in names)

    def _passage_ids(self, which: ColumnElement[bool]) -> list[str]:
        """The ids of the passages of some documents, each once."""
        with self._transaction() as connection:
            found = connection.scalars(
                select(passages.c.id).distinct().join(documents).where(which)
            )
            return list(found)

    def _begin(self, fingerprint: str) -> tuple[Generation, str]:
        """Clear away what a dead writer and the last generation left, and register ours.

        Returns:
            The live generation, number 0 if there is none, and what our segments' names start with.
        """
        with self._transaction() as connection:
            if connection.execute(text("SELECT count(*) FROM sqlite_schema")).scalar_one() == 0:
                create_tables(connection)
                generations.give_identity(connection)
            check_schema(connection, self._file)
            live = generations.live_generation(connection) or Generation(0, fingerprint)
            generations.withdraw(connection, live.number)
            generations.forget_dead(connection, live.number)
            candidate = Generation(live.number + 1, fingerprint, live.segments)
            if live.fingerprint != fingerprint:
                candidate = replace(candidate, segments=())
                generations.bury_documents(connection, None, candidate.number)
            generations.begin(connection, candidate)
            return live, f"footnote-{generations.identity(connection)[:12]}-"

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        with catalogue_faults(self._file), self._engine.begin() as connection:
            yield connection
