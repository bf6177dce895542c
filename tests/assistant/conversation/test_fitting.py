import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn

NAMES = "What did Hannah Orrell say about Simon Vane?"
TITLES = "What did Mrs Grant say about Mr Fenn?"
KNIGHTS = "What did Sir Robin Vale say about Dame Kit Marsh?"
MAYORS = "What did Lord Mayor Hannah Orrell say about Mr Fenn?"
DOCTORS = "What did Dr Hannah Orrell say about Professor Simon Vane?"


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (NAMES, "When was he appointed?", "When was Simon Vane appointed?"),
        (NAMES, "When was she appointed?", "When was Hannah Orrell appointed?"),
        (TITLES, "Who appointed him?", "Who appointed Mr Fenn?"),
        (TITLES, "Who appointed her?", "Who appointed Mrs Grant?"),
        (KNIGHTS, "Where does she live?", "Where does Dame Kit Marsh live?"),
        (MAYORS, "Where does she live?", "Where does Lord Mayor Hannah Orrell live?"),
        (DOCTORS, "Where does he work?", "Where does Professor Simon Vane work?"),
    ],
)
def test_he_is_nobody_whose_title_or_given_name_is_a_womans_nor_she_a_mans(
    former: str, asked: str, standalone: str
) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


def test_he_and_she_in_one_question_are_two() -> None:
    asked = condense("What did she say when he resigned?", [Turn(NAMES)]).question

    assert asked == "What did Hannah Orrell say when Simon Vane resigned?"


def test_a_surname_that_is_a_given_name_too_tells_nothing() -> None:
    turn = Turn("What did Councillor Grant say?")

    assert condense("When was she elected?", [turn]).question == (
        "When was Councillor Grant elected?"
    )


def test_a_pronoun_is_not_explained_by_a_name_that_contradicts_it() -> None:
    turn = Turn("Who is Simon Vane?")

    assert condense("What did Hannah Orrell say when he resigned?", [turn]).question == (
        "What did Hannah Orrell say when Simon Vane resigned?"
    )
