"""What kind of text it is, from how such texts begin and speak."""

import re

from ingest.metadata.head import Head

_HEAD_CHARACTERS = 3000
_HANSARD = re.compile(
    r"\b(?:in the House of (?:Commons|Lords)|in Westminster Hall|Hansard|House of (?:Commons|Lords)"
    r" (?:debates?|chamber))\b|^Photo of .+ \d{1,2}[:.]\d{2} [ap]m",
    re.MULTILINE,
)
_FOI_MARKS = (
    re.compile(r"freedom of information|\bFOIA?\b", re.IGNORECASE),
    re.compile(
        r"\byour (?:request|e-?mail|enquiry)\b|\b(?:FOI|request) (?:ref|reference|number|no)\b|"
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
        r"^\W*(?:\d+\.?\d*\s+)?(?:Purpose of (?:the )?report|Recommendations?|Executive summary"
        r"|Background|Introduction|Financial implications|Legal implications|Conclusions?)\W*$",
        re.IGNORECASE | re.MULTILINE,
    ),
    re.compile(
        r"\b(?:agenda item|report (?:to|of|by) (?:the )?[A-Z]|minutes of (?:the|a)|board paper"
        r"|terms of reference|annual report|meeting of the|author of (?:the )?report"
        r"|report author)\b",
        re.IGNORECASE,
    ),
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
_MIN_SAYS = 3
_MIN_OPINIONS = 2


def kind_of(head: Head) -> str | None:
    """ "hansard", "foi", "letter", "report", "opinion", "news", or None."""
    start = head.text[head.body : head.body + _HEAD_CHARACTERS]
    if _HANSARD.search("\n".join(head.lines[:8])):
        return "hansard"
    if all(mark.search(start) for mark in _FOI_MARKS) and _LETTER_MARKS[0].search(start):
        return "foi"
    if all(mark.search(head.text) for mark in _LETTER_MARKS):
        return "letter"
    if all(mark.search(start) for mark in _REPORT_MARKS):
        return "report"
    unquoted = _QUOTE.sub("", head.text)
    if len(_OPINION.findall(unquoted)) >= _MIN_OPINIONS:
        return "opinion"
    if len(_SAYS.findall(head.text)) >= _MIN_SAYS and _QUOTE.search(head.text):
        return "news"
    return None
