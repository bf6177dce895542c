"""How high the right documents rank, and what each ingredient of the ranking is worth."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn
from assistant.questions.question import Question, analyse
from assistant.questions.spelling import Speller
from assistant.reading.hub_reader import reader_of
from assistant.reading.reader import EvidenceReader, Reader
from assistant.reading.reading import Reading, read
from assistant.reading.retriever import HybridRetriever, Query
from assistant.text.words import content_words
from evals import bench
from evals.bench import Split
from evals.corpus import corpus_id
from evals.metrics import ranking
from evals.runs import Item, Result
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings
from vectorstore.store import Store
from vectorstore.types import Hit

DEPTH = 60
"""Passages ranked; a document counts by its best one, and ten documents are looked at."""

Ranking = dict[str, float]


@dataclass(frozen=True, slots=True)
class Searcher:
    """The retrieving half of the assistant, taken apart."""

    store: Store
    embedder: Embedder
    retriever: HybridRetriever
    reader: Reader
    speller: Speller

    @classmethod
    def over(cls, store: Store, embedder: Embedder, settings: Settings) -> "Searcher":
        """Search a store the way the assistant does."""
        packaged = EvidenceReader.load(threads=settings.threads)
        return cls(
            store,
            embedder,
            HybridRetriever(store=store, embedder=embedder),
            reader_of(settings, packaged),
            Speller.over(store, packaged.words),
        )

    def lexical(self, asked: bench.Query) -> Ranking:
        """BM25 alone, of the last turn."""
        return self._documents(self.store.matching(content_words(asked.text), DEPTH))

    def dense(self, asked: bench.Query) -> Ranking:
        """Cosine alone, of the last turn."""
        (vector,) = self.embedder.embed([asked.text])
        return self._documents(self.store.nearest(vector, DEPTH))

    def hybrid(self, asked: bench.Query) -> Ranking:
        """The weighted sum of both, of the last turn."""
        return _by_document(self.retriever.ranked(Query.of(asked.text), DEPTH, 0.0))

    def with_sentences(self, asked: bench.Query) -> Ranking:
        """The sum with the cosine of each passage's nearest sentence, of the last turn."""
        return _by_document(self.retriever.search(Query.of(asked.text), DEPTH))

    def with_history(self, asked: bench.Query) -> Ranking:
        """The weighted sum, with spelling mended and the earlier turns taken into account."""
        return _by_document(
            self.retriever.search(self.query(asked.text, turns_of(asked.history)), DEPTH)
        )

    def whole(self, asked: bench.Query) -> Ranking:
        """All of that, the first passages reread by sentence: what the assistant does."""
        query = self.query(asked.text, turns_of(asked.history))
        return _by_document(self.read(analyse(query.parts[0][0]), query).hits)

    def query(self, text: str, turns: tuple[Turn, ...]) -> Query:
        """What the assistant would search with; its first part is the standalone question."""
        condensed = condense(text, turns)
        mended, _ = self.speller.correct(condensed.question)
        return Query(((mended, 1.0), *condensed.retrieval_parts[1:]))

    def read(self, question: Question, query: Query) -> Reading:
        """The passages, ranked again, and the sentences read in them."""
        return read(question, self.retriever.search(query, DEPTH), self.reader, self.store)

    def _documents(self, scored: Sequence[tuple[str, float]]) -> Ranking:
        passages = self.store.passages([key for key, _ in scored])
        best: Ranking = {}
        for key, score in scored:
            identifier = corpus_id(passages[key].document_id)
            best[identifier] = max(score, best.get(identifier, score))
        return best


def turns_of(history: bench.History) -> tuple[Turn, ...]:
    """Earlier questions, each with the answer that followed it where the history has it."""
    turns: list[Turn] = []
    for said in history:
        if isinstance(said, str):
            turns.append(Turn(said))
        elif said["role"] == "user":
            turns.append(Turn(said["text"]))
        elif turns:
            turns[-1] = replace(turns[-1], answer=said["text"])
    return tuple(turns)


Rank = Callable[[Searcher, bench.Query], Ranking]

INGREDIENTS: dict[str, Rank] = {
    "lexical": Searcher.lexical,
    "dense": Searcher.dense,
    "sum": Searcher.hybrid,
    "+ sentences": Searcher.with_sentences,
    "+ history, spelling": Searcher.with_history,
    "+ reader": Searcher.whole,
}


def measure(
    searcher: Searcher,
    queries: Sequence[bench.Query],
    judged: bench.Judgements,
    rank: Rank = Searcher.whole,
    progress: Callable[[], None] = lambda: None,
) -> Result:
    """Rank the corpus for every query that was judged.

    Args:
        searcher: Open on the indexed corpus.
        queries: The queries of a split.
        judged: The judgements, of these queries or more.
        rank: Which ingredients to rank with.
        progress: Called after each query.
    """
    start = time.perf_counter()
    ranked = {}
    for query in queries:
        ranked[query.id] = rank(searcher, query)
        progress()
    seconds = time.perf_counter() - start
    wanted = {query.id: judged[query.id] for query in queries if query.id in judged}
    scores = ranking.by_query(wanted, ranked)
    items = [
        Item(key, {"in the first ten": score["recall@10"] > 0}, dict(score))
        for key, score in scores.items()
    ]
    summary = ranking.mean(scores) | {"queries": len(wanted), "seconds": round(seconds, 2)}
    return Result(summary, items)


def line(result: Result, split: Split) -> dict[str, Any]:
    """The line that `python -m evals retrieval` prints."""
    figures = dict(result.summary)
    seconds = figures.pop("seconds")
    return figures | {"split": split, "seconds": seconds}


def _by_document(hits: Iterable[Hit]) -> Ranking:
    best: Ranking = {}
    for hit in hits:
        identifier = corpus_id(hit.document.id)
        best[identifier] = max(hit.score, best.get(identifier, hit.score))
    return best
