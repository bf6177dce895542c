"""Where paragraphs and sentences of a document begin and end, for reading claims out of them.

Passages carry sentences of their own; these are for the text around them, and for text that is
not a passage. A regular expression is enough here: a wrong break costs a pronoun's antecedent, not
a quote, and it is fast enough to read a whole document when one of its sentences is asked for.
"""

import re
from typing import Final

from vectorstore.abbreviations import LONGEST, goes_on
from vectorstore.types import Span

_PARAGRAPH: Final = re.compile(
    r"\n\s*\n"
    r"|\n(?=\s*(?:[•▪●*|–-]\s?|\d{2,4}[/–-]\d{2,4}\s*[:|\t]))"
    r"|(?<=[.!?:;”\"’'|])\n(?=\s*[A-Z“\"‘'])"
)
_SENTENCE: Final = re.compile(
    r"(?P<stop>[.!?…]+[\"”’')\]]*)\s+(?=[\"“‘'(\[\ue000]*[A-Z0-9£$€•\ue000])"
)
_ENDED: Final = re.compile(r"[.!?:;,…][\W_]*$|[\"”’)|]$|\ue000$")
_LONGEST_HEADLINE: Final = 20  # words
_REACH: Final = 400  # characters before a sentence in which what it takes up is looked for
_MOST_BACK: Final = 2  # sentences


def paragraphs_of(text: str) -> tuple[Span, ...]:
    """Paragraphs as offsets, without the white space around them; table rows count as such."""
    return _between(text, [match.span() for match in _PARAGRAPH.finditer(text)], 0, len(text))


def is_headline(text: str, paragraph: Span) -> bool:
    """Whether a paragraph is a title or a heading: marked as one, or a short one without an end."""
    line = text[paragraph.start : paragraph.end]
    if line.startswith("#"):
        return True
    return len(line.split()) <= _LONGEST_HEADLINE and not _ENDED.search(line)


def sentences_of(text: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Sentences of `text[start:end]` as offsets into `text`; none crosses a paragraph."""
    stretch = text[start:end]
    found: list[Span] = []
    for paragraph in paragraphs_of(stretch):
        breaks = [
            (match.end("stop"), match.end())
            for match in _SENTENCE.finditer(stretch, paragraph.start, paragraph.end)
            if match["stop"] != "." or not _is_abbreviation(stretch, match)
        ]
        found += _between(stretch, breaks, paragraph.start, paragraph.end)
    return tuple(Span(span.start + start, span.end + start) for span in found)


def sentences_before(text: str, start: int) -> tuple[str, ...]:
    """The last sentences before a place in its paragraph, the nearest first: what "it" takes up."""
    return tuple(text[span.start : span.end] for span in spans_before(text, start))


def spans_before(text: str, start: int) -> tuple[Span, ...]:
    """Where the last sentences before a place in its paragraph stand, the nearest first."""
    floor = max(text.rfind("\n\n", 0, start) + 1, start - _REACH)
    return sentences_of(text, floor, start)[-_MOST_BACK:][::-1]


def _is_abbreviation(text: str, stop: re.Match[str]) -> bool:
    before = text[max(0, stop.end("stop") - LONGEST) : stop.end("stop")]
    return goes_on(before, text[stop.end() : stop.end() + LONGEST])


def _between(text: str, breaks: list[tuple[int, int]], start: int, end: int) -> tuple[Span, ...]:
    """What lies between the breaks, trimmed of white space, without what is empty."""
    edges = [start, *(edge for pair in breaks for edge in pair), end]
    spans = []
    for first, last in zip(edges[::2], edges[1::2], strict=True):
        piece = text[first:last]
        if piece.strip():
            left = first + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(piece.strip())))
    return tuple(spans)
