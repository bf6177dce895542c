from evals.metrics.citations import precision, recall


def test_precision_counts_citations_not_documents() -> None:
    assert precision([{"a"}, {"b"}, {"a", "path/a"}, {"c"}], {"a"}) == 0.5
    assert precision([], {"a"}) is None


def test_one_of_several_documents_will_do() -> None:
    assert recall([{"b"}], one_of=["a", "b"], all_of=[]) == 1
    assert recall([{"c"}], one_of=["a", "b"], all_of=[]) == 0


def test_each_of_those_that_must_all_be_cited_counts() -> None:
    assert recall([{"a"}, {"c"}], one_of=["c"], all_of=["a", "b"]) == 2 / 3


def test_where_nothing_has_to_be_cited_nothing_is_missed() -> None:
    assert recall([], one_of=[], all_of=[]) == 1
