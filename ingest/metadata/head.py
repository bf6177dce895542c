"""The part of a text in which documents say what they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.spans import lines, overlaps
from vectorstore.types import Span

_MAX_LINES = 30
_MAX_CHARACTERS = 1000
_MARKUP = re.compile(r"^(?:#{1,6}\s+|[•*\-–·]\s+)|\*\*|__|\s#+$|^[*_](?=\S)|(?<=\S)[*_]$")

_BREAK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True, slots=True)
class Head:
    """A text's first lines without its boilerplate.

    Attributes:
        lines: Their words, markup and list marks taken off.
        paragraphs: The number of the paragraph that each line stands in.
        text: The whole text.
        body: Where the text proper starts, for titles made from its first sentence.
    """

    lines: tuple[str, ...]
    paragraphs: tuple[int, ...]
    text: str
    body: int


def head_of(text: str, boilerplate: Sequence[Span]) -> Head:
    """The first lines of a text that are not boilerplate."""
    found: list[str] = []
    paragraphs: list[int] = []
    paragraph, end = 0, 0
    body: int | None = None
    for line in lines(text):
        if len(found) == _MAX_LINES:
            break
        paragraph += bool(_BREAK.search(text, end, line.start))
        end = line.end
        line = Span(line.start, min(line.end, line.start + _MAX_CHARACTERS))  # noqa: PLW2901
        pieces = _outside(line, boilerplate)
        words = " ".join(_MARKUP.sub("", text[line.start + a : line.start + b]) for a, b in pieces)
        words = " ".join(words.split())
        if words:
            body = line.start + pieces[0][0] if body is None else body
            found.append(words)
            paragraphs.append(paragraph)
    return Head(tuple(found), tuple(paragraphs), text, body or 0)


def _outside(line: Span, boilerplate: Sequence[Span]) -> list[tuple[int, int]]:
    """The parts of a line that are not boilerplate, as offsets into the line."""
    if not overlaps(line, boilerplate):
        return [(0, line.end - line.start)]
    pieces, position = [], line.start
    for span in boilerplate:
        if span.end <= position or span.start >= line.end:
            continue
        if span.start > position:
            pieces.append((position - line.start, span.start - line.start))
        position = span.end
    if position < line.end:
        pieces.append((position - line.start, line.end - line.start))
    return pieces
