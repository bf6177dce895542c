"""No part of a sentence may be wholly new: "..., and patients died" needs a quote that says so."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.check.amounts import amounts_in
from assistant.check.case import Case, likeness
from assistant.check.coverage import covered, weighed_words
from assistant.check.predications import predications
from assistant.check.text import Token
from assistant.text.tagging import tagged

_PARTS = frozenset(",;:()") | frozenset(
    "and or but because while due which who after when as so".split()
)
_PREPOSITIONS = frozenset("to for by from with about in at over under of on".split())
_PLACING = frozenset("in at near on inside outside during for from".split())
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
    for one in predications(case.statement):
        added = [token for token in (*one.head, one.verb) if token.start in weighed]
        whole = one.head and len(added) == len(one.head) + 1
        helped = whole and case.statement.plain[one.head[-1].end : one.verb.start].strip()
        if helped and not any(covered(token, case) for token in added):
            return f'the quote says nothing of "{" ".join(token.text for token in added)}"'
    return _new_phrase(case, weighed) if near_verbatim and case.aligned else None


def _new_phrase(case: Case, weighed: dict[int, Token]) -> str | None:
    """A new adjective before a noun of the quote's, a new phrase behind a preposition or how.

    What a sum is of may be new as well: "a bonus of £40,000".
    """
    words = tagged(case.statement.plain)
    tokens = {token.start: token for token in case.statement.tokens}
    for number, (word, noun) in enumerate(pairwise(words)):
        token, thing = tokens.get(word.start), tokens.get(noun.start)
        if not token or not thing or token.start not in weighed or covered(token, case):
            continue
        if token.word.endswith("est") or case.opposites(token.stem):
            continue  # scope.py and opposites.py look at these
        alone = word.tag in {"ADJ", "NOUN"} and noun.tag not in {"NOUN", "PROPN", "ADJ", "NUM"}
        modifies = word.tag in {"ADJ", "NOUN"} and word.text.islower()
        described = modifies and noun.tag == "NOUN" and thing.stem in case.stems
        before = [one for one in case.statement.tokens if one.start < token.start][-2:]
        placed = alone and any(one.word in _PLACING for one in before)
        beside_verb = "VERB" in {noun.tag, words[number - 1].tag if number else ""}
        in_manner = word.tag == "ADV" and token.word.endswith("ly") and beside_verb
        counted = word.tag == "NOUN" and noun.lower == "of" and _counts(case, noun.end)
        if placed or described or in_manner or counted:
            return f'the quote says nothing of "{token.text}"'
    return None


def _counts(case: Case, start: int) -> bool:
    """Whether a figure with a unit stands there: "a bonus of £40,000"."""
    return any(
        one.unit and start < one.start <= start + 2 for one in amounts_in(case.statement.plain)
    )


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
