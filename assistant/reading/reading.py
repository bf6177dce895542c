"""Rereading the first hits by sentence: which sentences are evidence, and how likely."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.reading.ranking import load_ranking, sentence_features
from assistant.reading.reader import Reader
from assistant.reading.retriever import reranked
from assistant.reading.stretches import stretches
from assistant.text.words import stem, stems, words
from vectorstore.store import Store
from vectorstore.types import Hit

# What a certain answer adds to a passage's score when the hits are ranked again: of .05 to .3 the
# best over the tune halves of the four retrieval benchmarks (docs/retrieval.md).
READING_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading for a question found.

    Attributes:
        hits: The passages, ranked again by their best sentence.
        evidence: The sentences that were read, best first.
        rarity: Weight of each stem of the question: its inverse document frequency, in nats.
        passages: How many passages the collection has.
    """

    hits: tuple[Hit, ...]
    evidence: tuple[Evidence, ...]
    rarity: Mapping[str, float]
    passages: int = 1


def read(question: Question, hits: Sequence[Hit], reader: Reader, store: Store) -> Reading:
    """Score the sentences of the first hits and rank the hits by them."""
    rarity = rarity_of(question, store)
    ranking = load_ranking()
    rank = {hit.passage.id: at for at, hit in enumerate(hits)}
    widely = question.all_figures
    read_together = list(stretches(hits, store, widely=widely))
    logits = reader.score(question.sought, [stretch.window for stretch in read_together])
    evidence = [
        Evidence(
            document=hit.document,
            passage=hit.passage,
            start=span.start,
            end=span.end,
            score=ranking.score(sentence_features(question, hit, span, logit, rarity)),
            logit=logit,
            rank=rank[hit.passage.id],
        )
        for stretch, row in zip(read_together, logits, strict=True)
        for (span, hit), logit in zip(stretch.sentences, row, strict=True)
        if hit is not None
    ]
    best: dict[str, float] = {}
    for one in evidence:
        best[one.passage.id] = max(one.logit, best.get(one.passage.id, -math.inf))
    return Reading(
        hits=tuple(reranked(hits, best, READING_WEIGHT)),
        evidence=tuple(sorted(evidence, key=lambda one: -one.score)),
        rarity=rarity,
        passages=store.passage_count,
    )


def rarity_of(question: Question, store: Store) -> dict[str, float]:
    """Inverse document frequency of each stem of the question, counting passages as documents.

    `ln(1 + (N - n + 0.5) / (n + 0.5))`, as in BM25 (Robertson and Zaragoza, 2009).
    """
    asked = list(dict.fromkeys(question.words))
    frequency = store.document_frequency(asked)
    total = store.passage_count
    rarity: dict[str, float] = {}
    for word in asked:
        seen = frequency.get(word, 0)
        rarity[stem(word)] = math.log(1 + (total - seen + 0.5) / (seen + 0.5))
    return rarity


def question_words_missing(text: str, question: Question) -> list[str]:
    """The question's content words whose stem the text does not carry."""
    carried = stems(words(text))
    return [word for word in question.words if stem(word) not in carried]
