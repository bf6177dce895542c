"""Sentences that ask, or repeat what was asked, and so tell nothing of it.

"Will he say who is to pay?" does not answer who is to pay, and neither does the request that a
reply under the Freedom of Information Act repeats before it answers.
"""

import re

from assistant.claims.requests import repeats_request
from assistant.questions.question import Question
from assistant.text.lists import opened_by
from assistant.vetoes.judged import Judged, Veto

_QUESTION = re.compile(r"\?[\"”’'*)\]]*\s*$")
# The form of questions in Hansard, which have no question mark.
_TO_ASK = re.compile(
    r"\bTo ask (?:the|Her|His) [A-Z].*\b(?:what|whether|how|if|when|why|who|which|where)\b"
)
_REQUEST = re.compile(
    r"^\W*(?:[\d.()]+\s)?(?:in your (?:request|letter|e-?mail)[^,.]{0,40}, )?"
    r"you (?:have |had |also )*(?:asked|requested|enquired|wanted to know)\b|^\W*your requests?\b",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"\bthank you for your (?:\w+ ){0,2}(?:request|letter|e-?mail|enquiry)\b", re.IGNORECASE
)
# Questions about who asked what are answered by what was asked.
_OF_ASKING = re.compile(
    r"\b(?:ask|asks|asked|asking|question|questions|request|requests|requested|want|wanted|wants"
    r"|enquir\w+|demand\w*)\b",
    re.IGNORECASE,
)


def only_asks(question: Question, judged: Judged) -> Veto | None:
    """A sentence that asks, or repeats the request that it replies to, answers nothing."""
    one = judged.evidence
    if question.kind != "date" and _THANKS.search(one.quote):
        return Veto("answer", "it thanks for what was asked")
    if question.kind == "saying" or _OF_ASKING.search(question.text):
        return None
    asks = _QUESTION.search(one.quote) or _TO_ASK.search(one.quote)
    if asks and not opened_by(one.document, one.start, one.end):
        return Veto("answer", "it asks and does not tell")
    requested = _REQUEST.search(judged.in_full) and (one.item or _REQUEST.search(one.quote))
    if requested or repeats_request(one.document, one.start, one.end):
        return Veto("answer", "it repeats what was asked for")
    return None
