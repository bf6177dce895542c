"""Who does what in a text: its finite verbs, each with the nouns before it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from assistant.check.lexicon import CLAUSE_WORDS
from assistant.check.text import Text, Token
from assistant.text.irregular import is_irregular_past
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import TIME_NOUNS

_NOUNS = frozenset({"NOUN", "PROPN"})
_IN_PHRASE = _NOUNS | {"ADJ", "NUM", "DET"}
_BE = frozenset("be is are was were been being get gets got".split())
# These stand for a noun told before.
_STANDING_ALONE = frozenset("neither both each either none all some most others first last".split())
_HAVE = frozenset("has have had".split())
# "Carried by a majority": nobody who did it.
_MEASURES = frozenset("margin majority vote votes show post phone law half".split())
_RELATIVES = frozenset("who which that".split())
_OPENING_CLAUSE = CLAUSE_WORDS - frozenset("and or who which".split())
_BEHIND_NOUN = frozenset({"ADP", "PART", "VERB"})
_CLAUSE_ENDS = frozenset(",;:")
_UNKNOWN: tuple[tuple[Token, ...], tuple[Token, ...], str] = ((), (), "")
# "Asked the clerk to write": the clerk writes.
_HAVING_DONE = frozenset(
    """ask asks asked tell tells told order orders ordered urge urges urged invite invites invited
    instruct instructs instructed""".split()
)


@dataclass(frozen=True, slots=True)
class Predication:
    """A verb and who does it, or to whom it is done.

    Attributes:
        verb: The main verb: "refused" of "has refused".
        subject: The nouns that may be its subject: those up to the clause or verb before, or all
            before it where that has none.
        head: Those of them that are the subject itself, without what a preposition puts behind it;
            none where it is not clear.
        pronoun: The pronoun that is the subject, or "".
        passive: Whether a form of "be" makes it a passive.
        doer: The nouns behind "by" of a passive.
    """

    verb: Token
    subject: tuple[Token, ...]
    head: tuple[Token, ...]
    pronoun: str
    passive: bool
    doer: tuple[Token, ...] = ()


@lru_cache(maxsize=1024)
def predications(text: Text) -> tuple[Predication, ...]:
    """The finite verbs of a text in order, and the infinitives that somebody is asked to do."""
    tokens = {token.start: token for token in text.tokens}
    words = [(word, tokens[word.start]) for word in tagged(text.plain) if word.start in tokens]
    found: list[Predication] = []
    for sentence in text.sentences:
        inside = [(word, token) for word, token in words if token.sentence == sentence[0].sentence]
        found += _of_sentence(inside, text.plain)
    return tuple(found)


Pair = tuple[Word, Token]
Subject = tuple[tuple[Token, ...], tuple[Token, ...], str]


def _of_sentence(words: Sequence[Pair], plain: str) -> Iterator[Predication]:
    start = last = 0
    in_relative = False
    while start < len(words):
        end = _group_end(words, start)
        if end == start:
            start += 1
            continue
        verb = words[end - 1]
        if plain[: verb[0].start].endswith("s' "):
            start = end  # "a day's or two days' work"
            continue
        passive = verb[0].form == "Part" and any(
            word.lower in _BE for word, _ in words[start : end - 1]
        )
        resumed = in_relative and not _joins(words[last:start])
        nouns, head, pronoun = _UNKNOWN if resumed else _subject(words, last, start, plain)
        everything = () if pronoun else _nouns(words[:start])
        in_relative = any(_is_relative(words[last:start], at) for at in range(start - last))
        doer = _doer(words[end:]) if passive else ()
        yield Predication(verb[1], nouns or everything, head, pronoun, passive, doer)
        if verb[0].lower in _HAVING_DONE and not passive:
            yield from _asked(words, end)
        start = last = end


def _group_end(words: Sequence[Pair], start: int) -> int:
    """Where a finite verb with its helpers ends; its start where none stands there."""
    first = words[start][0]
    perfect = first.lower in _HAVE and _past_behind(words, start)
    if perfect:
        return perfect
    if (first.tag == "VERB" and first.form == "Fin") or _is_verb_in_disguise(words, start):
        return start + 1
    if first.tag != "AUX":
        return start
    at = start + 1
    while at < len(words) and words[at][0].tag in {"AUX", "ADV", "PART"}:
        at += 1
    return at + 1 if at < len(words) and words[at][0].tag == "VERB" else start


def _doer(words: Sequence[Pair]) -> tuple[Token, ...]:
    if not words or words[0][0].lower != "by":
        return ()
    phrase = list(takewhile(lambda pair: pair[0].tag in _IN_PHRASE, words[1:]))
    counted = any(word.tag == "NUM" or word.lower in _MEASURES for word, _ in phrase)
    return () if counted else _nouns(phrase)


def _is_verb_in_disguise(words: Sequence[Pair], at: int) -> bool:
    """Whether an "adjective" or a participle is the past of the verb of its clause.

    It stands right behind a noun ("a resident died"), and a participle in a clause without any
    other verb: the tagger cannot tell "the mill closed" from "the mill closed in May reopened".
    """
    word = words[at][0]
    past = word.lower.endswith("ed") or is_irregular_past(word.lower)
    if not past or not at or words[at - 1][0].tag not in _NOUNS | {"NUM"} or not word.joined:
        return False
    if word.tag == "ADJ":
        return at + 1 == len(words) or words[at + 1][0].tag not in _NOUNS | {"ADJ", "NUM"}
    return word.form == "Part" and not any(
        other.tag == "AUX" or (other.tag == "VERB" and other.form == "Fin")
        for other, _ in _clause(words, at)
    )


def _clause(words: Sequence[Pair], at: int) -> Sequence[Pair]:
    """The words around a place up to the next mark or word that joins clauses."""
    ends = [
        place
        for place, (word, _) in enumerate(words)
        if not word.joined or word.tag == "CCONJ" or word.lower in CLAUSE_WORDS
    ]
    start = max((place for place in ends if place <= at), default=0)
    end = min((place for place in ends if place > at), default=len(words))
    return words[start:end]


def _past_behind(words: Sequence[Pair], start: int) -> int:
    """Where "has never cancelled" ends; 0 for "has a plan"."""
    at = start + 1
    while at < len(words) and words[at][0].tag in {"AUX", "ADV", "PART"}:
        at += 1
    if at == len(words):
        return 0
    word = words[at][0].lower
    return at + 1 if word.endswith("ed") or is_irregular_past(word) else 0


def _subject(words: Sequence[Pair], start: int, end: int, plain: str) -> Subject:
    """The nouns between two places that may be a subject, the subject's own, and its pronoun."""
    opens = _opening(words, start, end, plain)
    stretch = words[opens:end]
    relative = next((at for at in range(len(stretch)) if _is_relative(stretch, at)), None)
    if relative is not None:
        stretch = words[start : opens + relative]
        return _nouns(stretch), _last_phrase(stretch), ""
    nearest = next((word for word, _ in reversed(stretch) if word.tag != "ADV"), None)
    if nearest and nearest.tag == "PRON":
        return (), (), nearest.lower
    nouns = _nouns(stretch)
    return (nouns, _nouns(_before_preposition(stretch)), "") if nouns else _UNKNOWN


def _opening(words: Sequence[Pair], start: int, end: int, plain: str) -> int:
    """Where the stretch that ends at a verb begins: behind a comma or a word that joins clauses."""
    for at in range(end - 1, start - 1, -1):
        word = words[at][0]
        gap = plain[word.end : words[at + 1][0].start] if at + 1 < len(words) else ""
        if _CLAUSE_ENDS & set(gap) or word.lower in _OPENING_CLAUSE:
            return at + 1
        if word.tag == "CCONJ" and (start or any(w.tag == "VERB" for w, _ in words[:at])):
            return at + 1
        if word.lower == "that" and at + 1 < end:
            return at + 1
    return start


def _joins(words: Sequence[Pair]) -> bool:
    return any(word.tag == "CCONJ" or word.lower in _OPENING_CLAUSE for word, _ in words)


def _is_relative(stretch: Sequence[Pair], at: int) -> bool:
    word = stretch[at][0]
    return word.lower in _RELATIVES and all(w.tag in {"ADV", "AUX"} for w, _ in stretch[at + 1 :])


def _last_phrase(words: Sequence[Pair]) -> tuple[Token, ...]:
    at = len(words)
    while at and words[at - 1][0].tag in _IN_PHRASE:
        at -= 1
    return _nouns(words[at:])


def _before_preposition(words: Sequence[Pair]) -> Sequence[Pair]:
    end = next(
        (
            at
            for at, (word, _) in enumerate(words)
            if at and word.tag in _BEHIND_NOUN and word.lower != "of" and _nouns(words[:at])
        ),
        len(words),
    )
    return words[:end]


def _nouns(words: Sequence[Pair]) -> tuple[Token, ...]:
    return tuple(
        token
        for word, token in words
        if word.tag in _IN_PHRASE
        and token.content
        and token.text[0].isalpha()
        and word.lower not in _STANDING_ALONE
        and word.tag != "NUM"
        and word.lower.removesuffix("s") not in TIME_NOUNS
    )


def _asked(words: Sequence[Pair], start: int) -> Iterator[Predication]:
    at = start
    while at < len(words) and words[at][0].tag in _IN_PHRASE:
        at += 1
    told = _nouns(words[start:at])
    if told and at + 1 < len(words) and words[at][0].lower == "to":
        word, verb = words[at + 1]
        if word.tag == "VERB":
            yield Predication(verb, told, told, "", passive=False)
