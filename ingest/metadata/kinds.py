"""What kind of text it is, from how such texts begin and speak."""

import re
from collections.abc import Callable

from ingest.metadata.hansard import is_hansard
from ingest.metadata.head import Head
from vectorstore.types import Kind

_HEAD_CHARACTERS = 3000
_SAMPLE_CHARACTERS = 20_000
_FOI_MARKS = (
    re.compile(r"freedom of information|\bFOIA?\b", re.IGNORECASE),
    re.compile(
        r"\byour (?:request|e-?mail|enquiry)\b|\brequester\b|\byou asked\b|"
        r"\b(?:FOI|request) (?:ref|reference|number|no)\b|"
        r"\bFOI[-/ ]?\d{2,}",
        re.IGNORECASE,
    ),
)
_LETTER_MARKS = (
    re.compile(r"^Dear [A-Z]", re.MULTILINE),
    re.compile(
        r"^\s*(?:Yours (?:sincerely|faithfully|truly)|(?:Kind|Best) regards|Sincerely)",
        re.MULTILINE,
    ),
)
_REPORT_MARKS = (
    re.compile(
        r"^\W*(?:\d+\.?\d*\s+)?(?:Purpose(?: of (?:the )?report)?|Recommendations?"
        r"|(?:Executive )?Summary|(?:Overall |Key )?Findings?|Background|Introduction"
        r"|Financial implications|Legal implications|Conclusions?)\W*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"\b(?:agenda item|report (?:to|of|by)[\s:*]+(?:the )?(?-i:[A-Z]\w+)|report to the members"
        r"|(?:governance|management|safeguarding|financial|inspection|audit) (?:review|report)"
        r"|minutes of (?:the|a)|board paper|terms of reference|annual report|meeting of the"
        r"|author of (?:the )?report|report author)\b",
        re.IGNORECASE,
    ),
)
_REPORT_TITLE = re.compile(
    r"^(?:an? |the )?(?:\w+ )?"
    r"(?:audit(?:or['’]?s['’]?)?|inspect(?:ion|or['’]?s['’]?)|investigation)"
    r" (?:\w+ )?report\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"[“\"‘'][^“”\"\n]{15,}[”\"’'],?")
_SAYS = re.compile(
    r"\b(?:said|says|told|added|claim(?:s|ed)|warn(?:s|ed)|insist(?:s|ed)|concluded|admit(?:s|ted)"
    r"|den(?:y|ies|ied)|according to|spokes(?:man|woman|person))\b"
)
_OPINION = re.compile(
    r"\b(?:in (?:our|my) view|I (?:believe|think|argue|fear)|we (?:also )?(?:want|are asking"
    r"|must|should|call|need|believe)|it is (?:surely )?(?:time|now time))\b",
    re.IGNORECASE,
)
# What newspapers print over a column, and under it.
_RUBRIC = re.compile(
    r"^(?:(?:an? )?opinion(?: piece)?|editorial|op-ed|comment (?:and|&) analysis|leading article"
    r"|viewpoint|guest column|the .{1,30} view)$"
    r"|^(?:opinion|comment|editorial|viewpoint)\s*[:|]\s+\w",
    re.IGNORECASE,
)
_OWN_VIEW = re.compile(
    r"\bviews (?:expressed|given|set out)(?: (?:here|above|in this \w+))? are "
    r"(?:(?:entirely|solely|purely) )?"
    r"(?:his|her|my|(?:the|our) (?:writer|columnist|author)[’']s) own\b"
    r"|\bI am writing (?:here )?in a personal capacity\b",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"^(?:draft |confirmed |approved )?minutes (?:of|for)\b|^(?:draft )?minutes$", re.IGNORECASE
)
_HEAD_LINES = 6
_MIN_SAYS = 3
_MIN_OPINIONS = 2


def kind_of(head: Head) -> Kind | None:
    """The kind; None when nothing tells."""
    return next((kind for kind, is_one in _TESTS.items() if is_one(head)), None)


def _is_foi(head: Head) -> bool:
    start = _start(head)
    return bool(_LETTER_MARKS[0].search(start)) and all(mark.search(start) for mark in _FOI_MARKS)


def _is_letter(head: Head) -> bool:
    return all(mark.search(_sample(head)) for mark in _LETTER_MARKS)


def _is_report(head: Head) -> bool:
    titled = any(_REPORT_TITLE.match(line) for line in head.lines[:_HEAD_LINES])
    return titled or all(mark.search(_start(head)) for mark in _REPORT_MARKS)


def _is_minutes(head: Head) -> bool:
    return any(_MINUTES.match(line) for line in head.lines[:_HEAD_LINES])


def _is_opinion(head: Head) -> bool:
    text = _sample(head)
    if _OWN_VIEW.search(text) or any(_RUBRIC.match(line) for line in head.lines[:_HEAD_LINES]):
        return True
    return len(_OPINION.findall(_QUOTE.sub("", text))) >= _MIN_OPINIONS


def _is_news(head: Head) -> bool:
    text = _sample(head)
    return len(_SAYS.findall(text)) >= _MIN_SAYS and bool(_QUOTE.search(text))


def _sample(head: Head) -> str:
    return head.text[:_SAMPLE_CHARACTERS]


def _start(head: Head) -> str:
    return head.text[head.body : head.body + _HEAD_CHARACTERS]


# In this order: a letter can hold a report, a report news; minutes have no kind of their own.
_TESTS: dict[Kind, Callable[[Head], bool]] = {
    "hansard": is_hansard,
    "foi": _is_foi,
    "letter": _is_letter,
    "report": _is_report,
    "document": _is_minutes,
    "opinion": _is_opinion,
    "news": _is_news,
}
