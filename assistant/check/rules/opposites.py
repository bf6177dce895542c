"""A word must not stand where the quote has its opposite."""

from assistant.check.case import Case, related
from assistant.check.lexicon import lemma, opposite
from assistant.check.negation import is_number, negations
from assistant.check.rules.comparisons import agree
from assistant.check.rules.roles import conversely
from assistant.check.text import Token

_DIRECTIONS = frozenset("up down over under above below on off".split())
# Function words that can turn a claim round.
_TAKING_SIDES = frozenset(
    map(lemma, "vote argue speak campaign decide rule protest petition advise come be".split())
)
_ADVICE = frozenset(map(lemma, "recommendation advice wish".split()))
_NEAR = 3  # words from a figure to its verb: "29 per cent backed"
_REPLACING = frozenset(map(lemma, "replace replacement renew exchange".split()))
_TURNING = frozenset("before after more less fewer against enough few including".split())


def opposites(case: Case) -> str | None:
    """Find an opposite word, with no negation that makes up for it."""
    if case.verbatim or case.counts_the_rest or agree(case.statement, case.quotes):
        return None
    for sentence, evidence in case.aligned:
        reason = _turns_round(sentence, evidence, case)
        if reason:
            return reason
    return None


def _turns_round(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...], case: Case
) -> str | None:
    """An opposite word stands where the quote's word was, and no negation makes up for it."""
    denied = {id(t) for text in (sentence, evidence) for n in negations(text) for t in n.scope}
    for token in sentence:
        if token.stem in case.stems:
            continue
        if not token.content and token.word not in _TURNING | _DIRECTIONS:
            continue
        against = [
            other
            for other in evidence
            if opposite(token.stem, other.stem) and other.stem not in case.statement.stems
        ]
        agreeing = [
            _likeness(token, sentence, other, evidence)
            for other in evidence
            if other.content and related(token, other)
        ]
        if token.word in _DIRECTIONS:
            against = [other for other in against if _beside(token, sentence, other, evidence)]
        opposed = max((_likeness(token, sentence, o, evidence) for o in against), default=0)
        if opposed <= max(agreeing, default=0) or _same_figure(token, sentence, evidence):
            continue
        if any(conversely(sentence, evidence, token, other) for other in against):
            continue
        if token.word == "against" and _takes_no_side(token, case):
            continue
        if _replaced(token, against[0], case) or _turned_twice(token, sentence, evidence):
            continue
        reversed_once = (id(token) in denied) != any(id(other) in denied for other in against)
        if not reversed_once:
            return f'"{token.text}" is the opposite of the quote\'s "{against[0].text}"'
    return None


def _same_figure(token: Token, sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """Whether a word of the same meaning stands behind the same figure: "29% backed it"."""
    mine = _figure_before(token, sentence)
    return mine != "" and any(
        related(token, other) and _figure_before(other, evidence) == mine
        for other in evidence
        if other.content
    )


def _figure_before(token: Token, sentence: tuple[Token, ...]) -> str:
    place = sentence.index(token)
    near = sentence[max(0, place - _NEAR) : place]
    return next((t.word.strip("£%") for t in reversed(near) if is_number(t)), "")


def _takes_no_side(against: Token, case: Case) -> bool:
    """Whether it is "set against", "compared with", or "against the advice"."""
    behind = next((t for t in case.statement.content if t.start > against.start), against)
    is_advice = _ADVICE & {t.stem for t in case.statement.content if t.clause == behind.clause}
    return bool(is_advice) or not case.statement.stems & _TAKING_SIDES


def _replaced(token: Token, other: Token, case: Case) -> bool:
    """Whether the old was exchanged for the new."""
    return {token.stem, other.stem} == {"new", "old"} and bool(
        (case.stems | case.statement.stems) & _REPLACING
    )


def _turned_twice(token: Token, sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """Whether a second word is turned round as well: "more have died", "fewer are alive"."""
    mine = {t.stem for t in sentence if t.content} - {t.stem for t in evidence}
    theirs = {t.stem for t in evidence if t.content} - {t.stem for t in sentence}
    other_pairs = sum(
        any(opposite(stem, their) for their in theirs) for stem in mine - {token.stem}
    )
    return other_pairs == 1


def _beside(
    token: Token, sentence: tuple[Token, ...], other: Token, evidence: tuple[Token, ...]
) -> bool:
    """Whether a word beside them is the same: "over budget" and "under budget"."""
    place, there = sentence.index(token), evidence.index(other)
    before = sentence[max(0, place - 1) : place], evidence[max(0, there - 1) : there]
    after = _without_article(sentence, place + 1), _without_article(evidence, there + 1)
    return any(
        mine and theirs and mine[0].stem == theirs[0].stem and mine[0].word != "the"
        for mine, theirs in (before, after)
    )


def _without_article(sentence: tuple[Token, ...], start: int) -> tuple[Token, ...]:
    start += start < len(sentence) and sentence[start].word in {"the", "a", "an"}
    return sentence[start : start + 1]


def _likeness(
    token: Token, sentence: tuple[Token, ...], other: Token, evidence: tuple[Token, ...]
) -> int:
    """How many neighbours two words have in common: with none they speak of different matters."""
    theirs = _around(other, evidence)
    return sum(any(related(mine, their) for their in theirs) for mine in _around(token, sentence))


def _around(token: Token, sentence: tuple[Token, ...]) -> list[Token]:
    words = [other for other in sentence if other.content or other is token]
    place = next(index for index, other in enumerate(words) if other is token)
    return [other for other in words[max(0, place - 2) : place + 3] if other is not token]
