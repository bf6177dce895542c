"""Documents to passages: whole sentences of one section, small enough for the embedding model."""

import hashlib
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extract import ReadDocument
from ingest.packing import fairly
from ingest.sentences import cut, sentences
from ingest.tokens import count
from ingest.units import units
from vectorstore.types import Document, Passage, Span

PASSAGE_TOKENS = 160
"""With the header. MiniLM reads 256 of its own word pieces and cuts the rest without a word; at
200 tiktoken tokens 4 to 13 % of passages overflow, at 160 none (tests/ingest/test_split.py)."""

MAX_HEADER_TOKENS = 64
MIN_SENTENCE_CHARACTERS = 40
_TITLE_WORDS = 24


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or a part of one that is too long, with its length in tokens."""

    span: Span
    tokens: int


def split(document: Document) -> tuple[Passage, ...]:
    """Cut a document into passages.

    Each is a run of whole sentences; all text that is not boilerplate is in exactly one. No passage
    goes across boilerplate or into the next section; a heading opens the passage that it heads.
    """
    return tuple(
        passage
        for heading, spans in _sections(document)
        for passage in _packed(document, heading, spans)
    )


def embedding_text(document: Document, passage: Passage) -> str:
    """What is embedded: where the passage comes from, in words, and then its text."""
    return _worded(document, passage.heading, passage.text)


def sentences_of(document: Document, passage: Passage) -> list[str]:
    """A passage's sentences, each on one line; they are embedded alone."""
    spans = passage.sentences
    return [" ".join(document.text[span.start : span.end].split()) for span in spans]


def _worded(document: Document, heading: str | None, text: str) -> str:
    header = _header(document, heading)
    body = " ".join(text.split())
    return f"{header}\n{body}" if header else body


def _header(document: Document, heading: str | None) -> str:
    """Title, publisher, speaker, date and heading, so that "the MP's speech in 2018" finds it."""
    published = document.published
    parts = [
        " ".join(document.title.split()[:_TITLE_WORDS]),
        document.publisher,
        document.speaker,
        f"{published.day} {published:%B %Y}" if published else None,
        heading if heading != document.title else None,
    ]
    header = ". ".join(" ".join(part.split()) for part in parts if part)
    while count(header) > MAX_HEADER_TOKENS:
        header = header[: int(len(header) * 0.8)].rsplit(" ", 1)[0]
    return header


def _sections(document: Document) -> Iterator[tuple[str | None, list[Span]]]:
    """Runs of sentences under one heading and without boilerplate between them."""
    text, heading, region = document.text, None, -1
    headings = document.headings if isinstance(document, ReadDocument) else ()
    spans: list[Span] = []
    above = "text"
    for unit in units(text, document.boilerplate, headings):
        # A title over a heading heads the same text: alone it would be a passage of one line.
        opens = unit.kind == "heading" and above != "heading"
        if opens or unit.region != region:
            if spans:
                yield heading, spans
            spans, region = [], unit.region
        above = unit.kind
        if unit.kind == "heading":
            heading = " ".join(text[unit.span.start : unit.span.end].split())
        spans.extend(sentences(text, unit.span))
    if spans:
        yield heading, spans


def _packed(document: Document, heading: str | None, spans: Sequence[Span]) -> Iterator[Passage]:
    """A section's sentences in the fewest passages, and these of equal length as far as can be."""
    room = PASSAGE_TOKENS - count(_header(document, heading)) - 1
    pieces = [piece for span in spans for piece in _pieces(document.text, span, room)]
    for start, end in fairly([piece.tokens for piece in pieces], room):
        yield _passage(document, heading, [piece.span for piece in pieces[start:end]])


def _pieces(text: str, span: Span, room: int) -> Iterator[_Piece]:
    """A sentence with its length; one that fills more than a passage is cut in two, and again."""
    tokens = count(text[span.start : span.end]) + 1
    size = span.end - span.start
    if tokens <= room or size <= MIN_SENTENCE_CHARACTERS:
        yield _Piece(span, tokens)
        return
    most = max(MIN_SENTENCE_CHARACTERS, int(size * room / tokens * 0.9))
    for part in cut(text, span, most):
        yield from _pieces(text, part, room)


def _passage(document: Document, heading: str | None, spans: Sequence[Span]) -> Passage:
    """A passage; its id is made of all that its vector depends on, and of where it stands."""
    start, end = spans[0].start, spans[-1].end
    text = document.text[start:end]
    key = f"{document.id}\n{start}\n{end}\n{_worded(document, heading, text)}"
    return Passage(
        id=hashlib.sha256(key.encode()).hexdigest(),
        document_id=document.id,
        start=start,
        end=end,
        text=text,
        page=bisect_right(document.pages, start) if document.pages else None,
        heading=heading,
        sentences=tuple(spans),
    )
