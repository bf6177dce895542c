"""Cutting a draft into sentences while it is still being written, and reading their citations."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.claims.sentences import sentences_of

_MARK = (
    r"[\[【](?:\^|evidence |source |sources |no\. ?)?\d{1,3}"
    r"(?:\s*(?:,|;|-|–|and|&)\s*\d{1,3})*[\]】]"
)
_MARKS = re.compile(rf"\s*{_MARK}", re.IGNORECASE)
# "It cost £5m. [1]": the mark belongs to the sentence that has just ended.
_LATE = re.compile(rf"([.!?…]+[\"”’')]*)((?:\s*{_MARK})+)", re.IGNORECASE)
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
    for piece in pieces:
        text = _LINE_END.sub("\n\n", _LATE.sub(r"\2\1", _THINKING.sub("", text + piece)))
        if "<think>" in text:
            continue
        spans = sentences_of(text)
        whole = len(spans) - 1
        # A bracket may be the late mark of the sentence before it, half of it still to come.
        while whole > 0 and text[spans[whole].start] in "[【(":
            whole -= 1
        if whole > 0:
            for span in spans[:whole]:
                yield from _read(text[span.start : span.end])
            text = text[spans[whole].start :]
    for span in sentences_of(text.partition("<think>")[0]):
        yield from _read(text[span.start : span.end])


def _read(text: str) -> Iterator[Sentence]:
    line = _FURNITURE.sub("", " ".join(text.split()))
    led = _LEADING.sub("", line)
    body = _MARKS.sub("", led).strip()
    if not _WORD.search(body):
        return
    if led != line:
        body = body[:1].upper() + body[1:]
    yield Sentence(body, tuple(dict.fromkeys(_numbers(line))))


def _numbers(line: str) -> Iterator[int]:
    for mark in _MARKS.findall(line):
        for first, last in re.findall(r"(\d+)(?:\s*[-–]\s*(\d+))?", mark):
            yield from range(int(first), min(int(last or first), int(first) + 9) + 1)
