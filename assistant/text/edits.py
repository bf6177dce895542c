"""Texts with some of their words put in other words."""

from collections.abc import Iterable

Edit = tuple[int, int, str]
"""What stands in place of text[start:end]."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; none may overlap another."""
    for start, end, instead in sorted(edits, reverse=True):
        text = text[:start] + instead + text[end:]
    return text
