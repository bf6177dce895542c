"""What a reply to our own question "Which do you mean?" asks."""

import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Option, Turn

ASKED = "How much did it cost?"
PIER = Option("Tarrow pier, in “Harbour works”", "Tarrow pier, in “Harbour works”")
LIDO = Option("“Lido to reopen”", "How much did it cost, in “Lido to reopen”?")
ROAD = Option("“Arlow road scheme”", "How much did it cost, in “Arlow road scheme”?")
OF_PIER = "How much did Tarrow pier cost?"
UNCLEAR = Turn(ASKED, status="unclear", options=(PIER, LIDO, ROAD))


@pytest.mark.parametrize(
    ("reply", "standalone"),
    [
        ("2", LIDO.question),
        ("2.", LIDO.question),
        ("Option 2 please", LIDO.question),
        ("number three", ROAD.question),
        ("the second one", LIDO.question),
        ("I meant the 2nd", LIDO.question),
        ("The first", OF_PIER),
        ("the last one, thanks", ROAD.question),
        ("what about the latter?", ROAD.question),
        ("1 and 3", f"{OF_PIER} {ROAD.question}"),
        ("all of them", f"{OF_PIER} {LIDO.question} {ROAD.question}"),
        ("the pier", OF_PIER),
        ("the one about the lido", LIDO.question),
        ("the road one", ROAD.question),
        ("Lido to reopen", LIDO.question),
        ("harbour works", OF_PIER),
        # No option has these words, or it is a question of its own.
        ("4", "4"),
        ("none of them", "none of them"),
        ("the Bexton ferry", "How much did the Bexton ferry cost?"),
        ("Who designed the lido?", "Who designed the lido?"),
    ],
)
def test_a_reply_chooses_among_what_was_asked_back(reply: str, standalone: str) -> None:
    assert condense(reply, [UNCLEAR]).question == standalone


def test_both_of_two_asks_of_each() -> None:
    two = Turn(ASKED, status="unclear", options=(LIDO, ROAD))

    assert condense("both", [two]).question == f"{LIDO.question} {ROAD.question}"


def test_a_word_that_several_options_have_chooses_the_one_it_names() -> None:
    options = tuple(Option(one, one) for one in ("Arlow quay", "Arlow, in “Quay news”"))

    assert (
        condense("Arlow", [Turn(ASKED, status="unclear", options=options)]).question
        == "How much did Arlow cost?"
    )


def test_what_was_asked_back_can_be_chosen_from_again_after_an_answer() -> None:
    chosen = Turn(LIDO.question, "The lido cost £3m.")
    two = Turn(ASKED, status="unclear", options=(LIDO, ROAD))

    assert condense("and the first one?", [UNCLEAR, chosen]).question == OF_PIER
    assert condense("and the other one?", [two, chosen]).question == ROAD.question
    elsewhere = Turn("Who runs the baths?", "Ada Brook runs them.")
    assert condense("and the first one?", [UNCLEAR, elsewhere]).question != OF_PIER


def test_one_of_two_that_a_pronoun_fits_goes_into_its_place() -> None:
    towns = Turn("Are Oakham and Melton both in deficit?")
    options = (Option("Oakham", "Oakham"), Option("Melton", "Melton"))
    unclear = Turn("How much did it spend?", status="unclear", options=options)

    assert condense("the second", [towns, unclear]).question == "How much did Melton spend?"
