"""A text as headings, paragraphs, list items and table rows: what a sentence never crosses."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from ingest.metadata.dates import has_date
from ingest.spans import gaps, lines
from vectorstore.types import Span

Kind = Literal["heading", "text"]

_MARKDOWN_HEADING = re.compile(r"#{1,6}\s+\S")
# "**43. Budget**", a paragraph that is bold from end to end.
_BOLD = re.compile(r"(\*\*|__)(?P<inner>[^*_\n]*[^*_\s])\1")
_BULLET = re.compile(r"(?:[•*▪‣◦●·–—+-]|#{1,6}|>+)\s+")
# "4. replace the chair", one of a list.
_ITEM = re.compile(r"\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s+\S")
# "3.1.2 Bins": no figure has two stops.
_SECTION = re.compile(r"\d+(?:\.\d+){2,}\.?\s+\S")
# "3.4 The board", a numbered paragraph.
_DOTTED = re.compile(r"\d+\.\d+\.?\s+\S")
# "Q4. What has been deducted for poor performance?": what the reply below it is about.
_REQUEST = re.compile(
    r"(?:\*\*|__)?(?:Q(?:uestion)?\.?\s?)(?:\d{1,2}|[a-z])[.):]?\s[^?]{8,300}\?(?:\*\*|__)?"
    r"|(?:\*\*|__)\(?\d{1,2}[.):]\s[^?]{8,300}\?(?:\*\*|__)",
    re.IGNORECASE,
)
# "2021/22: £240,100" is a line of a list, and "2021/22    £240,100" of a table, however prose goes
# on below it.
_VALUE = re.compile(r"(?::\s+|\S {3,})[£$€+-]?\d[\d,.]*\s?(?:%|m|million|bn|billion|k)?$")
_ROW = re.compile(r"\t|^\|.*\|$")
_SENTENCE_END = re.compile(r"[.!?:;,…][\"'”’)\]]*$|[;,] (?:and|or)$")
_HAS_WORD = re.compile(r"[^\W_]")
_MAX_HEADING_WORDS = 14
# A longer one is a paragraph that was set as a heading for its looks, or a whole file on one line.
_MAX_MARKED_WORDS = 30
_MAX_MARKED_CHARACTERS = 300
_PROSE_WORDS = 8
# A line longer than this was not broken by hand or by a page's width.
_UNBROKEN = 160
_UNBROKEN_SHARE = 0.3
_SHORT = 0.7


@dataclass(frozen=True, slots=True)
class Unit:
    """A run of lines that belong together, without its list or heading mark.

    Attributes:
        span: Where it is.
        kind: Whether it heads what follows.
        region: Number of the stretch between boilerplate in which it lies.
    """

    span: Span
    kind: Kind
    region: int


def units(
    text: str, boilerplate: Sequence[Span], headings: Sequence[Span] = ()
) -> tuple[Unit, ...]:
    """The units of a text in order; what is boilerplate or has no word in it is in none.

    Args:
        text: The whole text.
        boilerplate: Spans to leave out, merged.
        headings: Spans that the file's format marks as headings, in order; others are told by
            their shape.
    """
    width = _line_width(text)
    raw = [
        Unit(span, "text", region)
        for region, gap in enumerate(gaps(boilerplate, len(text)))
        for span in _runs(text, gap, width, headings)
        if _HAS_WORD.search(text, span.start, span.end)
    ]
    return tuple(
        replace(
            unit,
            span=_unmarked(text, unit.span),
            kind="heading" if _is_marked(text, unit.span, headings) else _kind(text, raw, index),
        )
        for index, unit in enumerate(raw)
    )


def _line_width(text: str) -> int | None:
    """Length of a full line where lines are broken to a width; None where they are paragraphs."""
    lengths = sorted(line.end - line.start for line in lines(text))
    if not lengths:
        return None
    unbroken = sum(length for length in lengths if length > _UNBROKEN)
    if unbroken > _UNBROKEN_SHARE * sum(lengths):
        return None
    return lengths[int(0.9 * (len(lengths) - 1))]


def _runs(text: str, gap: Span, width: int | None, headings: Sequence[Span]) -> Iterator[Span]:
    """Lines joined where one plainly goes on with the other."""
    start: int | None = None
    previous: Span | None = None
    for line in lines(text, gap):
        if previous is not None and start is not None:
            above, below = _around(headings, previous.start), _around(headings, line.start)
            if above != below or (above is None and _breaks(text, previous, line, width)):
                yield Span(start, previous.end)
                start = None
        start = line.start if start is None else start
        previous = line
    if previous is not None and start is not None:
        yield Span(start, previous.end)


def _around(spans: Sequence[Span], position: int) -> Span | None:
    """The span in which a character lies."""
    index = bisect_right(spans, position, key=lambda span: span.start) - 1
    return spans[index] if index >= 0 and position < spans[index].end else None


def _is_marked(text: str, span: Span, headings: Sequence[Span]) -> bool:
    """Whether the file's format says that this is a heading, and it is as short as one."""
    return _around(headings, span.start) is not None and _is_brief(text[span.start : span.end])


def _is_brief(line: str) -> bool:
    """Whether what is marked as a heading is as short as one."""
    return len(line) <= _MAX_MARKED_CHARACTERS and len(line.split()) <= _MAX_MARKED_WORDS


def _breaks(text: str, above: Span, below: Span, width: int | None) -> bool:
    """Whether a new unit starts with the line below."""
    if text.count("\n", above.end, below.start) > 1 or width is None:
        return True
    upper, lower = text[above.start : above.end], text[below.start : below.end]
    if _BULLET.match(lower) or _SECTION.match(lower) or _MARKDOWN_HEADING.match(upper):
        return True
    if _ROW.search(upper) or _ROW.search(lower):
        return True
    is_short = len(upper) < _SHORT * width
    # A full line that ends no sentence may go on with the "12." of "on page 12.".
    if _is_numbered(lower) and (is_short or _is_numbered(upper) or _SENTENCE_END.search(upper)):
        return True
    goes_on = (
        lower[0].islower() or upper.endswith((",", "-")) or upper.count("“") > upper.count("”")
    )
    return is_short and not goes_on


def _is_numbered(line: str) -> bool:
    return bool(_ITEM.match(line) or _DOTTED.match(line))


def _unmarked(text: str, span: Span) -> Span:
    bold = _BOLD.fullmatch(text, span.start, span.end)
    if bold:
        return Span(bold.start("inner"), bold.end("inner"))
    match = _BULLET.match(text, span.start, span.end)
    return Span(match.end(), span.end) if match and match.end() < span.end else span


def _kind(text: str, raw: Sequence[Unit], index: int) -> Kind:
    """A heading is marked as one, or is a short line that is no sentence and stands over one."""
    line = text[raw[index].span.start : raw[index].span.end]
    if (_MARKDOWN_HEADING.match(line) and _is_brief(line)) or _REQUEST.fullmatch(line):
        return "heading"
    bold = _BOLD.fullmatch(line)
    line = bold["inner"] if bold else line
    looks = (
        "\n" not in line
        and len(line.split()) <= _MAX_HEADING_WORDS
        and (line[0].isupper() or line[0].isdigit())
        and not _SENTENCE_END.search(line)
        and not _ROW.search(line)
        and not _VALUE.search(line)
        and not has_date(line)
    )
    if not looks or index + 1 == len(raw) or raw[index + 1].region != raw[index].region:
        return "text"
    below = text[raw[index + 1].span.start : raw[index + 1].span.end]
    if _ITEM.match(line) and _ITEM.match(below):
        return "text"
    over_prose = len(below.split()) >= _PROSE_WORDS and _SENTENCE_END.search(below)
    return "heading" if over_prose and not _BULLET.match(below) else "text"
