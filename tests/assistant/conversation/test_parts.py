from dataclasses import replace

import pytest

from assistant.answer import Answer, Conflict, Figure, NearMiss, Side, Statement, Sum
from assistant.composing.compose import citation, text_of
from assistant.conversation.parts import join_parts, parts_of
from tests.assistant.made import document, evidence


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
        ("What is the ferry and where is it?", ["What is the ferry?", "where is it?"]),
        ("What was it for and who paid for it?", ["What was it for?", "who paid for it?"]),
        (
            "Who backs it and who does not and how much did it cost?",
            ["Who backs it and who does not?", "how much did it cost?"],
        ),
        (
            "Who signed it and did the mayor agree?",
            ["Who signed it?", "did the mayor agree?"],
        ),
        *(
            (whole, [whole])
            for whole in (
                "Who opposed the merger and has since resigned?",
                "What is the difference between what Arlow paid and what Bexton paid?",
                "What is the gap between how much was paid and how much was promised?",
                "Who said what they paid and what they owe?",
                "Who supports the merger and who does not?",
                "Which schools are full and which are not?",
                "How many were fined and how many were not?",
                "Who voted for and who voted against the budget?",
            )
        ),
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


def test_what_an_answer_says_beside_its_statements_is_kept_under_the_new_numbers() -> None:
    second = replace(
        answered("b", "The port paid £3 million."),
        figures=(Figure("3000000", "GBP", "£3 million", 1),),
        conflicts=(Conflict("the cost", (Side("£3 million", None, None, None, 1),)),),
        sums=(Sum("£3 million", "3000000", "GBP", (1,)),),
    )
    note = "The sources do not agree about the cost:\n- £3 million, see [1] (the port) [1]"
    second = replace(second, text=f"{text_of(second.statements, second.citations)}\n\n{note}")

    joined = join_parts(BLANK, [answered("a", "The ferry is old."), second])

    assert [one.citation for one in joined.figures] == [2]
    assert [side.citation for one in joined.conflicts for side in one.sides] == [2]
    assert [one.operands for one in joined.sums] == [(2,)]
    assert joined.text.endswith("\n- £3 million, see [1] (the port) [2]")


def test_documents_that_share_a_shown_path_keep_their_own_citations() -> None:
    first, second = answered("a", "The ferry is old."), answered("b", "The port paid it.")
    there = replace(document("The port paid it.", name="there"), path="docs/minutes.txt")
    here = replace(document("The ferry is old.", name="here"), path="docs/minutes.txt")
    first = replace(first, citations=(citation(1, evidence(here.text, of=here)),))
    second = replace(second, citations=(citation(1, evidence(there.text, of=there)),))

    joined = join_parts(BLANK, [first, second])

    assert [cited.quote for cited in joined.citations] == [here.text, there.text]
    assert "document_id" not in joined.to_json()["citations"][0]


def test_a_part_that_is_unclear_is_asked_back_and_one_of_the_collection_is_told() -> None:
    unclear = Answer("b", "Who steered it?", "unclear", "Which do you mean?", 1)
    told = Answer("c", "Who wrote the article?", "about", "Ann Lee wrote it.", 1)
    first = answered("a", "The ferry cost £3 million.")

    asked_back = join_parts(BLANK, [first, unclear])

    assert asked_back.status == "partial"
    assert "not clear: Who steered it?\nWhich do you mean?" in asked_back.text
    assert join_parts(BLANK, [first, told]).status == "answered"
    assert join_parts(BLANK, [first, told]).text.endswith("Ann Lee wrote it.")


def test_a_part_without_an_answer_makes_it_partial_and_is_named() -> None:
    missing = Answer("b", "Who steered it?", "not_found", "no", 1)

    joined = join_parts(BLANK, [answered("a", "The ferry cost £3 million."), missing])

    assert joined.status == "partial"
    assert "do not answer this part: Who steered it?" in joined.text


def test_no_answer_to_any_part_is_a_refusal() -> None:
    missing = Answer("b", "Who steered it?", "not_found", "no", 1)

    assert join_parts(BLANK, [missing, missing]).status == "not_found"


def test_what_is_told_of_the_collection_answers_where_the_documents_do_not() -> None:
    told = Answer("a", "Who wrote the article?", "about", "Ann Lee wrote it.", 1, probability=1.0)
    near = NearMiss("It cost £2.", "It cost £2.", "no pier", "x", "x", "X", None, None, 0, 11)
    missing = Answer("b", "How much did the pier cost?", "not_found", "no", 1, near_misses=(near,))

    joined = join_parts(BLANK, [told, missing])

    assert joined.status == "partial"
    assert joined.near_misses == (near,)
    assert joined.text == (
        "Ann Lee wrote it.\n\nThe documents do not answer this part: How much did the pier cost?"
    )
    assert join_parts(BLANK, [missing, told]).status == "partial"


def test_parts_that_are_all_of_the_collection_are_all_told() -> None:
    told = Answer("a", "Who wrote the article?", "about", "Ann Lee wrote it.", 1)
    counted = Answer("b", "How many documents are there?", "about", "There are four.", 1)

    joined = join_parts(BLANK, [told, counted])

    assert (joined.status, joined.text) == ("about", "Ann Lee wrote it.\n\nThere are four.")


def test_refusals_of_all_parts_are_all_said() -> None:
    first = Answer("a", "Who steered it?", "not_found", "No source says who.", 1)
    second = Answer("b", "Who paid?", "not_found", "No source says who paid.", 1)

    joined = join_parts(BLANK, [first, second])

    assert joined.text == "No source says who.\n\nNo source says who paid."
