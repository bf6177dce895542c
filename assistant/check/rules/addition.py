"""No part of a sentence may be wholly new: "..., and patients died" needs a quote that says so."""

from collections.abc import Iterator

from assistant.check.case import Case
from assistant.check.coverage import covered, weighed_words
from assistant.check.text import Token

_PARTS = frozenset(",;:()") | frozenset(
    "and or but because while due which who after when as so".split()
)


def addition(case: Case) -> str | None:
    """Find a part of the statement of whose words the quotes have none."""
    if case.verbatim:
        return None
    weighed = {token.start: token for token in weighed_words(case)}
    for part in _parts(case.statement.tokens, weighed):
        if part and not any(covered(token, case) for token in part):
            return f'the quote says nothing of "{" ".join(token.text for token in part)}"'
    return None


def _parts(tokens: tuple[Token, ...], weighed: dict[int, Token]) -> Iterator[list[Token]]:
    part: list[Token] = []
    for before, token in zip((None, *tokens), tokens, strict=False):
        if token.word in _PARTS or (before is not None and before.sentence != token.sentence):
            yield part
            part = []
        if token.start in weighed and token.word not in _PARTS:
            part.append(token)
    yield part
