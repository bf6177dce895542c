"""Whether the letters of a page are what a person reads on it, as far as its text can tell.

A font without a true table of its letters shows a page well and hands programs private signs, or
an alphabet moved by some places: "Sgd bntmbhk" for "The council".
"""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]{4,}")
_VOWELS = frozenset("aeiouy")
# In ../shared/bench/documents the pages in Latin letters have 35 % vowels or more; an alphabet
# moved by any number of places has under 30 % but for three of the 25.
_LEAST_VOWELS = 0.3
_ENOUGH_LETTERS = 150
_NO_CHARACTERS = frozenset({"Co", "Cn", "Cc"})
# Marks of lists and ticks in forms are private signs as well: the most in a page there is 3 %.
_MOST_SIGNS = 0.25
_ENOUGH_SIGNS = 20
_LINE_MARKS = frozenset("\n\t\r\f\x02")


def is_garbled(page: str) -> bool:
    """Whether the text of a page is signs or an alphabet that nobody reads."""
    return _has_private_signs(page) or _has_moved_alphabet(page)


def _has_private_signs(page: str) -> bool:
    drawn = [sign for sign in page if sign not in _LINE_MARKS and not sign.isspace()]
    unknown = sum(
        sign == "\ufffd" or unicodedata.category(sign) in _NO_CHARACTERS for sign in drawn
    )
    return unknown >= max(_ENOUGH_SIGNS, _MOST_SIGNS * len(drawn))


def _has_moved_alphabet(page: str) -> bool:
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
