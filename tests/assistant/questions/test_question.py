import pytest

from assistant.questions.all_figures import asks_for_all_figures
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("List the libraries that will close", True),
        ("Which wards voted against?", True),
        ("Which councillors signed the petition?", True),
        ("breakdown of the £7.3m increase", True),
        ("How much have we paid them every year?", True),
        ("What are the conditions of the grant?", True),
        ("Who is the mayor?", False),
        ("What was the total?", False),
    ],
)
def test_a_list_is_told_from_a_single_answer(text: str, many: bool) -> None:
    assert analyse(text).many is many


@pytest.mark.parametrize(
    "text",
    [
        "Which councillors voted against the plan?",
        "who voted for the motion",
        "Who attended the meeting on 4 May?",
        "Which of the schools closed in 2019?",
    ],
)
def test_who_and_which_of_several_ask_for_a_list(text: str) -> None:
    assert analyse(text).many


def test_which_one_asks_for_no_list() -> None:
    assert not analyse("Which firm won the contract?").many


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("What were fuel costs over the two years?", False),
        ("What will the running costs be?", False),
        ("What figures are given for the slipway?", True),
        ("What are the estimates of the number of rowers?", True),
        ("List the costs of the slipway.", True),
        ("I heard two numbers for the slipway", True),
        ("What was the figure before the slipway opened?", False),
        ("What happened to prices when the slipway opened?", False),
        ("What sum did the harbour board agree to?", False),
        ("Every sum put on the slipway", True),
    ],
)
def test_what_something_costs_is_one_figure(question: str, several: bool) -> None:
    assert asks_for_all_figures(question) is several


def test_who_gave_every_figure_of_a_cost_is_asked_beside_the_figures() -> None:
    assert analyse("Every figure put on the slipway's cost, and who gave it?").kind == "money"
    assert analyse("Who gave the figure for the slipway's cost?").kind != "money"
