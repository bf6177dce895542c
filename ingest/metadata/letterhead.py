"""Lines above a text that name who sends or prints it, or what sort of paper it is."""

import re

_PARTICLES = frozenset("of the and for in on at & to".split())
_MAX_WORDS = 9
_BODY = re.compile(
    r"\b(?:Academy|Agency|Assembly|Association|Authority|Board|Cabinet|Charity|College|Commission"
    r"|Committee|Company|Council|Department|Foundation|Government|Group|Hospitals?|Inspectorate"
    r"|Institute|Limited|LLP|Ltd|Ministry|Office|Panel|Partnership|PLC|Society|Trust|Union"
    r"|University)$"
    r"|^(?:Friends|Office|Department|Ministry|University|Institute|Bank|Royal College) of\b",
    re.IGNORECASE,
)
PAPERS = (
    "Advertiser|Argus|Chronicle|Citizen|Courier|Echo|Examiner|Gazette|Herald|Islander|Journal"
    "|Mercury|Recorder|Sentinel|Tribune"
)
"""What newspapers are called behind the name of their town, and by themselves for short."""
_PRESS = re.compile(
    rf"\b(?:{PAPERS}|evening post|express|guardian|independent|mirror|observer|standard|telegraph"
    r"|times)$",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:for (?:immediate|general) (?:release|use|publication)|(?:press|news|media)"
    r" (?:release|notice|statement)|official report|open letter|agenda|minutes|report|draft"
    r"|confidential|(?:official|public|open)(?:[ -](?:sensitive|session))?"
    r"|memorandum|briefing(?: note)?"
    r"|embargoed\b.{0,60}|not for publication\b.{0,60}|opinion|comment|exclusive|news|latest news"
    r"|(?:parliamentary debates \()?hansard\)?|westminster hall|house of (?:commons|lords)"
    r"|(?:the )?(?:chamber|assembly|parliament))[.:]?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"^(?:(?:our|your) ref(?:erence)?|ref(?:erence)?|tel(?:ephone)?|e-?mail|contact|date|from|to|cc"
    r"|classification|status|author|sponsor|ward(?:s|\(s\))? affected)\b\.?\s*:|^c/o\b"
    r"|^(?:requester|applicant)\b"
    r"|^To (?:the |all |Councillor|Cllr|Mr|Mrs|Ms|Dr|Sir|Lord|Baroness|Rt\.? Hon)",
    re.IGNORECASE,
)
_SALUTATION = re.compile(r"^(?:Dear\s+[A-Z]|To whom it may concern)", re.IGNORECASE)
_PRESS_OFFICE = re.compile(
    r"\s+(?:press|media|news|communications) (?:office|team)$", re.IGNORECASE
)
# "Draft minutes of a meeting of the Harwick Harbour Board"
_PAPER_OF = re.compile(
    r"^(?:(?:draft|confirmed|approved|annual) )?(?:agenda|minutes|report|papers|proceedings)"
    r"(?: (?:of|for|from) (?:an? |the )?(?:(?:annual|general|ordinary|special) )*meeting)?"
    r" (?:of|for|from|by|to) (?:the )?",
    re.IGNORECASE,
)
_MIN_BARS = 2


def is_body(line: str) -> bool:
    """Whether a line is nothing but the name of an organisation or one of its committees.

    >>> is_body("HARWICK HARBOUR BOARD"), is_body("Mayor leaves the board")
    (True, False)
    """
    return _is_capitalised(line) and bool(_BODY.search(line))


def is_masthead(line: str) -> bool:
    """Whether a line can be a newspaper's name over its story: "HARWICK GAZETTE"."""
    return _is_capitalised(line) and bool(_PRESS.search(line)) and len(line.split()) in range(2, 5)


def is_mark(line: str) -> bool:
    """Whether a line says what sort of paper it stands on: "PRESS RELEASE"."""
    return _MARK.fullmatch(line) is not None


def is_salutation(line: str) -> bool:
    """Whether a letter greets with this line."""
    return _SALUTATION.match(line) is not None


def is_furniture(line: str) -> bool:
    """Whether a line is an address, a reference or a row of links."""
    return bool(_ADDRESS.match(line)) or line.count("|") >= _MIN_BARS


def sender(line: str) -> str | None:
    """The organisation that a line of a letterhead names, without its paper or press office."""
    name = _PRESS_OFFICE.sub("", _PAPER_OF.sub("", line))
    return name if len(name.split()) > 1 and is_body(name) else None


def _is_capitalised(line: str) -> bool:
    words = line.split()
    return 0 < len(words) <= _MAX_WORDS and all(
        word[0].isupper() or word.casefold() in _PARTICLES for word in words
    )
