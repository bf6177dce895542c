from evals.metrics.refusal import refusals


def test_refusals_are_counted_as_worked_out_by_hand() -> None:
    answerable = [True, True, True, True, False, False, False]
    refused = [False, False, False, True, True, True, False]
    found = refusals(answerable, refused)
    assert found.precision == 0.6667  # two of three refusals were right
    assert found.recall == 0.6667  # two of three unanswerable ones were refused
    assert found.f1 == 0.6667
    assert found.false_refusals == 0.25


def test_a_share_of_nothing_is_none() -> None:
    found = refusals([True], [False])
    assert (found.precision, found.recall, found.f1) == (None, None, None)
    assert found.false_refusals == 0
