"""Bare lines: a date, a name, a byline or a salutation says nothing about anything.

A dateline tells when its source came out, a signature or byline who wrote it. The name alone may
answer who that was; the date of a source is no date of what it tells.
"""

import re

from assistant.claims.dates import dates_in
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import CAPITALISED

_CLOCK = re.compile(
    r"\b\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?", re.IGNORECASE
)
_LABEL = re.compile(
    r"\b(?:first|last|published|updated|posted|printed|issued|modified|dated?|on|at|of|the|and|from"
    r"|to|until|GMT|BST|UTC)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d|\bday\b", re.IGNORECASE)
_MOST_WORDS = 14  # of a line that is only a date
_NAME = re.compile(rf"\W*{CAPITALISED}\W*")
_VERDICT = re.compile(r"\W*[A-Z][a-z]+\.\W*")  # "Inadequate." has the capital of its sentence
_WRITES = r"(?:[\w’'-]+ ){0,4}(?:correspondent|reporter|editor|columnist|writer|journalist)s?"
_BYLINE = re.compile(
    rf"\W*(?:[Bb]y|BY|[Ww]ords(?: by)?|[Rr]eport(?:ed)? by):? {CAPITALISED}"
    rf"(?:,? (?:the )?{_WRITES})?\W*"
    rf"|\W*{CAPITALISED}, (?:the )?{_WRITES}\W*"
)
_SALUTATION = re.compile(r"\W*Dear (?:[\w’'.-]+\s?){1,6}[,:]?\W*")
_ASKS_WRITER = re.compile(
    r"\b(?:wr[io]te|written|author|report(?:ed|er)?|article|byline|journalist)\b", re.IGNORECASE
)


def bare_line(question: Question, judged: Judged) -> Veto | None:
    """The line is only a date, or only a name where nobody asks who; items of lists are neither.

    A byline answers who wrote, and a salutation nothing.
    """
    line = " ".join(judged.evidence.quote.split())
    if judged.evidence.item:
        return None
    if _is_date(line) and not _replies(judged.evidence):
        return Veto("statement", "it is a date without a word of what happened then")
    if _SALUTATION.fullmatch(line):
        return Veto("statement", "it is a salutation")
    if _BYLINE.fullmatch(line) and not _ASKS_WRITER.search(question.text):
        return Veto(
            "statement", "it names who wrote the article, and says nothing of what was asked"
        )
    asks_who = question.many or question.kind in {"person", "organisation", "place"}
    if not asks_who and _NAME.fullmatch(line) and not _VERDICT.fullmatch(line):
        return Veto("statement", "it is a name without a word of what was asked")
    return None


def _replies(one: Evidence) -> bool:
    """Whether the line stands behind a question, as in a reply that goes through what was asked."""
    return one.document.text[: one.start].rstrip(" \n*_>").endswith("?")


def _is_date(line: str) -> bool:
    if not _DATED.search(line) or len(line.split()) > _MOST_WORDS:
        return False
    rest = line
    for mention in reversed(dates_in(line)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    rest = _LABEL.sub(" ", _CLOCK.sub(" ", rest))
    return rest != line and not any(map(str.isalnum, rest))
