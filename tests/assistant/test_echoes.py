import pytest

from assistant.echoes import echoes
from assistant.question import analyse


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
