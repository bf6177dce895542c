"""Sentences like "That is on paper", which say their piece only right behind the one before.

A bare "that" or "this" that points at what was said before means nothing to who has not read it.
"""

import re
from collections.abc import Sequence

from assistant.evidence import Evidence

_LEANS = re.compile(
    r"(?:[^\n:]{0,60}:\s)?[\W_]*(?:(?:and|but|yet|so)\s)?"
    r"(?:that|this|those|these|such|it)(?:[’']s|\s(?:is|was|are|were|has|had|will|would|must|cannot"
    r"|should|may|might|could))\b",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(r"[\W_]*it\s(?:is|was)\s\w+\s(?:that|to|for)\b", re.IGNORECASE)
_MOST_WORDS = 8
_NEAR = 3  # characters between two sentences of one paragraph


def leans(one: Evidence) -> bool:
    """Whether it is short, gives no figure, and points at the sentence before it."""
    quote = one.quote
    if one.item or len(quote.split()) > _MOST_WORDS or any(map(str.isdigit, quote)):
        return False
    return bool(_LEANS.match(quote)) and not _IMPERSONAL.match(quote)


def upheld(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> list[Evidence]:
    """What was chosen, each sentence that leans right behind the one that it leans on.

    One whose support is not shown goes; where it is the best of all, its support comes first.

    Args:
        chosen: What is to be shown, the best first.
        evidence: All that may be shown.
    """
    standing = [one for one in chosen if not leans(one)]
    for one in filter(leans, chosen):
        support = next((other for other in evidence if follows(one, other)), None)
        if support is None or leans(support):
            continue
        if support not in standing:
            if one is not chosen[0]:
                continue
            standing.insert(0, support)
        standing.insert(standing.index(support) + 1, one)
    return standing or list(chosen[:1])


def follows(one: Evidence, other: Evidence) -> bool:
    """Whether a sentence is the one right behind another, in its paragraph."""
    gap = one.start - other.end
    return other.document.id == one.document.id and 0 <= gap <= _NEAR
