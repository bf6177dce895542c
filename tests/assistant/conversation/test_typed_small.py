"""Follow-ups as they are typed in a hurry: small letters, and most of it left out."""

# ruff: noqa: E501 - a table reads best with one case a line

import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn

FERRY = Turn("how much does the ormsett ferry cost a year", "It costs £2.1m a year.")
LETTER = Turn("is there a letter about parking", "Yes, 41 doctors wrote in May 2023.")
CHIEF = Turn("who is the chief executive of brackwell council", "Ivo Tarn is.")
CONTRACT = Turn("which firm got the cleaning contract", "Verrano got the contract.")
VISITS = Turn("how many visits were there to the lido in 2023", "There were 61,000.")
VOTE = Turn("did the mayor vote for the merger", "No, she voted against it.")


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # A name
        (Turn("how much of the bill for repairs did brackwell bear"), "and ormsett?", "How much of the bill for repairs did ormsett bear?"),
        (Turn("when did tarnmere stop seeing children at night"), "and hollowby", "When did hollowby stop seeing children at night?"),
        (Turn("how much did ormsett baths spend on gas"), "tarngate?", "How much did tarngate spend on gas?"),
        (Turn("how many visits did the central library have"), "and tarngate?", "How many visits did tarngate have?"),
        (Turn("what party is councillor edda tarnley in"), "and una brossal", "What party is una brossal in?"),
        (Turn("how long does it take from st orm to hollowby hospital"), "no, the other hospital", "How long does it take from st orm to the other hospital?"),
        # Another of its kind
        (Turn("what did the friends of the library want"), "and the chamber of trade", "What did the chamber of trade want?"),
        (Turn("what did the friends of the library say?"), "and the guild of weavers?", "What did the guild of weavers say?"),
        (Turn("who runs lot a of the buses in the east"), "and the other one?", "Who runs the other lot of the buses in the east?"),
        (Turn("Who owns the old clinic?"), "and the other one", "Who owns the other clinic?"),
        (Turn("what does an adult swim cost"), "and a child", "What does a child swim cost?"),
        (Turn("how much is a lido swim for an adult"), "and kids", "How much is a lido swim for kids?"),
        # What was spoken of
        (LETTER, "who got that letter", "Who got the letter about parking?"),
        (CONTRACT, "how much was it", "How much was the cleaning contract?"),
        (CHIEF, "and before him", "Who was the chief executive of brackwell council before Ivo Tarn?"),
        (CHIEF, "is he still there", "Is Ivo Tarn still there: who is the chief executive of brackwell council?"),
        (Turn("when did the fire chief retire", "In March 2022."), "who came after", "Who came after the fire chief?"),
        # By another word
        (FERRY, "why though", "How much does the ormsett ferry cost a year, and why?"),
        (FERRY, "over how long", "How much does the ormsett ferry cost a year, and over how long?"),
        (Turn("when did the bridge shut"), "how long for", "For how long did the bridge shut?"),
        (Turn("how many shops got money from the fund"), "and how much all together", "How many shops got money from the fund, and how much all together?"),
        (VOTE, "why not", "Why did the mayor not vote for the merger?"),
        (VOTE, "who did", "Who did vote for the merger?"),
        (Turn("was the mayor on the board that met in may"), "who was then", "who was then"),
        # Compared
        (Turn("what did orley keel get for the survey", "£640,000."), "how come it went up from 500 thousand", "How come what orley keel got for the survey went up from 500 thousand?"),
        (VISITS, "is that a lot more than before", "Is the figure a lot more than before: how many visits were there to the lido in 2023?"),
        (VISITS, "up or down on 2022", "Is the figure up or down on 2022: how many visits were there to the lido in 2023?"),
        (VISITS, "more than the pool?", "Is the figure more than the pool: how many visits were there to the lido in 2023?"),
        (VISITS, "which is right", "Which is right: how many visits were there to the lido in 2023?"),
    ],
)  # fmt: skip
def test_what_is_typed_small_says_what_it_leans_on(
    former: Turn, asked: str, standalone: str
) -> None:
    assert condense(asked, [former]).question == standalone


@pytest.mark.parametrize("asked", ["Verrano", "VPC", "refunds"])
def test_a_name_alone_that_is_written_large_takes_no_place(asked: str) -> None:
    former = Turn("What benefits does Tarngate offer?")

    assert "benefits does" not in condense(asked, [former]).question
