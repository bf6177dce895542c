"""The catalogue's SELECT statements, and which documents may be quoted."""

from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    bindparam,
    column,
    exists,
    func,
    not_,
    select,
    table,
    text,
)

from vectorstore.generations import live_in
from vectorstore.tables import documents, passages


@dataclass(frozen=True, slots=True)
class Listing:
    """A document without its text, for lists; the fields are those of `Document`.

    Attributes:
        passages: How many passages it was cut into.
    """

    id: str
    sha256: str
    path: str
    title: str
    publisher: str | None
    author: str | None
    speaker: str | None
    published: date | None
    kind: str
    digest: bool
    original_sha256: str | None
    passages: int


def retrievable(generation: int) -> ColumnElement[bool]:
    """Whether a document may be quoted: live, and no summary of a text that is live itself."""
    original = documents.alias("original")
    summed_up = exists().where(
        original.c.sha256 == documents.c.original_sha256,
        original.c.born <= generation,
        (original.c.died.is_(None)) | (original.c.died > generation),
    )
    return and_(live_in(documents, generation), not_(and_(documents.c.digest, summed_up)))


_PASSAGE = (
    *(known for known in passages.c if known.name != "sentence_vectors"),
    documents.c.id.label("document_id"),
)
PASSAGES: Select[Any] = select(*_PASSAGE).join(documents)

_FTS = table("passages_fts", column("rowid"), column("rank"))
_FOUND = _FTS.join(passages, passages.c.row == _FTS.c.rowid).join(
    documents, documents.c.row == passages.c.document_row
)

# FTS5 sorts by rank and the tables are looked up for its rows in that order, so that a search stops
# as soon as it has enough, however many rows are no longer live.
MATCHING = (
    select(passages.c.id, _FTS.c.rank)
    .select_from(_FOUND)
    .where(text("passages_fts MATCH :expression"))
    .order_by(_FTS.c.rank)
    .limit(bindparam("most"))
)

# In no order, so that it stops at the first ones, however many hold the words.
HOLDING: Select[Any] = (
    select(*_PASSAGE)
    .select_from(_FOUND)
    .where(text("passages_fts MATCH :expression"))
    .limit(bindparam("most"))
)

FREQUENCY = text("SELECT count(*) FROM passages_fts WHERE passages_fts MATCH :expression")

WORDS = text("SELECT term, doc FROM words")

LISTING = select(
    *(documents.c[field.name] for field in fields(Listing) if field.name in documents.c),
    select(func.count())
    .where(passages.c.document_row == documents.c.row)
    .correlate(documents)
    .scalar_subquery()
    .label("passages"),
)
