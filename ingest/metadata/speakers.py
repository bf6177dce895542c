"""Who speaks throughout, for a speech in Hansard or elsewhere."""

import re

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


def speaker_of(head: Head) -> str | None:
    """The only speaker that the text names at the start of a line; None when there are several."""
    names = {
        match["name"]
        for line in head.text.split("\n")
        for mark in _MARKS
        for match in (mark.match(line.strip()),)
        if match
    }
    if not names:
        for line in head.lines[:5]:
            match = _SPEECH.match(line)
            if match and as_name(match["name"]):
                return str(match["name"])
    return names.pop() if len(names) == 1 else None
