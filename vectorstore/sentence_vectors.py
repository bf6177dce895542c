"""Vectors of single sentences, one byte to a number: only their directions are ever asked for.

A passage's own vector is a mean over all that it says; the sentence that answers may lie far from
it. The vectors of a passage's sentences stand in its row of the catalogue.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_MOST = 127


def packed(vectors: NDArray[np.float32]) -> bytes:
    """Vectors of a passage's sentences as one string of bytes.

    Args:
        vectors: One row for each sentence, shape (n, d).
    """
    largest = np.abs(vectors).max(axis=1, initial=0.0, keepdims=True)
    scaled = vectors * (_MOST / np.where(largest > 0, largest, 1.0))
    return np.rint(scaled).astype(np.int8).tobytes()


def best_cosines(held: Mapping[str, bytes], vector: NDArray[np.float32]) -> dict[str, float]:
    """The cosine of a question with each passage's nearest sentence, by passage id.

    Args:
        held: Packed vectors by passage id; a passage without any is left out.
        vector: Of the question, shape (d,).
    """
    ids = [key for key, data in held.items() if data]
    if not ids:
        return {}
    counts = [len(held[key]) // len(vector) for key in ids]
    rows = np.frombuffer(b"".join(held[key] for key in ids), dtype=np.int8)
    rows = rows.reshape(-1, len(vector)).astype(np.float32)
    lengths = np.linalg.norm(rows, axis=1) * (float(np.linalg.norm(vector)) or 1.0)
    cosines = rows @ vector / np.where(lengths > 0, lengths, 1.0)
    starts = np.cumsum([0, *counts[:-1]])
    return dict(zip(ids, np.maximum.reduceat(cosines, starts).tolist(), strict=True))
