"""Whether the letters of a page are what a person reads on it, as far as its text can tell.

A font without a true table of its letters shows a page well and hands programs private signs, or
an alphabet moved by some places: "Sgd bntmbhk" for "The council".
"""

import re
import unicodedata
from collections import Counter

_WORD = re.compile(r"[^\W\d_]{4,}")
_ANY_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouwy")  # w: as in the Welsh "cwm"
# In ../shared/bench/documents the pages in Latin letters have 35 % vowels or more, and a list of
# Welsh villages 30 %; of 2,000 alphabets shuffled at random, 56 % had less than this.
_LEAST_VOWELS = 0.28
_COMMON = """the and for that was with are from this have has had were not been which will they
their but would there its his her she who all can said more than when into""".split()
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
# A quarter of the words of English prose stand in _COMMON; of a list of names or codes, one word
# may by chance be one of them moved, but not three different ones and a tenth of all.
_COMMON_SHARE = 0.1
_ENOUGH_DIFFERENT = 3
_ENOUGH_LETTERS = 150
_NO_CHARACTERS = frozenset({"Co", "Cn", "Cc"})
# Marks of lists and ticks in forms are private signs as well: the most in a page there is 3 %.
_MOST_SIGNS = 0.25
_ENOUGH_SIGNS = 20
_LINE_MARKS = frozenset("\n\t\r\f\x02")


def is_garbled(page: str) -> bool:
    """Whether the text of a page is signs or an alphabet that nobody reads."""
    return _has_private_signs(page) or _has_too_few_vowels(page) or _has_moved_alphabet(page)


def _has_private_signs(page: str) -> bool:
    drawn = [sign for sign in page if sign not in _LINE_MARKS and not sign.isspace()]
    unknown = sum(
        sign == "\ufffd" or unicodedata.category(sign) in _NO_CHARACTERS for sign in drawn
    )
    return unknown >= max(_ENOUGH_SIGNS, _MOST_SIGNS * len(drawn))


def _has_too_few_vowels(page: str) -> bool:
    """Whether the Latin words have too few vowels for any language written in these letters."""
    plain = "".join(
        sign
        for sign in unicodedata.normalize("NFD", page.lower())
        if not unicodedata.combining(sign)
    )
    letters = "".join(word for word in _WORD.findall(plain) if word.isascii())
    if len(letters) < _ENOUGH_LETTERS:
        return False
    return sum(letter in _VOWELS for letter in letters) < _LEAST_VOWELS * len(letters)


def _has_moved_alphabet(page: str) -> bool:
    """Whether the page is English prose once its letters are moved back by some places."""
    words = _ANY_WORD.findall(page.lower())
    if sum(map(len, words)) < _ENOUGH_LETTERS:
        return False
    counts = Counter(words)
    least = _COMMON_SHARE * len(words)
    return any(
        len(moved & counts.keys()) >= _ENOUGH_DIFFERENT
        and sum(counts[word] for word in moved) >= least
        for moved in _MOVED
    )


def _moved_by(places: int) -> frozenset[str]:
    """The common words as they read in an alphabet moved by so many places."""
    table = str.maketrans(_LETTERS, _LETTERS[places:] + _LETTERS[:places])
    return frozenset(word.translate(table) for word in _COMMON)


_MOVED = tuple(_moved_by(places) for places in range(1, len(_LETTERS)))
