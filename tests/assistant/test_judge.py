"""What is answered where a question names its sources, over the five digests."""

import pytest

from assistant.chain import Assistant
from assistant.decision import NOT_NAMED

COST = "how much did BLMK ICS cost?"


@pytest.mark.parametrize("lead", ["In Hansard", "According to openDemocracy", "According to HSJ"])
def test_sources_that_do_not_answer_are_told_apart_from_others_that_do(
    assistant: Assistant, lead: str
) -> None:
    answer = assistant.ask(f"{lead}, {COST}")

    assert (answer.status, answer.statements) == ("not_found", ())
    assert "looked in one document only" in answer.text
    assert "Other sources say:" in answer.text
    assert {(miss.publisher, miss.reason) for miss in answer.near_misses} == {
        ("Milton Keynes Citizen", NOT_NAMED)
    }


@pytest.mark.parametrize("name", ["the Tarrow Courier", "the fire brigade union", "the vicar"])
def test_nobody_else_answers_for_a_person_or_body_that_no_source_has(
    assistant: Assistant, name: str
) -> None:
    answer = assistant.ask(f"According to {name}, {COST}")

    assert answer.status == "not_found"
    assert f"I found nothing on it by {name}." in answer.text
    assert answer.near_misses[0].reason == NOT_NAMED


def test_a_paper_that_no_source_is_leaves_the_question_and_the_answer_says_so(
    assistant: Assistant,
) -> None:
    answer = assistant.ask(f"According to the business case, {COST}")

    assert answer.status == "answered"
    assert "£22 million" in answer.text
    assert answer.text.endswith(
        "No source here is called “the business case”; this is what the documents say."
    )


def test_nothing_is_said_of_others_where_they_do_not_answer_either(assistant: Assistant) -> None:
    answer = assistant.ask("In Hansard, how much did the Tarrow lighthouse cost?")

    assert answer.status == "not_found"
    assert "The nearest they come:" in answer.text
    assert NOT_NAMED not in answer.text
