from evals.metrics.latency import Latency, latency


def test_median_and_95th_percentile() -> None:
    assert latency([place / 100 for place in range(101)]) == Latency(0.5, 0.95)


def test_nothing_asked_took_no_time_at_all() -> None:
    assert latency([]) == Latency(None, None)
