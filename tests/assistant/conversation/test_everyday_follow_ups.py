"""Follow-ups in everyday words, as they are asked of council and hospital papers."""

# ruff: noqa: E501 - a table reads best with one case a line

import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn

POOL = Turn("How much did Wenlow pool sell for?", "It went for £2m.")
PAYOFF = Turn("How much was Ivo Tarn paid when he left Oxleigh Council?", "He was paid £90,000.")
PERMIT = Turn("What does a parking permit cost?", "A permit costs £40.")
NURSES = Turn("How many nurses were hired in 2021?", "40 nurses were hired.")
CASES = Turn("number of people treated by the Oxleigh stroke ward", "It treated 212.")
TAKEN = Turn("How much did Brantock Parking take in 2021?", "It took £3m.")
VALUED = Turn("What was Orme Hall valued at in 2019?", "It was put at £3m.", ("the valuer",))
VOTE = Turn("How did Oxleigh vote on the bypass?", "Oxleigh voted for it.")
CLAIM = Turn("How much did the council claim from Ferrin?")
STOPPED = Turn("How much extra is Ferrin Homes asking for the hall?", "It asks for £1m.")


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # A verb behind a long name, and an adverb before a verb
        (POOL, "who bought it", "Who bought Wenlow pool?"),
        (Turn("how much did mill street baths sell for"), "who bought them", "Who bought mill street baths?"),
        (Turn("How many jobs did the tram contractor promise?"), "and how many had it made by May?", "How many jobs had the tram contractor made by May?"),
        (Turn("What did the roof repairs finally cost?"), "how much of that came from the lottery", "How much of what the roof repairs finally cost came from the lottery?"),
        # A sum of money, and part of one
        (PAYOFF, "what was it made up of", "What was the money that Ivo Tarn was paid when he left Oxleigh Council made up of?"),
        (Turn("What did the port receive in 2019?", "It received £5m."), "what was it spent on", "What was the money that the port received in 2019 spent on?"),
        (Turn("What did Luton claim from the fund?"), "and what did Oxford claim?", "What did Oxford claim from the fund?"),
        (TAKEN, "and how much of that went to the hospital?", "How much of what Brantock Parking took in 2021 went to the hospital?"),
        (VALUED, "why did it sell for less than that?", "Why did Orme Hall sell for less than what Orme Hall was valued at in 2019?"),
        (Turn("How much did the tram cost?"), "how much over is that", "How much over is that: how much did the tram cost?"),
        (Turn("How many complaints were there in May?"), "is that better than April?", "Is the figure better than April: how many complaints were there in May?"),
        # What was counted
        (NURSES, "how much did they get between them", "How much did the nurses who were hired in 2021 get between them?"),
        (Turn("How many complaints were there about dust?"), "who got them?", "Who got the complaints about dust?"),
        (CASES, "how many of them died?", "How many of the people treated by the Oxleigh stroke ward died?"),
        (PERMIT, "how many were sold?", "How many parking permits were sold?"),
        (Turn("How much does a bus cost?"), "how many were sold?", "How many buses were sold?"),
        (Turn("What does a life policy cost?"), "how many were sold?", "How many life policies were sold?"),
        # What happened, and what nothing before names
        (Turn("How did councillors vote on the closure?"), "whose motion was it", "Whose motion was it: how did councillors vote on the closure?"),
        (Turn("How many calls went unanswered?"), "who was to blame for it", "Who was to blame for it: how many calls went unanswered?"),
        (Turn("What would it cost to end the lease?"), "who worked that out", "Who worked that out: what would it cost to end the lease?"),
        (STOPPED, "has that been decided yet?", "Has that been decided yet: how much extra is Ferrin Homes asking for the hall?"),
        (Turn("How much has the fund given out?"), "who to", "How much has the fund given out, and who to?"),
        # Another, in the same frame
        (VOTE, "and how did Melton vote?", "How did Melton vote on the bypass?"),
        (Turn("How many visits were there to Orme Baths in 2021?"), "and at wexford?", "How many visits were there to wexford in 2021?"),
        (Turn("How much will Orme station cost now?"), "what was it before that?", "How much would Orme station cost before that?"),
        (Turn("What happened to the house?"), "what was the asking price", "What was the asking price of the house?"),
    ],
)  # fmt: skip
def test_a_follow_up_says_what_it_leans_on(former: Turn, asked: str, standalone: str) -> None:
    assert condense(asked, [former]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # The answer is somebody else's words
        (Turn("Which doctor is retiring from Orme Road?", "Your own doctor will move.\nDr Noel Parr is retiring."), "how old is he", "How old is Dr Noel Parr?"),
        (Turn("Who chairs the league?", "To Dr Hugh Sorrel\nMoira Orme, who chairs the league, was not won over."), "what does she earn", "What does Moira Orme earn?"),
        (Turn("Who gave the assurance?", "Asked by Councillor Brill whether it was safe, Ms Hallam said that it was.", ("Priya Hallam", "Nadia Brill")), "what did she say later", "What did Ms Hallam say later?"),
        (Turn("Who leads the panel?", "Cllrs Odette Sorrel (Chair) and Tom Orme were there."), "what did she say", "What did Cllr Odette Sorrel say?"),
        (Turn("Who chairs Orme Active?", "Dr Leonie Bray chairs it.", ("Leonie Bray", "Ingrid Vance")), "how much was it losing", "How much was Orme Active losing?"),
        # Who has what is asked after
        (CLAIM, "and what did its managing director say about that?", "What did Ferrin's managing director say about that?"),
        (Turn("When did the desk shut?", "Sally Orme says that it shut in May.", ("Sally Orme",)), "Who gave his word that the desk would stay?", "Who gave his word that the desk would stay?"),
        (Turn("Who was director of leisure?", "It is not known."), "who took over from him", "Who took over from the director of leisure?"),
        (Turn("How much did the trust pay for the lido?"), "what did they ask for it at first", "What did the trust ask for the lido at first?"),
        (Turn("Is there a petition about the bus?"), "how many signed it before it was handed in", "How many signed the petition about the bus before it was handed in?"),
        (Turn("When did births at night stop at Orme Hall?"), "when did they start again", "When did births start again?"),
    ],
)  # fmt: skip
def test_a_pronoun_is_who_or_what_can_be_meant(former: Turn, asked: str, standalone: str) -> None:
    assert condense(asked, [former]).question == standalone


def test_the_year_after_is_counted_from_what_was_answered_and_not_from_what_is_beside_it() -> None:
    saved = Turn("How much was saved?", "£4m was saved.\nThe case of 2021 promised £6m.")

    assert condense("and the year after that?", [saved]).question == (
        "How much was saved the year after that?"
    )


def test_what_was_received_and_is_no_sum_is_no_money() -> None:
    former = Turn("What did the mayor receive from Arlow?", "A medal from Arlow.")

    assert "money" not in condense("has it been returned?", [former]).question
