"""Text as the checks compare it: cleaned, cut into sentences, clauses and tokens."""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import zip_longest
from typing import NamedTuple

from assistant.check.lexicon import CLAUSE_WORDS, FUNCTION_WORDS, PHRASES, lemma
from vectorstore.abbreviations import LONGEST, goes_on

# Tags that end a line of text; all others (bold, spans) may stand inside a word.
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|tr|td|th|table|h[1-6]|hr|section)\b[^<>]*>", re.IGNORECASE
)
# Format marks (zero-width, bidirectional, tags), half characters, and controls but white space.
_INVISIBLE = re.compile(
    "["
    + "".join(
        re.escape(chr(code))
        for code in range(0x10000)
        if (category := unicodedata.category(chr(code))) in {"Cf", "Cs"}
        or (category == "Cc" and chr(code) not in "\n\t\r")
    )
    + "\U000e0000-\U000e0fff]"
)
_HIDDEN = re.compile(r"<!--.*?-->|<(script|style)\b.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_INLINE_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_FOOTNOTE_MARK = re.compile(r"\s?\[\d{1,3}(?:\s*[,;-]\s*\d{1,3})*\]")
_LIST_MARK = re.compile(r"^\s*(?:\d{1,2}[.)]|[-*\u2022\u25cf\u25aa])\s+(?=\S)", re.MULTILINE)
_MARKDOWN = re.compile(r"\*\*|__|(?<!\w)\*(?=\w)|(?<=\w)\*(?!\w)|^#+\s", re.MULTILINE)
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")

_LOOK_ALIKES = str.maketrans(
    {
        **dict.fromkeys("‘’‛ʼ′`´", "'"),
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‐‑‒–−⁃", "-"),
        "—": " - ",
        "…": "...",
        "\N{FRACTION SLASH}": "/",
    }
)

# A figure with its marks, a dotted abbreviation, a word with inner marks, or one other character.
_TOKEN = re.compile(
    r"[£$€]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|m|bn|k|p|am|pm)?\b%?"
    r"|(?:[A-Za-z]\.){2,}"
    r"|[^\W\d_]+(?:['&][^\W\d_]+)*"
    r"|\S"
)
_SENTENCE_END = re.compile(r"[.!?]+[\"')\]]*\s+(?=[\"'(\[]*[A-Z£$€0-9])|\n\s*\n")
_PHRASES = {tuple(map(lemma, phrase)): lemma(meaning) for phrase, meaning in PHRASES.items()}
# Two words that are grammar together.
_GRAMMAR = frozenset(
    {("no", "longer"), ("as", "long"), ("so", "long"), ("any", "longer"), ("so", "far")}
)
_CLAUSE_MARKS = frozenset(",;:()")


class Token(NamedTuple):
    """One word, figure or mark.

    `stem` is comparable between texts; `clause` and `sentence` count from 0; `added` says that it
    stands in square brackets, which is how Footnote marks words of its own.
    """

    text: str
    word: str
    stem: str
    start: int
    end: int
    clause: int
    sentence: int
    added: bool
    content: bool


def clean(text: str) -> str:
    """The text a reader would see, with one spelling for quotes, dashes and spaces.

    Markup and invisible characters go (tags, comments, zero-width and bidirectional marks), so
    that neither can hide a difference from the check or fake one.
    """
    text = _HIDDEN.sub(" ", html.unescape(text))
    text = _INLINE_TAG.sub("", _BLOCK_TAG.sub(" ", text))
    text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    text = _FOOTNOTE_MARK.sub(
        "", _MARKDOWN.sub("", _LIST_MARK.sub("", text.translate(_LOOK_ALIKES)))
    )
    paragraphs = re.split(r"\s*\n\s*\n\s*", text)
    return "\n\n".join(part for part in (" ".join(p.split()) for p in paragraphs) if part)


def hides(text: str) -> bool:
    """Whether a text holds what `clean` takes away and a reader would see or be misled by.

    That is markup (tags, comments, scripts, entities) and invisible characters; marks of stress and
    of footnotes are neither. The check judges the cleaned text: the rest nobody has judged.
    """
    return _substance(_FOOTNOTE_MARK.sub("", text)) != _substance(clean(text))


def _substance(text: str) -> list[str]:
    """The letters, digits and invisible characters of a text; marks of stress are neither."""
    return [
        character
        for character in unicodedata.normalize("NFC", text)
        if (kind := unicodedata.category(character)) in {"Cf", "Cs", "Co", "Cn"}
        or (kind == "Cc" and not character.isspace())
        or (kind[0] in "LN" and kind != "Lm")
    ]


@dataclass(frozen=True, eq=False)
class Text:
    """A cleaned text and its tokens."""

    plain: str
    tokens: tuple[Token, ...]

    @cached_property
    def sentences(self) -> tuple[tuple[Token, ...], ...]:
        """The tokens by sentence."""
        grouped: dict[int, list[Token]] = {}
        for token in self.tokens:
            grouped.setdefault(token.sentence, []).append(token)
        return tuple(tuple(group) for group in grouped.values())

    @cached_property
    def content(self) -> tuple[Token, ...]:
        """The tokens that carry meaning."""
        return tuple(token for token in self.tokens if token.content)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all its words."""
        return frozenset(token.stem for token in self.tokens)

    @cached_property
    def words(self) -> frozenset[str]:
        """Its words, lower-cased."""
        return frozenset(token.word for token in self.tokens)


@lru_cache(maxsize=4096)
def read(text: str) -> Text:
    """Clean a text and cut it into tokens."""
    plain = clean(text)
    ends = _sentence_ends(plain)
    added = [match.span() for match in _BRACKETED.finditer(plain)]
    tokens: list[Token] = []
    sentence = clause = 0
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        while sentence < len(ends) and start >= ends[sentence]:
            sentence, clause = sentence + 1, clause + 1
        raw = match.group()
        if raw in "[]":
            continue
        word = raw.lower()
        is_dash = raw == "-" and plain[start - 1 : start].isspace()
        if raw in _CLAUSE_MARKS or is_dash or word in CLAUSE_WORDS:
            clause += 1
        tokens.append(
            Token(
                text=raw,
                word=word,
                stem=lemma(word),
                start=start,
                end=end,
                clause=clause,
                sentence=sentence,
                added=any(left < start < right for left, right in added),
                content=raw[0].isalnum()
                and word not in FUNCTION_WORDS
                and len(word) > 1
                and not (tokens and (tokens[-1].word, word) in _GRAMMAR),
            )
        )
    return Text(plain, tuple(_join_phrases(tokens)))


def _join_phrases(tokens: list[Token]) -> Iterator[Token]:
    """Give the first word of "brought in" the stem of "introduced"."""
    for token, following in zip_longest(tokens, tokens[1:]):
        meaning = following and _PHRASES.get((token.stem, following.stem))
        yield token._replace(stem=meaning, content=True) if meaning else token


def _sentence_ends(plain: str) -> list[int]:
    return [match.end() for match in _SENTENCE_END.finditer(plain) if _ends(plain, match)]


def _ends(plain: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at a stop: at a paragraph's end, or where none is abbreviated."""
    before = plain[max(0, stop.start() - LONGEST) : stop.end()].rstrip("\"') ")
    behind = plain[stop.end() : stop.end() + LONGEST]
    return "\n" in stop.group() or not goes_on(before, behind)
