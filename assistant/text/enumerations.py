"""Finds the lists and tables of a text, with what stands above each and opens it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Literal

from vectorstore.types import Document, Span

Kind = Literal["row", "rule", "marked", "keyed", "text", "blank"]

_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")
_GAP = re.compile(r"\t| {3,}")
_ROW = re.compile(rf"\s*\|.*\|\s*$|.*\S(?:{_GAP.pattern})\s*\S")
_MARKED = re.compile(r"\s*(?P<mark>[•*▪‣◦●·–—+-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+(?=\S)")
# A dash behind a tab is a cell without a figure.
_MARK = re.compile(r"^\s*[•*▪‣◦●·]\s+|^ *[–—+-]\s+")
# "2019/20: £212,400": a short line with its name before a colon.
_KEYED = re.compile(r"\s*[^\s:|][^:|\n]{0,58}:\s+\S[^\n]{0,100}$")
_MOST_KEYED_WORDS = 14
_OPENS = re.compile(
    r"[:?][\W_]*$"
    r"|\b(?:as follows|the following|(?:set out|listed|shown|given) below|these (?:are|were))\b"
    r"[^.:]*[.:]?[\W_]*$",
    re.IGNORECASE,
)
# What a table is in is told above it; without that its figures are wrong by thousands.
SCALE = re.compile(
    r"\b(?:in|of) (?:thousands?|millions?)\b|[£$€]\s?['’]?0{3}s?|[£$€]\s?(?:m|million)\b",
    re.IGNORECASE,
)
_IN_UNITS = re.compile(rf"{SCALE.pattern}|\bper cent\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?<=[.!?])[\"”’)\]]*\s+(?=[\"“‘(]?[A-Z\d])")
_CLOSED = re.compile(r"[.!?:;][\"”’)\]]*\s*$")
_ENDED = re.compile(r"[.!?][\W_]*$")
_LOWER_ITEM = re.compile(rf"{_MARKED.pattern}[a-z]")
_HEADING = re.compile(r"\s*#{1,6}\s")
_LEAD_MARK = re.compile(rf"\s*#{{1,6}}\s+|{_MARKED.pattern}|\s+")
_FEWEST_ROWS = 3  # of a table without a rule under its first row
_HAS_COUNT = re.compile(r"^[£$€]?\d[\d,.]* [a-z]|^n/a$", re.IGNORECASE)
_VALUE = re.compile(r"[£$€+~-]{0,2}\d[\d,.]*\s?(?:%|p|m|bn|k|million|billion)?", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
_MOST_BRIEF_WORDS = 25
_LONGEST_LINE = 1_000  # characters; a longer one is prose
_MOST_BLANK = 2  # lines between a list and what opens it
_LONGEST_LEAD = 30  # words; a longer one explains, it does not open


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list, or a table without its first row.

    Attributes:
        lead: The sentence that opens it, where one does.
        header: The row that names a table's columns.
        items: Its items or rows, in order, marks included.
    """

    lead: Span | None
    header: Span | None
    items: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str
    kind: Kind


@lru_cache(maxsize=256)
def enumerations(document: Document) -> tuple[Enumeration, ...]:
    """The lists and tables of a document that something opens, in order."""
    lines = list(_lines(document.text))
    found: list[Enumeration] = []
    at = 0
    while at < len(lines):
        stop = _end_of_block(lines, at)
        if stop == at:
            at += 1
            continue
        made = _enumeration(document.text, lines, at, stop)
        # Share bars and menus are lists too; nothing of them is ever quoted.
        if made and not any(_overlaps(made, span) for span in document.boilerplate):
            found.append(made)
        at = stop
    return tuple(found)


def _overlaps(made: Enumeration, span: Span) -> bool:
    parts = (made.lead, made.header, *made.items)
    return any(one.start < span.end and span.start < one.end for one in parts if one)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        yield _Line(start, start + len(line), line, _kind(line))
        start += len(line) + 1


def _kind(line: str) -> Kind:
    if not line.strip():
        return "blank"
    if len(line) > _LONGEST_LINE:
        return "text"
    keyed = _KEYED.match(line) and len(line.split()) <= _MOST_KEYED_WORDS
    signs: tuple[tuple[Kind, object], ...] = (
        ("rule", "|" in line and _RULE.match(line)),
        ("row", _ROW.match(line)),
        ("marked", _MARKED.match(line)),
        ("keyed", keyed),
    )
    return next((kind for kind, found in signs if found), "text")


def _end_of_block(lines: Sequence[_Line], at: int) -> int:
    """The line behind the list or table that starts at a line; the line itself where none does."""
    kind = lines[at].kind
    if kind in ("row", "keyed"):
        wanted = ("row", "rule") if kind == "row" else ("keyed",)
        return next((i for i in range(at, len(lines)) if lines[i].kind not in wanted), len(lines))
    if kind != "marked":
        return at
    style = _style(lines[at])
    stop = at
    while stop < len(lines) and _belongs(lines, stop, style):
        stop += 1
    return stop


def _belongs(lines: Sequence[_Line], at: int, style: str) -> bool:
    """Whether a line is an item, goes on with one, or parts two items of the same list."""
    line = lines[at]
    if line.kind == "marked":
        return _style(line) == style
    if line.kind == "blank":
        return _goes_on(lines, at, style)
    return _is_broken_off(lines[at - 1], line)


def _goes_on(lines: Sequence[_Line], blank: int, style: str) -> bool:
    """Whether the next line that is not blank is an item of the same list."""
    at = blank
    while at < len(lines) and lines[at].kind == "blank":
        at += 1
    below = lines[at] if at < len(lines) else None
    return below is not None and below.kind == "marked" and _style(below) == style


def _is_broken_off(above: _Line, line: _Line) -> bool:
    """Whether a line goes on with the item above it, which was broken to a width."""
    if line.kind not in ("text", "keyed") or above.kind == "blank" or _HEADING.match(line.text):
        return False
    return not _CLOSED.search(above.text) and (
        line.text[0].isspace() or line.text.lstrip()[0].islower()
    )


def _style(line: _Line) -> str:
    mark = _MARKED.match(line.text)
    return re.sub(r"\d+", "1", re.sub(r"[a-z]+", "a", mark["mark"])) if mark else ""


def _enumeration(text: str, lines: Sequence[_Line], at: int, stop: int) -> Enumeration | None:
    block = [line for line in lines[at:stop] if line.kind not in ("blank", "rule")]
    items = [Span(line.start, line.end) for line in block]
    header: Span | None = None
    if lines[at].kind == "row":
        ruled = at + 1 < stop and lines[at + 1].kind == "rule"
        if ruled or _names_columns([line.text for line in block]):
            header, items = items[0], items[1:]
            header = header if any(cells_of(block[0].text)) else None
    elif lines[at].kind == "marked":
        items = [Span(group[0].start, group[-1].end) for group in _grouped(block)]
    lead = _lead(text, lines, at)
    texts = [text[one.start : one.end] for one in items]
    if lines[at].kind == "keyed" and len(items) == 1:
        return None
    if lead and _is_title(text, lead) and (len(items) == 1 or not all(map(_is_brief, texts))):
        lead = None  # numbered paragraphs under a heading are no list
    if not items or not (lead or header):
        return None
    return Enumeration(lead, header, tuple(items))


def _grouped(block: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Each marked line with the lines that go on with it."""
    number = 0

    def count(line: _Line) -> int:
        nonlocal number
        number += line.kind == "marked"
        return number

    for _, group in groupby(block, count):
        yield list(group)


def _lead(text: str, lines: Sequence[_Line], at: int) -> Span | None:
    """What stands right above and opens a list, or tells what a table's figures are in."""
    above = at - 1
    while above >= 0 and lines[above].kind == "blank" and at - above <= _MOST_BLANK:
        above -= 1
    if above < 0 or lines[above].kind in ("blank", "row", "rule"):
        return None
    if _HEADING.match(lines[above].text):
        return _trimmed(text, lines[above].start, lines[above].end)
    first = above
    while (
        first > 0 and lines[first - 1].kind == "text" and not _HEADING.match(lines[first - 1].text)
    ):
        first -= 1
    start, end = lines[first].start, lines[above].end
    paragraph = text[start:end]
    last = start + max((match.end() for match in _SENTENCE_START.finditer(paragraph)), default=0)
    goes_on = not _ENDED.search(paragraph) and _LOWER_ITEM.match(lines[at].text)
    if _OPENS.search(paragraph) or goes_on:
        return _trimmed(text, last, end)
    if lines[at].kind == "row" and _IN_UNITS.search(paragraph):
        return _trimmed(text, start, end)
    return None


def _is_title(text: str, lead: Span) -> bool:
    """Whether what stands above is a heading: nothing in it says that a list comes."""
    return not _OPENS.search(text[lead.start : lead.end]) and bool(
        _HEADING.match(text[text.rfind("\n", 0, lead.start) + 1 : lead.end])
    )


def _is_brief(item: str) -> bool:
    return len(item.split()) <= _MOST_BRIEF_WORDS and not _SENTENCE_START.search(
        _MARKED.sub("", item, count=1)
    )


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A lead without its mark; None for one that is too long."""
    mark = _LEAD_MARK.match(text, start, end)
    start = mark.end() if mark else start
    end = start + len(text[start:end].rstrip())
    return Span(start, end) if 0 < len(text[start:end].split()) <= _LONGEST_LEAD else None


def _names_columns(rows: Sequence[str]) -> bool:
    """Whether the first row names columns: it holds no values, and rows below it do."""
    if len(rows) < _FEWEST_ROWS:
        return False
    first, *others = [cells_of(row) for row in rows]
    if _has_unnamed(first, others) or any(
        _is_value(cell) or _HAS_COUNT.search(cell) for cell in first
    ):
        return False
    return any(_is_value(cell) for row in others for cell in row[1:])


def _has_unnamed(first: Sequence[str], others: Sequence[Sequence[str]]) -> bool:
    """Whether a column behind the first holds something and has no name."""
    unnamed = {column for column, name in enumerate(first) if column and not name}
    return any(cell and column in unnamed for row in others for column, cell in enumerate(row))


def _is_value(cell: str) -> bool:
    return bool(_VALUE.fullmatch(cell)) and not _YEAR.fullmatch(cell)


def cells_of(row: str) -> list[str]:
    """The cells of a row, without marks; empty ones too where bars or tabs part them."""
    if "|" in row:
        inner = row.strip().removeprefix("|").removesuffix("|")
        return [cell.strip().strip("*_") for cell in inner.split("|")]
    return [cell.strip() for cell in _GAP.split(_MARK.sub("", row.strip(" ")))]


def is_row(line: str) -> bool:
    """Whether a line looks like a row of a table."""
    return _ROW.match(line) is not None
