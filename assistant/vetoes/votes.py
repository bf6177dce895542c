"""Votes: how somebody voted is not told by how the vote went."""

import re

from assistant.claims.roles import POST
from assistant.questions.question import Question
from assistant.text.words import STOP_WORDS, words
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import BODIES, TITLES, akin

_ASKED = re.compile(
    r"\bhow (?:did|has|have|had) (?P<who>(?:(?!\bor\b|\band\b)[^?,])+?) voted?\b", re.IGNORECASE
)
_SOMEBODY = re.compile(rf"\b(?:{POST}|{'|'.join(TITLES - {'the'})})\b|\b(?-i:[A-Z])", re.IGNORECASE)
# Of several the result tells it.
_SEVERAL = BODIES | frozenset(
    """councils boards cabinet executive members councillors governors trustees directors staff
    shareholders tenants residents leaseholders people public voters mps lords commons panel side
    scrutiny union unions nurses doctors teachers""".split()
)
_PRONOUN = re.compile(r"\b(?:he|she|they|i)\b", re.IGNORECASE)


def other_vote(question: Question, judged: Judged) -> Veto | None:
    """How one person voted is asked, and the sentence does not speak of that person."""
    asked = _ASKED.search(question.text)
    if not asked or not _SOMEBODY.search(asked["who"]):
        return None
    who = [word for word in words(asked["who"]) if word not in STOP_WORDS | TITLES]
    who = who or words(asked["who"])
    if not _SEVERAL.isdisjoint(who):
        return None
    if akin(who, words(judged.in_full)) or _PRONOUN.search(judged.in_full):
        return None
    return Veto("vote", f"it does not say how {asked['who']} voted")
