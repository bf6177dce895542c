"""Fragments, and how one takes a part's place in a question: "and Luton?", "in 2019?"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import sentence
from assistant.conversation.discourse import is_persons_name
from assistant.conversation.lexicon import AMOUNTS, OF_PERSONS, OF_THINGS
from assistant.conversation.phrases import Phrase, noun_phrases
from assistant.text.numbered import THINGS
from assistant.text.tagging import Word, is_common, tagged
from assistant.text.word_classes import POSSESSIVES

PREPOSITION = re.compile(
    r"(?:in|at|for|by|under|from|during|before|after|since|on|with|without|per|across|over"
    r"|between|to|until|outside|inside|within|about|of|against|regarding|concerning)\b",
    re.IGNORECASE,
)
"""Opens a fragment that tells where, when or of what."""

_LABELLED = re.compile(
    rf"(?:\bthe )?\b(?P<kind>{THINGS}) (?P<label>\d{{1,3}}[a-z]?|(?-i:[A-Z])"
    r"|one|two|three|four|five|six|seven|eight|nine|ten)\b(?![.,]?\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\d{1,3}[a-z]?|[A-Z]")
# "The one in Melton", "the old one": of the kind that was asked about.
_ONE = re.compile(
    r"(?:the|that|those) (?:(?P<which>[\w’'-]+(?: [\w’'-]+){0,3}) )?ones?"
    rf"(?: (?P<where>(?:{PREPOSITION.pattern}).+))?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[A-Z][\w’'&-]*(?: (?:of|the|and|&|[A-Z][\w’'&-]*))* [A-Z][\w’'&-]*")
_PRONOUN = re.compile(r"\b(?:it|that|this|them|him|her)$", re.IGNORECASE)
_BY_ORDER = frozenset("first second third fourth last latter former next other same only".split())
_PLACED = frozenset({"in", "at", "to"})  # "visits to the baths", "and at the pool?"
_ABOUT = frozenset({"about", "on", "regarding", "concerning"})
_ASKED_WHICH = re.compile(r"\b(?:how (?:many|much)|which|what|whose)\s*$", re.IGNORECASE)
_GENITIVE = re.compile(r"['’]s?(?!\w)")
_PRESENT = frozenset({"is", "are", "do", "does", "can", "will", "has", "have"})
_PARALLEL = 1.5  # how alike two phrases must be for one to take the other's place


def put_in_place(new: str, base: str) -> str | None:
    """The base with `new` instead of its counterpart; "in Luton" without one goes to the end."""
    labelled = _with_label(new, base)
    if labelled:
        return labelled
    phrases = _phrases_of(new)
    if is_fragment(base):
        return None
    of_kind = _of_kind(new, base)
    if of_kind or not phrases:
        return of_kind
    preposition = PREPOSITION.match(new)
    taken = _counterpart(phrases[0], base, preposition[0].lower() if preposition else "")
    if not preposition and not (taken and _is_property(taken)):
        asked = _property_of(new, phrases[0], taken, base)
        if asked:
            return asked
    if taken is None and preposition and preposition[0].lower() in _ABOUT:
        told = [one for one in noun_phrases(base) if _governed_by(base, one, "about")]
        taken = told[0] if len(told) == 1 else None
    if taken is None and preposition and preposition[0].lower() == "for":
        found = _counterpart(phrases[0], base, "")
        taken = found if found and found.role != "prepositional" else None
    if taken:
        inner = new[preposition.end() :].strip() if preposition else new
        rest = _body_of(phrases[0], taken, inner) + base[taken.end :]
        if _GENITIVE.fullmatch(inner[phrases[0].end - len(new) :]):
            rest = _GENITIVE.sub("", rest, count=1) if _GENITIVE.match(rest) else rest
        return base[: taken.start] + inner + rest
    return f"{base} {new[:1].lower() + new[1:]}" if preposition else None


def _body_of(new: Phrase, taken: Phrase, inner: str) -> str:
    """Whose the former holder of a post is: " of Arlow Council", for the leader and the mayor."""
    _, of, body = taken.text.partition(" of ")
    posts = new.kind == taken.kind == "person" and new.determiner == "the" and inner == new.text
    return of + body if posts and " of " not in inner else ""


def _of_kind(new: str, base: str) -> str | None:
    """The base about another of its kind: "the one in Melton" for "the Harrow Road clinic"."""
    one = _ONE.fullmatch(new)
    which = one["which"] or "" if one else ""
    if one is None or not (which or one["where"]) or which.lower() in _BY_ORDER:
        return None
    if one["where"]:
        preposition = one["where"].split()[0].lower()
        if any(_governed_by(base, phrase, preposition) for phrase in noun_phrases(base)):
            return put_in_place(one["where"], base)
    thing = main_thing(base)
    if thing is None:
        return None
    parts = ("the", which, thing.text.rsplit(maxsplit=1)[-1], one["where"] or "")
    return base[: thing.start] + " ".join(filter(None, parts)) + base[thing.end :]


def _is_property(phrase: Phrase) -> bool:
    """Whether it is what something has or costs: "the price", "the budget", no "rents" at large."""
    owned = phrase.head in AMOUNTS | OF_PERSONS and phrase.determiner in {"the", *POSSESSIVES}
    return phrase.relational or owned


def main_thing(base: str, *, person: bool = False) -> Phrase | None:
    """What a question is about: a thing rather than who does something to it, or the person."""
    somebody = ("person",) if person else ("person", "group")
    return min(
        (one for one in noun_phrases(base) if one.kind != "time" and not _is_property(one)),
        key=lambda one: ((one.kind in somebody) != person, one.role == "prepositional", one.start),
        default=None,
    )


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
    if not (_is_property(owned) or somebody):
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
        if (not preposition or _governed_by(base, phrase, preposition))
        and not (asked_for.determiner and _ASKED_WHICH.search(base[: phrase.start]))
    ]
    best = max(candidates, key=lambda one: one[:2], default=None)
    return best[2] if best and best[0] >= _PARALLEL else None


def _governed_by(base: str, phrase: Phrase, preposition: str) -> bool:
    before = base[: phrase.start].lower().split()[-1:]
    if preposition in _PLACED and phrase.kind != "time":
        return bool(before) and before[0] in _PLACED
    alike = _ABOUT if preposition in _ABOUT else {preposition}
    return bool(before) and before[0] in alike


def _likeness(one: Phrase, other: Phrase) -> float:
    if one.stems == other.stems:
        return 0.0
    named = _has_name(other) and (one.proper or _unfamiliar(one))
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
    first = phrase.text.split()[0]
    return not phrase.determiner and not phrase.plural and not is_common(first)


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
