"""What somebody is paid: what a body is paid is not the pay of whoever leads it."""

import re

from assistant.claims.roles import POST
from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import CAPITALISED, same_bearer

_LEADS = r"(?:boss|head|chief|ceo|person in charge)"
_ASKED = re.compile(
    rf"\b(?P<post>(?i:{POST}|{_LEADS}))\s(?i:of|at)\s(?:the\s)?(?P<body>{CAPITALISED})"
    rf"|\b(?P<owner>{CAPITALISED})['’]s?\s(?P<their_post>(?i:{POST}|{_LEADS}))\b"
)
_PAID = re.compile(r"\b(?:paid|pay|earns?|earned|salary|wages?|remuneration)\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(
    rf"\b(?:{POST}|{_LEADS}|he|she|his|her|i|my|salary|salaries|wages?|remuneration|earns?|earned"
    r"|bonus|pension|allowances?)\b",
    re.IGNORECASE,
)
_SOMEBODY_PAID = re.compile(
    rf"(?P<name>{CAPITALISED})\s(?:(?:is|was|has been|will be)\spaid|receive[sd]?|took|gets?|got)\b"
)


def other_payee(question: Question, judged: Judged) -> Veto | None:
    """The pay of somebody in a post is told by a sentence that speaks of a person's pay."""
    asked = _ASKED.search(question.text) if question.kind == "money" else None
    if asked is None or not _PAID.search(question.text):
        return None
    post, body = asked["post"] or asked["their_post"], asked["body"] or asked["owner"]
    if _OF_SOMEBODY.search(f"{judged.in_full} {judged.evidence.about}"):
        return None
    paid = (match["name"] for match in _SOMEBODY_PAID.finditer(judged.in_full))
    if any(not same_bearer(name, body) for name in paid):
        return None
    return Veto(post, f"it does not say what the {post} is paid")
