"""The catalogue's writing side: rows are born in one generation and die in another.

A row is live in generation g when born <= g and it has not died by g. A draft writes rows of the
generation after the live one, which no reader sees until `promote` moves the live generation in
one transaction. All functions expect to be inside the caller's transaction.
"""

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Row,
    Table,
    and_,
    column,
    delete,
    func,
    literal,
    or_,
    select,
    text,
)
from sqlalchemy import insert as insert_into
from sqlalchemy import table as table_of
from sqlalchemy import update as update_of

from vectorstore.batches import SQL_BATCH, batches
from vectorstore.rows import document_row, passage_row
from vectorstore.segments import Segment
from vectorstore.tables import documents, generations, index_identity, passages, roots
from vectorstore.types import Document, Passage

FULL_TEXT_TABLES = ("passages_fts", "words_fts")


@dataclass(frozen=True, slots=True)
class Generation:
    """One state of the index.

    Attributes:
        number: Counts up from 1.
        fingerprint: How it was made (`index_fingerprint`).
        segments: What holds its vectors.
    """

    number: int
    fingerprint: str
    segments: tuple[Segment, ...] = ()


def live_in(table: Table, generation: int) -> ColumnElement[bool]:
    """Whether a row of `documents` or `roots` is live in a generation."""
    return and_(table.c.born <= generation, or_(table.c.died.is_(None), table.c.died > generation))


def live_generation(connection: Connection) -> Generation | None:
    """The generation that readers see, or None before the first ingest."""
    row = connection.execute(
        select(generations)
        .where(generations.c.live_since.is_not(None))
        .order_by(generations.c.number.desc())
        .limit(1)
    ).first()
    return to_generation(row) if row else None


def find_generation(connection: Connection, number: int) -> Generation | None:
    """A generation by its number, live or not."""
    row = connection.execute(select(generations).where(generations.c.number == number)).first()
    return to_generation(row) if row else None


def to_generation(row: Row[Any]) -> Generation:
    """A generation from its row."""
    segments = tuple(Segment(**values) for values in row.segments)
    return Generation(row.number, row.fingerprint, segments)


def identity(connection: Connection) -> str:
    """The name that an index gets when it is made."""
    return str(connection.execute(select(index_identity.c.id)).scalar_one())


def give_identity(connection: Connection) -> None:
    """Name a new index."""
    connection.execute(insert_into(index_identity).values(id=uuid.uuid4().hex))


def begin(connection: Connection, candidate: Generation) -> None:
    """Register a candidate generation."""
    connection.execute(
        insert_into(generations).values(
            number=candidate.number,
            fingerprint=candidate.fingerprint,
            segments=[asdict(segment) for segment in candidate.segments],
        )
    )


def set_segments(connection: Connection, number: int, segments: Iterable[Segment]) -> None:
    """Say what holds the vectors of a generation."""
    connection.execute(
        update_of(generations)
        .where(generations.c.number == number)
        .values(segments=[asdict(segment) for segment in segments])
    )


def promote(connection: Connection, number: int) -> None:
    """Let readers see a generation, and forget those before it."""
    connection.execute(
        update_of(generations)
        .where(generations.c.number == number)
        .values(live_since=datetime.now(UTC).replace(tzinfo=None))
    )
    connection.execute(delete(generations).where(generations.c.number < number))


def withdraw(connection: Connection, live: int) -> None:
    """Undo whatever was written after the live generation."""
    erase_documents(connection, documents.c.born > live)
    connection.execute(delete(roots).where(roots.c.born > live))
    for table in (documents, roots):
        connection.execute(update_of(table).where(table.c.died > live).values(died=None))
    connection.execute(delete(generations).where(generations.c.number > live))


def forget_dead(connection: Connection, live: int) -> None:
    """Erase the rows that died in the live generation or before: nobody reads them any more."""
    erase_documents(connection, documents.c.died <= live)
    connection.execute(delete(roots).where(roots.c.died <= live))


def erase_documents(connection: Connection, which: ColumnElement[bool]) -> None:
    """Take documents and their passages out of the tables and the full text."""
    doomed = select(passages.c.row).join(documents).where(which)
    for name in FULL_TEXT_TABLES:  # they read their text from `passages`, so they go first
        columns = [name, "rowid", "about", "text"]
        connection.execute(
            insert_into(table_of(name, *(column(part) for part in columns))).from_select(
                columns,
                select(literal("delete"), passages.c.row, passages.c.about, passages.c.text).where(
                    passages.c.row.in_(doomed)
                ),
            )
        )
    connection.execute(delete(documents).where(which))


def sentence_vectors(
    connection: Connection, ids: Sequence[str], which: ColumnElement[bool]
) -> dict[str, bytes]:
    """The packed vectors of passages' sentences, by passage id.

    Args:
        connection: In a transaction.
        ids: Of passages. A passage that is embedded anew with another model keeps its id.
        which: The documents whose rows count.
    """
    columns = (passages.c.id, passages.c.sentence_vectors)
    return {row.id: row.sentence_vectors for row in _passages(connection, columns, ids, which)}


def present(connection: Connection, ids: Sequence[str], which: ColumnElement[bool]) -> set[str]:
    """Those of the passage ids that have a row; arguments as in `sentence_vectors`."""
    return {row.id for row in _passages(connection, (passages.c.id,), ids, which)}


def _passages(
    connection: Connection,
    columns: Sequence[Column[Any]],
    ids: Sequence[str],
    which: ColumnElement[bool],
) -> Iterator[Row[Any]]:
    """Columns of the passages with these ids in some documents."""
    for some in batches(ids, SQL_BATCH):
        yield from connection.execute(
            select(*columns).join(documents).where(which, passages.c.id.in_(some))
        )


def insert(
    connection: Connection,
    batch: Sequence[tuple[Document, Sequence[Passage]]],
    born: int,
    sentences: Mapping[str, bytes],
) -> None:
    """Write documents with their passages and full text; each document once in a batch.

    Args:
        connection: In a transaction.
        batch: What to write.
        born: The generation.
        sentences: Packed vectors of the passages' sentences, by passage id.
    """
    rows = connection.scalars(
        insert_into(documents).returning(documents.c.row, sort_by_parameter_order=True),
        [document_row(document, born) for document, _ in batch],
    ).all()
    below = connection.execute(select(func.coalesce(func.max(passages.c.row), 0))).scalar_one()
    written = [
        passage_row(document, passage, row, sentences.get(passage.id, b""))
        for (document, cut), row in zip(batch, rows, strict=True)
        for passage in cut
    ]
    if not written:
        return
    connection.execute(insert_into(passages), written)
    for table in FULL_TEXT_TABLES:
        connection.execute(
            text(
                f"INSERT INTO {table}(rowid, about, text) "  # noqa: S608 (our own names)
                "SELECT row, about, text FROM passages WHERE row > :below"
            ),
            {"below": below},
        )


def bury_documents(connection: Connection, ids: Sequence[str] | None, candidate: int) -> None:
    """Let documents die in the candidate generation; None: all of them."""
    which = live_in(documents, candidate)
    if ids is not None:
        which = and_(which, documents.c.id.in_(ids))
    erase_documents(connection, and_(which, documents.c.born == candidate))
    connection.execute(update_of(documents).where(which).values(died=candidate))


def bury_root(connection: Connection, label: str, candidate: int) -> None:
    """Let a root die in the candidate generation."""
    which = and_(live_in(roots, candidate), roots.c.label == label)
    connection.execute(delete(roots).where(which, roots.c.born == candidate))
    connection.execute(update_of(roots).where(which).values(died=candidate))


def plant_root(connection: Connection, label: str, path: str, candidate: int) -> None:
    """Make a root known in the candidate generation, in place of the one with its label."""
    bury_root(connection, label, candidate)
    connection.execute(insert_into(roots).values(label=label, path=path, born=candidate))
