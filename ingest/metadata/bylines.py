"""Who wrote a text, from its byline."""

import re
from itertools import pairwise

from ingest.metadata.dates import DAY, is_date_line
from ingest.metadata.head import Head
from ingest.metadata.names import as_name

_BY = re.compile(
    r"^(?:by|words by|written by|reported by|authors?|posted by|story by)\b[:\s]\s*(?P<who>.+)$",
    re.IGNORECASE,
)
# What follows the name on the same line: a date, a role, a place.
_AFTER = re.compile(rf"\s*(?:[|•·]|\s[–—-]\s|,?\s*(?:{DAY})|@).*$", re.IGNORECASE)
_ROLE = re.compile(r",.*$")
_AND = re.compile(r"\s+(?:and|&)\s+|,\s+")
_LOOKED_AT = 15


def author_of(head: Head) -> str | None:
    """The name in "By ..." among the first lines, or alone on the line above the date.

    Alone on the very first line a name is a headline.
    """
    first = head.lines[:_LOOKED_AT]
    for line in first:
        match = _BY.match(line)
        who = _people(match["who"]) if match else None
        if who:
            return who
    for line, following in pairwise(first[1:]):
        name = as_name(line)
        if name and is_date_line(following):
            return name
    return None


def _people(words: str) -> str | None:
    """One name or several: "Ann Bell and Raj Patel"; roles and dates behind them are dropped."""
    words = _AFTER.sub("", words)
    names = [as_name(part) for part in _AND.split(words)]
    if names and all(names):
        return " and ".join(name for name in names if name)
    return as_name(_ROLE.sub("", words))
