"""Fragments, and how one takes a part's place in a question: "and Luton?", "in 2019?"."""

import re

from assistant.conversation.discourse import is_persons_name
from assistant.conversation.phrases import Phrase, noun_phrases
from assistant.text.numbered import THINGS
from assistant.text.tagging import Word, is_common, tagged

PREPOSITION = re.compile(
    r"(?:in|at|for|by|under|from|during|before|after|since|on|with|without|per|across|over"
    r"|between|to|until|outside|inside|within)\b",
    re.IGNORECASE,
)
"""Opens a fragment that tells where, when or of what."""

_LABELLED = re.compile(
    rf"(?:\bthe )?\b(?P<kind>{THINGS}) (?P<label>\d{{1,3}}[a-z]?|(?-i:[A-Z])"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![.,]?\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\d{1,3}[a-z]?|[A-Z]")
_GENITIVE = re.compile(r"['’]s?(?!\w)")
_PRESENT = frozenset({"is", "are", "do", "does", "can", "will", "has", "have"})
_PARALLEL = 1.5  # how alike two phrases must be for one to take the other's place


def put_in_place(new: str, base: str) -> str | None:
    """The base with `new` instead of its counterpart; "in Luton" without one goes to the end."""
    labelled = _with_label(new, base)
    if labelled:
        return labelled
    phrases = noun_phrases(new)
    if not phrases or is_fragment(base):
        return None
    preposition = PREPOSITION.match(new)
    taken = _counterpart(phrases[0], base, preposition[0].lower() if preposition else "")
    if taken and not preposition and not taken.relational:
        asked = _property_of(new, phrases[0], taken, base)
        if asked:
            return asked
    if taken:
        inner = new[preposition.end() :].strip() if preposition else new
        rest = base[taken.end :]
        if _GENITIVE.fullmatch(inner[phrases[0].end - len(new) :]):
            rest = _GENITIVE.sub("", rest, count=1) if _GENITIVE.match(rest) else rest
        return base[: taken.start] + inner + rest
    return f"{base} {new[:1].lower() + new[1:]}" if preposition else None


def _property_of(new: str, phrase: Phrase, thing: Phrase, base: str) -> str | None:
    """Ask what a property of a thing is: "the cost" of the bridge never takes its place."""
    head, of, _ = new.partition(" of ")
    owned = next((one for one in noun_phrases(head) if of and one.end == len(head)), phrase)
    if not owned.relational:
        return None
    present = any(word.lower in _PRESENT for word in tagged(base))
    verbs = ("is", "are") if present else ("was", "were")
    if owned is not phrase:
        return f"What {verbs[owned.plural]} {new}"
    named = phrase.text if phrase.determiner else f"the {phrase.text}"
    return f"What {verbs[phrase.plural]} {named} of {thing.text}{new[phrase.end :]}"


def _with_label(new: str, base: str) -> str | None:
    """The base about another of its kind: "option B" for "option A", "lot 4" for "lot 3"."""
    asked = _LABELLED.fullmatch(new)
    told = [
        one
        for one in _LABELLED.finditer(base)
        if asked is None or one["kind"].lower() == asked["kind"].lower()
    ]
    if len(told) != 1 or not (asked or _LABEL.fullmatch(new)):
        return None
    label = asked["label"] if asked else new
    return base[: told[0].start("label")] + label + base[told[0].end("label") :]


def _counterpart(asked_for: Phrase, base: str, preposition: str) -> Phrase | None:
    """The phrase of the former question that is most of the same kind."""
    candidates = [
        (_likeness(asked_for, phrase), -phrase.start, phrase)
        for phrase in noun_phrases(base)
        if not preposition or _governed_by(base, phrase, preposition)
    ]
    best = max(candidates, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= _PARALLEL else None


def _governed_by(base: str, phrase: Phrase, preposition: str) -> bool:
    before = base[: phrase.start].rstrip().lower()
    return before.endswith(f" {preposition}") or before == preposition


def _likeness(one: Phrase, other: Phrase) -> float:
    if one.stems == other.stems:
        return 0.0
    named = _has_name(other) and (one.proper or _unfamiliar(one))
    same_kind = one.kind == other.kind and one.kind not in {"thing", "name"}
    same_kind = same_kind or (one.kind == "person" and is_persons_name(other))
    same_kind = same_kind or (one.proper and other.kind == "group" and not other.plural)
    alike = one.determiner == other.determiner and bool(
        one.determiner or not (one.proper or other.proper)
    )
    return (
        3.0 * (one.head == other.head)
        + 2.0 * named
        + 2.0 * same_kind
        + 1.0 * (one.relational and other.relational)
        + 1.5 * (alike and one.kind == other.kind and one.plural == other.plural)
    )


def _has_name(phrase: Phrase) -> bool:
    """Whether a phrase is a name or has one in it: "Elm station"."""
    inside = phrase.start > 0 and not phrase.determiner and phrase.text[:1].isupper()
    return phrase.proper or inside


def _unfamiliar(phrase: Phrase) -> bool:
    """Whether a phrase may be a name that was typed in lower case."""
    return not phrase.determiner and not phrase.plural and not is_common(phrase.text)


def is_fragment(text: str) -> bool:
    """Whether a text has no verb that makes it a sentence, and is no question either."""
    words = tagged(text)
    if not words or words[0].lower in {"who", "what", "which", "when", "where", "why", "how"}:
        return False
    return not any(word.tag == "AUX" or _finite(word) for word in words)


def _finite(word: Word) -> bool:
    return word.tag == "VERB" and word.form in {"Fin", "Inf"}
