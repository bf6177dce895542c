import pytest

from assistant.claims.opposed import opposed_claims
from assistant.claims.sentences import sentences_of
from tests.assistant.made import document
from tests.assistant.made import evidence as made

ACCOUNTABLE = "Who is the board accountable to?"
NOBODY = "Ada Wren said that the board is accountable to nobody."
OWN = "The spokesman said that all of them are accountable through their own institutions."


def about(asked: str, text: str) -> list[str]:
    paper = document(text)
    told = [made(text[span.start : span.end], of=paper) for span in sentences_of(text)]
    return [one.about for one in opposed_claims(asked, told)]


@pytest.mark.parametrize(
    ("asked", "text", "disputed"),
    [
        (ACCOUNTABLE, f"{NOBODY} {OWN}", ["whether it is accountable"]),
        ("Is the pool safe?", "Ada Wren said it was not safe. Ben Oake said it was safe.",
         ["whether it is safe"]),
        (ACCOUNTABLE, f"{NOBODY} Ada Wren said that they are accountable.", []),
        (ACCOUNTABLE, "The board is accountable to nobody. The board is accountable.", []),
        ("What does the board do?", f"{NOBODY} {OWN}", []),
        ("Is the pool safe?", "Ada Wren said it isn't safe. Ben Oake said it was safe.",
         ["whether it is safe"]),
        ("Who opposed the new pool?",
         "Ada Wren said the idea was not new. Ben Oake said the pool would be a new start.", []),
        ("Is the pool safe?", "Ada Wren said it was not safe. Ben Oake said safe cars park there.",
         []),
    ],
)  # fmt: skip
def test_what_one_says_of_a_thing_and_another_does_not(
    asked: str, text: str, disputed: list[str]
) -> None:
    assert about(asked, text) == disputed


@pytest.mark.parametrize(
    ("text", "disputed"),
    [
        ("Ada Wren asked for a vote, which she said was not held, but bosses claimed it was.",
         ["vote"]),
        ("The board said there was no plan, but Ben Oake insisted that there was.", ["plan"]),
        ("The board said there was a plan, but Ben Oake insisted that there was not.", ["plan"]),
        ("The board said there was a plan, and Ben Oake agreed that there was.", []),
        ("The board said there was a plan, but it said that it was.", []),
    ],
)  # fmt: skip
def test_both_sides_may_stand_in_one_sentence(text: str, disputed: list[str]) -> None:
    assert about("What was said?", text) == disputed
