"""Others of the kind that was asked about: "option B", "the other one", "the one in Melton"."""

import re

from assistant.conversation.counterparts import PREPOSITION, governed_by
from assistant.conversation.lexicon import AMOUNTS, OF_PERSONS
from assistant.conversation.phrases import Phrase, noun_phrases
from assistant.text.number_words import TWO_TO_TEN
from assistant.text.numbered import THINGS
from assistant.text.word_classes import PERSON_NOUNS, POSSESSIVES

_LABELLED = re.compile(
    rf"(?:\bthe )?\b(?P<kind>{THINGS}) (?P<label>\d{{1,3}}[a-z]?|(?-i:[A-Zb-h])"
    r"|a(?=\W*$|\s(?:of|in|on|for|is|was|will|and|or)\b)"
    rf"|one|{TWO_TO_TEN})\b(?![.,]?\d)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\d{1,3}[a-z]?|[A-Z]")
# "The one in Melton", "the old one": of the kind that was asked about.
_ONE = re.compile(
    r"(?:the|that|those) (?:(?P<which>[\w’'-]+(?: [\w’'-]+){0,3}) )?ones?"
    rf"(?: (?P<where>(?:{PREPOSITION.pattern}).+))?",
    re.IGNORECASE,
)
_BY_ORDER = frozenset("first second third fourth last latter former next other same only".split())


def of_kind(new: str, base: str) -> str | None:
    """The base about another of its kind: "the one in Melton" for "the Harrow Road clinic"."""
    one = _ONE.fullmatch(new)
    which = one["which"] or "" if one else ""
    if which.lower() == "other":
        return _other_of_kind(base)
    if one is None or not (which or one["where"]) or which.lower() in _BY_ORDER:
        return _of_sort(new, base)
    thing = main_thing(base)
    if thing is None:
        return None
    parts = ("the", which, thing.text.rsplit(maxsplit=1)[-1], one["where"] or "")
    return base[: thing.start] + " ".join(filter(None, parts)) + base[thing.end :]


def another_place(new: str, base: str) -> str | None:
    """Where "the one in Melton" is, for a base that asks of a place by the same preposition."""
    one = _ONE.fullmatch(new)
    where = one["where"] if one else None
    if not where or (one and (one["which"] or "").lower() in _BY_ORDER):
        return None
    preposition = where.split()[0].lower()
    told = any(governed_by(base, phrase, preposition) for phrase in noun_phrases(base))
    return where if told else None


def with_label(new: str, base: str) -> str | None:
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


def main_thing(base: str, *, person: bool = False) -> Phrase | None:
    """What a question is about: a thing rather than who does something to it, or the person."""
    somebody = ("person",) if person else ("person", "group")
    return min(
        (one for one in noun_phrases(base) if one.kind != "time" and not is_property(one)),
        key=lambda one: ((one.kind in somebody) != person, one.role == "prepositional", one.start),
        default=None,
    )


def is_property(phrase: Phrase) -> bool:
    """Whether it is what something has or costs: "the price", "the budget", no "rents" at large."""
    owned = phrase.head in AMOUNTS | OF_PERSONS and phrase.determiner in {"the", *POSSESSIVES}
    return phrase.relational or owned


def _other_of_kind(base: str) -> str | None:
    """The base about the other of two: "the other lot" for "lot A", "the other clinic"."""
    labelled = list(_LABELLED.finditer(base))
    if len(labelled) == 1:
        start, kind, end = labelled[0].start(), labelled[0]["kind"], labelled[0].end()
    else:
        thing = main_thing(base)
        if thing is None or thing.proper or thing.plural:
            return None
        start, kind, end = thing.start, thing.text.rsplit(maxsplit=1)[-1], thing.end
    return f"{base[:start]}the other {kind}{base[end:]}"


def _of_sort(new: str, base: str) -> str | None:
    """The base about others whom a thing is for: "a child swim" for "an adult swim"."""
    others = next((one for one in noun_phrases(new) if one.text == new), None)
    if others is None or others.kind != "person" or others.proper or " " in others.bare:
        return None
    for one in noun_phrases(base):
        first, space, _ = one.bare.partition(" ")
        if space and one.kind == "thing" and first.lower().removesuffix("s") in PERSON_NOUNS:
            start = one.end - len(one.bare)
            article = "a " if one.determiner == "an" else f"{one.determiner} ".lstrip()
            return base[: one.start] + article + others.bare + base[start + len(first) :]
    return None
