"""Noun phrases of a question, with what a pronoun must know of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.conversation.lexicon import (
    PERSON_ENDINGS,
    PLACE_NOUNS,
    RELATIONAL_NOUNS,
)
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import (
    DETERMINERS,
    GROUP_NOUNS,
    IRREGULAR_PLURALS,
    PERSON_NOUNS,
    POSSESSIVES,
    QUANTIFIERS,
    TIME_NOUNS,
    WH_WORDS,
)
from assistant.text.words import STOP_WORDS, stem
from vectorstore.forms_of_address import FORMS_OF_ADDRESS

Role = Literal["subject", "object", "prepositional"]
Kind = Literal["person", "group", "time", "name", "place", "thing"]
_NOUNS = frozenset({"NOUN", "PROPN"})
WITHIN = frozenset({"in", "at", "near", "outside", "around"})
"""Prepositions of place."""

_TIMES = TIME_NOUNS | {"morning", "afternoon", "evening", "night", "fortnight"}
_CHIEF = re.compile(r"\bchief (?:executive|officer|constable|inspector)\b")
_MODIFIERS = frozenset({"ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: `text` stands at `start` to `end` of its sentence, determiner included.

    Attributes:
        head: Stem of the noun that it is about.
        stems: Stems of its words, determiner left out.
        determiner: "the", "a", "this", "my", ... lower-cased, or "".
        kind: What it may be: "name" is a proper name that could be a person's or a thing's,
            "place" one that something is in or at.
        plural: Whether its form is plural.
        proper: Whether it is, or ends in, a proper name.
        role: Where it stands in its sentence.
    """

    text: str
    start: int
    end: int
    head: str
    stems: frozenset[str]
    determiner: str
    kind: Kind
    plural: bool
    proper: bool
    role: Role

    @property
    def bare(self) -> str:
        """The phrase without its determiner."""
        return self.text[len(self.determiner) :].lstrip() if self.determiner else self.text

    @property
    def relational(self) -> bool:
        """Whether it names a property of something else: "the cost", "the difference"."""
        return self.head in RELATIONAL_NOUNS


@lru_cache(maxsize=1024)
def noun_phrases(text: str) -> tuple[Phrase, ...]:
    """The noun phrases of a text in order.

    "The cost of the new library" gives "the new library" alone, since the cost is a property of
    it; "the Ministry of Defence" and "the chair of the board" stay whole and give their parts too.
    """
    words = tagged(text)
    spans = list(_spans(words))
    found: list[Phrase] = []
    for at, (first, last) in enumerate(spans):
        phrase = _phrase(text, words, (first, last, last), opens=not found)
        owner = _owner(words, first, last)
        if owner is not None:
            found.append(_phrase(text, words, (first, owner, owner), opens=not found))
        end = at
        while end + 1 < len(spans) and _linked_by_of(words, spans[end][1], spans[end + 1][0]):
            end += 1
        if end > at and not phrase.relational:
            found.append(_phrase(text, words, (first, spans[end][1], last), opens=not found))
        elif end == at or phrase.proper:
            found.append(phrase)
    return tuple(found)


def _spans(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last word of each phrase without what is linked by "of"."""
    start: int | None = None
    for at, word in enumerate(words):
        if start is not None and (not word.joined or _opens(word)):
            yield from _trimmed(words, start, at - 1)
            start = None
        if _inside(words, at, open_already=start is not None):
            start = at if start is None else start
        elif start is not None:
            yield from _trimmed(words, start, at - 1)
            start = None
    if start is not None:
        yield from _trimmed(words, start, len(words) - 1)


def _owner(words: Sequence[Word], first: int, last: int) -> int | None:
    """The last word of the owner in "the council's leader"."""
    marks = [at for at in range(first + 1, last) if words[at].lower == "'s"]
    return marks[-1] - 1 if marks else None


def _opens(word: Word) -> bool:
    return word.lower in DETERMINERS or word.lower in POSSESSIVES


def _inside(words: Sequence[Word], at: int, *, open_already: bool) -> bool:
    word = words[at]
    if word.lower in WH_WORDS or word.lower in QUANTIFIERS:
        return False
    following = words[at + 1] if at + 1 < len(words) and words[at + 1].joined else None
    if _opens(word):
        return word.tag in {"DET", "PRON"} and following is not None
    if word.lower == "'s":
        return word.tag == "PART" and open_already and following is not None
    if word.tag in _MODIFIERS:
        return True
    return (
        word.tag == "VERB"
        and word.form in {"Part", "Ger"}
        and open_already
        and words[at - 1].tag != "PROPN"
        and following is not None
        and following.tag in _NOUNS
    )


def _trimmed(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    while last >= first and words[last].tag not in _NOUNS:
        last -= 1
    while first < last and words[first].lower == "'s":
        first += 1
    if last >= first:
        yield first, last


def _linked_by_of(words: Sequence[Word], last: int, first: int) -> bool:
    return first == last + 2 and words[last + 1].lower == "of" and words[first].joined


def _phrase(text: str, words: Sequence[Word], span: tuple[int, int, int], *, opens: bool) -> Phrase:
    """The phrase of a span: its first word, its last, and its head."""
    first, last, head_at = span
    head = words[head_at]
    determiner = words[first].lower if _opens(words[first]) else ""
    inner = words[first + bool(determiner) : last + 1]
    start, end = words[first].start, words[last].end
    return Phrase(
        text=text[start:end],
        start=start,
        end=end,
        head=stem(head.lower),
        stems=frozenset(stem(word.lower) for word in inner if word.lower not in STOP_WORDS),
        determiner=determiner,
        kind=_kind(words[first : last + 1], head, words[first - 1].lower if first else ""),
        plural=is_plural(head.lower),
        proper=head.tag == "PROPN" or _has_capital(inner, start_of_text=start == 0),
        role=_role(words, first, opens=opens),
    )


def _has_capital(words: Sequence[Word], *, start_of_text: bool) -> bool:
    """Whether the last word is capitalised; the first word of a text always is."""
    return bool(words) and words[-1].text[:1].isupper() and (len(words) > 1 or not start_of_text)


def _role(words: Sequence[Word], first: int, *, opens: bool) -> Role:
    if first and words[first - 1].tag == "ADP" and words[first - 1].joined:
        return "prepositional"
    return "subject" if opens else "object"


def is_plural(word: str) -> bool:
    """Whether a lower-case noun has a plural form."""
    if word in IRREGULAR_PLURALS:
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ics"))


def _kind(words: Sequence[Word], head: Word, before: str) -> Kind:
    lowers = {word.lower for word in words}
    singular = head.lower.removesuffix("s")
    if _CHIEF.search(" ".join(word.lower for word in words)):
        return "person"
    if head.tag == "NUM" or {singular, head.lower} & _TIMES:
        return "time"
    if singular in GROUP_NOUNS or head.lower in GROUP_NOUNS:
        return "group"
    known = singular in PERSON_NOUNS or head.lower in PERSON_NOUNS
    titled = any(
        word.removesuffix("s") in FORMS_OF_ADDRESS or word in FORMS_OF_ADDRESS for word in lowers
    )
    if titled or known or (head.tag == "NOUN" and singular.endswith(PERSON_ENDINGS)):
        return "person"
    if head.tag == "PROPN" and head.text[:1].isupper():
        return "place" if before in WITHIN or head.lower in PLACE_NOUNS else "name"
    return "thing"
