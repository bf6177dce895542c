"""What was so must not be told as still so."""

from itertools import pairwise

from assistant.check.case import Case
from assistant.text.tagging import tagged

_LASTING = frozenset(
    """still remain remains remained remaining continue continues continued continuing stay stays
    stayed keep keeps kept yet ongoing outstanding persist persists persisted even ever""".split()
)


def lasting(case: Case) -> str | None:
    """Find a "still" beside a verb, for what the quotes do not say to last."""
    if case.verbatim or "still" not in case.statement.words or _LASTING & case.words:
        return None
    words = tagged(case.statement.plain)
    lasts = any(
        word.lower == "still" and behind.tag in {"VERB", "AUX"} for word, behind in pairwise(words)
    )
    return 'the quote does not say "still"' if lasts else None
