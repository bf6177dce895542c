"""Building FTS5's MATCH expression from words that a user typed.

FTS5 has a query language of its own, in which `?`, `'`, `-` and AND mean something or raise. No
user text reaches it raw: each term is a quoted string, in which only the quote needs doubling.
"""

import re
from collections.abc import Mapping, Sequence

POSTINGS_BUDGET = 40_000
"""How many postings one question may score. BM25 over all terms took 45 ms (95th percentile
155 ms) at 100,000 passages, nearly all of it on words that tell passages apart the least."""

MOST_TERMS = 64
"""Of a question of thousands of words, the rarest say what it is about."""

_WORD = re.compile(r"\w")


def searchable(terms: Sequence[str]) -> list[str]:
    """The terms in which FTS5 finds something to search for, each once, in order."""
    cleaned = (term.replace("\0", " ").strip().lower() for term in terms)
    return list(dict.fromkeys(term for term in cleaned if _WORD.search(term)))


def quoted(term: str) -> str:
    """A term as an FTS5 string."""
    return '"' + term.replace('"', '""') + '"'


def affordable(frequencies: Mapping[str, int], budget: int = POSTINGS_BUDGET) -> list[str]:
    """The rarest terms whose postings together fit the budget; the rarest always.

    Args:
        frequencies: Passages that hold each term; terms in no passage are dropped.
        budget: Postings that may be scored.
    """
    found = sorted(
        (item for item in frequencies.items() if item[1]), key=lambda item: (item[1], item[0])
    )
    kept: list[str] = []
    spent = 0
    for term, passages in found[:MOST_TERMS]:
        spent += passages
        if kept and spent > budget:
            break
        kept.append(term)
    return kept


def match_expression(terms: Sequence[str]) -> str:
    """Passages with any of the terms."""
    return " OR ".join(quoted(term) for term in terms)
