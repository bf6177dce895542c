"""Text to vectors."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from vectorstore import packaged
from vectorstore.settings import Settings

PACKAGED = "packaged"
PACKAGED_SHA256 = packaged.SHA256

CHUNK = 256
"""Texts between two reports of progress: a few seconds' work on two cores."""


class Model(Protocol):
    """What embeds: `PackagedModel` or `HubModel`."""

    dimension: int
    max_tokens: int

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text, shape (n, dimension)."""
        ...

    def count_tokens(self, texts: list[str]) -> list[int]:
        """How many tokens each text takes, markers included, however long it is."""
        ...


class Embedder:
    """An embedding model that is loaded and ready.

    Attributes:
        name: The model's name, for people.
        fingerprint: Names its weights.
        dimension: Length of its vectors.
        max_tokens: How much of a text it reads; the rest would be cut without a word.
    """

    def __init__(self, name: str, fingerprint: str, model: Model) -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.dimension = model.dimension
        self.max_tokens = model.max_tokens
        self._model = model

    @classmethod
    def load(cls, settings: Settings) -> "Embedder":
        """Load the model that the settings name; the packaged one needs no network.

        Raises:
            FootnoteError: The packaged weights are not the ones we know, or there is no such model.
        """
        if settings.embedding_model == PACKAGED:
            return cls(packaged.NAME, packaged.SHA256, packaged.PackagedModel.load())
        from vectorstore.hub import HubModel  # noqa: PLC0415 (imports PyTorch, which takes seconds)

        model = HubModel.load(settings.embedding_model)
        return cls(settings.embedding_model, model.fingerprint, model)

    def embed(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Embed texts.

        Args:
            texts: Any number, of any length; each is read up to `max_tokens`.
            progress: Called with the number of texts done since it was last called.

        Returns:
            One row of length 1 for each text, shape (n, dimension).
        """
        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        for start in range(0, len(texts), CHUNK):
            chunk = list(texts[start : start + CHUNK])
            rows[start : start + len(chunk)] = self._model.encode(chunk)
            if progress is not None:
                progress(len(chunk))
        return rows

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many of the model's own tokens each text takes, its two markers included."""
        return self._model.count_tokens(list(texts))
