"""The quotes must carry enough of what the statement says."""

from assistant.check.case import Case
from assistant.check.coverage import covered, weighed_words
from assistant.check.likelihood import likelihood, parameters


def carried(case: Case) -> str | None:
    """Find a statement of which the quotes carry too little."""
    if case.verbatim or likelihood(case) >= parameters().threshold:
        return None
    new = [f'"{token.text}"' for token in weighed_words(case) if not covered(token, case)]
    if new:
        return f"the quote does not speak of {', '.join(new[:4])}"
    return "the quote has its words, but not together"
