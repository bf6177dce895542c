"""Whether an answer says what it must and nothing that it must not."""

from collections.abc import Iterable
from re import Pattern


def says_all(text: str, patterns: Iterable[Pattern[str]]) -> bool:
    """Whether every pattern is found in the text."""
    return all(pattern.search(text) for pattern in patterns)


def says_any(text: str, patterns: Iterable[Pattern[str]]) -> bool:
    """Whether some pattern is found in the text."""
    return any(pattern.search(text) for pattern in patterns)
