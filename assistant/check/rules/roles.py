"""Who did it to whom: the two sides of a verb must not be swapped."""

from assistant.check.case import Case, related
from assistant.check.lexicon import opposite
from assistant.check.text import Token

_BE = frozenset("be am is are was were been being gets got".split())
_TRANSITIVE = frozenset(
    """pay paid pays beat beats won lost sold bought gave took made sent led told met held found
    left hit cut built owes owed sues leads owns buys sells gives tells sends overtook overtakes
    replaced replaces fund funds supply supplies than before after from to""".split()
)
_REACH = 5
_COMPARISONS = frozenset(
    "more less higher lower larger smaller greater fewer better worse older younger faster slower longer shorter bigger before after".split()
)


def roles(case: Case) -> str | None:
    """Find a verb whose sides are the other way round in the quote."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        for index, verb in enumerate(sentence):
            if not _joins(verb):
                continue
            reason = _swapped(sentence, index, evidence)
            if reason:
                return reason
    return None


def _joins(token: Token) -> bool:
    return token.word in _TRANSITIVE or (token.content and token.word.endswith("ed"))


def _swapped(sentence: tuple[Token, ...], index: int, evidence: tuple[Token, ...]) -> str | None:
    verb = sentence[index]
    places = [
        place for place, token in enumerate(evidence)
        if token.stem == verb.stem and _joins(token)
    ]  # fmt: skip
    if len(places) != 1 or sum(token.stem == verb.stem for token in sentence) != 1:
        return None
    left, right = _sides(sentence, index)
    their_left, their_right = _sides(evidence, places[0])
    doer = next(
        (token for token in left if _has(their_right, token) and not _has(their_left, token)), None
    )
    done_to = next(
        (token for token in right if _has(their_left, token) and not _has(their_right, token)), None
    )
    if doer is None or done_to is None or related(doer, done_to):
        return None
    if _compared_otherwise(sentence, evidence):
        return None
    return f'the quote has "{doer.text}" and "{done_to.text}" the other way round'


def _sides(sentence: tuple[Token, ...], index: int) -> tuple[list[Token], list[Token]]:
    """The content words near a verb, doer's side first: a passive with "by" is turned round."""
    before = [token for token in reversed(sentence[:index]) if token.content][:_REACH]
    after = [token for token in sentence[index + 1 :] if token.content][:_REACH]
    passive = any(token.word in _BE for token in sentence[max(0, index - 3) : index])
    agent = any(token.word == "by" for token in sentence[index + 1 : index + 8])
    if agent and (passive or sentence[index].word.endswith("ed")):
        return after, before
    return before, after


def _has(tokens: list[Token], token: Token) -> bool:
    return any(token.stem == other.stem for other in tokens)


def _compared_otherwise(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """ "A spent less than B" is "B spent more than A"."""
    return any(
        opposite(token.stem, other.stem)
        for token in sentence
        if token.word in _COMPARISONS or token.content
        for other in evidence
    )
