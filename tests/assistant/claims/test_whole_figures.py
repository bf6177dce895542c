import pytest

from assistant.claims.asked_thing import asked_things
from assistant.claims.whole_figures import whole_figures
from tests.assistant.claims.documents import evidence

PIER = asked_things("What figures have been given for the cost of the pier?")
ABOUT = "The pier is being rebuilt."


def is_whole(sentence: str, before: str = ABOUT) -> bool:
    return bool(whole_figures(PIER, [evidence(f"{before} {sentence}", quote=sentence)]))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Committee approved £4m in May 2019.",
        "It was noted that the forecast had risen from the £4m approved in 2019 to £5m.",
        "Officers now expect the works to come to £6m.",
        "The scheme entered the programme with an outline estimate of £3m.",
        "Members signed off £5m.",
        "The forecast cost of the pier has been edged up once more, to £6m.",
        "It has also cost £7m, half as much again as was agreed.",
    ],
)
def test_an_amount_revised_over_time_is_of_what_the_text_is_about(sentence: str) -> None:
    assert is_whole(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "A contingency of £400,000 is included in the estimate.",
        "Making it safe has cost £2m.",
        "A swim now costs £6.20.",
        "The estimate has risen by £2m.",
        "The first boat was resold at a loss of £146,000.",
        "Mooring costs are forecast to be £20,000 a year.",
    ],
)
def test_parts_rates_and_what_something_else_cost_are_not_the_whole(sentence: str) -> None:
    assert not is_whole(sentence)


def test_a_scheme_that_the_text_sets_apart_is_another() -> None:
    before = f"{ABOUT} The slipway beside it was a different scheme."
    assert not is_whole("It was finished at a cost of £3m.", before)


def test_a_text_about_something_else_gives_no_figure_of_the_thing() -> None:
    assert not is_whole("The Committee approved £4m.", "The library is being rebuilt.")
