import pytest

from assistant.conversation.discourse import referents
from assistant.conversation.reference import resolve
from assistant.conversation.turns import Turn

CLINIC = "How much did the Mill Road clinic cost?"


def resolved(question: str, former: str = CLINIC) -> str:
    return resolve(question, referents([Turn(former)])).question


@pytest.mark.parametrize(
    "question",
    [
        "How many beds does the clinic in Melton have?",
        "How many beds does the clinic in melton have?",
        "Who runs the clinic at Harrow Quay?",
        "Who runs the clinic that closed?",
        "Who runs the clinic which closed?",
    ],
)
def test_a_thing_that_is_told_apart_by_what_follows_keeps_its_name(question: str) -> None:
    assert resolved(question) == question


def test_a_thing_of_another_owner_keeps_its_name() -> None:
    question = "What does the report by the auditor say?"
    assert resolved(question, "Who wrote the annual report?") == question


@pytest.mark.parametrize(
    ("question", "fuller"),
    [
        ("Who runs the clinic?", "Who runs the Mill Road clinic?"),
        ("Who worked at the clinic in 2019?", "Who worked at the Mill Road clinic in 2019?"),
        ("Who worked at the clinic in May?", "Who worked at the Mill Road clinic in May?"),
        ("Is the clinic in Melton?", "Is the Mill Road clinic in Melton?"),
    ],
)
def test_a_thing_that_nothing_tells_apart_gets_its_fuller_name(question: str, fuller: str) -> None:
    assert resolved(question) == fuller
