"""Successors: who took over from somebody is not told by how that somebody left."""

import re

from assistant.questions.question import Question
from assistant.text.names import names_another
from assistant.text.words import words
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.likeness import akin, telling_words

_ASKED = re.compile(
    r"\bwho(?! did\b)(?:m|['’]s)?\b.*\b(?:t(?:ak(?:es?|en|ing)|ook) over|replac(?:e[sd]?|ing)"
    r"|succeed(?:s|ed|ing)?|(?:after|follow(?:s|ed|ing)?) (?:him|her|them|(?-i:[A-Z])))",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:succe(?:ed|ss)|replac|t(?:ak(?:es?|en|ing)|ook) (?:over|up|on|charge|the (?:post|job))"
    r"|appoint|new\b|newly|next\b|acting\b|interim|caretaker|elect|bec[ao]me|becoming|follow|been\b.*\bsince\b"
    r"|incoming|join|arriv|inherit|c[ao]me (?:in|here|after)|step(?:s|ped|ping)? (?:in|up)|promot"
    r"|hand(?:s|ed|ing)? (?:over|on|to)|named|chos[ei]n?|choose|hired?|recruit|award|let to"
    r"|before (?:him|her|them)|in (?:[\w’'.]+ ){1,2}(?:place|stead)\b|now\b|pick(?:s|ed)"
    r"|start(?:s|ed)|begins?|began)",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"\b(?:no|not|nobody|yet to|without)\b[^.;]*\b(?:success|replac|name[ds]?\b)", re.IGNORECASE
)
_PRONOUN = re.compile(r"\b(?:he|she|they|i|we)\b", re.IGNORECASE)


def missing_successor(question: Question, judged: Judged) -> Veto | None:
    """Who took over is told by a sentence that speaks of taking over, and of somebody else."""
    if question.kind != "person" or not _ASKED.search(question.text):
        return None
    told = judged.in_full
    named = any(akin(telling_words(name), words(told)) for name in question.names)
    somebody = names_another(told, question.text) or (not named and _PRONOUN.search(told))
    if somebody and _TOLD.search(told) and not _NOBODY.search(told):
        return None
    return Veto("successor", "it does not say who took over")
