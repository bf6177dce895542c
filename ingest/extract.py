"""What a reader hands on: text with what the file itself says about it."""

from dataclasses import dataclass, fields
from datetime import date

from vectorstore.types import Span


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

    def or_else(self, other: "Facts") -> "Facts":
        """These facts, with the gaps filled from less certain ones."""
        return Facts(
            **{
                field.name: mine if mine is not None else getattr(other, field.name)
                for field in fields(self)
                for mine in (getattr(self, field.name),)
            }
        )


@dataclass(frozen=True, slots=True)
class Extract:
    """A file as its reader understood it.

    Attributes:
        text: Decoded or extracted text with normalised newlines.
        facts: What the file's own metadata says.
        pages: Offset at which each page starts; empty when the format has none.
        boilerplate: Spans that the format's structure shows to be furniture.
        warnings: What a reader of the ingest report should know, one sentence each.
    """

    text: str
    facts: Facts = Facts()
    pages: tuple[int, ...] = ()
    boilerplate: tuple[Span, ...] = ()
    warnings: tuple[str, ...] = ()
