"""English numerals, in digits and in words, as exact decimals."""

import re
from decimal import Decimal
from typing import Final

from assistant.text.number_words import TENS, UNITS

_SMALL: Final = (
    {"a": 1, "an": 1}
    | {word: value for value, word in enumerate(UNITS)}
    | {word: 10 * (position + 2) for position, word in enumerate(TENS)}
)
_LARGE: Final = {
    "hundred": 100,
    "dozen": 12,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SCALES: Final = _LARGE | {
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}

DIGITS: Final = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
_SMALL_WORD: Final = (
    rf"(?:(?:{'|'.join(TENS)})(?:[-\s](?:{'|'.join(UNITS[1:10])}))?"
    rf"|{'|'.join(sorted(UNITS, key=len, reverse=True))})"
)
_LARGE_WORD: Final = r"(?:hundred|thousand|million|billion|trillion)"
WORDS: Final = (
    rf"(?:(?:half\s+an?|(?:a\s+quarter|three[\s-]quarters)\s+of\s+an?)\s+(?:dozen|{_LARGE_WORD})"
    rf"|(?:an?\s+|{_SMALL_WORD}\s+)(?:dozen|(?:{_LARGE_WORD}\b"
    rf"(?:\s+(?:and\s+)?{_SMALL_WORD}\b)?\s*)+)"
    rf"|{_SMALL_WORD}(?:\s+and\s+a\s+(?:half|quarter))?)"
)
SCALE: Final = r"(?:thousand|million|billion|trillion|mln|mn|bn|tn|m|k)"


def scale_of(word: str | None) -> Decimal:
    """What a scale word or its abbreviation multiplies by; 1 for none.

    Raises:
        KeyError: The word is not a scale.
    """
    return Decimal(_SCALES[word.lower()]) if word else Decimal(1)


def number_of(text: str) -> Decimal:
    """The value of a numeral that `DIGITS` or `WORDS` matched.

    >>> number_of("1,250.50"), number_of("two hundred and six"), number_of("half a million")
    (Decimal('1250.50'), Decimal('206'), Decimal('500000.0'))

    Raises:
        ValueError: The text is not a numeral.
    """
    if re.fullmatch(DIGITS, text):
        return Decimal(text.replace(",", ""))
    return _spoken(re.sub(r"[\s-]+", " ", text.lower()).strip())


def _spoken(text: str) -> Decimal:
    """The value of a numeral in words: groups below a thousand, each times its scale."""
    fractions = (("half a", "0.5"), ("a quarter of a", "0.25"), ("three quarters of a", "0.75"))
    for fraction, share in fractions:
        if text.startswith(fraction):
            return Decimal(share) * _LARGE[text.removeprefix(fraction).removeprefix("n").strip()]
    for tail, part in ((" and a half", "0.5"), (" and a quarter", "0.25")):
        if text.endswith(tail):
            return _spoken(text.removesuffix(tail)) + Decimal(part)
    return Decimal(_whole(text.split()))


def _whole(words: list[str]) -> int:
    """The value of words without a fraction."""
    total, group = 0, 0
    for word in words:
        if word in _SMALL:
            group += _SMALL[word]
        elif word in ("hundred", "dozen"):
            group *= _LARGE[word]
        elif word in _LARGE:
            total, group = total + group * _LARGE[word], 0
        elif word != "and":
            raise ValueError(f"not a numeral: {' '.join(words)!r}")
    return total + group
