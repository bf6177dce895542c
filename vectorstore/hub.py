"""Any other embedding model, with sentence-transformers."""

import hashlib
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import FootnoteError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class HubModel:
    """A model from a folder, the local cache of the model hub, or the hub.

    Attributes:
        fingerprint: Hash of its parameters and of how much it reads, wherever it came from.
        dimension: Length of its vectors.
        max_tokens: How much of a text it reads.
    """

    def __init__(self, model: "SentenceTransformer") -> None:
        self.fingerprint = _digest(model)
        self.dimension = int(model.get_embedding_dimension() or 0)
        self.max_tokens = int(model.max_seq_length or 0)
        self._model = model

    @classmethod
    def load(cls, name: str) -> "HubModel":
        """Load a model by its name or path.

        Raises:
            FootnoteError: There is no such model, or it is not one of this kind.
        """
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415 (takes seconds)

        try:
            return cls(SentenceTransformer(name))
        except (OSError, ValueError) as error:
            reason = str(error).strip().splitlines()[0]
            raise FootnoteError(
                f"The embedding model {name!r} (FOOTNOTE_EMBEDDING_MODEL) cannot be loaded: "
                f"{reason} Name a sentence-transformers model or folder (HF_HUB_OFFLINE=0 lets it "
                'be downloaded), or use "packaged".'
            ) from error

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text, shape (n, dimension)."""
        rows = self._model.encode(
            texts, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(rows, dtype=np.float32)

    def count_tokens(self, texts: list[str]) -> list[int]:
        """How many tokens each text takes, markers included, however long it is."""
        tokenizer: Any = self._model.tokenizer
        return [len(ids) for ids in tokenizer(texts, truncation=False)["input_ids"]]


def _digest(model: "SentenceTransformer") -> str:
    digest = hashlib.sha256(f"reads {model.max_seq_length} tokens".encode())
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().cpu().float().numpy().tobytes())
    return digest.hexdigest()
