import pytest

from evals.metrics.risk_coverage import area, curve, thinned


def test_the_surest_answers_come_first() -> None:
    points = curve([0.2, 0.9, 0.5], [True, False, True])
    assert [point.risk for point in points] == pytest.approx([0, 1 / 2, 2 / 3])
    assert [point.coverage for point in points] == pytest.approx([1 / 3, 2 / 3, 1])
    assert area(points) == pytest.approx((0 + 1 / 2 + 2 / 3) / 3, abs=1e-4)


def test_refused_questions_lower_the_coverage_and_not_the_risk() -> None:
    points = curve([0.9], [False], questions=4)
    assert [(point.coverage, point.risk) for point in points] == [(0.25, 0.0)]


def test_no_answers_make_no_curve() -> None:
    assert curve([], []) == []
    assert area([]) is None


def test_a_thinned_curve_keeps_its_ends() -> None:
    points = curve([place / 1000 for place in range(1000)], [False] * 1000)
    kept = thinned(points, keep=7)
    assert len(kept) == 7
    assert (kept[0], kept[-1]) == (points[0], points[-1])
