"""The part of a former question whose place a fragment takes: "and Luton?", "by the mayor?"."""

import re

from assistant.conversation.clause import clause
from assistant.conversation.discourse import is_persons_name
from assistant.conversation.phrases import Phrase, noun_phrases
from assistant.text.tagging import is_common

PREPOSITION = re.compile(
    r"(?:in|at|for|by|under|from|during|before|after|since|on|with|without|per|across|over"
    r"|between|to|until|outside|inside|within|about|of|against|regarding|concerning)\b",
    re.IGNORECASE,
)
"""Opens a fragment that tells where, when or of what."""

_PLACED = frozenset({"in", "at", "to"})  # "visits to the baths", "and at the pool?"
_ABOUT = frozenset({"about", "on", "regarding", "concerning"})
_ASKED_WHICH = re.compile(r"\b(?:how (?:many|much)|which|what|whose)\s*$", re.IGNORECASE)
_PARALLEL = 1.5  # how alike two phrases must be for one to take the other's place


def counterpart(new: Phrase, base: str, preposition: str) -> Phrase | None:
    """What of the former question is most of the same kind.

    Args:
        new: What is asked about now.
        base: The former question.
        preposition: What governs `new`, or "".
    """
    found = _most_alike(new, base, preposition)
    if found:
        return found
    if preposition in _ABOUT:
        told = [one for one in noun_phrases(base) if governed_by(base, one, "about")]
        return told[0] if len(told) == 1 else None
    if preposition == "for":
        alike = _most_alike(new, base, "")
        return alike if alike and alike.role != "prepositional" else None
    return _definite_subject(base) if not preposition and _may_be_name(new) else None


def is_other_name(text: str, base: str) -> bool:
    """Whether a text is nothing but a name typed small, where a question has another name."""
    if not text.islower() or any(map(is_common, text.split())):
        return False
    named = next((one for one in noun_phrases(text) if one.text == text), None)
    taken = _most_alike(named, base, "") if named and _unfamiliar(named) else None
    return taken is not None and _may_be_name(taken)


def governed_by(base: str, phrase: Phrase, preposition: str) -> bool:
    """Whether a preposition, or one that is as good, stands right before a phrase."""
    before = base[: phrase.start].lower().split()[-1:]
    if preposition in _PLACED and phrase.kind != "time":
        return bool(before) and before[0] in _PLACED
    alike = _ABOUT if preposition in _ABOUT else {preposition}
    return bool(before) and before[0] in alike


def _most_alike(new: Phrase, base: str, preposition: str) -> Phrase | None:
    """The phrase of the former question that is most of the same kind."""
    candidates = [
        (_likeness(new, phrase), -phrase.start, phrase)
        for phrase in noun_phrases(base)
        if (not preposition or governed_by(base, phrase, preposition))
        and not (new.determiner and _ASKED_WHICH.search(base[: phrase.start]))
    ]
    best = max(candidates, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= _PARALLEL else None


def _definite_subject(base: str) -> Phrase | None:
    """Who or what does something in a question, where "the" tells that one alone is meant."""
    asked = clause(base)
    if asked is None or not asked.predicate:
        return None
    subjects = (one for one in noun_phrases(base) if one.text == asked.subject)
    return next((one for one in subjects if one.determiner == "the"), None)


def _likeness(one: Phrase, other: Phrase) -> float:
    if one.stems == other.stems:
        return 0.0
    named = _may_be_name(one) and (_has_name(other) or _unfamiliar(other))
    named = named or (_begins_with_name(one) and _begins_with_name(other))
    same_kind = one.kind == other.kind and one.kind not in {"thing", "name"}
    same_kind = same_kind or (one.kind == "person" and is_persons_name(other))
    same_kind = same_kind or (one.proper and other.kind == "group" and not other.plural)
    alike = one.determiner == other.determiner and bool(
        one.determiner or not (one.proper or other.proper)
    )
    # "For highways", "for education".
    bare = other.role == "prepositional" and not other.determiner
    return (
        3.0 * (one.head == other.head)
        + 2.0 * named
        + 2.0 * same_kind
        + 1.0 * (one.relational and other.relational)
        + 2.0 * (alike and " of " in one.text and " of " in other.text)
        + 1.5 * (alike and one.kind == other.kind and (one.plural == other.plural or bare))
    )


def _has_name(phrase: Phrase) -> bool:
    """Whether a phrase is a name or has one in it: "Elm station"."""
    inside = phrase.start > 0 and not phrase.determiner and phrase.text[:1].isupper()
    return phrase.proper or inside


def _begins_with_name(phrase: Phrase) -> bool:
    """Whether a common noun has a name before it: "the Tarrow lido", "Bexton baths"."""
    first = phrase.bare.split()[0]
    return first[:1].isupper() and not phrase.proper and not is_common(first.lower())


def _unfamiliar(phrase: Phrase) -> bool:
    """Whether a phrase may be a name that was typed in lower case."""
    first, _, rest = phrase.text.partition(" ")
    alone = not phrase.determiner and (rest or not phrase.plural)
    return bool(alone) and len(first) > 1 and not is_common(first)


def _may_be_name(phrase: Phrase) -> bool:
    return phrase.proper or _unfamiliar(phrase)
