"""Fragments, and how one takes a part's place in a question: "and Luton?", "in 2019?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import sentence
from assistant.conversation.counterparts import PREPOSITION, counterpart
from assistant.conversation.kinds import another_place, is_property, main_thing, of_kind, with_label
from assistant.conversation.lexicon import OF_PERSONS, OF_THINGS
from assistant.conversation.phrases import Phrase, noun_phrases
from assistant.text.tagging import Word, tagged

_NAME = re.compile(r"[A-Z][\w’'&-]*(?: (?:of|the|and|&|[A-Z][\w’'&-]*))* [A-Z][\w’'&-]*")
_PRONOUN = re.compile(r"\b(?:it|that|this|them|him|her)$", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?(?!\w)")
_PRESENT = frozenset({"is", "are", "do", "does", "can", "will", "has", "have"})


def put_in_place(new: str, base: str) -> str | None:
    """The base with `new` instead of its counterpart; "in Luton" without one goes to the end."""
    labelled = with_label(new, base)
    if labelled or is_fragment(base):
        return labelled
    where = another_place(new, base)
    another = None if where else of_kind(new, base)
    new = where or new
    phrases = _phrases_of(new)
    if another or not phrases:
        return another
    preposition = PREPOSITION.match(new)
    taken = counterpart(phrases[0], base, preposition[0].lower() if preposition else "")
    if not preposition and not (taken and is_property(taken)):
        asked = _property_of(new, phrases[0], taken, base)
        if asked:
            return asked
    if taken:
        inner = new[preposition.end() :].strip() if preposition else new
        return _instead_of(taken, phrases[0], inner, base)
    return f"{base} {new[:1].lower() + new[1:]}" if preposition else None


def _instead_of(taken: Phrase, new: Phrase, inner: str, base: str) -> str:
    """The base with a text in place of a phrase; `new` is the first phrase of the text."""
    rest = _body_of(new, taken, inner) + base[taken.end :]
    start = inner.find(new.text)
    if _GENITIVE.fullmatch(inner, start + len(new.text)) and _GENITIVE.match(rest):
        rest = _GENITIVE.sub("", rest, count=1)
    return base[: taken.start] + inner + rest


def _body_of(new: Phrase, taken: Phrase, inner: str) -> str:
    """Whose the former holder of a post is: " of Arlow Council", for the leader and the mayor."""
    _, of, body = taken.text.partition(" of ")
    posts = new.kind == taken.kind == "person" and new.determiner == "the" and inner == new.text
    return of + body if posts and " of " not in inner else ""


def _phrases_of(new: str) -> Sequence[Phrase]:
    """The noun phrases of a fragment; a name in capitals is one, whatever its words mean."""
    if not _NAME.fullmatch(new):
        return noun_phrases(new)
    shift = len("of ")
    named = noun_phrases(f"of {new}")
    return [replace(one, start=one.start - shift, end=one.end - shift) for one in named]


def _property_of(new: str, phrase: Phrase, thing: Phrase | None, base: str) -> str | None:
    """Ask what a property of a thing is: "the cost" of the bridge never takes its place."""
    if _PRONOUN.search(new):
        return None
    head, of, _ = new.partition(" of ")
    owned = next((one for one in noun_phrases(head) if of and one.end == len(head)), phrase)
    somebody = thing is None and owned.head in OF_THINGS
    if not (is_property(owned) or somebody):
        return None
    present = any(word.lower in _PRESENT for word in tagged(base))
    verbs = ("is", "are") if present else ("was", "were")
    thing = thing or main_thing(base, person=owned.head in OF_PERSONS)
    if thing is None or owned.determiner not in {"", "the"}:
        return None
    asked = f"{'Who' if somebody else 'What'} {verbs[owned.plural]}"
    if not of:
        return f"{asked} the {owned.bare} of {thing.text}{new[owned.end :]}"
    counted = noun_phrases(new)[-1]
    own = counted.determiner or counted.proper
    return f"{asked} {new}" if own else f"{asked} {new} for {thing.text}"


def as_question(text: str) -> str:
    """The text as a question: a name alone asks who or what it is."""
    named = [one for one in noun_phrases(text) if one.start == 0 and is_fragment(text)]
    if not named:
        return sentence(text)
    whole = max(named, key=lambda one: one.end)
    wh = "Who" if whole.kind == "person" else "What"
    return sentence(f"{wh} {'are' if whole.plural else 'is'} {text[:1].lower()}{text[1:]}")


def is_fragment(text: str) -> bool:
    """Whether a text has no verb that makes it a sentence, and is no question either."""
    words = tagged(text)
    if not words or words[0].lower in {"who", "what", "which", "when", "where", "why", "how"}:
        return False
    return bool(_NAME.fullmatch(text)) or not any(
        word.tag == "AUX" or _finite(word) for word in words
    )


def _finite(word: Word) -> bool:
    return word.tag == "VERB" and word.form in {"Fin", "Inf"}
