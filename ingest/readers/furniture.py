"""Running headers and footers: lines that come back on page after page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.spans import lines
from vectorstore.types import Span

_MIN_PAGES = 3
_MIN_NUMBERED = 2  # pages from which "Page 1 of 2" is furniture
_EDGE_LINES = 2
_MAX_WORDS = 20
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?(?:[-–—]\s*)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*[-–—])?(?:\s*(?:of|/)\s*\d{1,4})?",
    re.IGNORECASE,
)
_PAGE_OF = re.compile(r"page\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}", re.IGNORECASE)
_PAGE_TAIL = re.compile(r"\bpage\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE)
# A number of its own: no part of an amount, a year, a date or a share.
_COUNTER = re.compile(r"(?<![\w.,/£$€])\d{1,3}(?![\w%/-]|[.,]\d)")


def running_lines(text: str, pages: Sequence[int]) -> tuple[Span, ...]:
    """Lines at the top or bottom of pages that stand on at least half of them, and page numbers.

    Args:
        text: The whole text.
        pages: Offset at which each page starts.
    """
    if len(pages) < _MIN_NUMBERED:
        return ()
    edges = [
        [(line, _shapes(text[line.start : line.end], number)) for line in _edge_lines(text, page)]
        for number, page in enumerate(_page_spans(text, pages))
    ]
    seen = Counter(
        shape for page in edges for shape in frozenset[str]().union(*(found for _, found in page))
    )
    needed = max(_MIN_PAGES, len(pages) // 2)
    numbered = _PAGE_NUMBER if len(pages) >= _MIN_PAGES else _PAGE_OF
    return tuple(
        line
        for page in edges
        for line, shapes in page
        if any(seen[shape] >= needed for shape in shapes)
        or numbered.fullmatch(text[line.start : line.end])
    )


def _page_spans(text: str, pages: Sequence[int]) -> Iterator[Span]:
    for start, end in zip(pages, (*pages[1:], len(text)), strict=True):
        yield Span(start, end)


def _edge_lines(text: str, page: Span) -> list[Span]:
    found = list(lines(text, page))
    if len(found) > 2 * _EDGE_LINES:
        found = found[:_EDGE_LINES] + found[-_EDGE_LINES:]
    return [line for line in found if len(text[line.start : line.end].split()) <= _MAX_WORDS]


def _shapes(line: str, page: int) -> frozenset[str]:
    """What a line is the same by on other pages: as it is, or but for a number that runs with them.

    >>> sorted(_shapes("Annual report 14", 3))
    ['annual report 14', 'annual report page+11']
    """
    line = _PAGE_TAIL.sub("page", line).casefold()
    running = (
        f"{line[: match.start()]}page{int(match[0]) - page:+}{line[match.end() :]}"
        for match in _COUNTER.finditer(line)
    )
    return frozenset((line, *running))
