"""A word of the quote must not be exchanged for another that does not mean the same."""

from itertools import pairwise

from assistant.check.case import Case, likeness, related
from assistant.check.coverage import covered, weighed_words
from assistant.check.lexicon import LIGHT_WORDS, lemma, opposite
from assistant.check.text import Token

_LIGHT = frozenset(map(lemma, LIGHT_WORDS | {"million", "billion", "thousand"}))
_VOTED_ON = frozenset("motion amendment resolution bill vote votes appeal".split())
_OUTCOMES = (
    frozenset(map(lemma, "lose fall defeat reject dismiss fail".split())),
    frozenset(map(lemma, "carry pass approve adopt agree".split())),
    frozenset(map(lemma, "win allow uphold".split())),
)
# How many content words may lie between the neighbours of an exchanged word in the quote.
_GAP = 3
# In a freer paraphrase none of several other words is an exchange: below this the rule held back
# more right statements than wrong ones (tests/assistant/check/paraphrases.jsonl).
_NEAR_VERBATIM = 0.7


def substitution(case: Case) -> str | None:
    """Find a word that stands where the quote has another."""
    if case.verbatim or case.counts_the_rest:
        return None
    for token, replaced in exchanged(case):
        if _voted_alike(token, replaced, case):
            continue
        return f'the quote has "{replaced.text}" where the statement has "{token.text}"'
    return None


def exchanged(case: Case) -> list[tuple[Token, Token]]:
    """Words that the quotes lack, each with the quote's word between the same neighbours."""
    strangers = {t.start for t in weighed_words(case) if not covered(t, case)}
    found = []
    for sentence, evidence in case.aligned:
        words = [token for token in sentence if token.content and not token.added]
        several = sum(token.start in strangers for token in words) > 1
        if several and likeness(sentence, evidence) < _NEAR_VERBATIM:
            continue
        for place, token in enumerate(words):
            if token.start not in strangers:
                continue
            replaced = _follower(words, place, evidence)
            if replaced is not None:
                found.append((token, replaced))
                continue
            before = _neighbour(words, place, -1, strangers)
            after = _neighbour(words, place, 1, strangers)
            replaced = _between(before, after, words, evidence)
            if replaced is not None and not opposite(token.stem, replaced.stem):
                found.append((token, replaced))
    return found


def _voted_alike(token: Token, replaced: Token, case: Case) -> bool:
    """Whether both say what became of a motion or an appeal: it "was lost", "fell", "failed"."""
    voted = not _VOTED_ON.isdisjoint(case.words)
    return voted and any({token.stem, replaced.stem} <= outcome for outcome in _OUTCOMES)


def _follower(words: list[Token], place: int, evidence: tuple[Token, ...]) -> Token | None:
    """What the quote has right behind the same word: "rural buses" for "rural schools"."""
    token, before = words[place], words[place - 1] if place else None
    if before is None or token.start - before.end > 1:
        return None
    for left, right in pairwise(evidence):
        if right.stem in _LIGHT:
            continue
        if left.stem == before.stem and right.content and right.start - left.end <= 1:
            return None if any(related(right, word) for word in words) else right
    return None


def _neighbour(words: list[Token], place: int, step: int, strangers: set[int]) -> Token | None:
    place += step
    while 0 <= place < len(words) and words[place].start in strangers:
        place += step
    return words[place] if 0 <= place < len(words) else None


def _between(
    before: Token | None, after: Token | None, words: list[Token], evidence: tuple[Token, ...]
) -> Token | None:
    """The quote's own word that the statement leaves out, between the two neighbours."""
    content = [token for token in evidence if token.content]
    left = [p for p, t in enumerate(content) if before is not None and related(t, before)]
    right = [p for p, t in enumerate(content) if after is not None and related(t, after)]
    starts = left if before is not None else [_clause_start(content, end) for end in right[:1]]
    for start in starts:
        for end in right if after is not None else [_clause_end(content, start)]:
            stretch = content[start + 1 : end]
            missing = [
                t
                for t in stretch
                if t.stem not in _LIGHT
                and t.text[0].isalpha()
                and not any(related(t, word) for word in words)
            ]
            if missing and len(stretch) <= _GAP:
                return missing[0]
    return None


def _clause_start(content: list[Token], end: int) -> int:
    clause = content[end].clause
    return next((place for place in range(end - 1, -1, -1) if content[place].clause != clause), -1)


def _clause_end(content: list[Token], start: int) -> int:
    clause = content[max(start, 0)].clause if content else 0
    return next(
        (place for place, token in enumerate(content) if place > start and token.clause != clause),
        len(content),
    )
