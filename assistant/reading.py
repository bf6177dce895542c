"""Rereading the first hits by sentence: which sentences are evidence, and how likely."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.evidence import Evidence
from assistant.lists import is_header, worded
from assistant.question import Question
from assistant.ranking import is_fragment, load_ranking, sentence_features
from assistant.reader import Reader, Window
from assistant.retriever import reranked
from assistant.words import content_words, stem, stems, words
from vectorstore.store import Store
from vectorstore.types import Hit, Span

# How many of the first passages are read, each whole: one costs 10 to 20 ms on two cores.
PASSAGES_READ = 10

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


def read(question: Question, hits: Sequence[Hit], reader: Reader, store: Store) -> Reading:
    """Score the sentences of the first hits and rank the hits by them."""
    rarity = rarity_of(question, store)
    ranking = load_ranking()
    first = hits[:PASSAGES_READ]
    sentences = [_sentences(hit) for hit in first]
    logits = reader.score(
        question.text,
        [window(hit, spans) for hit, spans in zip(first, sentences, strict=True)],
    )
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
        for rank, (hit, spans, row) in enumerate(zip(first, sentences, logits, strict=True))
        for span, logit in zip(spans, row, strict=True)
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


def window(hit: Hit, sentences: Sequence[Span]) -> Window:
    """A passage as the evidence reader sees it, with its title and heading."""
    heading = " - ".join(part for part in (hit.document.title, hit.passage.heading) if part)
    return Window(tuple(worded(hit.document, span.start, span.end) for span in sentences), heading)


def _sentences(hit: Hit) -> list[Span]:
    return [
        span
        for span in hit.passage.sentences
        if not _is_heading(hit, span) and not is_header(hit.document, span.start, span.end)
    ]


def _is_heading(hit: Hit, span: Span) -> bool:
    """A heading tells what its section is about; nobody says it and it proves nothing.

    A line in capitals without a figure is one too, whatever the splitter took it for.
    """
    line = " ".join(hit.document.text[span.start : span.end].split())
    shouted = line.isupper() and is_fragment(line) and not any(map(str.isdigit, line))
    return line == hit.passage.heading or (shouted and " " in line)


def question_words_missing(text: str, question: Question) -> list[str]:
    """The question's content words whose stem the text does not carry."""
    carried = stems(words(text))
    return [word for word in content_words(question.text) if stem(word) not in carried]
