"""Cutting a draft into sentences while it is still being written, and reading their citations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.claims.sentences import sentences_of

_MARK = (
    r"[\[【](?:\^|evidence |source |sources |no\. ?)?\d{1,3}"
    r"(?:\s*(?:,|;|-|–|and|&)\s*\d{1,3})*(?:†[^\[\]【】\n]{0,40})?[\]】]"
)
_MARKS = re.compile(rf"\s*{_MARK}", re.IGNORECASE)
# "It cost £5m. [1]": the mark belongs to the sentence that has just ended, on its own line.
_LATE = re.compile(rf"([.!?…]+[\"”’')]*)((?:[ \t]*{_MARK})+)", re.IGNORECASE)
# "[1] It cost £5m. [2] It rose.": in a draft that begins so, marks lead their sentences.
_LIST_MARK = r"(?:[-*•#>]+\s+|\d{1,2}[.)]\s+)*"
_OPENS = re.compile(rf"\s*{_LIST_MARK}{_MARK}", re.IGNORECASE)
_NEXT = re.compile(rf"([.!?…]+[\"”’')]*)[ \t]*(?={_MARK})", re.IGNORECASE)
_FRONT = re.compile(rf"^(?:{_MARK}[\s,]*)+(?:[:.]|[–-](?=\s))?\s*", re.IGNORECASE)
_TAIL = re.compile(r"†[^\]】]*")  # of "【1†source】"
# A sentence that begins "According to evidence [1],".
_LEADING = re.compile(
    r"^(?:according to|as (?:stated|reported) in|based on|per|in|from)\s+(?:the )?"
    rf"(?:evidence|source|document|statement|passage|quote)?s?\s*((?:{_MARK})+)\s*[,:]?\s*",
    re.IGNORECASE,
)
_LINE_END = re.compile(r"\s*\n\s*(?=\S)")  # models do not wrap lines: each is a paragraph
_THINKING = re.compile(r"<think>.*?</think>\s*", re.DOTALL)
_FURNITURE = re.compile(
    r"^(?:\W{0,3}(?:final )?(?:answer|response)\W{0,3}:\s*|[-*•#>]+\s+|\d{1,2}[.)]\s+)+",
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
    """
    text = ""
    marks_lead = begun = False
    for piece in pieces:
        text = without_thoughts(text + piece)
        if "<think>" in text:
            continue
        marks_lead = marks_lead or (not begun and bool(_OPENS.match(text)))
        text = _NEXT.sub("\\1\n\n", text) if marks_lead else _LATE.sub(r"\2\1", text)
        text = _LINE_END.sub("\n\n", text)
        spans = sentences_of(text)
        whole = len(spans) - 1
        # A bracket may be the late mark of the sentence before it, half of it still to come.
        while not marks_lead and whole > 0 and text[spans[whole].start] in "[【(":
            whole -= 1
        if whole > 0:
            begun = True
            for span in spans[:whole]:
                yield from _read(text[span.start : span.end])
            text = text[spans[whole].start :]
    for span in sentences_of(text.partition("<think>")[0]):
        yield from _read(text[span.start : span.end])


def without_thoughts(text: str) -> str:
    """A draft without what the model thought; a thought that has no end yet stays."""
    return _THINKING.sub("", text)


def _read(text: str) -> Iterator[Sentence]:
    line = _FURNITURE.sub("", " ".join(text.split()))
    led = _LEADING.sub("", _FRONT.sub("", line))
    body = _MARKS.sub("", led).strip()
    if not _WORD.search(body):
        return
    if led != line:
        body = body[:1].upper() + body[1:]
    yield Sentence(body, tuple(dict.fromkeys(_numbers(line))))


def _numbers(line: str) -> Iterator[int]:
    for mark in _MARKS.findall(line):
        for first, last in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", _TAIL.sub("", mark)):
            yield from range(int(first), min(int(last or first), int(first) + 9) + 1)
