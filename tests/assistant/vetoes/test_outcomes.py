"""Whether, when and for how much: what was only wished or planned, and what is of another."""

import pytest

from assistant.questions.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import document, evidence


def lacking(question: str, sentence: str) -> str | None:
    """What a veto finds that a sentence lacks; None where it may answer."""
    found = veto(analyse(question), evidence(sentence))
    return found.lacks if found else None


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("Did the skate park get built?", "The yard would become a skate park.", True),
        ("Has the bridge been mended?", "The sum will mend the bridge.", True),
        ("Did the skate park get built?", "The skate park opened in May.", False),
        ("Did Jo hand out the cakes?", "Jo handed out cakes, as she had said she would.", False),
        ("Did Jo take a bonus?", "Jo told them that she will not take a bonus.", False),
        ("Did the mayor want a skate park?", "She said that she would like one.", False),
        ("When was the reservoir filled?", "Plans for the reservoir came out in March.", True),
        ("When did Arlow lose its bank?", "Page 6 proposes that it should go by 2020.", True),
        ("When will the bank close?", "It is proposed that the bank should close in 2020.", False),
        ("What was the final cost?", "It is thought that it cost about £2m.", True),
    ],
)
def test_what_came_about_is_not_told_by_what_was_put_forward(
    question: str, sentence: str, struck: bool
) -> None:
    assert (lacking(question, sentence) == "outcome") is struck


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("How much did Pell owe when it failed?", "Recovered from Pell: £0.4m.", "debt"),
        ("How much did Pell owe when it failed?", "Pell had £0.4m overdue.", None),
        ("How much did insurers pay out?", "The price of cover was £203,000.", "payout"),
        ("How much did insurers pay out?", "Claims of £203,000 were settled.", None),
        ("How much is the council putting its tax up by?", "It is putting in £2.1m.", "rise"),
        ("How much is the council putting its tax up by?", "It will be £5 more.", None),
        ("How much is put by for repairs?", "£5,000 is set aside.", None),
    ],
)
def test_an_amount_is_of_what_the_verb_asks_for(
    question: str, sentence: str, lacks: str | None
) -> None:
    assert lacking(question, sentence) == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("What does a swim cost at Christmas?", "Christmas"),
        ("What does a swim cost at easter?", "easter"),
        ("What does a swim cost on Easter Road?", None),
    ],
)
def test_a_feast_is_a_season_however_it_is_written(question: str, lacks: str | None) -> None:
    source = document("A swim costs £3 at the pool on Easter Road.")
    told = lacking(question, source.text)

    assert told == (None if lacks == "easter" else lacks)


@pytest.mark.parametrize(
    ("question", "struck"),
    [
        ("How many beds does Arlow Infirmary have?", True),
        ("How many beds does Birch Ward have?", False),
        ("How many beds does the ward have?", False),
    ],
)
def test_a_pronoun_goes_back_to_what_was_named_before(question: str, struck: bool) -> None:
    of = document("Birch Ward is small. It has 18 beds. Most come to it from Arlow Infirmary.")
    found = veto(analyse(question), evidence("It has 18 beds.", of=of))

    assert (found is not None and "later" in found.reason) is struck


@pytest.mark.parametrize(
    ("question", "struck"),
    [
        ("How many buses does Pell Park run?", True),
        ("Is Pellion anything to do with Pell Park?", False),
        ("How many buses does Pellion run?", False),
    ],
)
def test_a_source_is_not_about_what_it_tells_itself_apart_from(question: str, struck: bool) -> None:
    of = document("Pellion runs 31 buses. It has no connection with Pell Park, a bus company.")
    found = veto(analyse(question), evidence("Pellion runs 31 buses.", of=of))

    assert (found is not None and "something else" in found.reason) is struck
