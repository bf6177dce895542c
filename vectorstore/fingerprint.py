"""The name of how an index was made. Readers and writers with another name refuse it."""

import hashlib
from typing import Protocol

SCHEMA = 2
"""Raised when the tables of the catalogue or what Chroma holds change."""

SPLITTER = 10
"""Raised when the same document would be cut, or its passages worded for embedding, otherwise."""


class HasFingerprint(Protocol):
    """Anything that can say which embedding model it is: an `Embedder`, or a test's stand-in."""

    @property
    def fingerprint(self) -> str:
        """Names the weights, not the place they were loaded from."""
        ...


def index_fingerprint(embedder: HasFingerprint) -> str:
    """Sixteen hexadecimal digits that name schema, splitter and embedding model together."""
    made_by = f"schema {SCHEMA}, splitter {SPLITTER}, embeddings {embedder.fingerprint}"
    return hashlib.sha256(made_by.encode()).hexdigest()[:16]
