from datetime import date

import pytest

from assistant.answer import Answer, Statement
from assistant.composing.compose import citation, text_of
from assistant.composing.refusal import NOT_FOUND
from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn
from assistant.history import answered, turns_of
from assistant.replies.unclear import ask_back
from tests.assistant.made import document, evidence

ASKED = "How much did the ferry cost?"
SENTENCE = "It cost £5m in 2016/17."
CITED = citation(1, evidence(SENTENCE, of=document(SENTENCE, published=date(2020, 3, 5))))
STATED = (Statement(SENTENCE, (1,), speaker="Ann Lee"),)
ANSWER = Answer(ASKED, ASKED, "answered", text_of(STATED, [CITED]), 1, STATED, (CITED,))


def never(question: str, turns: tuple[Turn, ...]) -> Answer:
    raise AssertionError((question, turns))


def test_a_turn_holds_what_was_stated_without_its_source() -> None:
    assert "2020" in ANSWER.text
    assert answered(ASKED, ANSWER) == Turn(ASKED, SENTENCE, ("Ann Lee",), "answered")


def test_a_refusal_is_no_answer_to_build_upon() -> None:
    refused = Answer(ASKED, ASKED, "not_found", "The nearest: Mr Reeve resigned.", 1)

    assert answered(ASKED, refused) == Turn(ASKED, status="not_found")


def test_the_year_before_counts_from_the_figure_and_not_from_the_date_of_its_source() -> None:
    said = ({"role": "user", "text": ASKED}, {"role": "assistant", "text": ANSWER.text})

    for turns in ((answered(ASKED, ANSWER),), turns_of(said, never)):
        assert condense("And the year before?", turns).question.endswith("cost in 2015/16?")


@pytest.mark.parametrize(
    ("text", "status"), [(f"{NOT_FOUND} Ask them.", "not_found"), (ask_back(["a"]), "unclear")]
)
def test_our_own_words_given_back_are_known_for_what_they_were(text: str, status: str) -> None:
    said = ({"role": "user", "text": ASKED}, {"role": "assistant", "text": text})

    [turn] = turns_of(said, never)

    assert (turn.answer, turn.status) == (None, status)


def test_a_reply_chooses_by_number_from_the_options_that_we_gave() -> None:
    asked = Answer("How much?", "How much did it cost?", "unclear", ask_back(["“Quay”", "Pier"]), 1)
    said = (
        {"role": "user", "text": "How much did it cost?"},
        {"role": "assistant", "text": asked.text},
    )

    for turns in ((answered("How much?", asked),), turns_of(said, never)):
        assert condense("2", turns).question == "How much did Pier cost?"
        assert condense("1", turns).question == "How much did it cost, in “Quay”?"
