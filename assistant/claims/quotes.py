"""Direct speech: where quotation marks open and close, also across paragraphs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from assistant.claims.sentences import paragraphs_of
from vectorstore.types import Span

_OPENERS: Final = re.compile(
    r"(?P<double>“|(?:(?<=[\s(\[—–:,])|^)\"(?=\S))"
    r"|(?P<single>(?:(?<=[\s(\[—–:,])|^)[‘'](?=[A-Za-z£$€\d(]))",
    re.MULTILINE,
)
_DOUBLE_CLOSE: Final = re.compile(r"”|(?<=\S)\"(?![A-Za-z\d])|“(?=[\s.,;:!?)]|$)")
_SINGLE_CLOSE: Final = re.compile(r"(?<=\S)[’'](?![A-Za-z\d])")
_REOPENED: Final = re.compile(r"\s*[“\"‘']")
_SPEECH_END: Final = re.compile(r"[.,!?…–—-]\s*[”\"’']?\s*$")
_YEARS_OR_CLIPPED: Final = re.compile(r"[‘'’](?:\d0s|tis|twas|til|cause|em)\b", re.IGNORECASE)
_FEW_WORDS: Final = 8


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch between quotation marks, the marks included.

    Attributes:
        parts: One span for each paragraph it runs through.
        speech: Whether it is direct speech; a few words quoted within a sentence are not, and
            belong to whoever the sentence is attributed to.
    """

    parts: tuple[Span, ...]
    speech: bool

    @property
    def start(self) -> int:
        """Where the first mark stands."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Behind the last mark."""
        return self.parts[-1].end


def quotes_in(text: str) -> tuple[Quote, ...]:
    """Every quotation in the text, in order; quotations within quotations are part of them.

    A quote left open at the end of its paragraph goes on in the next one if that opens with a mark
    again, as the printers' convention has it; otherwise it ends there, whatever mark was forgotten.
    """
    found: list[Quote] = []
    open_parts: list[Span] = []
    for paragraph in paragraphs_of(text):
        continues = bool(open_parts) and bool(_REOPENED.match(text, paragraph.start))
        if open_parts and not continues:
            found.append(Quote(tuple(open_parts), speech=True))
            open_parts = []
        for span, closed in _in_paragraph(text, paragraph):
            if not closed:
                open_parts.append(span)
            elif open_parts:
                found.append(Quote((*open_parts, span), speech=True))
                open_parts = []
            else:
                found.append(Quote((span,), speech=_is_speech(text, span, paragraph)))
    if open_parts:
        found.append(Quote(tuple(open_parts), speech=True))
    return tuple(found)


def _in_paragraph(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """Quoted stretches of one paragraph, and whether each was closed in it."""
    position = paragraph.start
    while opener := _OPENERS.search(text, position, paragraph.end):
        if _YEARS_OR_CLIPPED.match(text, opener.start()):
            position = opener.end()
            continue
        end = (
            _double_end(text, opener.end(), paragraph.end)
            if opener["double"]
            else _single_end(text, opener.end(), paragraph.end)
        )
        if end is not None:
            yield Span(opener.start(), end), True
            position = end
        elif opener["double"]:
            yield Span(opener.start(), paragraph.end), _ends_with_wrong_mark(text, paragraph.end)
            return
        else:
            position = opener.end()


def _double_end(text: str, start: int, end: int) -> int | None:
    match = _DOUBLE_CLOSE.search(text, start, end)
    return match.end() if match else None


def _single_end(text: str, start: int, end: int) -> int | None:
    """The first mark that closes, rather than shortens a word or makes a plural possessive."""
    marks = list(_SINGLE_CLOSE.finditer(text, start, end))
    if not marks:
        return None
    for mark in marks:
        possessive = text[mark.start() - 1] == "s" and re.match(r"\s[a-z]", text[mark.end() :][:2])
        if not possessive:
            return mark.end()
    return marks[0].end()


def _ends_with_wrong_mark(text: str, end: int) -> bool:
    """“... costing us all.’ closes too, if not with the mark that opened."""
    return bool(re.search(r"[.!?]\s*[’']\s*$", text[max(0, end - 4) : end]))


def _is_speech(text: str, span: Span, paragraph: Span) -> bool:
    inner = text[span.start + 1 : span.end - 1]
    if text[paragraph.start : span.start].rstrip().endswith(":"):
        return True
    words = len(inner.split())
    opens_sentence = span.start == paragraph.start or bool(
        re.search(r"[.!?:,]\s*$", text[max(paragraph.start, span.start - 3) : span.start])
    )
    after = text[span.end : paragraph.end].lstrip()
    if _SPEECH_END.search(inner) or after[:1] in (",", ""):
        return words >= _FEW_WORDS or (opens_sentence and inner[:1].isupper()) or words == 0
    return words >= _FEW_WORDS and inner[:1].isupper() and opens_sentence
