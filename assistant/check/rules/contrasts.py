"""What is done to one thing but not to another stays with its own: "lost A but kept B"."""

from collections.abc import Iterable, Sequence
from itertools import chain

from assistant.check.case import Case, related
from assistant.check.predications import Predication, predications
from assistant.check.text import Token

_SAYING = frozenset("said says say told tells added adds".split())
_CONTRASTING = frozenset("but while whereas".split())


def contrasts(case: Case) -> str | None:
    """Find a verb of one part of a quote with what only another part tells."""
    if case.verbatim:
        return None
    quoted = list(chain.from_iterable(map(predications, case.quotes)))
    told = [one for one in predications(case.statement) if one.verb.word not in _SAYING]
    for sentence, evidence in case.aligned:
        parts = _parts(evidence)
        mine = [one for one in told if one.verb in sentence]
        if len(mine) != 1 or not mine[0].verb.content or mine[0].verb.text[0].isupper():
            continue
        verbs = [one for one in quoted if one.verb in evidence]
        if any(token.word in _CONTRASTING for token in sentence):
            continue
        if len(parts) < 2 or not all(any(one.verb in part for one in verbs) for part in parts):
            continue
        taken = _taken(mine[0], sentence, parts, verbs)
        if taken:
            return f'the quote does not say "{mine[0].verb.text}" of "{taken.text}"'
    return None


def _taken(
    mine: Predication,
    sentence: Sequence[Token],
    parts: Sequence[Sequence[Token]],
    verbs: Sequence[Predication],
) -> Token | None:
    """A word beside a verb that stands in another part than the quote's same verb."""
    everything = [token for part in parts for token in part]
    alike = [token for token in everything if related(token, mine.verb)]
    same = [one for one in verbs if one.verb in alike]
    own = next((part for part in parts if same and same[0].verb in part), None)
    if own is None or not all(token in own for token in alike):
        return None
    here = _stems(own)
    elsewhere = _stems(token for part in parts if part is not own for token in part)
    there = elsewhere - here
    if same[0].head and all(token in own for token in same[0].head):
        others = _stems(token for one in verbs if one.verb not in own for token in one.head)
        taken = next((token for token in mine.head if token.stem in there & others), None)
        if taken:
            return taken
    behind = [token for token in sentence if token.start > mine.verb.start]
    only_here = _stems(token for token in own if token.start > same[0].verb.start) - elsewhere
    if only_here & _stems(behind):
        return None
    return next((token for token in behind if token.content and token.stem in there), None)


def _parts(evidence: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    starts = [0, *(at for at, token in enumerate(evidence) if token.word in _CONTRASTING)]
    return [evidence[start:end] for start, end in zip(starts, [*starts[1:], None], strict=True)]


def _stems(tokens: Iterable[Token]) -> set[str]:
    return {token.stem for token in tokens if token.content}
