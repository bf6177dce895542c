"""Names that were typed small get the capitals that the collection writes them with."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.claims.roles import HONORIFICS
from assistant.questions.dictionary import is_listed
from assistant.text.edits import Edit, edited
from assistant.text.tagging import is_common
from assistant.text.words import STOP_WORDS, WORD
from vectorstore.store import Store

PASSAGES_ASKED = 20
WORDS_KEPT = 4096
MOST_SMALL = {2: 2, 3: 1}
"""How many words of a run, by its length, may have been typed small to be asked about."""
# What tells that a word stands inside a sentence: a small one beside it, or a form of address.
_ADDRESS = rf"\b(?:the|{'|'.join(HONORIFICS)})\.? "
_BEFORE = rf"(?:\b(?-i:[a-z]+),? |{_ADDRESS})"
_BEHIND = r"(?=,? (?-i:[a-z]+)\b| \()"
_POSSESSIVE = re.compile(r"['’]s?$")


class Capitals:
    """Knows how one generation of a collection writes its names."""

    def __init__(self, written: Callable[[str], str]) -> None:
        """Ask how words are written.

        Args:
            written: A word, or some that follow each other, as the collection writes them: small
                where it ever does.
        """
        self.written = lru_cache(WORDS_KEPT)(written)  # it asks the store

    def restored(self, text: str, known: Collection[str]) -> str:
        """The text with what the collection never writes small written as it does.

        A rare word has its capitals for itself; words that are common apart ("fell", "house") have
        them together. A war memorial is none, and "War Memorial Hospital" is a name.

        Args:
            text: As it was typed.
            known: Words of the collection, lower-case.
        """
        text = edited(text, self._alone(text, known))
        text = edited(text, self._together(text, known, 2))
        return edited(text, self._together(text, known, 3))

    def _alone(self, text: str, known: Collection[str]) -> list[Edit]:
        return [
            (start, end, self.written(word))
            for start, end, word in _words(text)
            if word.islower() and word in known and not is_common(word)
        ]

    def _together(self, text: str, known: Collection[str], length: int) -> set[Edit]:
        """The words of names of so many words; of three, two are a name already."""
        edits: set[Edit] = set()
        for run in _runs(text, length):
            asked = [word.lower() for *_, word in run]
            small = sum(word.islower() for *_, word in run)
            if not 0 < small <= MOST_SMALL[length]:
                continue
            if any(word in STOP_WORDS or word not in known for word in asked):
                continue
            forms = self.written(" ".join(asked)).split()
            shouted = all(form.isupper() and len(form) > 1 for form in forms)
            if all(form[0].isupper() for form in forms) and not shouted:
                places = ((start, end) for start, end, _ in run)
                edits |= {(*place, form) for place, form in zip(places, forms, strict=True)}
        return edits


def written(words: str, store: Store) -> str:
    """Words as the passages that hold them write them: small if any does, else most often so.

    An "O'" before a name belongs to it. What a dictionary lists, and words that follow each other,
    count only inside a sentence: headings and beginnings have capitals that make no name.
    """
    form = _form(words)
    forms = Counter(
        match[match.lastgroup or 0].replace("’", "'")
        for passage in store.holding(words, PASSAGES_ASKED)
        for match in form.finditer(" ".join(passage.text.split()))
    )
    return words if not forms or words in forms else forms.most_common(1)[0][0]


def _form(words: str) -> re.Pattern[str]:
    """The words where they count; of several, also where only the first opens a sentence."""
    form = rf"(?:\b(?-i:O)['’])?\b{re.escape(words)}\b"
    if " " in words:
        form = rf"{_BEFORE}(?P<behind>{form})|(?P<opening>{form}){_BEHIND}"
    elif is_listed(words):
        form = rf"{_BEFORE}(?P<behind>{form})"
    return re.compile(form, re.IGNORECASE)


def _runs(text: str, length: int) -> Iterator[Sequence[Edit]]:
    """So many words that follow each other, with nothing but a space between."""
    found = list(_words(text))
    for at in range(len(found) - length + 1):
        run = found[at : at + length]
        if all(text[one[1] : other[0]] == " " for one, other in pairwise(run)):
            yield run


def _words(text: str) -> Iterator[Edit]:
    """Start, end and letters of each word, possessive endings left out."""
    for match in WORD.finditer(text):
        word = _POSSESSIVE.sub("", match[0])
        yield match.start(), match.start() + len(word), word
