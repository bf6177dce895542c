"""The former question put to another: "what do the islanders reckon?", "and the campaigners?"."""

import re

from assistant.conversation.clause import body
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.turns import Turn
from assistant.questions.answer_types import kind_of

_VERBS = (
    r"say|think|reckon|believe|claim(?! from| for| against)|argue|estimate|expect|suggest|insist"
    r"|maintain|predict|hope|make of (?:it|that|this)|put (?:it|that) at"
)
_ASKED = re.compile(
    rf"what (?P<helper>do|does|did) (?P<who>.+?) (?P<verb>{_VERBS})"
    r"(?: (?:about |of |on )?(?:it|that|this)(?: (?:is|was|will be|would be|will|would|cost))*)?",
    re.IGNORECASE,
)
# What is claimed from somebody is money, and no view.
_CLAIMED_FROM = re.compile(r"\bclaim (?:from|for|against)\b", re.IGNORECASE)
_OWNED = ("its ", "their ", "his ", "her ")
_PRONOUNS = frozenset({"i", "you", "we", "he", "she", "it", "they"})
# "How much did Mr Fenn say a boat would cost?": who says, and what.
_FRAME = re.compile(
    rf"\b(?P<helper>do|does|did) (?P<who>(?:(?!\b(?:{_VERBS})\b).)+?) (?P<verb>{_VERBS})"
    r"(?= (?P<of>about|on|of)?\b.*\w)",
    re.IGNORECASE,
)
_SAID = re.compile(
    r" (?P<subject>(?:(?!\bthat\b).)+?) (?P<helper>would|will|could|might|is|are|was|were)"
    r"(?P<rest> .+)"
)
_ACCORDING = re.compile(
    r"\baccording to (?P<who>[\w’'-]+(?: [\w’'-]+){0,5}?)(?=,|$)", re.IGNORECASE
)


def of_another(rest: str, former: Turn) -> str | None:
    """Ask somebody else what was asked.

    Args:
        rest: What is asked, without "and" or "what about".
        former: The turn before, its question standalone.
    """
    base = body(former.question)
    asked = _ASKED.fullmatch(rest)
    if asked is None:
        return _instead(rest, base)
    who = asked["who"]
    if (
        who.lower() in _PRONOUNS
        or who.lower().startswith(_OWNED)
        or not any(one.text == who for one in noun_phrases(who))
        or (asked["verb"].lower() == "claim" and _CLAIMED_FROM.search(base))
    ):
        return None
    frame = _FRAME.search(base)
    if frame:
        helper, verb = asked["helper"], asked["verb"]
        if frame["of"] or " " in verb:
            verb = frame["verb"]
        return f"{base[: frame.start()]}{helper.lower()} {who} {verb}{base[frame.end() :]}"
    if _ACCORDING.search(base):
        return _ACCORDING.sub(f"according to {who}", base)
    if kind_of(base) == "person":
        return None
    lower = base if base[1:2].isupper() else base[:1].lower() + base[1:]
    return f"According to {who}, {lower}"


def without_view(base: str) -> str:
    """A question without who says it: "what does he say it would cost" is "what would it cost"."""
    frame = _FRAME.search(base)
    said = _SAID.fullmatch(base[frame.end() :]) if frame and not frame["of"] else None
    if frame is None or said is None:
        return base
    return f"{base[: frame.start()]}{said['helper']} {said['subject']}{said['rest']}"


def _instead(who: str, base: str) -> str | None:
    """The question with somebody else as the one who says it."""
    said = _FRAME.search(base) or _ACCORDING.search(base)
    if said is None or not _is_somebody(who):
        return None
    return base[: said.start("who")] + who + base[said.end("who") :]


def _is_somebody(text: str) -> bool:
    """Whether a text is one noun phrase that may be of people or of a body."""
    return any(
        one.text == text and (one.kind in {"person", "group", "name"} or one.plural)
        for one in noun_phrases(text)
    )
