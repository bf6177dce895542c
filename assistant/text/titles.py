"""Titles as readers know them."""


def original_title(title: str) -> str:
    """The title of what a digest is of; any other title as it is."""
    return title.removeprefix("Digest of: ")
