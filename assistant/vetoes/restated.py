"""Reasons: that something happened does not say why.

"Kestrel declined to meet us" gives no reason for its declining. Such a sentence has next to no word
besides those of the question, and none that tells a reason, a purpose or what went before.
"""

import re

from assistant.check.lexicon import FUNCTION_WORDS, LIGHT_WORDS, lemma, synonymous
from assistant.questions.expected import NUMBER_WORD, carries
from assistant.questions.question import Question
from assistant.text.days import MONTH_NUMBERS
from assistant.text.names import names_in
from assistant.text.words import STOP_WORDS, words
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import BODIES, TITLES

_MOST_NEW = 1  # words; more may be the reason, and so may an amount of money
# "Who voted against, and why?" may be answered by who.
_AND_WHY = re.compile(r"\band why\b", re.IGNORECASE)
_REASON = re.compile(
    r"\b(?:since|grounds|lack\w*|too|in order|account|given that|led|need\w*|should|without|which"
    r"|when|as|if|unless|after|so|from|for(?! (?:\d|the (?:first|last)\b)))\b"
    r"|, (?:an?|the|and|but|who)\b|[£$€]",
    re.IGNORECASE,
)
_NUMBER = re.compile(NUMBER_WORD, re.IGNORECASE)
# What was decided, by whom and when, is no reason for it.
_NO_REASON = (
    STOP_WORDS
    | FUNCTION_WORDS
    | LIGHT_WORDS
    | BODIES
    | TITLES
    | MONTH_NUMBERS.keys()
    | frozenset(
        """monday tuesday wednesday thursday friday saturday sunday day days week weeks month months
        vote votes cost costs notice decline declined refuse refused reject rejected decide decided
        meeting board chair member members not nevertheless""".split()
    )
)


def only_restated(question: Question, judged: Judged) -> Veto | None:
    """A reason is asked for, and the sentence tells only what it is asked for."""
    told = judged.in_full
    if question.kind != "reason" or _AND_WHY.search(question.text) or _REASON.search(told):
        return None
    known, new = _known_and_new(question, told)
    if not known or len(new) > _MOST_NEW or _tells_reason(question, told):
        return None
    return Veto("reason", "it tells that this happened, and not why")


def _tells_reason(question: Question, told: str) -> bool:
    """Whether a text has a word for a reason that the question does not have: "failed"."""
    for word in words(question.text):
        told = re.sub(rf"\b{re.escape(word)}\b", " ", told, flags=re.IGNORECASE)
    return carries(question, told)


def _known_and_new(question: Question, told: str) -> tuple[set[str], set[str]]:
    """The words of a text, without names and numbers, that the question has, and the others."""
    asked = {lemma(word) for word in question.words}
    known = {word for word in words(told) if any(synonymous(lemma(word), one) for one in asked)}
    named = {word for name in names_in(f"- {told}") for word in words(name)}
    new = {
        word
        for word in words(told)
        if word not in named | known | _NO_REASON
        and not any(map(str.isdigit, word))
        and not _NUMBER.fullmatch(word)
    }
    return known, new
