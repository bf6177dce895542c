"""Words of a question that the collection does not have, matched to words that it has."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.words import STOP_WORDS, WORD, stem

# One edit is allowed in words of four letters or more, two from eight; shorter words stay.
SHORTEST = 4
LONG = 8


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed and as the collection spells it."""

    typed: str
    known: str


class Speller:
    """Knows the words of one generation of a collection."""

    def __init__(self, vocabulary: Mapping[str, int], ordinary: Collection[str] = ()) -> None:
        """Learn the words.

        Args:
            vocabulary: Words of the collection, lower-case, each with how many passages have it.
            ordinary: Words of the language: they are no misspelling of another, whether the
                collection has them or not ("anything" is not "nothing").
        """
        self._ordinary = ordinary
        self._vocabulary = {word: count for word, count in vocabulary.items() if word.isalpha()}
        self._stems = {stem(word) for word in self._vocabulary}

    def correct(self, text: str) -> tuple[str, tuple[Correction, ...]]:
        """The text with unknown words replaced by their nearest known word, and what was replaced.

        A word that is known, or whose stem is, stays; so does one with no near neighbour.
        """
        corrections = []
        for match in WORD.finditer(text):
            word = match[0].lower().removesuffix("'s").removesuffix("’s")
            if not word.isalpha() or word in STOP_WORDS or word in self._ordinary:
                continue
            if stem(word) in self._stems:
                continue
            nearest = self._nearest(word)
            if nearest:
                corrections.append(Correction(match[0], _cased(nearest, match[0])))
        for one in corrections:
            text = text.replace(one.typed, one.known, 1)
        return text, tuple(corrections)

    def variants(self, name: str) -> list[str]:
        """Other spellings of a known name: one edit away, same first letter."""
        word = name.lower()
        if len(word) <= SHORTEST or not word.isalpha():
            return []
        return [
            other
            for other in self._vocabulary
            if abs(len(other) - len(word)) <= 1
            and other[0] == word[0]
            and stem(other) != stem(word)
            and OSA.distance(word, other, score_cutoff=1) == 1
        ]

    def _nearest(self, word: str) -> str | None:
        """The known word fewest edits away, the commonest of equals; None when all are far."""
        if len(word) < SHORTEST:
            return None
        near = process.extract(
            word,
            self._vocabulary.keys(),
            scorer=OSA.distance,
            score_cutoff=1 if len(word) < LONG else 2,
            limit=None,
        )
        fitting = [
            (distance, other[0] != word[0], -self._vocabulary[other], other)
            for other, distance, _ in near
            if len(other) >= SHORTEST
        ]
        return min(fitting)[-1] if fitting else None


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[:1].isupper() else word
