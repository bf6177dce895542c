"""Rereading the first hits by sentence: which sentences are evidence, and how likely."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence
from assistant.expected import carries
from assistant.question import Question
from assistant.ranking import coverage, load_ranking, sentence_features
from assistant.reader import Candidate, EvidenceReader
from assistant.retriever import reranked
from assistant.words import content_words, stem, stems, words
from vectorstore.store import Store
from vectorstore.types import Document, Hit, Passage, Span

# How many of the first passages are read, how many of those with at least one sentence, and how
# many sentences in all: each costs 8 to 9 ms on two cores.
PASSAGES_READ = 12
PASSAGES_HEARD = 8
SENTENCES_READ = 16

# What a certain answer adds to a passage's score when the hits are ranked again.
READING_WEIGHT = 0.25


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


def read(question: Question, hits: Sequence[Hit], reader: EvidenceReader, store: Store) -> Reading:
    """Score the likeliest sentences of the first hits and rank the hits by them."""
    rarity = rarity_of(question, store)
    chosen = _candidates(question, hits[:PASSAGES_READ], rarity)
    logits = reader.score(
        question.text,
        [candidate(hit.document, hit.passage, span) for _, hit, span in chosen],
    )
    ranking = load_ranking()
    evidence = [
        Evidence(
            document=hit.document,
            passage=hit.passage,
            start=span.start,
            end=span.end,
            score=ranking.score(sentence_features(question, hit, span, logit, rarity)),
            logit=logit,
            rank=rank,
        )
        for (rank, hit, span), logit in zip(chosen, logits, strict=True)
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


def candidate(document: Document, passage: Passage, span: Span) -> Candidate:
    """A sentence as the evidence reader sees it, with its title, heading and neighbours."""
    heading = " - ".join(part for part in (document.title, passage.heading) if part)
    return Candidate(
        sentence=document.text[span.start : span.end],
        before=document.text[passage.start : span.start],
        after=document.text[span.end : passage.end],
        heading=heading,
    )


def _candidates(
    question: Question, hits: Sequence[Hit], rarity: Mapping[str, float]
) -> list[tuple[int, Hit, Span]]:
    """The likeliest sentences: the best of each passage first, then the best of the rest.

    Likeliest by the words they share with the question, with a little from the sentence before
    (a pronoun often stands for the subject), from the passage's own score, and from holding what
    is asked for.
    """
    first: list[tuple[float, int, Hit, Span]] = []
    rest: list[tuple[float, int, Hit, Span]] = []
    for rank, hit in enumerate(hits):
        scored = []
        previous = 0.0
        for span in hit.passage.sentences:
            if _is_heading(hit, span):
                continue
            text = hit.document.text[span.start : span.end]
            own = coverage(text, rarity)
            holds = 0.2 * carries(question, text)
            scored.append((own + 0.3 * previous + 0.5 * hit.score + holds, rank, hit, span))
            previous = own
        scored.sort(key=lambda row: -row[0])
        heard = 1 if rank < PASSAGES_HEARD else 0
        first.extend(scored[:heard])
        rest.extend(scored[heard:])
    rest.sort(key=lambda row: -row[0])
    chosen = first + rest[: max(0, SENTENCES_READ - len(first))]
    return [(rank, hit, span) for _, rank, hit, span in chosen]


def _is_heading(hit: Hit, span: Span) -> bool:
    """A heading tells what its section is about; nobody says it and it proves nothing."""
    return " ".join(hit.document.text[span.start : span.end].split()) == hit.passage.heading


def question_words_missing(text: str, question: Question) -> list[str]:
    """The question's content words whose stem the text does not carry."""
    carried = stems(words(text))
    return [word for word in content_words(question.text) if stem(word) not in carried]
