"""Hybrid retrieval: dense and word search over the live passages, scores added with weights."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document as LangChainDocument
from langchain_core.retrievers import BaseRetriever
from numpy.typing import NDArray
from pydantic import ConfigDict

from assistant.text.words import content_words
from vectorstore.embeddings import Embedder
from vectorstore.store import Store
from vectorstore.types import Hit

# Weights of the cosine and of BM25 divided by its best score. In trials on the public bench this
# sum beat reciprocal rank fusion on every collection: python -m evals retrieval DIR --ablate.
# They are the best of the tune halves, with the sentences below (docs/retrieval.md).
DENSE_WEIGHT = 0.7
LEXICAL_WEIGHT = 0.22

# Weight of the cosine of a passage's nearest sentence, added to that sum: a passage's own vector is
# a mean over all that it says. On collections that the reader never learned from, .966 of the
# passages that answer are among those read, .957 without (decision 046).
SENTENCE_WEIGHT = 0.5

# How many candidates each search brings before the scores are added.
POOL = 80

HITS = 20
"""Passages brought for a question."""


@dataclass(frozen=True, slots=True)
class Query:
    """What to search with: texts and how much each counts, the question itself first.

    A follow-up brings the words of the turns before it as further, lighter parts.
    """

    parts: tuple[tuple[str, float], ...]

    @classmethod
    def of(cls, text: str) -> "Query":
        """A query of one text."""
        return cls(((text, 1.0),))

    @property
    def has_context(self) -> bool:
        """Whether earlier turns have a part in it."""
        return len(self.parts) > 1


class HybridRetriever(BaseRetriever):
    """Finds the passages nearest to a question in one store; a LangChain retriever."""

    model_config = ConfigDict(arbitrary_types_allowed=True, frozen=True)

    store: Store
    embedder: Embedder
    limit: int = 10

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun
    ) -> list[LangChainDocument]:
        del run_manager
        return [
            LangChainDocument(
                id=hit.passage.id,
                page_content=hit.passage.text,
                metadata={
                    "document": hit.document.path,
                    "title": hit.document.title,
                    "start": hit.passage.start,
                    "end": hit.passage.end,
                    "page": hit.passage.page,
                    "score": hit.score,
                },
            )
            for hit in self.search(Query.of(query), self.limit)
        ]

    def search(self, query: Query, limit: int) -> list[Hit]:
        """The best passages, best first, at most `limit`.

        A score is `0.7 cosine + 0.22 BM25 / best BM25 + 0.5 cosine of the best sentence`;
        what only one search found gets its cosine computed and a BM25 of zero.
        """
        return self.ranked(query, limit, SENTENCE_WEIGHT)

    def ranked(self, query: Query, limit: int, sentence_weight: float) -> list[Hit]:
        """The best passages, with another weight of their best sentences."""
        vector = self._embed(query)
        dense = dict(self.store.nearest(vector, max(POOL, limit)))
        lexical = self._match(query, max(POOL, limit))
        unseen = [passage_id for passage_id in lexical if passage_id not in dense]
        dense |= self.store.cosines(unseen, vector)
        by_sentence = self.store.sentence_cosines(list(dense), vector) if sentence_weight else {}
        best = max(lexical.values(), default=0.0) or 1.0
        scores = {
            passage_id: DENSE_WEIGHT * cosine
            + LEXICAL_WEIGHT * lexical.get(passage_id, 0.0) / best
            + sentence_weight * by_sentence.get(passage_id, cosine)
            for passage_id, cosine in dense.items()
        }
        order = sorted(scores, key=lambda passage_id: (-scores[passage_id], passage_id))[:limit]
        passages = self.store.passages(order)
        return [
            Hit(
                passage=passages[passage_id],
                document=self.store.document(passages[passage_id].document_id),
                score=scores[passage_id],
                dense=dense[passage_id],
                lexical=lexical.get(passage_id),
                sentence=by_sentence.get(passage_id),
            )
            for passage_id in order
            if passage_id in passages
        ]

    def _embed(self, query: Query) -> NDArray[np.float32]:
        vectors = self.embedder.embed([text for text, _ in query.parts])
        weights = np.array([weight for _, weight in query.parts], dtype=np.float32)
        mixed = weights @ vectors
        norm = float(np.linalg.norm(mixed))
        return mixed / norm if norm else mixed

    def _match(self, query: Query, limit: int) -> dict[str, float]:
        """BM25 of the passages that share words with the query; a word counts in its first part."""
        found: dict[str, float] = {}
        seen: set[str] = set()
        for text, weight in query.parts:
            terms = [word for word in content_words(text) if word not in seen]
            seen.update(terms)
            for passage_id, score in self.store.matching(terms, limit):
                found[passage_id] = found.get(passage_id, 0.0) + weight * score
        return found


def reranked(hits: Sequence[Hit], readings: dict[str, float], weight: float) -> list[Hit]:
    """The hits in the order of their score plus the weighted chance that a sentence answers.

    Args:
        hits: Hits of one search.
        readings: Best logit of a sentence by passage id, for the passages that were read.
        weight: How much a certain answer adds to the score.
    """
    read = [
        replace(
            hit,
            reading=readings.get(hit.passage.id),
            score=hit.score + weight * _chance(hit, readings),
        )
        for hit in hits
    ]
    return sorted(read, key=lambda hit: -hit.score)


def _chance(hit: Hit, readings: dict[str, float]) -> float:
    """Probability of the best logit; passages that were not read count as the worst that was."""
    logit = readings.get(hit.passage.id, min(readings.values(), default=0.0))
    return float(1.0 / (1.0 + np.exp(-logit)))
