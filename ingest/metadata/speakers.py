"""Who speaks throughout, for a speech in Hansard or elsewhere."""

import re
from collections.abc import Sequence

from ingest.metadata.head import Head
from ingest.metadata.names import NAME, as_name

_PARTY = (
    r"(?:Labour|Conservative|Liberal Democrat|Scottish National Party|SNP|Plaid Cymru|Green"
    r"|Crossbench|Independent|DUP|Democratic Unionist|Sinn F[eé]in|SDLP|Alliance|Non-affiliated"
    r"|Lab(?:/Co-op)?|Con|LD|CB|PC|Ind)"
)
# "Photo of A B A B Labour, Town 6:40 pm, 23rd May 2018", as TheyWorkForYou prints it.
_PHOTO = re.compile(rf"^Photo of (?P<name>{NAME}) (?P=name)\b")
# "A B (Town) (Lab)", as Hansard prints it; "Lord A (Con)".
_MEMBER = re.compile(rf"^(?P<name>{NAME})\s+(?:\([^()]{{2,60}}\)\s+)?\({_PARTY}\)")
_PLAIN = re.compile(rf"^(?P<name>{NAME})\s+{_PARTY},\s+[A-Z]")
_SPEECH = re.compile(
    rf"^(?:speech|statement|remarks|address|oral evidence)\s+(?:by|from|of)\s+(?P<name>{NAME})",
    re.IGNORECASE,
)
_MARKS = (_PHOTO, _MEMBER, _PLAIN)
# Headings of others, which never make a speaker but show that one was not alone: a minister by
# office, as in "The Minister of State (A B)", the chair, "A B (Town)" without a party.
_OTHERS = (
    re.compile(rf"^(?:The|Mr|Madam)\b[^()]{{2,120}}\((?P<name>{NAME})\)(?::.*)?$"),
    re.compile(r"^(?P<name>(?:Mr|Madam) (?:Deputy )?Speaker)(?::.*)?$"),
    re.compile(rf"^(?P<name>{NAME})\s+\([^()]{{2,60}}\)(?::.*)?$"),
)
_MARKUP = re.compile(r"^#{1,6}\s+|\*\*|__")
# Who was there has not spoken for that.
_ATTENDANCE = re.compile(
    r"^(?:(?:also |members |councillors )?present|(?:in )?attendance|attendees|apologies|absent)\b"
    r".{0,40}$",
    re.IGNORECASE,
)


def speaker_of(head: Head) -> str | None:
    """The only one whom a line of the text names as a member who speaks, and the head too.

    None when there are several, or when the name stands in a list of those who attended.
    """
    lines = [_MARKUP.sub("", line.strip()).strip() for line in head.text.split("\n")]
    names = {name for line in lines for name in (_member(line) or _other(line),) if name}
    if not names:
        return _announced(head)
    at = next((at for at, line in enumerate(head.lines) if _member(line)), None)
    if len(names) > 1 or at is None or any(map(_ATTENDANCE.match, head.lines[:at])):
        return None
    return names.pop()


def _member(line: str) -> str | None:
    return _name_in(line, _MARKS)


def _other(line: str) -> str | None:
    return _name_in(line, _OTHERS)


def _name_in(line: str, marks: Sequence[re.Pattern[str]]) -> str | None:
    return next((match["name"] for mark in marks if (match := mark.match(line))), None)


def _announced(head: Head) -> str | None:
    """The name in "Speech by ..." among the first lines."""
    matches = (_SPEECH.match(line) for line in head.lines[:5])
    return next((str(match["name"]) for match in matches if match and as_name(match["name"])), None)
