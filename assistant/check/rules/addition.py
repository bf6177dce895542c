"""No part of a sentence may be wholly new: "..., and patients died" needs a quote that says so."""

from collections.abc import Iterator

from assistant.check.case import Case, likeness
from assistant.check.coverage import covered, weighed_words
from assistant.check.text import Token

_PARTS = frozenset(",;:()") | frozenset(
    "and or but because while due which who after when as so".split()
)
_PREPOSITIONS = frozenset("to for by from with about in at over under of on".split())
# A statement that keeps so much of the quote's wording is no free paraphrase: a phrase of new words
# has then been put in.
NEAR_VERBATIM = 0.75


def addition(case: Case) -> str | None:
    """Find a part of the statement of whose words the quotes have none."""
    if case.verbatim:
        return None
    weighed = {token.start: token for token in weighed_words(case)}
    near_verbatim = all(likeness(*pair) >= NEAR_VERBATIM for pair in case.aligned)
    ends = _PARTS | _PREPOSITIONS if near_verbatim and case.aligned else _PARTS
    for part in _parts(case.statement.tokens, weighed, ends):
        if part and not any(covered(token, case) for token in part):
            return f'the quote says nothing of "{" ".join(token.text for token in part)}"'
    return None


def _parts(
    tokens: tuple[Token, ...], weighed: dict[int, Token], ends: frozenset[str]
) -> Iterator[list[Token]]:
    part: list[Token] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.word in ends or (before is not None and before.sentence != token.sentence):
            yield part
            part = []
        if token.start in weighed and token.word not in ends:
            part.append(token)
    yield part
