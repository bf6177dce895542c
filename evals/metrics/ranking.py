"""How high the relevant documents rank: nDCG@10, recall@10, reciprocal rank."""

from collections.abc import Mapping
from statistics import fmean

import ir_measures
from ir_measures import RR, R, nDCG

MEASURES = {nDCG @ 10: "ndcg@10", R @ 10: "recall@10", RR @ 10: "mrr@10"}

Judgements = Mapping[str, Mapping[str, int]]
Ranking = Mapping[str, Mapping[str, float]]


def by_query(judged: Judgements, ranked: Ranking) -> dict[str, dict[str, float]]:
    """The measures of each judged query; a query that found nothing scores 0.

    Args:
        judged: Query id -> document id -> relevance.
        ranked: Query id -> document id -> score, higher is better.
    """
    scores = {query: dict.fromkeys(MEASURES.values(), 0.0) for query in judged}
    found = {query: dict(documents) for query, documents in ranked.items() if documents}
    relevant = {query: dict(documents) for query, documents in judged.items()}
    for metric in ir_measures.iter_calc(list(MEASURES), relevant, found):
        scores[metric.query_id][MEASURES[metric.measure]] = metric.value
    return scores


def mean(scores: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Each measure averaged over the queries; 0 without any."""
    return {
        name: round(fmean(score[name] for score in scores.values()), 4) if scores else 0.0
        for name in MEASURES.values()
    }
