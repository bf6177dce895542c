"""Whether a text holds an accepted answer, by words: case, punctuation and articles aside."""

import re
import unicodedata
from collections.abc import Iterable

ARTICLES = frozenset({"a", "an", "the"})
LEAST_WORDS = 4  # of a cut that stands for the sentence it is from
WORD = re.compile(r"\w+")
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")


def words(text: str) -> list[str]:
    """The words that are compared.

    The normalisation of SQuAD's evaluation script (Rajpurkar et al. 2016), with compatibility
    characters unified and thousands joined ("12,500" is "12500").
    """
    plain = THOUSANDS.sub("", unicodedata.normalize("NFKC", text).casefold())
    return [word for word in WORD.findall(plain) if word not in ARTICLES]


def holds(text: str, phrase: str) -> bool:
    """Whether the phrase's words stand in the text, in order and unbroken."""
    wanted = " ".join(words(phrase))
    return bool(wanted) and f" {wanted} " in f" {' '.join(words(text))} "


def holds_any(texts: Iterable[str], phrases: Iterable[str]) -> bool:
    """Whether some text holds some phrase."""
    wanted = tuple(phrases)
    return any(holds(text, phrase) for text in texts for phrase in wanted)


def same_sentence(one: str, other: str) -> bool:
    """Whether two cuts of the same text are the same sentence: one holds the other.

    A few words that are left of a badly cut sentence are not the sentence.
    """
    short, long = sorted((one, other), key=len)
    return holds(long, short) and (len(words(short)) >= LEAST_WORDS or words(short) == words(long))
