"""What residents type behind an answer, and what each of it asks: one line, one kind."""

# ruff: noqa: E501 - a table reads best with one case a line

import pytest

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn

CLINIC = Turn(
    "When was the Harrow Road clinic opened?", "The Harrow Road clinic opened in May 2016."
)
LIDO = Turn(
    "How much did the Tarrow lido cost in 2018/19?",
    "The lido cost £4.2 million in 2018/19, according to Bexton Council.",
    ("Bexton Council",),
)
CUTS = Turn(
    "What did Councillor Jane Orrell say about the bus cuts?",
    "Councillor Jane Orrell said that villages would be stranded.",
    ("Jane Orrell",),
)
CENTRE = Turn(
    "Did the council close the day centre in Marlow Street?",
    "The council closed the day centre in March 2020.",
)
CHIEF = Turn(
    "Who is the chief executive of Northwick Council?",
    "Helen Marsh is the chief executive of Northwick Council.",
)
CHARGES = Turn(
    "Who voted against the parking charges?",
    "Councillors Amir Khan and Lucy Dent voted against the parking charges.",
)
STAFF = Turn("How many staff does the Eastry ambulance trust employ?")
FINE = Turn(
    "Was Halcyon Ferries fined for late sailings?", "Halcyon Ferries was fined £214,000 in 2023/24."
)
BUDGET = Turn("What is the budget for highways in 2022/23?", "The budget for highways is £6.1m.")
AUDIT = Turn(
    "What did the auditor find about the incinerator contract?",
    "The auditor found that it had not been tendered.",
)
BYPASS = Turn("When will the new bypass open?", "The bypass will open in spring 2026.")
SURVEY = Turn("What percentage of residents opposed the one-way system?", "62 per cent opposed it.")


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        # A property of the thing that was spoken of
        (CLINIC, "And the cost?", "What was the cost of the Harrow Road clinic?"),
        (CLINIC, "what about the cost", "What was the cost of the Harrow Road clinic?"),
        (CLINIC, "and the price?", "What was the price of the Harrow Road clinic?"),
        (CLINIC, "And the number of beds?", "What was the number of beds for the Harrow Road clinic?"),
        (CLINIC, "And its opening hours?", "What are the Harrow Road clinic's opening hours?"),
        (CLINIC, "and the budget for it?", "What is the budget for the Harrow Road clinic?"),
        (CENTRE, "and the cost?", "What was the cost of the day centre?"),
        (LIDO, "and the running costs?", "What were the running costs of the Tarrow lido?"),
        (LIDO, "and the architect?", "Who was the architect of the Tarrow lido?"),
        (BYPASS, "and the cost?", "What is the cost of the new bypass?"),
        (CHIEF, "and the salary?", "What is the salary of the chief executive of Northwick Council?"),
        (CHIEF, "and her deputy?", "Who is the chief executive of Northwick Council's deputy?"),
        (CHIEF, "and the leader?", "Who is the leader of Northwick Council?"),
        (BUDGET, "and the deficit?", "What is the deficit for highways in 2022/23?"),
        # By another word
        (CLINIC, "how much?", "How much did the Harrow Road clinic cost?"),
        (FINE, "how much?", "How much was Halcyon Ferries fined for late sailings?"),
        (CENTRE, "how much?", "Did the council close the day centre in Marlow Street, and how much?"),
        (CLINIC, "And the reason?", "Why was the Harrow Road clinic opened?"),
        (FINE, "what for?", "Why was Halcyon Ferries fined for late sailings?"),
        (FINE, "who by", "By whom was Halcyon Ferries fined for late sailings?"),
        (FINE, "when did that happen?", "When was Halcyon Ferries fined for late sailings?"),
        (LIDO, "why so much?", "Why did the Tarrow lido cost so much in 2018/19?"),
        (LIDO, "which year was that", "How much did the Tarrow lido cost in 2018/19, and when?"),
        (SURVEY, "how many is that?", "What percentage of residents opposed the one-way system, and how many?"),
        (CLINIC, "and closed?", "When was the Harrow Road clinic closed?"),
        (SURVEY, "and supported?", "What percentage of residents supported the one-way system?"),
        (CHARGES, "and for?", "Who voted for the parking charges?"),
        # Of another
        (LIDO, "same for the library", "How much did the library cost in 2018/19?"),
        (LIDO, "the same for Bexton baths?", "How much did Bexton baths cost in 2018/19?"),
        (LIDO, "and for Bexton baths?", "How much did Bexton baths cost in 2018/19?"),
        (LIDO, "same for 2017/18", "How much did the Tarrow lido cost in 2017/18?"),
        (LIDO, "How does that compare with 2017/18?", "How much did the Tarrow lido cost in 2017/18?"),
        (LIDO, "compared to the year before?", "How much did the Tarrow lido cost in 2017/18?"),
        (FINE, "and Skarrow Lines?", "Was Skarrow Lines fined for late sailings?"),
        (BYPASS, "the same for the station please", "When will the station open?"),
        (CENTRE, "and the one in Hill Street?", "Did the council close the day centre in Hill Street?"),
        (CENTRE, "and the Hill Street one?", "Did the council close the Hill Street centre in Marlow Street?"),
        (CUTS, "and about the trams?", "What did Councillor Jane Orrell say about the trams?"),
        (CUTS, "and on fares?", "What did Councillor Jane Orrell say about fares?"),
        (CHIEF, "And of Melton Council?", "Who is the chief executive of Melton Council?"),
        (STAFF, "and the police?", "How many staff does the police employ?"),
        (BUDGET, "and education?", "What is the budget for education in 2022/23?"),
        # Corrections
        (CLINIC, "No I meant the one in Melton", "When was the clinic in Melton opened?"),
        (CLINIC, "no, I meant the hospital", "When was the hospital opened?"),
        (BUDGET, "no, for education", "What is the budget for education in 2022/23?"),
        (BUDGET, "sorry I meant education", "What is the budget for education in 2022/23?"),
        (BUDGET, "not highways, education", "What is the budget for education in 2022/23?"),
        (BUDGET, "education, not highways", "What is the budget for education in 2022/23?"),
        # Doubt: the answer that comes again shows its sources
        (CLINIC, "Are you certain about that?", CLINIC.question),
        (CLINIC, "where's that from?", CLINIC.question),
        (CLINIC, "source?", CLINIC.question),
        (CLINIC, "I don't think that's right", CLINIC.question),
        (CLINIC, "that's not what I asked", CLINIC.question),
        (CLINIC, "try again", CLINIC.question),
        # Who decided, who was asked, and who else
        (CENTRE, "who decided?", "Who decided: did the council close the day centre in Marlow Street?"),
        (CENTRE, "when was that decided", "When was that decided: did the council close the day centre in Marlow Street?"),
        (CENTRE, "who objected", "Who objected: did the council close the day centre in Marlow Street?"),
        (CHARGES, "who voted for?", "Who voted for the parking charges?"),
        (CHARGES, "who abstained?", "Who abstained on the parking charges?"),
        (CHARGES, "anyone else?", "Who else voted against the parking charges?"),
        (CUTS, "anything else?", "What else did Councillor Jane Orrell say about the bus cuts?"),
        (CUTS, "what was the response?", "What was the response to Councillor Jane Orrell?"),
        (AUDIT, "did the council agree?", "did the council agree?"),
        (LIDO, "who paid", "Who paid for the Tarrow lido?"),
        (LIDO, "was that over budget?", "Was the Tarrow lido over budget?"),
        # Before, and next
        (CHIEF, "who was it before her?", "Who was the chief executive of Northwick Council before her?"),
        (CHIEF, "and before that?", "Who was the chief executive of Northwick Council before that?"),
        (CENTRE, "and then?", "What happened next: did the council close the day centre in Marlow Street?"),
        # More
        (AUDIT, "can you explain that", "Tell me more about the auditor."),
        (CUTS, "more please", "Tell me more about Councillor Jane Orrell."),
        (LIDO, "Thanks, and who owns it now?", "Who owns the Tarrow lido now?"),
    ],
)  # fmt: skip
def test_a_follow_up_asks_what_a_resident_means(former: Turn, asked: str, standalone: str) -> None:
    assert condense(asked, [former]).question == standalone


@pytest.mark.parametrize(
    ("asked", "standalone"),
    [
        ("OK, different question: who runs the ferry?", "Who runs the ferry?"),
        ("Different topic. How much does it cost to park?", "How much does it cost to park?"),
        ("change of subject - what is the mayor paid", "What is the mayor paid?"),
    ],
)
def test_behind_a_change_of_subject_nothing_before_counts(asked: str, standalone: str) -> None:
    condensed = condense(asked, [CENTRE])

    assert condensed.retrieval_parts == ((standalone, 1.0),)
    after = condense("Who pays for it?", [CENTRE, Turn("New question: who runs the ferry?")])
    assert after.question == "Who pays for the ferry?"
    assert len(after.retrieval_parts) == 2


def test_what_is_known_of_a_town_is_no_name_that_was_typed_small() -> None:
    turn = Turn("How many shops does Bexton have?")

    assert condense("what about police stations", [turn]).question == (
        "How many police stations does Bexton have?"
    )


@pytest.mark.parametrize("body", ["Bexton Council", "BHA"])
def test_a_body_that_is_cited_is_not_what_is_spoken_of(body: str) -> None:
    turn = Turn("What did the harbour pilots ask for?", "They asked for a tug.", (body,))

    assert (
        condense("When did they strike?", [turn]).question == "When did the harbour pilots strike?"
    )
