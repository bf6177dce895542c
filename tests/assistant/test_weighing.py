import pytest

from assistant.weighing import asks_for_all_figures


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("What were fuel costs over the two years?", False),
        ("What will the running costs be?", False),
        ("What figures are given for the slipway?", True),
        ("What are the estimates of the number of rowers?", True),
        ("List the costs of the slipway.", True),
    ],
)
def test_what_something_costs_is_one_figure(question: str, several: bool) -> None:
    assert asks_for_all_figures(question) is several
