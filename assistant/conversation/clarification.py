"""Answers to our own question "Which do you mean?": "the Luton scheme", "Luton"."""

import re
from dataclasses import replace

from assistant.conversation.chatter import sentence
from assistant.conversation.clause import body
from assistant.conversation.fragments import is_fragment
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.reference import resolve
from assistant.conversation.topic import about_topic, announced
from assistant.conversation.turns import Turn
from assistant.conversation.years import YEAR, relative_year
from assistant.text.tagging import is_common
from assistant.text.word_classes import DETERMINERS, POSSESSIVES
from assistant.text.words import content_words

_LEAD_IN = re.compile(
    r"(?:(?:oh|sorry|well)[\s,]+)?(?:i (?:mean|meant) )?(?:the one )?(?:(?:for|about|of) )?",
    re.IGNORECASE,
)
# Behind the thing: the document that our question named it with, and manners.
_TAIL = re.compile(r",? in “.*|[\s,]+(?:please|thanks?(?: you)?)$", re.IGNORECASE)
_PLACE = re.compile(r"(?:in|at|on|from|by|near|with)\b", re.IGNORECASE)
_ANOTHER_QUESTION = re.compile(r"(?:and|but|or|so|then|what|how)\b", re.IGNORECASE)
_DETERMINERS = DETERMINERS | POSSESSIVES


def clarified(answer: str, former: Turn) -> str | None:
    """The former question about what the user names, or None when that was not asked for.

    Args:
        answer: What the user says now.
        former: The turn before, whose question fitted several things.
    """
    if former.status != "unclear" or not content_words(former.question):
        return None
    meant = _TAIL.sub("", _LEAD_IN.sub("", body(answer), count=1))
    if _ANOTHER_QUESTION.match(meant) or not _names(meant):
        return None
    if _PLACE.match(meant):
        return sentence(f"{body(former.question)} {meant[0].lower()}{meant[1:]}")
    known = [replace(announced(meant, ())[0], text=_inside(meant))]
    resolved = resolve(former.question, known)
    if resolved.question != former.question:
        return sentence(resolved.question)
    return about_topic(body(former.question), _inside(meant))


def _inside(text: str) -> str:
    """A name as it reads inside of a sentence: "The Luton scheme" becomes "the Luton scheme"."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _DETERMINERS else text


def _names(text: str) -> bool:
    """Whether a text is the name of something and no more."""
    if not text or not is_fragment(text) or YEAR.search(text) or relative_year(text):
        return False
    return bool(noun_phrases(text)) or not is_common(text)
