"""A document's title: its first line if that is one, its file name, or its first words."""

import re

from ingest.metadata.dates import is_date_line
from ingest.metadata.head import Head
from ingest.metadata.names import as_name

_MAX_WORDS = 30
_LEAD_WORDS = 14
_SENTENCE_END = re.compile(r"[.!:;,][”’\"']?$")
_BYLINE = re.compile(r"^(?:by|photo of|image:|published|posted)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2,}")
# A hyphen between figures belongs to a date.
_BREAKS = re.compile(r"[\s_]+|(?<=[^\W\d])-|-(?=[^\W\d])")
_MACHINE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*"
    r"|.*\.(?:docx?|pdf|indd|qxd|tex))",
    re.IGNORECASE,
)
_HEX = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)


def title_of(head: Head, stem: str) -> str:
    """Never empty. A title is one of the first three lines that is no sentence, date or byline.

    Args:
        head: The text's first lines.
        stem: The file's name without suffix.
    """
    for line in head.lines[:3]:
        if is_date_line(line) or _BYLINE.match(line):
            continue
        if _is_heading(line, head):
            return line
        break
    return _from_name(stem) or _lead(head) or stem


def is_machine_title(title: str) -> bool:
    """Whether a program, not a person, gave a file's properties this title."""
    return _MACHINE.fullmatch(title) is not None


def _is_heading(line: str, head: Head) -> bool:
    """Whether a line can be a headline: short, unlike a sentence, and no list item."""
    start = head.text[head.body : head.body + 2]
    return (
        2 <= len(line.split()) <= _MAX_WORDS
        and not line[0].islower()
        and not _SENTENCE_END.search(line)
        and not start.startswith(("•", "- ", "* ", "“", '"'))
        and len(head.lines) > 1
        and (as_name(line) is None or _is_dated(head, line))
    )


def _is_dated(head: Head, line: str) -> bool:
    """Whether it is the very first line and the date stands under it: no byline does that."""
    return line == head.lines[0] and is_date_line(head.lines[1])


def _from_name(stem: str) -> str | None:
    """The file's name as words, when there are at least two and no hash in it."""
    if _HEX.search(stem) or len(_WORDS.findall(stem)) < 2:
        return None
    words = " ".join(_BREAKS.sub(" ", stem).split())
    return words[:1].upper() + words[1:]


def _lead(head: Head) -> str | None:
    """The first words of the text, cut at a word."""
    words = next(iter(head.lines), "").split()
    if len(words) <= _LEAD_WORDS:
        return " ".join(words) or None
    return " ".join(words[:_LEAD_WORDS]).rstrip(",;:–-") + " …"
