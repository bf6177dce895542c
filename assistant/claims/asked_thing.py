"""The thing whose figures a question asks for, and which sentences give figures of it.

"The car park next to the terminal cost £650,000" is no figure of the terminal, nor is one of the
bus terminal one of the ferry terminal. A clause that names nothing ("Its first estimate was £5m")
is of what stands before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from assistant.acronyms import one_abbreviates
from assistant.claims.figure_context import is_measure
from assistant.claims.figure_subjects import GENERAL, subject_words
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.claims.sentences import sentences_of
from assistant.claims.subjects import subject_of
from assistant.conversation.tagging import Word, tagged
from assistant.evidence import Evidence
from assistant.words import stem, stems, words

_NOUNS: Final = ("NOUN", "PROPN")
_BESIDE: Final = re.compile(
    r"\b(?:next to|near(?:by)?|beside|opposite|behind|outside|alongside|close to|adjacent to"
    r"|across from|like|unlike|than|compared (?:with|to))\s(?:[\w’'-]+\s){0,3}?$",
    re.IGNORECASE,
)
_SPEAKERS: Final = ("person", "unnamed", "group", "organisation")
_REACH: Final = 400  # characters before a sentence in which what it is about is looked for
_MOST_BACK: Final = 2  # sentences


@dataclass(frozen=True, slots=True)
class AskedThing:
    """The noun phrase of a thing, without what stands before its nouns.

    Attributes:
        name: Its words as asked: "ferry terminal".
        head: The stem of its last noun, by which a text may go on naming it.
        kind: The stems of the common words before that; another thing has another noun there.
        proper: Whether it is a name, of which any word will do.
    """

    name: str
    head: str
    kind: frozenset[str]
    proper: bool

    def named_in(self, text: str) -> bool:
        """Whether a text names the thing, and not only what lies beside it."""
        if self.proper:
            return bool(stems(words(self.name)) & stems(words(text))) or one_abbreviates(
                self.name, text
            )
        found = tagged(text)
        return any(
            stem(word.lower) == self.head
            and not _BESIDE.search(text[: word.start])
            and not self._is_another(found[:at])
            for at, word in enumerate(found)
        )

    def _is_another(self, before: Sequence[Word]) -> bool:
        """Whether the noun has another before it than the thing asked for: "bus terminal"."""
        other = before[-1] if before and before[-1].tag == "NOUN" else None
        return bool(other and self.kind and stem(other.lower) not in self.kind)


def asked_thing(question: str) -> AskedThing | None:
    """The first thing that a question names, but for figures and their measures."""
    # What opens a question is no thing: "List all figures".
    runs = list(_noun_phrases(tagged(question)[1:]))
    named = [run for run in runs if not all(_is_amount(word) for word in run if word.tag in _NOUNS)]
    # "The grant" is a thing where nothing else is named.
    rest = [run for run in runs if stem(run[-1].lower) not in GENERAL]
    for run in (*named, *rest):
        *before, head = run
        return AskedThing(
            name=" ".join(word.text for word in run),
            head=stem(head.lower),
            kind=frozenset(stem(word.lower) for word in before if word.tag != "PROPN"),
            proper=all(word.tag == "PROPN" for word in run),
        )
    return None


def _noun_phrases(found: Sequence[Word]) -> Iterator[list[Word]]:
    """Runs of nouns with the adjectives before them, none behind."""
    for inside, group in groupby(found, lambda word: word.tag in (*_NOUNS, "ADJ")):
        run = list(group)
        while run and run[-1].tag == "ADJ":
            run.pop()
        if inside and run:
            yield run


def _is_amount(word: Word) -> bool:
    return stem(word.lower) in GENERAL or is_measure(word.lower)


def gives_figure_of(thing: AskedThing, evidence: Evidence) -> bool:
    """Whether a sentence gives a figure of the thing; items of lists are of what opens them."""
    if evidence.item:
        return True
    return any(_is_of(thing, one) for one in scoped_figures([evidence]))


def _is_of(thing: AskedThing, one: ScopedFigure) -> bool:
    if thing.named_in(one.meant or one.sentence):
        return True
    if _own_nouns(one):
        return False
    text, start = one.source.document.text, one.source.start
    floor = max(text.rfind("\n\n", 0, start) + 1, start - _REACH)
    before = sentences_of(text, floor, start)[-_MOST_BACK:]
    around = (*(text[span.start : span.end] for span in reversed(before)), one.source.about)
    return any(thing.named_in(part) for part in around)


def _own_nouns(one: ScopedFigure) -> list[Word]:
    """What a figure's clause is about but for who gives the figure.

    That is told before it or behind: "Officers put it at £2m", "It is £2m, officers said".
    """
    opening = one.sentence[: one.figure.start]
    found = tagged(opening)
    verb = next((word.start for word in found if word.tag in ("VERB", "AUX")), len(opening))
    speaker = subject_of(opening[:verb], 0, ())
    theirs = stems(words(speaker.name)) if speaker and speaker.sort in _SPEAKERS else set()
    told = stems(words(opening + re.split(r"[,;:]", one.sentence[one.figure.end :])[0]))
    return [word for word in subject_words(one) if stem(word.lower) in told - theirs]
