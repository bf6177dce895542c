"""Cutting a draft into sentences while it is still being written, and reading their citations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.claims.sentences import sentences_of
from assistant.models.marks import MARK, before_stops, bracketed, numbers, squared

_MARKS = re.compile(rf"\s*{MARK}", re.IGNORECASE)
# "It cost £5m. [1]": the mark belongs to the sentence that has just ended, on its own line.
_LATE = re.compile(rf"([.!?…]+[\"”’')]*)((?:[ \t]*{MARK})+)", re.IGNORECASE)
# "[1] It cost £5m. [2] It rose.": in a draft that begins so, marks lead their sentences.
_LIST_MARK = r"(?:[-*•#>]+\s+|\d{1,2}[.)]\s+)*"
_OPENS = re.compile(rf"\s*{_LIST_MARK}{MARK}", re.IGNORECASE)
_NEXT = re.compile(rf"([.!?…]+[\"”’')]*)[ \t]*(?={MARK})", re.IGNORECASE)
_FRONT = re.compile(rf"^(?:{MARK}[\s,]*)+(?:[:.]|[–-](?=\s))?\s*", re.IGNORECASE)
# A sentence that begins "According to evidence [1],".
_LEADING = re.compile(
    r"^(?:according to|as (?:stated|reported) in|based on|per|in|from)\s+(?:the )?"
    rf"(?:evidence|source|document|statement|passage|quote)?s?\s*((?:{MARK})+)\s*[,:]?\s*",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\s*\(1\)\s")
_LINE_END = re.compile(r"\s*\n\s*(?=\S)")  # models do not wrap lines: each is a paragraph
_THINKING = re.compile(r"<think>.*?</think>\s*", re.DOTALL)
_FURNITURE = re.compile(
    r"^(?:\W{0,3}(?:final )?(?:answer|response)\W{0,3}:\s*|[-*•#>]+\s+|\(?\d{1,2}[.)]\s+)+",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{2}")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a draft.

    Attributes:
        text: Its words, without footnote marks.
        citations: The numbers that its marks name, in order; they may name nothing that exists.
    """

    text: str
    citations: tuple[int, ...]


def sentences(pieces: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of a draft, each as soon as the next one has begun.

    What a model thinks between <think> marks, list marks, and lines without a word are left out.
    Footnotes in round brackets or raised are read as long as none came in square brackets.
    """
    square = False
    for text in _cut(pieces):
        line = _FURNITURE.sub("", " ".join(text.split()))
        square = square or bool(_MARKS.search(line))
        yield from _read(line if square else bracketed(line))


def _cut(pieces: Iterable[str]) -> Iterator[str]:
    """The sentences as they were written, but with each mark before its sentence's stop."""
    text = ""
    marks_lead = listed = begun = False
    for piece in pieces:
        text = without_thoughts(text + piece)
        if "<think>" in text:
            continue
        text = squared(text)
        marks_lead = marks_lead or (not begun and bool(_OPENS.match(text)))
        listed = listed or (not begun and bool(_LISTED.match(text)))
        text = _NEXT.sub("\\1\n\n", text) if marks_lead else _LATE.sub(r"\2\1", text)
        text = text if listed else before_stops(text, ended=False)
        text = _LINE_END.sub("\n\n", text)
        spans = sentences_of(text)
        whole = len(spans) - 1
        # A bracket may be the late mark of the sentence before it, half of it still to come.
        while not marks_lead and whole > 0 and text[spans[whole].start] in "[【(":
            whole -= 1
        if whole > 0:
            begun = True
            yield from (text[span.start : span.end] for span in spans[:whole])
            text = text[spans[whole].start :]
    text = text.partition("<think>")[0]
    text = text if listed else before_stops(text, ended=True)
    yield from (text[span.start : span.end] for span in sentences_of(text))


def without_thoughts(text: str) -> str:
    """A draft without what the model thought; a thought that has no end yet stays."""
    return _THINKING.sub("", text)


def _read(line: str) -> Iterator[Sentence]:
    led = _LEADING.sub("", _FRONT.sub("", line))
    body = _MARKS.sub("", led).strip()
    if not _WORD.search(body):
        return
    if led != line:
        body = body[:1].upper() + body[1:]
    yield Sentence(body, tuple(dict.fromkeys(numbers(line))))
