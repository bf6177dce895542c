"""Characters that no reader sees."""

import re

# Zero-width spaces, joiners of no language, bidirectional overrides, Unicode tags (which can spell
# whole hidden sentences) and controls. The zero-width joiners stay: Persian and emoji need them.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
    "\U000e0000-\U000e007f\x00-\x08\x0e-\x1f\x7f]"
)
_TAGS = re.compile("[\U000e0000-\U000e007f]+|[\u200b-\u200f\u2060-\u2064\ufeff]{8,}")


def without_invisible(text: str) -> str:
    """The text as it is seen; for text that was drawn, not for a text file's own characters."""
    return _INVISIBLE.sub("", text)


def hidden_runs(text: str) -> list[tuple[int, int]]:
    """Where a text hides a message in invisible characters, as start and end offsets."""
    return [match.span() for match in _TAGS.finditer(text)]
