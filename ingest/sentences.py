"""Sentences as offsets: nupunkt, with the corrections that British public documents need."""

import re
from collections.abc import Iterator

from nupunkt import sent_spans

from ingest.spans import trimmed
from vectorstore.abbreviations import STARTER, goes_on
from vectorstore.types import Span

MAX_CHARACTERS = 1000
"""A "sentence" beyond this is a list, a table or no language; it is cut at a clause or word."""

# An end that the model passed over: before an opening quotation mark, or after a name that ends
# in a single capital ("A and E.") where a word that starts sentences follows.
_MISSED = re.compile(
    r"(?<=[^\W\d_]{2}[.!?])[\"”’)\]]*\s+(?=[“‘\"(]\s?[A-Z])"
    r"|(?<=[^\W\d_]{2}[.!?][\"”’)])\s+(?=[“‘\"(]?[A-Z])"
    rf"|(?<=\w [A-Z]\.)\s+(?={STARTER})"
)
_STARTS_LOWER = re.compile(r"[\"“‘'(\[]*[a-z]")
_HAS_WORD = re.compile(r"[^\W_]")
_ENDS = tuple(".!?…”\"’'")
_LOOKED_AT = 40
_CLAUSE = re.compile(r"[,;:–—)\]](?=\s)|\n")


def sentences(text: str, unit: Span) -> Iterator[Span]:
    """The sentences of a unit, trimmed, in order; together they hold all of its words."""
    piece = text[unit.start : unit.end].replace("\n", " ")
    for start, end in _ends_mended(piece):
        if _HAS_WORD.search(piece, start, end):
            yield from cut(text, trimmed(text, Span(unit.start + start, unit.start + end)))


def cut(text: str, span: Span, most: int = MAX_CHARACTERS) -> Iterator[Span]:
    """A span in pieces of at most so many characters, cut behind a clause, a word, or anywhere."""
    while span.end - span.start > most:
        limit = span.start + most
        at = _last_end(_CLAUSE, text, span.start + most // 2, limit)
        at = at or text.rfind(" ", span.start + most // 2, limit) + 1 or limit
        head = trimmed(text, Span(span.start, at))
        if head.end > head.start:
            yield head
        span = trimmed(text, Span(at, span.end))
    if span.end > span.start:
        yield span


def _last_end(pattern: re.Pattern[str], text: str, start: int, end: int) -> int | None:
    return max((match.end() for match in pattern.finditer(text, start, end)), default=None)


def _ends_mended(piece: str) -> Iterator[tuple[int, int]]:
    """Spans of nupunkt, joined behind abbreviations and split at the ends that it missed."""
    start = 0
    for _, end in sent_spans(piece) if piece.strip() else ():
        if _goes_on(piece, end):
            continue
        for match in _MISSED.finditer(piece, start, end):
            if match.start() > start and match.end() < end:
                yield start, match.end()
                start = match.end()
        yield start, end
        start = end
    if start < len(piece):
        yield start, len(piece)


def _goes_on(piece: str, end: int) -> bool:
    """Whether the sentence goes on behind a supposed end.

    Behind an abbreviation it does, and before a small letter: "9 p.m. on Monday", “Why?” she said.
    """
    before = piece[max(0, end - _LOOKED_AT) : end].rstrip()
    rest = piece[end : end + _LOOKED_AT].lstrip()
    if not rest:
        return False
    return goes_on(before, rest) or (before.endswith(_ENDS) and bool(_STARTS_LOWER.match(rest)))
