"""The embedding model, loaded only when there is something to embed."""

from collections.abc import Callable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from vectorstore.embeddings import PACKAGED, PACKAGED_SHA256, Embedder
from vectorstore.settings import Settings


class LateEmbedder:
    """An embedder that costs nothing while nothing has changed.

    Args:
        settings: Which model it is.
        loading: Called once, right before the model is loaded, which takes seconds.
    """

    def __init__(self, settings: Settings, loading: Callable[[], None]) -> None:
        self._settings = settings
        self._loading = loading

    @property
    def fingerprint(self) -> str:
        """Names the weights; those of the packaged model are known without loading it."""
        if self._settings.embedding_model == PACKAGED:
            return PACKAGED_SHA256
        return self._embedder.fingerprint

    def embed(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Embed texts; shape (n, dimension)."""
        return self._embedder.embed(texts, progress)

    @cached_property
    def _embedder(self) -> Embedder:
        self._loading()
        return Embedder.load(self._settings)
