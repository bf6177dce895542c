"""What every package speaks about: documents, passages and hits."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Kind = Literal["news", "hansard", "opinion", "report", "letter", "foi", "document"]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""What kinds of text there are."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a document's text: characters `start` to `end`, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """A source as it was read, with what is known about it.

    `text` is the decoded or extracted text with newlines normalised and nothing else changed, so
    that every offset in the index stays true. Boilerplate is marked, never cut out.

    Attributes:
        id: Root label and relative path, for example "documents/citizen-2020.md".
        sha256: Hash of the file's bytes, in hexadecimal.
        path: The path as it was ingested, for people.
        title: Never empty: the file name stands in when the text has none.
        publisher: Who published it, when known.
        author: Who wrote it, when known.
        speaker: Who speaks throughout, for a speech.
        published: The day it was published or spoken.
        kind: One of `KINDS`.
        digest: Whether this is our summary of another text.
        original_sha256: For a digest, the hash of the text it sums up.
        text: The whole text.
        pages: Offset at which each page starts; empty when the format has no pages.
        boilerplate: Spans that are never indexed and never quoted.
        warnings: What a reader of the ingest report should know, one sentence each.
    """

    id: str
    sha256: str
    path: str
    title: str
    text: str
    publisher: str | None = None
    author: str | None = None
    speaker: str | None = None
    published: date | None = None
    kind: str = "document"
    digest: bool = False
    original_sha256: str | None = None
    pages: tuple[int, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of whole sentences of one document: what is embedded and retrieved.

    Attributes:
        id: Deterministic: the same file ingested twice gives the same ids.
        document_id: The document it was cut from.
        start: Offset of its first character in the document's text.
        end: Offset behind its last character.
        text: `document.text[start:end]`.
        page: One-based page on which it starts, when the format has pages.
        heading: The nearest heading above it, when there is one.
        sentences: The sentences in it, as offsets into the document's text.
    """

    id: str
    document_id: str
    start: int
    end: int
    text: str
    page: int | None
    heading: str | None
    sentences: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search found, with its document and scores (higher is better).

    Attributes:
        score: What the hits are ranked by.
        dense: Cosine of question and passage, when the vector search found it.
        lexical: BM25 of question and passage, when the word search found it.
        sentence: Cosine of the question and the passage's nearest sentence, where it is known.
        reading: The best sentence's logit from the evidence reader, when it was reread.
    """

    passage: Passage
    document: Document
    score: float
    dense: float | None = None
    lexical: float | None = None
    sentence: float | None = None
    reading: float | None = None
