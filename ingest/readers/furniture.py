"""Running headers and footers: lines that come back on page after page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

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
_SENTENCE_END = re.compile(r"[.!?;:,][”’\"')]*$")
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
    if len(pages) < _MIN_PAGES:
        return _on_both(text, pages)
    edges = [
        [(line, _shapes(text[line.start : line.end], number)) for line in _edge_lines(text, page)]
        for number, page in enumerate(_page_spans(text, pages))
    ]
    seen = Counter(
        shape for page in edges for shape in frozenset[str]().union(*(found for _, found in page))
    )
    needed = max(_MIN_PAGES, len(pages) // 2)
    return tuple(
        line
        for page in edges
        for line, shapes in page
        if any(seen[shape] >= needed for shape in shapes)
        or _PAGE_NUMBER.fullmatch(text[line.start : line.end])
    )


def _on_both(text: str, pages: Sequence[int]) -> tuple[Span, ...]:
    """The same of two pages, which prove less: "Page 1 of 2", and what both begin or end with."""
    first, second = _page_spans(text, pages)
    found = {
        line
        for page in (first, second)
        for line in _edge_lines(text, page)
        if _PAGE_OF.fullmatch(text[line.start : line.end])
    }
    above, below = list(lines(text, first)), list(lines(text, second))
    for from_edge in (zip(above, below, strict=False), zip(above[::-1], below[::-1], strict=False)):
        for one, other in islice(from_edge, _EDGE_LINES):
            if not _run_on(text[one.start : one.end], text[other.start : other.end]):
                break
            found |= {one, other}
    return tuple(sorted(found))


def _run_on(one: str, other: str) -> bool:
    """Whether two lines are page numbers that follow each other, or the same and no sentence."""
    if _PAGE_NUMBER.fullmatch(one) and _PAGE_NUMBER.fullmatch(other):
        return not _shapes(one, 1).isdisjoint(_shapes(other, 2))
    return one == other and len(one.split()) <= _MAX_WORDS and not _SENTENCE_END.search(one)


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
