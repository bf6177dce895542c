import pytest

from evals.metrics.calibration import area_under_curve, expected_calibration_error, reliability


def test_the_error_is_the_distance_weighted_by_count() -> None:
    said = [0.9, 0.9, 0.9, 0.9, 0.1]
    came = [True, True, True, False, False]
    # Four said .9 and .75 came true: .15 off; one said .1 and none came true: .1 off.
    assert expected_calibration_error(said, came) == pytest.approx((4 * 0.15 + 0.1) / 5)


def test_the_diagram_leaves_out_what_was_never_said() -> None:
    bars = reliability([1.0, 0.95, 0.05], [True, False, False])
    assert [(bar.count, bar.frequency) for bar in bars] == [(1, 0.0), (2, 0.5)]


def test_the_area_counts_pairs_in_the_right_order() -> None:
    # Of the four pairs of a true and a false one, three are in order.
    assert area_under_curve([0.9, 0.4, 0.6, 0.1], [True, True, False, False]) == 0.75


def test_without_both_kinds_there_is_no_area() -> None:
    assert area_under_curve([0.9], [True]) is None
    assert expected_calibration_error([], []) is None
