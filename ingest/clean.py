"""Boilerplate of plain text: lines that a website adds to every page.

Whole lines only, by rules that any site's lines would meet. A line that could be the document's own
words is left alone: what is marked here can never be quoted. Weak signs (a call to donate, a
deadline) count only beside a line that asks for money or an address, or two on one line.
"""

import re

from ingest.menus import menu_lines
from ingest.metadata.dates import DAY
from ingest.phrases import (
    APPEAL,
    BUTTON,
    CERTAIN,
    NETWORK,
    REPORTED,
    TRAIL,
    UNMISTAKABLE,
    WEAK,
)
from ingest.readers.invisible import hidden_runs
from ingest.spans import lines, merged
from vectorstore.types import Span

_MAX_WORDS = 45
_MAX_CHARACTERS = 400
_MIN_BUTTONS = 3
_BUTTON_SHARE = 0.7
_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_SENTENCE_END = re.compile(r"[.!?…][”’\"')]*$")
# From so many words on a sentence tells something; a site's own are calls: "Leave a comment."
_SENTENCE_WORDS = 8
_BULLET = re.compile(r"^[•▪◦*·-]\s+")
_QUOTED = ("“", '"', "‘")
# Where a page of the official report begins: "5 Mar 2020 : Column 77WH", "[Col. 2]".
_COLUMN = re.compile(
    rf"\W*(?:{DAY}\s*[:,–—-]\s*)?(?:columns?|cols?\.?)\s+\d{{1,5}}\s?[A-Z]{{0,3}}\W*", re.IGNORECASE
)
# "date 2018-01-31 " in front of the first sentence: what a program wrote, and no part of it.
_STAMP = re.compile(rf"\A\s*(?:date|published|posted)[:\s]+{DAY}[.,]?(?=\s)", re.IGNORECASE)


def boilerplate(text: str) -> tuple[Span, ...]:
    """Spans of a text that are not its own words, in order."""
    found = list(lines(text))
    words = [text[line.start : line.end] for line in found]
    certain = [_is_certain(line, opens=index == 0) for index, line in enumerate(words)]
    appeals = [
        sure and bool(APPEAL.search(line)) for sure, line in zip(certain, words, strict=True)
    ]
    marked = [
        line
        for index, line in enumerate(found)
        if certain[index]
        or _has_weak_signs(words[index], beside=any(appeals[max(0, index - 1) : index + 2]))
    ]
    marked.extend(found[index] for index in menu_lines(words, certain))
    stamp = _STAMP.match(text)
    if stamp:
        marked.append(Span(0, stamp.end()))
    marked.extend(Span(*run) for run in hidden_runs(text))
    return merged(marked)


def _is_certain(line: str, *, opens: bool) -> bool:
    """Whether a line is a site's by itself; what opens a document may be its title."""
    if _is_own(line):
        return False
    line = _BULLET.sub("", line)
    if UNMISTAKABLE.search(line) or TRAIL.match(line) or _COLUMN.fullmatch(line) or _is_bar(line):
        return True
    return not opens and not _tells(line) and bool(CERTAIN.search(line))


def _tells(line: str) -> bool:
    """Whether a line is a sentence that holds a figure or many words."""
    return bool(_SENTENCE_END.search(line)) and (
        bool(_FIGURE.search(line)) or len(line.split()) >= _SENTENCE_WORDS
    )


def _is_own(line: str) -> bool:
    """Whether a line is too long for a site's own words, or reports something."""
    too_long = len(line) > _MAX_CHARACTERS or len(line.split()) > _MAX_WORDS
    return too_long or bool(REPORTED.search(line))


def _is_bar(line: str) -> bool:
    """Whether a line is a row of buttons: several networks, and hardly a word that is no button."""
    networks = {name.lower() for name in NETWORK.findall(line)}
    return len(networks) >= _MIN_BUTTONS and len(BUTTON.findall(line)) >= _BUTTON_SHARE * len(
        _WORD.findall(line)
    )


def _has_weak_signs(line: str, *, beside: bool) -> bool:
    """Whether a line has two weak signs, or one and a neighbour that is an appeal."""
    if _is_own(line) or line.startswith(_QUOTED):
        return False
    signs = sum(bool(sign.search(line)) for sign in WEAK)
    return signs >= 2 or (signs == 1 and beside)
