from collections.abc import Iterator

import pytest

from assistant.chain import Assistant
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings


@pytest.fixture(scope="session")
def assistant(digests: Settings, embedder: Embedder) -> Iterator[Assistant]:
    """The assistant on the five digests."""
    opened = Assistant.open(digests, embedder)
    yield opened
    opened.close()
