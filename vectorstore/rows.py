"""Documents and passages to rows of the catalogue, and back."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row

from vectorstore.types import Document, Passage, Span


def document_row(document: Document, born: int) -> dict[str, Any]:
    """The values of a document's row."""
    return {
        **asdict(document),
        "born": born,
        "pages": list(document.pages),
        "boilerplate": _pairs(document.boilerplate),
        "warnings": list(document.warnings),
    }


def passage_row(
    document: Document, passage: Passage, row: int, sentence_vectors: bytes
) -> dict[str, Any]:
    """The values of a passage's row, under the row of its document."""
    return {
        "id": passage.id,
        "document_row": row,
        "start": passage.start,
        "end": passage.end,
        "page": passage.page,
        "heading": passage.heading,
        "sentences": _pairs(passage.sentences),
        "about": about(document, passage),
        "text": passage.text,
        "sentence_vectors": sentence_vectors,
    }


def about(document: Document, passage: Passage) -> str:
    """What the word search reads besides the text: "the MP's speech", "in 2018", "The Citizen"."""
    published = document.published
    parts = (
        document.title,
        document.publisher,
        document.author,
        document.speaker,
        f"{published.day} {published:%B %Y}" if published else None,
        passage.heading,
    )
    return "\n".join(part for part in parts if part)


def to_document(row: Row[Any]) -> Document:
    """A document from its row."""
    return Document(
        id=row.id,
        sha256=row.sha256,
        path=row.path,
        title=row.title,
        text=row.text,
        publisher=row.publisher,
        author=row.author,
        speaker=row.speaker,
        published=row.published,
        kind=row.kind,
        digest=row.digest,
        original_sha256=row.original_sha256,
        pages=tuple(row.pages),
        boilerplate=_spans(row.boilerplate),
        warnings=tuple(row.warnings),
    )


def to_passage(row: Row[Any]) -> Passage:
    """A passage from its row joined with its document's id."""
    return Passage(
        id=row.id,
        document_id=row.document_id,
        start=row.start,
        end=row.end,
        text=row.text,
        page=row.page,
        heading=row.heading,
        sentences=_spans(row.sentences),
    )


def _pairs(spans: Iterable[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _spans(pairs: Iterable[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in pairs)
