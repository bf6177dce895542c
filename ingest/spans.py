"""Arithmetic on spans of a text."""

import re
from collections.abc import Iterable, Iterator

from vectorstore.types import Span

_LINE = re.compile(r"[^\n]+")


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters as the fewest spans, in order; empty spans are dropped."""
    result: list[Span] = []
    for span in sorted(span for span in spans if span.end > span.start):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return tuple(result)


def gaps(spans: Iterable[Span], length: int) -> Iterator[Span]:
    """What `merged` spans leave over of a text of that length."""
    position = 0
    for span in spans:
        if span.start > position:
            yield Span(position, span.start)
        position = span.end
    if position < length:
        yield Span(position, length)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space at its ends; empty when there is nothing else in it."""
    piece = text[span.start : span.end]
    start = span.start + len(piece) - len(piece.lstrip())
    return Span(start, max(start, span.end - len(piece) + len(piece.rstrip())))


def lines(text: str, within: Span | None = None) -> Iterator[Span]:
    """Spans of the lines that hold something, trimmed, in order."""
    start, end = (within.start, within.end) if within else (0, len(text))
    for match in _LINE.finditer(text, start, end):
        line = trimmed(text, Span(match.start(), match.end()))
        if line.end > line.start:
            yield line


def enclosed(text: str, opening: str, closing: str) -> Iterator[Span]:
    """Stretches from an opening mark to the next closing one, both included; linear in the text."""
    position = 0
    while (start := text.find(opening, position)) >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            return
        position = end + len(closing)
        yield Span(start, position)


def overlaps(span: Span, spans: Iterable[Span]) -> bool:
    """Whether the span shares a character with any of the others."""
    return any(span.start < other.end and other.start < span.end for other in spans)
