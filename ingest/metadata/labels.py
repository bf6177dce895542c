"""Facts that a line states by name."""

import re

from ingest.metadata.head import Head

_PUBLISHER = re.compile(
    r"^(?:publisher|published by|source|first published (?:by|in|on))\s*:?\s+"
    r"(?P<who>[A-Z][^.|]{1,60})$",
    re.IGNORECASE,
)
_LOOKED_AT = 15


def publisher_of(head: Head) -> str | None:
    """Whom a line of the head names as publisher."""
    for line in head.lines[:_LOOKED_AT]:
        match = _PUBLISHER.match(line)
        if match and match["who"][0].isupper() and not any(c.isdigit() for c in match["who"]):
            return str(match["who"]).strip()
    return None
