import pytest

from assistant.conversation.fragments import put_in_place

OPENED = "When was the bridge opened"


@pytest.mark.parametrize(
    ("new", "base", "asked"),
    [
        ("the cost", OPENED, "What was the cost of the bridge"),
        ("the total cost in 2019", OPENED, "What was the total cost of the bridge in 2019"),
        ("the height of the tower", OPENED, "What was the height of the tower"),
        ("the length", "How high is the bridge", "What is the length of the bridge"),
        ("the benefits", "Did Oakham build the pools", "What were the benefits of the pools"),
        ("the length", "What was the cost of the tunnel", "What was the length of the tunnel"),
    ],
)
def test_a_property_is_asked_of_the_thing_that_has_it(new: str, base: str, asked: str) -> None:
    assert put_in_place(new, base) == asked


@pytest.mark.parametrize(
    ("new", "base", "asked"),
    [
        ("the price", "Did the museum publish the cost", "Did the museum publish the price"),
        ("the length", "What was the cost in 2019", "What was the length in 2019"),
        ("the tunnel", "What was the cost of the bridge", "What was the cost of the tunnel"),
    ],
)
def test_a_property_takes_the_place_of_a_property_and_a_thing_of_a_thing(
    new: str, base: str, asked: str
) -> None:
    assert put_in_place(new, base) == asked
