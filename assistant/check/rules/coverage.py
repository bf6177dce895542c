"""The statement's content words must be the quote's, but for a few of a free paraphrase."""

from assistant.check.amounts import amounts_in
from assistant.check.case import Case
from assistant.check.days import days_in
from assistant.check.lexicon import LIGHT_WORDS, synonymous
from assistant.check.text import Token

# Fitted on the tune split of the attribution bench (python -m evals.support DIR --fit).
LEAST_SHARE = 0.7


def coverage(case: Case) -> str | None:
    """Find content words that the quotes do not carry, when they are too many or put in."""
    weighed = weighed_words(case)
    strangers = [token for token in weighed if not covered(token, case)]
    if not strangers:
        return None
    if 1 - len(strangers) / len(weighed) < LEAST_SHARE:
        listed = ", ".join(f'"{token.text}"' for token in strangers[:4])
        return f"the quote does not speak of {listed}"
    return None


def weighed_words(case: Case) -> list[Token]:
    """The content words that are no figures and no dates: those have rules of their own."""
    plain = case.statement.plain
    taken = [(mention.start, mention.end) for mention in days_in(plain)]
    taken += [(amount.start, amount.end) for amount in amounts_in(plain)]
    return [
        token
        for token in case.statement.content
        if token.word not in LIGHT_WORDS
        and not any(start <= token.start < end for start, end in taken)
    ]


def covered(token: Token, case: Case) -> bool:
    """Whether a quote has the word; a name, or a word in our brackets, may be the context's."""
    if token.word in case.words or case.matches(token.stem):
        return True
    if token.added or token.text[0].isupper():
        return any(synonymous(token.stem, other.stem) for other in case.context.tokens)
    return False
