import pytest

from assistant.answer import Answer, Statement
from assistant.compose import citation
from assistant.parts import join_parts, parts_of
from tests.assistant.made import evidence


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "How much did the ferry cost and who paid for it?",
            ["How much did the ferry cost?", "who paid for it?"],
        ),
        ("Who runs the ferry? When does it sail?", ["Who runs the ferry?", "When does it sail?"]),
        ("When and where was the meeting held?", ["When and where was the meeting held?"]),
        ("Which bread and butter does it sell?", ["Which bread and butter does it sell?"]),
        ("ferry costs", ["ferry costs"]),
    ],
)
def test_a_question_is_cut_where_another_one_begins(question: str, parts: list[str]) -> None:
    assert parts_of(question) == parts


def answered(question: str, sentence: str) -> Answer:
    cited = citation(1, evidence(sentence))
    statement = Statement(sentence, (1,))
    return Answer(question, question, "answered", "", 1, (statement,), (cited,), probability=0.9)


BLANK = Answer("both", "both", "about", "", 1)


def test_answers_to_the_parts_become_one_with_citations_numbered_through() -> None:
    joined = join_parts(
        BLANK, [answered("a", "The ferry cost £3 million."), answered("b", "The port paid.")]
    )

    assert joined.status == "answered"
    assert [statement.citations for statement in joined.statements] == [(1,), (2,)]
    assert [cited.number for cited in joined.citations] == [1, 2]


def test_a_part_without_an_answer_makes_it_partial_and_is_named() -> None:
    missing = Answer("b", "Who steered it?", "not_found", "no", 1)

    joined = join_parts(BLANK, [answered("a", "The ferry cost £3 million."), missing])

    assert joined.status == "partial"
    assert "do not answer this part: Who steered it?" in joined.text


def test_no_answer_to_any_part_is_a_refusal() -> None:
    missing = Answer("b", "Who steered it?", "not_found", "no", 1)

    assert join_parts(BLANK, [missing, missing]).status == "not_found"
