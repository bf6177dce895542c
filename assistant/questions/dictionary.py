"""Whether a word is one of the English language (decision 061)."""

import re
from functools import lru_cache

from spellchecker import SpellChecker

# The dictionary has "apologize", "color", "center", "analyze", "defense" and "counseling".
_AMERICAN = tuple(
    (re.compile(british), american)
    for british, american in (
        ("$", ""),
        ("is(?=(?:e[drs]?|es|ing|ations?|ers?)$)", "iz"),
        ("our", "or"),
        ("(?<=[^aeiou])re(?=s?$)", "er"),
        ("ys(?=(?:e[drs]?|es|ing)$)", "yz"),
        ("ence(?=s?$)", "ense"),
        ("ll(?=(?:ed|ing|ers?)$)", "l"),
        ("ogramme", "ogram"),
    )
)


def is_listed(word: str) -> bool:
    """Whether a dictionary of English lists a lower-case word, as it is or spelt as in America.

    >>> is_listed("apologise"), is_listed("harbours"), is_listed("apologies"), is_listed("desinged")
    (True, True, True, False)
    """
    return any(form.sub(other, word) in _dictionary() for form, other in _AMERICAN)


@lru_cache(maxsize=1)
def _dictionary() -> SpellChecker:
    """The list of words that pyspellchecker ships, read when the first unknown word is met."""
    return SpellChecker(language="en", distance=1)
