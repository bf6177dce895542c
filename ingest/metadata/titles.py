"""A document's title: its first line if that is one, its file name, or its first words."""

import re

from ingest.metadata.dates import is_date_line, name_beside_date
from ingest.metadata.head import Head
from ingest.metadata.names import as_name

_MAX_WORDS = 30
_LEAD_WORDS = 14
_SENTENCE_END = re.compile(r"[.!:;,][”’\"']?$")
_BYLINE = re.compile(
    r"^(?:by|(?:words|written|reported|story) by|photo of|image:|published|posted)\b"
    r"|^(?:report )?authors?:",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[^\W\d_]{2,}")
# A hyphen between figures belongs to a date.
_BREAKS = re.compile(r"[\s_]+|(?<=[^\W\d])-|-(?=[^\W\d])")
_MACHINE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel|publisher)\b.*|untitled.*|no title|title|template"
    r"|(?:powerpoint |new )?presentation[ _-]*\d*|(?:new |word |scanned )?document[ _-]*\d*"
    r"|(?:slide|layout|page|sheet|book|workbook|drawing|image|publication)[ _-]*\d+"
    r"|scan(?:ned)?(?: image)?[ _-]*\d*|full page fax print"
    r"|.*\.(?:docx?|pdf|indd|qxd|tex|pptx?|xlsx?|pub|rtf|odt|ai|eps))",
    re.IGNORECASE,
)
_HEX = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)


def title_of(head: Head, stem: str) -> str:
    """Never empty: what the text states, the file's name in words, or the first words.

    Args:
        head: The text's first lines.
        stem: The file's name without suffix.
    """
    return stated_title(head) or _from_name(stem) or _lead(head) or stem


def stated_title(head: Head) -> str | None:
    """Markdown's first-level heading on top, or a line that is no sentence, date or byline.

    Only the first three lines are looked at.
    """
    if head.text.startswith("# ", head.body):
        return head.lines[0]
    for line in head.lines[:3]:
        if _says_who_or_when(line):
            continue
        return line if _is_heading(line, head) else None
    return None


def _says_who_or_when(line: str) -> bool:
    return bool(is_date_line(line) or name_beside_date(line) or _BYLINE.match(line))


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
    """The first words of the text below bylines and dates, cut at a word."""
    told = (
        line for line in head.lines if _SENTENCE_END.search(line) or not _says_who_or_when(line)
    )
    words = next(told, next(iter(head.lines), "")).split()
    if len(words) <= _LEAD_WORDS:
        return " ".join(words) or None
    return " ".join(words[:_LEAD_WORDS]).rstrip(",;:–-") + " …"
