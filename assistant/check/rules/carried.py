"""The quotes must carry enough of what the statement says."""

from collections.abc import Sequence

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
from assistant.check.lexicon import synonymous
from assistant.check.likelihood import likelihood, parameters
from assistant.check.text import Token

# However much of the quote's wording a statement keeps, this share of its words may be new.
MOST_NEW = 0.5
# So few words do not hold a statement's words by chance.
SHORT_EVIDENCE = 60


def carried(case: Case) -> str | None:
    """Find a statement of which the quotes carry too little."""
    words = weighed_words(case)
    new = [f'"{token.text}"' for token in words if not covered(token, case)]
    enough = len(new) <= MOST_NEW * len(words)
    if case.antecedents and not case.cites_row and _told_before(words, case):
        return "the quote itself does not say so, only what stands before it"
    if case.verbatim or (not new and len(case.quoted) <= SHORT_EVIDENCE):
        return None
    if enough and likelihood(case) >= parameters().threshold:
        return None
    if new:
        return f"the quote does not speak of {', '.join(new[:4])}"
    return "the quote has its words, but not together"


def _told_before(words: Sequence[Token], case: Case) -> bool:
    """Whether the text before a quote says all that a statement says, and the quote none of it.

    "She demanded new data" leans on what stands before it for whom it means, and proves nothing
    else that was told there.
    """
    others = [token for token in words if not in_quote(token, case)]
    if not words or not others:
        return False
    before = max(
        (sentence for text in case.antecedents for sentence in text.sentences),
        key=lambda sentence: sum(_has(sentence, token) for token in others),
        default=(),
    )
    said = [token for token in case.statement.content if in_quote(token, case)]
    return all(_has(before, token) for token in said)


def _has(sentence: Sequence[Token], token: Token) -> bool:
    return any(synonymous(other.stem, token.stem) for other in sentence)
