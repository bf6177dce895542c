import pytest

from assistant.decision import Decision, decide, upheld_by
from assistant.questions.question import analyse
from assistant.reading.answerability import Calibration
from assistant.reading.reading import Reading
from tests.assistant.made import evidence

SURE = Calibration(weights={}, bias=5.0, threshold=0.3)
THEIRS = evidence("Ada Brook said that the toll was high.", 3.0)
OTHERS = evidence("Ivo Lunt said that it was low.", 4.0)
UNSURE = Decision((THEIRS,), (), 0.2, answers=False)


def decided(question: str, *sentences: str) -> Decision:
    """What is decided on sentences, the likeliest first."""
    found = tuple(evidence(one, 10.0 - at) for at, one in enumerate(sentences))
    return decide(analyse(question), Reading((), found, {}), SURE)


def test_an_event_that_is_only_denied_leaves_nothing_to_answer_with() -> None:
    told = ("Reports that the mill is to close are untrue.", "It has an old roof.")

    assert not decided("Why was the mill closed?", *told).answers


def test_an_event_that_another_sentence_tells_is_answered_from_it() -> None:
    told = ("In 2018 they asked whether to close the mill.", "It closed because its roof leaked.")
    decision = decided("Why was the mill closed?", *told)

    assert [one.quote for one in decision.evidence] == [told[1]]


ARLOW = "The Arlow contract was worth £8 million and was for the ferry."


@pytest.mark.parametrize(
    ("asked", "told", "shown"),
    [
        ("What was Bexton's £8m contract for?", [ARLOW, "It was put on hold in May."], []),
        ("What was Arlow's £8m contract for?", [ARLOW], [ARLOW]),
        (
            "What was Bexton's £8m contract for?",
            [ARLOW, "The Bexton contract, of £8m too, was for buses."],
            ["The Bexton contract, of £8m too, was for buses."],
        ),
    ],
)
def test_an_amount_that_is_told_of_another_alone_answers_nothing(
    asked: str, told: list[str], shown: list[str]
) -> None:
    assert [one.quote for one in decided(asked, *told).evidence] == shown


@pytest.mark.parametrize(
    ("rows", "kept"),
    [
        (["2021/22: £3m"], ["2021/22: £3m"]),
        (["2021/22: £3m", "2022/23: £4m"], ["2022/23: £4m"]),
    ],
)
def test_the_financial_year_that_starts_in_the_year_asked_comes_before_the_one_that_ends_in_it(
    rows: list[str], kept: list[str]
) -> None:
    decision = decided("What did the ferry cost in 2022?", *rows)

    assert [one.quote for one in decision.evidence] == kept


def test_a_financial_year_within_the_years_asked_is_one_of_them() -> None:
    rows = ["2018/19: £3m", "2019/20: £4m", "2020/21: £5m"]

    decision = decided("How much was spent between 2018 and 2020?", *rows)

    assert [one.quote for one in decision.evidence] == rows


def test_who_is_heard_answers_where_the_best_of_all_is_theirs() -> None:
    sure = Decision((THEIRS, OTHERS), (), 0.8, answers=True)

    assert upheld_by(UNSURE, sure) == Decision((THEIRS,), (), 0.8, answers=True)


def test_what_others_say_makes_nobody_s_words_likelier() -> None:
    assert upheld_by(UNSURE, Decision((OTHERS, THEIRS), (), 0.8, answers=True)) == UNSURE
    assert upheld_by(UNSURE, Decision((THEIRS,), (), 0.1, answers=False)) == UNSURE
