"""The thing whose figures a question asks for, and which sentences give figures of it.

"The car park next to the terminal cost £650,000" is no figure of the terminal, nor is one of the
bus terminal one of the ferry terminal. A clause that names nothing ("Its first estimate was £5m")
is of what stands before it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile
from typing import Final

from assistant.claims.figure_context import is_measure, measure_named
from assistant.claims.figure_subjects import GENERAL, subject_words
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.claims.sentences import sentences_before, sentences_of
from assistant.claims.subjects import subject_of
from assistant.evidence import Evidence
from assistant.text.acronyms import one_abbreviates
from assistant.text.tagging import Word, tagged
from assistant.text.words import stem, stems, words

# Measures that any thing has; a grant or a contract is a thing itself.
_PLAIN: Final = ("cost", "budget", "price", "value")
_NOUNS: Final = ("NOUN", "PROPN")
_BESIDE: Final = re.compile(
    r"\b(?:next to|near(?:by)?|beside|opposite|behind|outside|alongside|close to|adjacent to"
    r"|across from|like|unlike|than|compared (?:with|to))\s(?:[\w’'-]+\s){0,3}?$",
    re.IGNORECASE,
)
# "We hear that the valuer's figure for the building": only "the building" is what it is for.
_REPORTED: Final = re.compile(r"^.*\bthat\s", re.DOTALL)
_WHOSE: Final = re.compile(
    r"\b[\w-]+['’]s?\s(?=(?:\w+\s)?(?:figures?|estimates?|counts?|valuations?|forecasts?)\b)"
)
# By these a text goes on speaking of any thing that it has named.
_STANDS_FOR: Final = frozenset(
    map(stem, "building site premises facility venue place property structure".split())
)
_SPEAKERS: Final = ("person", "unnamed", "group", "organisation")
_OWNS: Final = frozenset({"'s", "'", "’s", "’"})


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
        sentences = (text[one.start : one.end] for one in sentences_of(text))
        return any(
            stem(word.lower) == self.head
            and not _BESIDE.search(sentence[: word.start])
            and not self._is_another(found[:at])
            for sentence in sentences
            if self.head in stems(words(sentence))  # to tag a text takes long
            for found in (tagged(sentence),)
            for at, word in enumerate(found)
        )

    def _is_another(self, before: Sequence[Word]) -> bool:
        """Whether the noun has another before it than the thing asked for: "bus terminal"."""
        other = before[-1] if before and before[-1].tag == "NOUN" else None
        return bool(other and self.kind and stem(other.lower) not in self.kind)


def asked_things(question: str) -> tuple[AskedThing, ...]:
    """The things that a question has figures of or for, or names first beside figures and measures.

    They are several where "and" joins them.
    """
    # What opens a question is no thing: "List all figures".
    runs = list(_noun_phrases(_owned_as_nouns(tagged(question)[1:])))
    phrases = [phrase for phrase, _ in runs]
    things = [at for at, one in enumerate(phrases) if not all(map(_is_amount, one))]
    # "Every figure that the board was given for the pier" is of the pier.
    given = (at for at in things if runs[at][1][-1:] in (["of"], ["for"], ["on"]))
    named = next(given, things[0] if things else None)
    # "The grant" is a thing where nothing else is named.
    rest = (at for at, one in enumerate(phrases) if stem(one[-1].lower) not in GENERAL)
    first = next(rest, None) if named is None else named
    if first is None:
        return ()
    joined = takewhile(lambda run: run[1] == ["and"], runs[first + 1 :])
    return tuple(_thing(phrase) for phrase in (phrases[first], *(phrase for phrase, _ in joined)))


def _thing(phrase: Sequence[Word]) -> AskedThing:
    *before, head = phrase
    return AskedThing(
        name=" ".join(word.text for word in phrase),
        head=stem(head.lower),
        kind=frozenset(stem(word.lower) for word in before if word.tag != "PROPN"),
        proper=all(word.tag == "PROPN" for word in phrase),
    )


def _owned_as_nouns(found: Sequence[Word]) -> list[Word]:
    """The words, each behind a possessive no verb: "did the port's partnership cost"."""
    befores = (None, *found)
    return [
        replace(word, tag="NOUN")
        if word.tag == "VERB" and before and before.lower in _OWNS
        else word
        for before, word in zip(befores, found, strict=False)
    ]


def _noun_phrases(found: Sequence[Word]) -> Iterator[tuple[list[Word], list[str]]]:
    """Runs of nouns with the adjectives before them, and the words between them and the last.

    None ends in an adjective, or in "costs" behind another noun; whose a thing is, is left out.
    """
    end = 0
    for inside, group in groupby(enumerate(found), lambda pair: pair[1].tag in (*_NOUNS, "ADJ")):
        run = list(group)
        if not inside:
            continue
        start, behind = run[0][0], run[-1][0] + 1
        words_between = [word.lower for word in found[end:start] if word.tag != "DET"]
        phrase = [word for _, word in run]
        while phrase and (
            phrase[-1].tag == "ADJ"
            or (len(phrase) > 1 and measure_named(phrase[-1].text) in _PLAIN)
        ):
            phrase.pop()
        owns = behind < len(found) and found[behind].lower in _OWNS
        if phrase and not owns:
            yield phrase, words_between
            end = behind


def _is_amount(word: Word) -> bool:
    return word.tag == "ADJ" or stem(word.lower) in GENERAL or is_measure(word.lower)


def gives_figure_of(things: Sequence[AskedThing], evidence: Evidence) -> bool:
    """Whether a sentence gives a figure of any of the things; list items are of what opens them."""
    if evidence.item:
        return True
    figures = scoped_figures([evidence])
    return any(_is_of(thing, figure) for figure in figures for thing in things)


def _is_of(thing: AskedThing, one: ScopedFigure) -> bool:
    if thing.named_in(one.meant or one.sentence):
        return True
    text, start = one.source.document.text, one.source.start
    own = _own_nouns(one)
    if own:
        return any(thing.named_in(spelt) for word in own for spelt in _spelt_out(word.text, text))
    around = (*sentences_before(text, start), one.source.about)
    return any(thing.named_in(part) for part in around)


def _spelt_out(letters: str, text: str) -> list[str]:
    """What letters stand for by a text's own words.

    "Harbour Restoration Trust (HRT)", "the Harbour Restoration Trust or HRT".
    """
    if len(letters) < 2 or not letters.isupper():
        return []
    return re.findall(
        rf"((?:[A-Z][\w-]+\s(?:(?:and|of|for|the)\s)*){{2,7}})(?:\(|or\s){re.escape(letters)}\b",
        text,
    )


def _own_nouns(one: ScopedFigure) -> list[Word]:
    """What a figure's clause is about but for who gives the figure.

    That is told before it or behind: "Officers put it at £2m", "It is £2m, officers said".
    """
    opening = _REPORTED.sub("", _WHOSE.sub("", one.sentence[: one.figure.start]))
    found = tagged(opening)
    verb = next((word.start for word in found if word.tag in ("VERB", "AUX")), len(opening))
    speaker = subject_of(opening[:verb], 0, ())
    theirs = stems(words(speaker.name)) if speaker and speaker.sort in _SPEAKERS else set()
    told = stems(words(opening + re.split(r"[,;:]", one.sentence[one.figure.end :])[0]))
    return [word for word in subject_words(one) if stem(word.lower) in told - theirs - _STANDS_FOR]
