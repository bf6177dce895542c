"""Who took over, how somebody voted, and who bought: told by sentences that speak of them."""

import pytest

from assistant.questions.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import document, evidence


def reason(question: str, sentence: str, around: str = "") -> str:
    """Why a sentence is struck out; "" where it may answer."""
    source = document(f"{sentence} {around}", name=sentence)
    found = veto(analyse(question), evidence(sentence, of=source))
    return found.reason if found else ""


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("Odo Brask, 59, said that he would step down in May.", True),
        ("Present: Odo Brask (Chair), Lil Orme (Treasurer).", True),
        ("Odo Brask is to go, and no successor to Mr Brask has been named by Arlow.", True),
        ("Lil Orme succeeded Odo Brask in May.", False),
        ("In Mr Brask's place came Lil Orme, once a nurse.", False),
        ("She became chair in May.", False),
    ],
)
def test_who_took_over_is_told_by_somebody_else_who_did(sentence: str, struck: bool) -> None:
    told = reason("Who took over from Odo Brask as chair?", sentence, "Odo Brask had left.")

    assert told == ("it does not say who took over" if struck else "")


def test_whom_somebody_replaced_is_another_question() -> None:
    assert reason("Who did Odo Brask replace?", "Odo Brask stepped in for Jo.") == ""


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("How did Lil Orme vote on the levy?", "The levy was carried by 9 votes to 2.", True),
        ("How did Lil Orme vote on the levy?", "Mr Brask voted against it.", True),
        ("How did the mayor vote on the levy?", "Mr Brask voted against it.", True),
        ("How did Lil Orme vote on the levy?", "Ms Orme voted against it.", False),
        ("How did Lil Orme vote on the levy?", "She voted against it.", False),
        ("How did the board vote on the levy?", "The levy was carried by 9 votes to 2.", False),
        ("How did the levy vote go?", "It was carried by 9 votes to 2.", False),
    ],
)
def test_how_somebody_voted_is_not_told_by_the_result(
    question: str, sentence: str, struck: bool
) -> None:
    told = reason(question, sentence, "Lil Orme came. The mayor spoke.")

    assert bool(told) is struck


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The buyer is a company in the wool trade.", True),
        ("The buyer is a company called Brask Wools.", False),
        ("Brask Wools bought it.", False),
    ],
)
@pytest.mark.parametrize("question", ["mill house buyer", "Who is the buyer of the mill?"])
def test_that_the_buyer_is_a_company_does_not_say_which(
    question: str, sentence: str, struck: bool
) -> None:
    assert (reason(question, sentence) == "it does not say who") is struck
