"""Questions over whole collections as a trained reader sees them: what it takes for an answer."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from assistant.reading.reader import EvidenceReader, Window
from evals.training.data import WHOLE, Sentence
from evals.training.groups import Prepared

READ = 7  # passages read for a question beside those that answer, as cosine and BM25 rank them
RIVALS_KEPT = 4
EASY = 2.0  # logits between the best right and the best wrong sentence from which one is easy
EASY_KEPT = 0.3  # share of the easy questions that are asked again all the same


def hard_ones(
    prepared: Iterable[Prepared], reader: EvidenceReader, rng: random.Random
) -> list[Prepared]:
    """The questions over collections that this reader answers wrongly or hardly, and a few more."""
    mined = mine(prepared, reader)
    return [one for one, ahead in mined if ahead < EASY or rng.random() < EASY_KEPT]


def mine(prepared: Iterable[Prepared], reader: EvidenceReader) -> Iterator[tuple[Prepared, float]]:
    """Read what a retriever would bring, and keep what the reader likes best of what is wrong.

    Yields:
        Each question over a collection, its rivals now the wrong sentences with the highest
        logits, one a passage; and by how much the best right sentence (of a question without an
        answer: "none", whose logit is 0) beats them. Other questions are left out.
    """
    for one in prepared:
        question = one.question
        if question.source != WHOLE:
            continue
        right = dict(zip(question.own, question.right, strict=True))
        passages = _passages(one)
        windows = [Window(tuple(each.text for each in part), part[0].headed) for part in passages]
        scored = [
            (logit, sentence)
            for part, row in zip(passages, reader.score(question.text, windows), strict=True)
            for sentence, logit in zip(part, row, strict=True)
        ]
        scored.sort(key=lambda pair: -pair[0])
        wrong = [(logit, sentence) for logit, sentence in scored if not right[sentence]]
        best = max((logit for logit, sentence in scored if right[sentence]), default=0.0)
        answering = {sentence.passage for sentence, flag in right.items() if flag}
        rivals: dict[str, Sentence] = {}
        for _, sentence in wrong:
            if sentence.passage not in answering:
                rivals.setdefault(sentence.passage, sentence)
        places = {sentence: at for at, sentence in enumerate(question.own)}
        order = tuple(places[sentence] for _, sentence in scored)
        hard = tuple(rivals.values())[:RIVALS_KEPT]
        yield replace(one, order=order, hard=hard), best - wrong[0][0]


def _passages(one: Prepared) -> list[Sequence[Sentence]]:
    """The passages that answer, and the first of the others in the order of likeness."""
    question = one.question
    answering = {
        each.passage for each, flag in zip(question.own, question.right, strict=True) if flag
    }
    alike = dict.fromkeys(question.own[at].passage for at in one.order)
    others = [passage for passage in alike if passage not in answering][:READ]
    wanted = {*answering, *others}
    parts = groupby(question.own, key=lambda each: each.passage)
    return [tuple(part) for passage, part in parts if passage in wanted]
