"""The quotes must carry enough of what the statement says."""

from assistant.check.case import Case
from assistant.check.coverage import covered, in_quote, weighed_words
from assistant.check.likelihood import likelihood, parameters

# However much of the quote's wording a statement keeps, this share of its words may be new.
MOST_NEW = 0.5
# So few words do not hold a statement's words by chance.
SHORT_EVIDENCE = 60


def carried(case: Case) -> str | None:
    """Find a statement of which the quotes carry too little."""
    words = weighed_words(case)
    new = [f'"{token.text}"' for token in words if not covered(token, case)]
    enough = len(new) <= MOST_NEW * len(words)
    if (
        words
        and case.antecedents
        and not (case.cites_row or any(in_quote(token, case) for token in words))
    ):
        return "the quote itself does not say so, only what stands before it"
    if case.verbatim or (not new and len(case.quoted) <= SHORT_EVIDENCE):
        return None
    if enough and likelihood(case) >= parameters().threshold:
        return None
    if new:
        return f"the quote does not speak of {', '.join(new[:4])}"
    return "the quote has its words, but not together"
