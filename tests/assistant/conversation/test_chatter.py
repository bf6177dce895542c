import pytest

from assistant.conversation.chatter import without_chatter
from assistant.conversation.corrections import corrected


@pytest.mark.parametrize(
    "question",
    [
        "No-fault evictions: how many were there in 2019?",
        "Well-being budget: how much was it?",
        "Right-to-buy sales: how many were there?",
        "Fine–grained maps: who made them?",
    ],
)
def test_a_hyphen_inside_of_a_word_ends_no_opening(question: str) -> None:
    assert without_chatter(question).question == question


@pytest.mark.parametrize(
    "opening", ["Thanks - ", "Thanks– ", "Thanks –", "Thanks! ", "Thanks... ", "Thanks, "]
)
def test_a_dash_with_a_space_beside_it_ends_an_opening(opening: str) -> None:
    assert without_chatter(f"{opening}who runs it?").question == "who runs it?"


@pytest.mark.parametrize("question", ["No-fault evictions", "Sorry-looking benches"])
def test_a_hyphen_inside_of_a_word_corrects_nothing(question: str) -> None:
    assert corrected(question, "How many trees were felled?") is None


@pytest.mark.parametrize("meant", ["no - Melton", "no– Melton", "no, Melton", "sorry – Melton"])
def test_a_dash_with_a_space_beside_it_begins_a_correction(meant: str) -> None:
    assert corrected(meant, "How much does Oakham spend?") == "How much does Melton spend?"
