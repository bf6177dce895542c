"""What "it" stands for in "It is £2.3 million": the amount that the text has just spoken of."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from assistant.claims.figure_context import is_measure
from assistant.claims.sentences import sentences_before
from assistant.text.tagging import Word, tagged

_IT_IS: Final = re.compile(
    r"\W*(?:(?:but|and|yet|so|now|then|in fact|today),?\s)?(?:it|this|that)"
    r"(?:['’]s|\s(?:is|was|has been|will be|would be|should be|c[ao]mes? to|st(?:ands|ood) at"
    r"|rose to|grew to|fell to))\s"
    r"(?:[a-z]+\s){0,3}",
    re.IGNORECASE,
)
_MODIFIERS: Final = ("NOUN", "PROPN", "ADJ")


def amount_meant(text: str, start: int, opening: str) -> str | None:
    """The noun phrase of an amount that a sentence takes up with "it"; None where it takes up none.

    Args:
        text: The whole document.
        start: Where the sentence begins in it.
        opening: The sentence's words before the figure.
    """
    if not _IT_IS.fullmatch(opening):
        return None
    for sentence in sentences_before(text, start):
        amounts = _amounts_in(tagged(sentence))
        if amounts:
            return amounts[0] if len(amounts) == 1 else None
    return None


def _amounts_in(words: Sequence[Word]) -> list[str]:
    """The noun phrases of amounts: "restoration grant for Fenwick"."""
    return [
        " ".join(one.text for one in (*_before(words, at), word, *_behind(words, at)))
        for at, word in enumerate(words)
        if word.tag == "NOUN" and is_measure(word.lower)
    ]


def _before(words: Sequence[Word], at: int) -> list[Word]:
    run = list(takewhile(lambda one: one.tag in _MODIFIERS, reversed(words[:at])))
    return run[::-1]


def _behind(words: Sequence[Word], at: int) -> list[Word]:
    """What it is of or for: "for the harbour"."""
    if at + 1 >= len(words) or words[at + 1].lower not in ("of", "for", "to", "towards"):
        return []
    rest = words[at + 2 :]
    rest = rest[1:] if rest and rest[0].tag == "DET" else rest
    return [words[at + 1], *takewhile(lambda one: one.tag in _MODIFIERS, rest)]
