"""Sentences that ask, or repeat what was asked, and so tell nothing of it.

"Will he say who is to pay?" does not answer who is to pay, and neither does the request that a
reply under the Freedom of Information Act repeats before it answers.
"""

import re

from assistant.claims.requests import repeats_request
from assistant.questions.answer_types import AnswerType
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
# Who wants to know "why it was closed" tells no reason: question word -> the types that it asks.
_ASKED_BY: dict[str, frozenset[AnswerType]] = {
    "why": frozenset({"reason"}),
    "who": frozenset({"person", "organisation"}),
    "when": frozenset({"date"}),
    "where": frozenset({"place"}),
    "how (?:many|much)": frozenset({"number", "money", "percentage"}),
    "how long": frozenset({"duration"}),
}
_WANTS_TO_KNOW = (
    r"\b(?:ask(?:s|ed|ing)?|(?:like|want(?:s|ed)?) to know|wonder(?:s|ed|ing)?"
    r"|(?:do|does|did|would|could|can)(?:n['’]t| not) (?:say|know|tell|explain)"
    r"|(?:nobody|no[ -]one) (?:knows|knew|can say|will say|has said|has explained)"
    r"|not (?:been )?(?:told|explained)|unclear|not (?:clear|known)|unknown)"
    # "Asked the clerk, who wrote it," tells who.
    r"(?:,| (?:me|us|him|her|them|it|you|(?:the )?[\w’'-]+))? (?:just |exactly )?"
)
_INDIRECT = {
    kinds: re.compile(rf"{_WANTS_TO_KNOW}{word}\b", re.IGNORECASE)
    for word, kinds in _ASKED_BY.items()
}
_REPLIED = re.compile(
    r"\b(?:said|says|replied|answered|told|explained|because|blamed|put it (?:at|down)|due to"
    r"|found|showed|revealed|emerged|turned out|confirmed)\b",
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
    if any(
        question.kind in kinds
        and (wants := indirect.search(judged.in_full))
        and not _REPLIED.search(judged.in_full, wants.end())
        for kinds, indirect in _INDIRECT.items()
    ):
        return Veto("answer", "it asks and does not tell")
    return None
