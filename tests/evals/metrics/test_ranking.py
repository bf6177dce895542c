from math import log2

import pytest

from evals.metrics import ranking


def test_the_measures_are_those_worked_out_by_hand() -> None:
    judged = {"q": {"first": 1, "third": 1}}
    ranked = {"q": {"first": 0.9, "other": 0.8, "third": 0.7}}
    scores = ranking.by_query(judged, ranked)["q"]
    assert scores["ndcg@10"] == pytest.approx((1 + 1 / log2(4)) / (1 + 1 / log2(3)))
    assert scores["recall@10"] == 1
    assert scores["mrr@10"] == 1


def test_rank_eleven_does_not_count() -> None:
    ranked = {"q": {f"other {place}": 1 - place / 100 for place in range(10)} | {"right": 0.1}}
    assert set(ranking.by_query({"q": {"right": 1}}, ranked)["q"].values()) == {0}


@pytest.mark.parametrize("ranked", [{}, {"lost": {}}, {"other": {"d": 1.0}}])
def test_a_query_that_finds_nothing_scores_zero(ranked: dict[str, dict[str, float]]) -> None:
    assert set(ranking.by_query({"lost": {"d": 1}}, ranked)["lost"].values()) == {0}


def test_the_mean_is_over_queries() -> None:
    judged = {"hit": {"d": 1}, "miss": {"e": 1}}
    scores = ranking.by_query(judged, {"hit": {"d": 1.0}, "miss": {"d": 1.0}})
    assert ranking.mean(scores) == {"ndcg@10": 0.5, "recall@10": 0.5, "mrr@10": 0.5}
    assert ranking.mean({}) == {"ndcg@10": 0.0, "recall@10": 0.0, "mrr@10": 0.0}
