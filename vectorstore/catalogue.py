"""The catalogue's reading side: documents, passages and full text of one generation.

The catalogue is the truth. What a search finds counts only if it is retrievable here: its document
is live, and is not a digest whose original is live as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from vectorstore import generations
from vectorstore.batches import SQL_BATCH, batches
from vectorstore.errors import ForeignIndexError, NoIndexError
from vectorstore.faults import REINGEST, catalogue_faults
from vectorstore.fingerprint import SCHEMA
from vectorstore.generations import Generation, find_generation, identity, live_generation, live_in
from vectorstore.lexical import quoted
from vectorstore.queries import (
    FREQUENCY,
    HOLDING,
    LISTING,
    MATCHING,
    PASSAGES,
    WORDS,
    Listing,
    retrievable,
)
from vectorstore.rows import to_document, to_passage
from vectorstore.tables import documents, passages, reading_engine
from vectorstore.types import Document, Passage

__all__ = ["CATALOGUE", "Catalogue", "Listing", "check_schema", "no_index"]

CATALOGUE = "catalogue.db"


class Catalogue:
    """An open catalogue. Each thread that calls gets a connection of its own."""

    def __init__(self, file: Path) -> None:
        """Open a catalogue for reading.

        Raises:
            NoIndexError: There is none.
        """
        if not file.is_file():
            raise no_index(file.parent)
        self.file = file
        self._inode = file.stat().st_ino
        self._engine = reading_engine(file)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def replaced(self) -> bool:
        """Whether the file was deleted or made anew since it was opened."""
        try:
            return self.file.stat().st_ino != self._inode
        except FileNotFoundError:
            return True

    def live(self) -> tuple[str, Generation]:
        """The name of the index and its live generation.

        Raises:
            NoIndexError: Nothing has gone live yet.
            ForeignIndexError: Its tables are another version's.
        """
        with self._reading() as connection:
            if connection.execute(text("SELECT count(*) FROM sqlite_schema")).scalar_one() == 0:
                raise no_index(self.file.parent)
            check_schema(connection, self.file)
            live = live_generation(connection)
            if live is None:
                raise no_index(self.file.parent)
            return identity(connection), live

    def generation(self, number: int) -> Generation:
        """A generation by its number, live or not.

        Raises:
            NoIndexError: There is no such generation.
        """
        with self._reading() as connection:
            found = find_generation(connection, number)
        if found is None:
            raise NoIndexError(f"There is no generation {number} in {self.file.parent}.")
        return found

    def documents(self, generation: int) -> tuple[Document, ...]:
        """All live documents, by id."""
        with self._reading() as connection:
            rows = connection.execute(
                select(documents).where(live_in(documents, generation)).order_by(documents.c.id)
            )
            return tuple(to_document(row) for row in rows)

    def document(self, generation: int, document_id: str) -> Document:
        """A live document.

        Raises:
            KeyError: There is none with this id.
        """
        with self._reading() as connection:
            row = connection.execute(
                select(documents).where(
                    live_in(documents, generation), documents.c.id == document_id
                )
            ).first()
        if row is None:
            raise KeyError(document_id)
        return to_document(row)

    def passages_of(self, generation: int, document_id: str) -> tuple[Passage, ...]:
        """The passages of a live document, in order."""
        with self._reading() as connection:
            rows = connection.execute(
                PASSAGES.where(
                    live_in(documents, generation), documents.c.id == document_id
                ).order_by(passages.c.start, passages.c.row)
            )
            return tuple(to_passage(row) for row in rows)

    def passages_between(
        self, generation: int, document_id: str, first: int, end: int
    ) -> tuple[Passage, ...]:
        """Those of a live document's passages that lie between two offsets, in part or whole."""
        with self._reading() as connection:
            rows = connection.execute(
                PASSAGES.where(
                    live_in(documents, generation),
                    documents.c.id == document_id,
                    passages.c.start < end,
                    passages.c.end > first,
                ).order_by(passages.c.start, passages.c.row)
            )
            return tuple(to_passage(row) for row in rows)

    def passages(self, generation: int, ids: Iterable[str]) -> dict[str, Passage]:
        """The retrievable ones of these passages, by id."""
        found: dict[str, Passage] = {}
        with self._reading() as connection:
            for batch in batches(list(ids), SQL_BATCH):
                rows = connection.execute(
                    PASSAGES.where(retrievable(generation), passages.c.id.in_(batch))
                )
                found.update((row.id, to_passage(row)) for row in rows)
        return found

    def sentence_vectors(self, generation: int, ids: Sequence[str]) -> dict[str, bytes]:
        """The packed vectors of live passages' sentences, by passage id."""
        with self._reading() as connection:
            return generations.sentence_vectors(connection, ids, live_in(documents, generation))

    def retrievable(self, generation: int, ids: Sequence[str]) -> set[str]:
        """Those of the passage ids that may be quoted."""
        found: set[str] = set()
        with self._reading() as connection:
            for batch in batches(ids, SQL_BATCH):
                found.update(
                    connection.scalars(
                        select(passages.c.id)
                        .join(documents)
                        .where(retrievable(generation), passages.c.id.in_(batch))
                    )
                )
        return found

    def matching(self, generation: int, expression: str, limit: int) -> list[tuple[str, float]]:
        """Retrievable passages that match, by BM25 (higher is better).

        Args:
            generation: The generation to read.
            expression: From `lexical.match_expression`.
            limit: At most so many.
        """
        with self._reading() as connection:
            rows = connection.execute(
                MATCHING.where(retrievable(generation)), {"expression": expression, "most": limit}
            )
            return [(row.id, -row.rank) for row in rows]

    def holding(self, generation: int, words: str, limit: int) -> tuple[Passage, ...]:
        """Some retrievable passages that hold words one behind the other, in no order."""
        with self._reading() as connection:
            rows = connection.execute(
                HOLDING.where(retrievable(generation)),
                {"expression": quoted(words), "most": limit},
            )
            return tuple(to_passage(row) for row in rows)

    def frequency(self, term: str) -> int:
        """How many passages hold a term, after stemming, whatever their generation."""
        with self._reading() as connection:
            counted = connection.execute(FREQUENCY, {"expression": quoted(term)})
            return int(counted.scalar_one())

    def vocabulary(self) -> dict[str, int]:
        """Every word as written, in lower case and without accents -> passages that hold it."""
        with self._reading() as connection:
            return {row.term: row.doc for row in connection.execute(WORDS)}

    def passage_count(self, generation: int) -> int:
        """How many passages are live."""
        with self._reading() as connection:
            return connection.execute(
                select(func.count())
                .select_from(passages.join(documents))
                .where(live_in(documents, generation))
            ).scalar_one()

    def listing(self, generation: int) -> tuple[Listing, ...]:
        """What is in the collection, without the texts, by path."""
        with self._reading() as connection:
            rows = connection.execute(
                LISTING.where(live_in(documents, generation)).order_by(documents.c.path)
            )
            return tuple(Listing(**row) for row in rows.mappings())

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with catalogue_faults(self.file), self._engine.connect() as connection:
            yield connection


def check_schema(connection: Connection, file: Path) -> None:
    """Make sure that the tables are this version's.

    Raises:
        ForeignIndexError: They are not.
    """
    found = connection.execute(text("PRAGMA user_version")).scalar_one()
    if found != SCHEMA:
        raise ForeignIndexError(
            f"The index {file.parent} was made by another version of Footnote (schema {found}, "
            f"this one reads {SCHEMA}). Delete the folder and re-ingest your documents: "
            f"{REINGEST} PATH"
        )


def no_index(folder: Path) -> NoIndexError:
    """The error for an index that is not there, and the way to one."""
    return NoIndexError(f"There is no index in {folder} yet; make one: {REINGEST} PATH")
