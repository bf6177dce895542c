"""Running headers and footers: lines that come back on page after page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.spans import lines
from vectorstore.types import Span

_MIN_PAGES = 3
_EDGE_LINES = 2
_MAX_WORDS = 20
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?(?:[-–—]\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*[-–—])?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)


def running_lines(text: str, pages: Sequence[int]) -> tuple[Span, ...]:
    """Lines at the top or bottom of pages that stand on at least half of them, and page numbers.

    Args:
        text: The whole text.
        pages: Offset at which each page starts.
    """
    if len(pages) < _MIN_PAGES:
        return ()
    edges = [list(_edge_lines(text, page)) for page in _page_spans(text, pages)]
    seen = Counter(shape for page in edges for shape in {_shape(text, line) for line in page})
    needed = max(_MIN_PAGES, len(pages) // 2)
    return tuple(
        line
        for page in edges
        for line in page
        if seen[_shape(text, line)] >= needed or _PAGE_NUMBER.fullmatch(text[line.start : line.end])
    )


def _page_spans(text: str, pages: Sequence[int]) -> Iterator[Span]:
    for start, end in zip(pages, (*pages[1:], len(text)), strict=True):
        yield Span(start, end)


def _edge_lines(text: str, page: Span) -> list[Span]:
    found = [
        line for line in lines(text, page) if len(text[line.start : line.end].split()) <= _MAX_WORDS
    ]
    if len(found) <= 2 * _EDGE_LINES:
        return found
    return found[:_EDGE_LINES] + found[-_EDGE_LINES:]


def _shape(text: str, line: Span) -> str:
    """The line with its numbers made equal: "Page 3 of 9" is the same line as "Page 4 of 9"."""
    return _DIGITS.sub("0", text[line.start : line.end]).casefold()
