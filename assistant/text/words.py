"""Words as the assistant compares them: lower-cased, without stop words, stemmed."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

import Stemmer

from assistant.text.irregular import BASE_OF

# Function words of English, with the forms that questions are built from.
STOP_WORDS = frozenset(
    """a about above after again against all also am an and any are aren't as at be because been
    before being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't down during each else ever few for from further get give given gives got
    had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself
    his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's me more most much
    my myself no nor not of off on once only or other ought our ours ourselves out over own please
    same shall she she'd she'll she's should shouldn't so some such tell than that that's the their
    theirs them themselves then there there's these they they'd they'll they're they've this those
    through to too under until up upon us very was wasn't we we'd we'll we're we've were weren't
    what what's when when's where where's which while who who's whom whose why why's will with
    won't would wouldn't you you'd you'll you're you've your yours yourself yourselves""".split()
)

# A word, a figure with its separators ("£22.3", "18/19", "1,000"), or a name with inner marks.
WORD = re.compile(r"[£$€]?\d[\d,./:–-]*\d|[£$€]?\d|[^\W\d_]+(?:['’.&-][^\W\d_]+)*\d*|[^\W_]+")

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_FINANCIAL_YEAR = re.compile(r"(?:20)?(\d\d)[/–-](?:20)?(\d\d)")

# "STPs": Snowball takes the ending off no word without a vowel.
_PLURAL_LETTERS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2,}(?<!s)s")

_stemmer = Stemmer.Stemmer("english")
# Forms that no stemmer brings together: "left" is "leave", and "children" "child".
_IRREGULAR = BASE_OF | {
    "children": "child", "men": "man", "people": "person", "women": "woman",
}  # fmt: skip


def words(text: str) -> list[str]:
    """The words and figures of a text in order, lower-cased, with straight apostrophes."""
    return [match.replace("’", "'").lower() for match in WORD.findall(text)]


@lru_cache(maxsize=65_536)
def numerals(text: str) -> set[str]:
    """The numbers in digits, as they stand: without signs and units.

    >>> numerals("£22.3m") == {"22.3"}
    True
    """
    return set(_NUMERAL.findall(text))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of a lower-case word; possessives are dropped first.

    Irregular forms have the stem of their base, and financial years of this century, however they
    are written, that of "2018/19". Source of the rest: M. F. Porter, "Snowball: a
    language for stemming algorithms" (2001).
    """
    bare = word.removesuffix("'s").removesuffix("'")
    if years := _FINANCIAL_YEAR.fullmatch(bare):
        first, last = int(years[1]), int(years[2])
        if last == (first + 1) % 100:
            return f"20{first:02}/{last:02}"
    if _PLURAL_LETTERS.fullmatch(bare):
        return bare[:-1]
    stemmed: str = _stemmer.stemWord(_IRREGULAR.get(bare, bare))
    return stemmed


def content_words(text: str) -> list[str]:
    """The words that carry meaning, in order, repeats kept."""
    return [word for word in words(text) if word not in STOP_WORDS and len(word) > 1]


def content_stems(text: str) -> set[str]:
    """The stems of the words that carry meaning."""
    return stems(content_words(text))


def stems(some_words: Iterable[str]) -> set[str]:
    """The stems of these words; hyphenated words also give their parts."""
    found = set()
    for word in some_words:
        found.add(stem(word))
        if "-" in word:
            found.update(stem(part) for part in word.split("-") if len(part) > 1)
    return found


def coverage(text: str, rarity: Mapping[str, float]) -> float:
    """Share of the question's words that a text carries, rare words counting more; 0 to 1."""
    total = sum(rarity.values())
    if not total:
        return 0.0
    carried = stems(words(text))
    return sum(weight for word, weight in rarity.items() if word in carried) / total
