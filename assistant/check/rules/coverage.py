"""The statement's content words must be the quote's, but for a few."""

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.dates import dates_in
from assistant.check.lexicon import synonymous
from assistant.check.text import Token

# Fitted on the tuning half of tests/assistant/check/pairs.jsonl (python -m evals.support --pairs).
LEAST_SHARE = 0.6
MOST_STRANGERS = 4


def coverage(case: Case) -> str | None:
    """Find content words that the quotes do not carry, when they are too many."""
    weighed = weighed_words(case)
    strangers = [token for token in weighed if not covered(token, case)]
    share = 1 - len(strangers) / len(weighed) if weighed else 1.0
    if share < LEAST_SHARE or len(strangers) > MOST_STRANGERS:
        listed = ", ".join(f'"{token.text}"' for token in strangers[:4])
        return f"the quote does not speak of {listed}"
    return None


def weighed_words(case: Case) -> list[Token]:
    """The content words that are no figures and no dates: those have rules of their own."""
    plain = case.statement.plain
    taken = [(when.start, when.end) for when in dates_in(plain)]
    taken += [(amount.start, amount.end) for amount in amounts_in(plain)]
    return [
        token
        for token in case.statement.content
        if not any(start <= token.start < end for start, end in taken)
    ]


def covered(token: Token, case: Case) -> bool:
    """Whether a quote has the word; a name, or a word in our brackets, may be the context's."""
    if case.matches(token.stem) or token.word in case.words:
        return True
    if token.added or token.text[0].isupper():
        return any(synonymous(token.stem, other.stem) for other in case.context.tokens)
    return False
