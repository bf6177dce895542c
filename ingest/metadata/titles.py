"""A document's title: its first line if that is one, its file name, or its first words."""

import re

from ingest.metadata.dates import (
    DAY,
    TIME,
    is_date_line,
    is_meeting_line,
    minutes_heading,
    name_beside_date,
    says_only_where,
)
from ingest.metadata.head import Head
from ingest.metadata.letterhead import (
    is_body,
    is_furniture,
    is_mark,
    is_masthead,
    is_salutation,
    sender,
)
from ingest.metadata.names import as_name

_MAX_WORDS = 30
_LEAD_WORDS = 14
_SENTENCE_END = re.compile(r"[.!:;,][”’\"']?$")
_BYLINE = re.compile(
    r"^(?:by|(?:words|written|reported|story|exclusive|special report) by"
    r"|photo of|image:|published|posted)\b"
    r"|^(?:report )?authors?:"
    rf"|^(?:\w+ ){{0,3}}\w+:\s*{DAY}$"
    r"|^[\[(][^\[\]()]*[\])]$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:re|subject|regarding|(?:report |paper )?title)\s*:\s*(?P<what>\S.{2,200})$", re.IGNORECASE
)
_TAIL = re.compile(r"\s+[|–—-]\s+(?P<name>[^|–—]{2,60})$")
# As sites print debates: "Harbour dues – in the Chamber at 2:15 pm on 4 August 2016."
_HEARD = re.compile(
    rf"(?P<what>\S.{{2,150}}?)\s+[–—-]\s+in (?:the )?[A-Z][\w’' ]+ at {TIME} on {DAY}\.?"
)
_LOOKED_AT = 15
_WORDS = re.compile(r"[^\W\d_]{2,}")
# A hyphen between figures belongs to a date.
_BREAKS = re.compile(r"[\s_]+|(?<=[^\W\d])-|-(?=[^\W\d])")
_MACHINE = re.compile(
    r"(?:\(?(?:anonymous|unspecified|none|null)\)?"
    r"|microsoft (?:word|powerpoint|excel|publisher)\b.*|untitled.*|no title|title|template"
    r"|(?:powerpoint |new )?presentation[ _-]*\d*|(?:new |word |scanned )?document[ _-]*\d*"
    r"|(?:slide|layout|page|sheet|book|workbook|drawing|image|publication)[ _-]*\d+"
    r"|scan(?:ned)?(?: image)?[ _-]*\d*|full page fax print"
    r"|.*\.(?:docx?|pdf|indd|qxd|tex|pptx?|xlsx?|pub|rtf|odt|ai|eps))",
    re.IGNORECASE,
)
_HEX = re.compile(r"[0-9a-f]{8,}", re.IGNORECASE)


def title_of(head: Head, stem: str, publisher: str | None) -> str:
    """Never empty: what the text states, the file's name in words, or the first words.

    Args:
        head: The text's first lines.
        stem: The file's name without suffix.
        publisher: Whose name over or behind a headline is no part of it.
    """
    return stated_title(head, publisher) or _from_name(stem) or _lead(head) or stem


def stated_title(head: Head, publisher: str | None = None) -> str | None:
    """A subject, the heading below a letterhead, Markdown's first heading, or the first line.

    The first line counts only if it is no sentence, date or byline; so do the two below it.
    """
    subjects = (_SUBJECT.match(line) for line in head.lines[:_LOOKED_AT])
    subject = next((match["what"] for match in subjects if match), None)
    stated = subject or _below_letterhead(head, publisher) or _first_heading(head)
    return _without_tail(stated, publisher) if stated else None


def _first_heading(head: Head) -> str | None:
    if head.text.startswith("# ", head.body):
        return head.lines[0]
    for line in head.lines[:3]:
        heard = _HEARD.fullmatch(line)
        if heard:
            return heard["what"]
        if _says_who_or_when(line):
            continue
        return line if _is_heading(line, head) and not is_mark(line) else None
    return None


def _below_letterhead(head: Head, publisher: str | None) -> str | None:
    """The heading under the name of a sender or newspaper, a mark or a greeting on top."""
    if not head.lines or not _is_letterhead(head.lines[0], publisher):
        return None
    return _heading_under(head, publisher, 1) or _heading_beside(head, publisher)


def _heading_under(head: Head, publisher: str | None, start: int) -> str | None:
    """The first heading behind the letterhead's own paragraph and before any sentence."""
    body = head.lines[0] if is_body(head.lines[0]) else None
    for at, line in enumerate(head.lines[start:_LOOKED_AT], start):
        minutes = minutes_heading(line)
        if minutes:
            return f"{body}: {minutes}" if body else minutes
        body = line if is_body(line) else body
        if head.paragraphs[at] == head.paragraphs[0] or _is_letterhead(line, publisher):
            continue
        if _says_who_or_when(line) or is_furniture(line):
            continue
        if is_meeting_line(line) or says_only_where(line):
            continue
        return line if _is_heading(line, head) else None
    return None


def _heading_beside(head: Head, publisher: str | None) -> str | None:
    """The heading in the letterhead's own paragraph: under a mark, or over a date."""
    own = [
        line
        for line, paragraph in zip(head.lines, head.paragraphs, strict=True)
        if paragraph == head.paragraphs[0]
    ]
    for above, line, below in zip(own, own[1:], [*own[2:], ""], strict=False):
        if _is_letterhead(line, publisher) or is_furniture(line) or _says_who_or_when(line):
            continue
        if (is_mark(above) or is_date_line(below)) and _is_heading(line, head):
            return line
    return None


def _is_letterhead(line: str, publisher: str | None) -> bool:
    is_own = publisher is not None and _key(line) == _key(publisher)
    names = is_own or is_body(line) or sender(line) is not None or is_masthead(line)
    return names or is_mark(line) or is_salutation(line)


def _without_tail(title: str, publisher: str | None) -> str:
    """A title without the site's name behind a bar or dash."""
    tail = _TAIL.search(title)
    if tail and publisher and _key(tail["name"]) == _key(publisher):
        return title[: tail.start()]
    return title


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")


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
        and _WORDS.search(line) is not None
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
        line
        for line in head.lines
        if _WORDS.search(line) and (_SENTENCE_END.search(line) or not _says_who_or_when(line))
    )
    words = next(told, next(iter(head.lines), "")).split()
    if len(words) <= _LEAD_WORDS:
        return " ".join(words) or None
    return " ".join(words[:_LEAD_WORDS]).rstrip(",;:–-") + " …"
