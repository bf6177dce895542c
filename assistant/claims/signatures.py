"""Who signs a letter or a column at its end: everything in it is theirs to answer for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.roles import POST
from vectorstore.forms_of_address import ADDRESS
from vectorstore.types import Document, Span

_MARKS: Final = r"[ \t*_>–—-]*"
_NAME: Final = (
    rf"(?:{ADDRESS} )?"
    r"[A-Z][\w’'-]+(?: (?:[A-Z]\.|(?:de |van |von )?[A-Z][\w’'-]*)){1,3}"
)
_GREETING: Final = re.compile(
    rf"^{_MARKS}(?:dear\s[^\n]{{1,60}}|sirs?\s?[,–—:-]|madam\s?[,–—:-]|to the editor\b)",
    re.IGNORECASE | re.MULTILINE,
)
_FAREWELL: Final = re.compile(
    rf"^{_MARKS}(?:yours(?:\s(?:faithfully|sincerely|truly|in\s\w+))?|sincerely"
    rf"|(?:with\s)?(?:(?:kind|best|warm)(?:est)?\s)?(?:regards|wishes))[ \t]*[,.]?{_MARKS}$",
    re.IGNORECASE | re.MULTILINE,
)
# A post in a paragraph of its own, and no sentence.
_POST_BELOW: Final = rf"\n[ \t]*\n(?=[^\n.:;!?]{{0,60}}\b(?i:{POST})\b[^\n.:;!?]{{0,60}}(?:\n|$))"
_SIGNED: Final = re.compile(
    rf"\s*{_MARKS}(?P<name>{_NAME}){_MARKS}(?:(?:,|{_POST_BELOW}|\n){_MARKS}(?P<rest>[^\n]{{0,80}}))?(?:\n|$)"
)
# What tells of a column's author behind it; who reports the news speaks for the paper.
_COLUMNIST: Final = re.compile(
    rf"^{_MARKS}(?P<name>{_NAME}) (?:is|was) (?:an?|the|our|this)\b[^\n]{{0,160}}\bcolumnist\b"
    rf"|^{_MARKS}(?P<writer>{_NAME}) writes (?:here|a column|for|every|each|about|on)\b",
    re.MULTILINE,
)
_HAS_POST: Final = re.compile(rf"\b{POST}\b", re.IGNORECASE)
_SHORT: Final = 8_000  # characters; in a longer text a letter begins where it greets
_LONGEST_BIO: Final = 400  # characters behind a column


def signed_by(document: Document, start: int, end: int) -> Attribution | None:
    """Who signs the letter or column that a stretch is in; None where nobody does."""
    if document.digest:
        return None
    return next((one for one in _signatures(document) if one.overlap(start, end)), None)


def signs_off(document: Document, start: int, end: int) -> bool:
    """Whether a stretch stands under a letter, where its writer's name and post are."""
    return any(one.start <= start and end <= one.end for one in _blocks(document))


@lru_cache(maxsize=64)
def _blocks(document: Document) -> tuple[Span, ...]:
    """The names and posts under the letters of a document."""
    signed = (
        _SIGNED.match(document.text, farewell.end())
        for farewell in _FAREWELL.finditer(document.text)
    )
    return tuple(Span(*match.span()) for match in signed if match)


@lru_cache(maxsize=64)
def _signatures(document: Document) -> tuple[Attribution, ...]:
    """The letters and columns of a document with who signs them, in order."""
    return tuple(_letters(document.text)) or tuple(_columns(document.text))


def _letters(text: str) -> Iterator[Attribution]:
    floor = 0
    for farewell in _FAREWELL.finditer(text):
        signed = _SIGNED.match(text, farewell.end())
        greetings = list(_GREETING.finditer(text, floor, farewell.start()))
        if signed is None or not (greetings or (not floor and len(text) <= _SHORT)):
            continue
        start = greetings[-1].start() if greetings else 0
        rest = (signed["rest"] or "").strip(" *_")
        role = rest if _HAS_POST.search(rest) else None
        yield _written(signed["name"], role, Span(start, farewell.start()))
        floor = signed.end()


def _columns(text: str) -> Iterator[Attribution]:
    """The column above a line at the end of a text that tells of its columnist."""
    body = text.rstrip()
    for told in _COLUMNIST.finditer(body, max(0, len(body) - _LONGEST_BIO)):
        yield _written(told["name"] or told["writer"], None, Span(0, told.start()))
        return


def _written(name: str, role: str | None, part: Span) -> Attribution:
    return Attribution(
        name, "says", "opinion", "person", role, None, "", part.end, part.end, "document", (part,)
    )
