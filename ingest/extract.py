"""What a reader hands on: text with what the file itself says about it."""

import re
from dataclasses import dataclass, fields
from datetime import date

from vectorstore.types import Document, Span

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known about a document, each None until something says so."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    speaker: str | None = None
    published: date | None = None
    kind: str | None = None
    digest: bool | None = None
    original_sha256: str | None = None

    def __post_init__(self) -> None:
        """Make every text one that can be stored."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str):
                object.__setattr__(self, field.name, storable(value))

    def or_else(self, other: "Facts") -> "Facts":
        """These facts, with the gaps filled from less certain ones."""
        return Facts(
            **{
                field.name: mine if mine is not None else getattr(other, field.name)
                for field in fields(self)
                for mine in (getattr(self, field.name),)
            }
        )


def storable(text: str) -> str:
    """The text with pairs of surrogates, as YAML and JSON escape emoji, made one character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


@dataclass(frozen=True, slots=True)
class Extract:
    """A file as its reader understood it.

    Attributes:
        text: Decoded or extracted text with normalised newlines.
        facts: What the file's own metadata says.
        pages: Offset at which each page starts; empty when the format has none.
        boilerplate: Spans that the format's structure shows to be furniture.
        warnings: What a reader of the ingest report should know, one sentence each.
        doubtful: What the file's metadata says less surely than the text does.
        headings: Spans that the format's structure shows to be headings, in order.
    """

    text: str
    facts: Facts = Facts()
    pages: tuple[int, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
    doubtful: Facts = Facts()
    headings: tuple[Span, ...] = ()

    def __post_init__(self) -> None:
        """Make the text one that can be stored, character for character: no offset moves."""
        object.__setattr__(self, "text", _SURROGATE.sub("\ufffd", self.text))


@dataclass(frozen=True, slots=True)
class ReadDocument(Document):
    """A document that was just read, with what cutting it needs and the index does not keep.

    Attributes:
        headings: Spans that the file's format shows to be headings, in order.
    """

    headings: tuple[Span, ...] = ()

    def stored(self) -> Document:
        """The document as the index keeps it."""
        return Document(**{field.name: getattr(self, field.name) for field in fields(Document)})
