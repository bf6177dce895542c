"""What a figure is for: the names and nouns of its clause, or of what its clause takes up."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import Final

from assistant.claims.counters import voice_of
from assistant.claims.figure_context import is_measure
from assistant.claims.scoped import ScopedFigure
from assistant.text.days import CALENDAR_WORDS
from assistant.text.tagging import Word, tagged
from assistant.text.words import STOP_WORDS, stem, words

_NOUNS: Final = ("NOUN", "PROPN")
_CLAUSE_END: Final = re.compile(r"[;:]\s|,\s(?:and|but|while|whereas|though|although)\s|\s–\s")
# Nouns that say nothing of what a figure is for: amounts, times, documents and "the project".
GENERAL: Final = frozenset(
    map(
        stem,
        "amount total sum figure estimate forecast number count average rise increase fall cut "
        "thousand million billion pound pence euro dollar percent cent per "
        "day week fortnight month quarter year decade time date period today yesterday "
        "end start beginning middle rest "
        "project scheme work thing part side way member officer council report paper".split(),
    )
).union(map(stem, CALENDAR_WORDS))


def stems_of_subject(one: ScopedFigure) -> frozenset[str]:
    """The stems of what a figure is for."""
    return frozenset(stem(word.lower) for word in subject_words(one))


@lru_cache(maxsize=1024)
def subject_words(one: ScopedFigure) -> tuple[Word, ...]:
    """The names and nouns of a figure's clause but for who speaks, measures, amounts and times.

    Of a row, those of its first cell and of its column; of "it is £2m", those of what "it" is; of
    "the port says £2m" those of the figure before it.
    """
    if one.stands_for is not None:
        return subject_words(one.stands_for)
    tokens = _tokens_of(one)
    spoken = {stem(word) for word in (*one.speaker_words, *words(voice_of(one) or ""))}
    spoken |= {stem(word) for word in words(one.figure.unit)}
    no_subject = GENERAL | spoken
    return tuple(
        word
        for before, word, after in zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
        if (word.tag in _NOUNS or _ends_phrase(before, word, after))
        and len(word.text) > 1
        and stem(word.lower) not in no_subject
        and not is_measure(word.lower)
    )


def _tokens_of(one: ScopedFigure) -> tuple[Word, ...]:
    """The words of a figure's row, of what it stands for, or of its clause."""
    if one.row is not None or one.meant:
        return tagged(one.meant or f"{one.row} {one.column or ''}")
    cuts = [match.end() for match in _CLAUSE_END.finditer(one.sentence)]
    start = max((cut for cut in cuts if cut <= one.figure.start), default=0)
    end = min((cut for cut in cuts if cut > one.figure.end), default=len(one.sentence))
    return tuple(word for word in tagged(one.sentence) if start <= word.start < end)


def _ends_phrase(before: Word | None, word: Word, after: Word | None) -> bool:
    """Whether what is tagged an adjective is the noun behind a name: "Bexton pier cost £2m"."""
    if word.tag != "ADJ" or before is None or before.tag not in _NOUNS:
        return False
    return after is None or after.tag not in _NOUNS or is_measure(after.lower)


def amount_named(one: ScopedFigure) -> str | None:
    """The stem of the noun that says what amount a figure is: "the grant was £2m"."""
    if one.stands_for is not None:
        return amount_named(one.stands_for)
    told, end = (one.meant, len(one.meant)) if one.meant else (one.sentence, one.figure.start)
    nouns = (word.lower for word in tagged(told) if word.tag == "NOUN" and word.end <= end)
    return next((stem(noun) for noun in nouns if is_measure(noun)), None)


@lru_cache(maxsize=256)
def kinds_of_amount(noun: str, text: str) -> frozenset[str]:
    """The stems of the words that tell such amounts of a text apart: "the roof grant"."""
    return frozenset(
        stem(before)
        for before, word in pairwise(words(text))
        if stem(word) == noun and before not in STOP_WORDS
    )
