"""Whether a text is the record of a debate, of any parliament or assembly."""

import re

from ingest.metadata.dates import DAY, TIME
from ingest.metadata.head import Head
from ingest.metadata.names import NAME

_SAMPLE_CHARACTERS = 20_000
_HEAD_LINES = 8
_HEAD_WORDS = 25
# How such records and the sites that print them begin.
_OPENS = re.compile(
    r"^(?:[A-Z]\w+ ){0,3}Hansard(?:$|\s*[-–—:|,(])|[-–—|:,] Hansard$"
    r"|\bHouse of (?:Commons|Lords) (?:debates?|chamber|written (?:answers?|statements?))\b"
    r"|^House of (?:Commons|Lords)$"
    r"|^Photo of .+ \d{1,2}[:.]\d{2} [ap]m"
    rf"|\bin (?:the )?(?:[A-Z][\w’']+ (?:of )?){{1,4}}at {TIME} on {DAY}"
)
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
# Two different marks make a record; a news story that quotes one member has one at most.
_MARKS = (
    # A member who speaks: "Ann Bell (Leeds North) (Lab):".
    re.compile(
        rf"^\W*(?:{NAME}|The [A-Z][^()\n]{{2,80}})\s+\([^()\n]{{2,60}}\)\s*"
        r"(?:\([^()\n]{1,30}\)\s*)?(?:\*\*)?:|"
        rf"^\W*{NAME}\s+\([^()\n]{{2,60}}\)\s+\([^()\n]{{1,30}}\)\W*$",
        re.MULTILINE,
    ),
    re.compile(r"^\W*(?:\w+ ){0,6}official report\b[^.!?\n]{0,80}$", re.IGNORECASE | re.MULTILINE),
    re.compile(
        r"^\W*(?:[^.!?\n]{0,60}[\s,.])?col(?:umn|\.)\s*\d{1,5}(?:WH|WS|W|GC)?\W*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(r"\bhon\. (?:Members?|Friends?|Lady|Gentleman|and learned)\b|\bright hon\. "),
    re.compile(
        r"\bI beg to move\b|\bMotion made,? and Question\b|\bQuestion (?:again )?put\b"
        r"|\b(?:House|Assembly|Parliament|Senate|Dáil|Council|Committee) divided: "
        r"|\bDivision No\. \d"
        r"|\bThat this (?:House|Assembly|Parliament|Senate|Chamber|Senedd) "
        r"|^\W*(?:House|Assembly|Parliament|Senate) adjourned\b",
        re.MULTILINE,
    ),
    re.compile(
        r"^.{0,80}\b(?:asked|to ask) (?:the )?(?:Prime |First )?"
        r"(?:Minister|Secretary of State|Chancellor|Attorney General)\b"
        r"[^.\n]{0,80}\b(?:how|what|whether|when|why|which|who|if|to)\b",
        re.MULTILINE,
    ),
    re.compile(
        r"^\W*(?:(?:Mr|Madam|Madame) (?:Deputy )?(?:Speaker|President)"
        r"|The (?:Deputy )?(?:Presiding Officer|Speaker|Chair|Temporary Chair))\W*:|\bgive way\?",
        re.MULTILINE,
    ),
)
_MIN_MARKS = 2


def is_hansard(head: Head) -> bool:
    """Whether the first lines name a record of debates, or the text has two marks of one."""
    first = [line for line in head.lines[:_HEAD_LINES] if len(line.split()) <= _HEAD_WORDS]
    if any(_OPENS.search(line) for line in first):
        return True
    spoken = _QUOTED.sub("", head.text[head.body : head.body + _SAMPLE_CHARACTERS])
    return sum(bool(mark.search(spoken)) for mark in _MARKS) >= _MIN_MARKS
