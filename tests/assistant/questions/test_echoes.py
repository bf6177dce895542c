import pytest

from assistant.questions.echoes import echoes
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("question", "text", "echoed"),
    [
        ("What did the Harwick Ferry Authority ask?", "The HFA asked for more.", True),
        ("What did the HFA ask?", "The Harwick Ferry Authority asked for more.", True),
        ("What is Ian Smith paid?", "The ferry is paid for.", False),
        ("What did Harwick ask?", "The HFA asked for more.", False),
    ],
)
def test_a_name_and_its_initials_are_one(question: str, text: str, echoed: bool) -> None:
    assert bool(echoes(analyse(question), text)) is echoed


@pytest.mark.parametrize(
    ("text", "echoed"),
    [("It cost £5 million.", "£5m"), ("It cost £5,000,000.", "£5m"), ("It cost £6m.", "")],
)
def test_an_amount_is_known_by_its_value(text: str, echoed: str) -> None:
    assert echoes(analyse("Is the £5m firm?"), text) == echoed


@pytest.mark.parametrize(
    ("text", "echoed"),
    [
        ("Ada Wren was provost from 2012 until May 2019.", "2016"),
        ("Ada Wren took over as provost in 2012 and retired in 2019.", "2016"),
        ("Ada Wren became provost in 2012.", ""),
        ("Ada Wren was provost from 2017 to 2019.", ""),
    ],
)
def test_a_tenure_tells_of_the_years_within_it(text: str, echoed: str) -> None:
    assert echoes(analyse("Who was the provost of Arlow in 2016?"), text) == echoed


@pytest.mark.parametrize(
    ("text", "echoed"),
    [
        ("The bell weighs 3 tonnes.", "heavy"),
        ("It weighs 3 tonnes.", "heavy"),
        ("The bell is old. The clock weighs 3 tonnes.", ""),
    ],
)
def test_a_quantity_of_another_thing_echoes_nothing(text: str, echoed: str) -> None:
    assert echoes(analyse("How heavy is the bell?"), text) == echoed


def test_figures_are_echoed_by_any_figure() -> None:
    asked = analyse("What figures are given?")
    assert echoes(asked, "The bell cost £3m.") == "figures"
    assert echoes(asked, "The bell is old.") == ""
