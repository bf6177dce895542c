"""Words of a question that the collection does not have, matched to words that it has."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import partial

from rapidfuzz import process
from rapidfuzz.distance import OSA

from assistant.questions.capitals import Capitals, written
from assistant.questions.dictionary import is_listed
from assistant.text.edits import Edit, edited
from assistant.text.words import STOP_WORDS, WORD, stem
from vectorstore.store import Store

# One edit is allowed in words of four letters or more, two from eight; shorter words stay.
SHORTEST = 4
LONG = 8
# Words of questions that few documents have.
ASKING = ("summarise", "summarize", "summary", "outline", "describe", "explain", "compare", "list")
_NEGATED = re.compile(r"(?:un|in|im|il|ir|dis|mis|non)(?P<word>[a-z]{4,})$")
_AGAIN = re.compile(r"re(?P<word>[a-z]{5,})$")
_DOER = re.compile(r"(?P<verb>[a-z]{3,})ers?$")
# "Isn't" and "who's", as they are typed in haste.
_CONTRACTED = re.compile(
    r"(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should|must)nt$"
    r"|(?:who|what|that|there|where|how)s$|(?:they|you|we)(?:re|ve|ll)$"
)
# "dLNs", "ComYMV": letters chosen one by one; "McDonlad" is a name.
_CODE = re.compile(r"^(?!Ma?c[A-Z][a-z]|O['’])(?=.*[a-z]).+[A-Z]")
# "X-ray", "e-bike" and "U-turn", as they are typed in haste.
_LETTERED = re.compile(r"(?P<letter>[etux])(?P<word>[a-z]{3,})$")
_IRISH = re.compile(r"o['’]?(?P<rest>[a-z]{3,})$")
_SENTENCE_END = re.compile(r"[.?!:]\s+[“‘\"'(]*$")


@dataclass(frozen=True, slots=True)
class Correction:
    """A word as it was typed and as the collection spells it."""

    typed: str
    known: str


class Speller:
    """Knows the words of one generation of a collection."""

    def __init__(
        self,
        vocabulary: Mapping[str, int],
        ordinary: Collection[str] = (),
        written: Callable[[str], str] | None = None,
        listed: Callable[[str], bool] = lambda _word: False,
    ) -> None:
        """Learn the words.

        Args:
            vocabulary: Words of the collection, lower-case, each with how many passages have it.
            ordinary: Common words of the language: they are no misspelling of another, whether the
                collection has them or not ("anything" is not "nothing"), and others may be meant
                for them.
            written: A word as the collection writes it, small where it ever does: a name in the
                question is no misspelling of what is written small ("Mr Reeder" is no "reader"),
                and what never is small is a name. None: nobody knows.
            listed: Whether a dictionary of the language lists a word, however rare. Such a word is
                a misspelling of a name at most ("lorries" are no "worries").
        """
        self._listed = listed
        self._ordinary = frozenset(ordinary)
        self._capitals = Capitals(written) if written else None
        self._vocabulary = {word: count for word, count in vocabulary.items() if word.isalpha()}
        self._stems = {stem(word) for word in self._vocabulary}
        self._meant_by_names = (*self._vocabulary, *ASKING)
        self._meant_by_words = (*self._meant_by_names, *self._ordinary)

    @classmethod
    def over(cls, store: Store, ordinary: Collection[str]) -> "Speller":
        """Learn the words of a store's live generation, and how it writes them."""
        return cls(store.vocabulary(), ordinary, partial(written, store=store), is_listed)

    def correct(self, text: str) -> tuple[str, tuple[Correction, ...]]:
        """The text with unknown words replaced by their nearest known word, and what was replaced.

        A word that is known, or whose stem is, stays; so does one with no near neighbour. Names
        that were typed small get their capitals back.
        """
        if self._capitals:
            text = self._capitals.restored(text, self._vocabulary)
        corrections: list[Correction] = []
        edits: list[Edit] = []
        for match in WORD.finditer(text):
            word = match[0].lower().removesuffix("'s").removesuffix("’s")
            if word in STOP_WORDS or self._knows(word) or _CODE.search(match[0]):
                continue
            listed = self._is_compound(word) or self._listed(word)
            joined = None if listed else self._irish(word) or self._lettered(word)
            if joined:
                corrections.append(Correction(match[0][: len(word)], joined))
                edits.append((match.start(), match.start() + len(word), joined))
                continue
            if not word.isalpha():
                continue
            nearest = self._nearest(word, named=listed or match[0][0].isupper())
            name = listed or (match[0][0].isupper() and not _opens(text, match.start()))
            if nearest and not (name and self._is_small(nearest)):
                typed = match[0][: len(word)]
                corrections.append(Correction(typed, self._cased(nearest, typed)))
                edits.append((match.start(), match.start() + len(word), corrections[-1].known))
        return edited(text, edits), tuple(corrections)

    def _lettered(self, word: str) -> str | None:
        """A letter and a word of the collection that were typed as one: "x-ray" of "xray"."""
        match = _LETTERED.match(word)
        if match is None or not {match["letter"], match["word"]} <= self._vocabulary.keys():
            return None
        return f"{match['letter']}-{match['word']}"

    def _irish(self, word: str) -> str | None:
        """A name that the collection writes with "O'", typed as "oneil" or "o'neil"."""
        match = _IRISH.match(word)
        if match is None or self._capitals is None:
            return None
        rest = match["rest"]
        known = rest if rest in self._vocabulary else self._nearest(rest, named=True)
        name = self._capitals.written(known) if known else ""
        return name if name.startswith("O'") else None

    def _is_small(self, word: str) -> bool:
        return self._capitals is not None and self._capitals.written(word).islower()

    def _is_name(self, word: str) -> bool:
        known = word not in self._ordinary and self._capitals is not None
        return known and not self._is_small(word)

    def _knows(self, word: str) -> bool:
        """Whether a word is one of the language or the collection, or made of one of these.

        "Unpaid" is known where "paid" is, and "recladding" where "cladding" is.
        """
        made = _NEGATED.match(word) or _AGAIN.match(word)
        return (
            word in self._ordinary
            or stem(word) in self._stems
            or word in ASKING
            or _CONTRACTED.match(word) is not None
            or (made is not None and stem(made["word"]) in self._stems)
        )

    def _is_compound(self, word: str) -> bool:
        """Whether it is two common words written as one: "overspend", "lockdown"."""
        return any(
            word[:at] in self._ordinary and word[at:] in self._ordinary
            for at in range(SHORTEST, len(word) - SHORTEST + 1)
        )

    def _cased(self, word: str, like: str) -> str:
        """A known word as the collection writes a name, or else like what was typed for it."""
        if like.isupper():
            return word.upper()
        form = self._capitals.written(word) if self._capitals else word
        return word.capitalize() if like[:1].isupper() and form.islower() else form

    def _nearest(self, word: str, named: bool) -> str | None:
        """The known word fewest edits away, the commonest of equals; None when all are far.

        A name keeps its first letter, and all but one of the others: Marlow is another town than
        Harlow, and Ottoline another person than Ottilie. What is no name may also be meant for a
        word that the collection lacks, if that is nearer: "desinged" is "designed", not "resigned".
        Who does something is no misspelling of what does not: "payers" pay, and are no "papers".
        """
        if len(word) < SHORTEST:
            return None
        verb = self._done_by(word)
        near = process.extract(
            word,
            self._meant_by_names if named else self._meant_by_words,
            scorer=OSA.distance,
            score_cutoff=1 if named or len(word) < LONG else 2,
            limit=None,
        )
        fitting = [
            (distance, _differs(word, other), -self._vocabulary.get(other, 0), other)
            for other, distance, _ in near
            if len(other) >= SHORTEST
            and other.startswith(verb)
            and (other[0] == word[0] or not (named or self._is_name(other)))
            and not _opposite(other, word)
        ]
        return min(fitting)[-1] if fitting else None

    def _done_by(self, word: str) -> str:
        """What somebody does: "pay" of "payers"; empty for what is no such word."""
        doer = _DOER.match(word)
        verb = doer["verb"] if doer else ""
        return verb if verb in self._ordinary or f"{verb}e" in self._ordinary else ""


def _differs(typed: str, known: str) -> tuple[bool, bool]:
    """Whether two words begin otherwise, and end otherwise: "finaly" is rather "finally"."""
    return known[0] != typed[0], known[-1] != typed[-1]


def _opposite(known: str, typed: str) -> bool:
    """Whether a known word is the typed one denied: "ineligible" for "eligible"."""
    negated = _NEGATED.match(known)
    return negated is not None and stem(negated["word"]) == stem(typed)


def _opens(text: str, start: int) -> bool:
    """Whether a word is the first of its sentence."""
    return not text[:start].strip(" “‘\"'(") or bool(_SENTENCE_END.search(text, 0, start))
