import pytest

from assistant.questions.all_figures import asks_for_all_figures, in_the_singular, one_figure
from assistant.questions.disputes import matter_in_dispute, without_claimants
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("question", "one"),
    [
        (
            "What figures have been given for the cost of the pier?",
            "What was the cost of the pier?",
        ),
        (
            "List every budget figure the board was given for the pier",
            "What was the budget of the pier?",
        ),
        (
            "every estimate there has been for the sea wall",
            "What was the estimated cost of the sea wall?",
        ),
        ("What numbers were put about for visits to the pier?", "How many visits to the pier?"),
        (
            "all the sums for the harbour master's leaving pay",
            "What was the harbour master's leaving pay?",
        ),
        (
            "What are all the amounts for mending the clock, please?",
            "What was the cost of mending the clock?",
        ),
        (
            "sea wall repairs - all the prices mentioned",
            "What was the price of the sea wall repairs?",
        ),
        ("What different figures are there for what the pier cost?", "How much did the pier cost?"),
        ("all the numbers quoted for what it cost to dredge", "What did it cost to dredge?"),
        ("every figure for how fast the ferry is", "how fast the ferry is?"),
        ("What did the pier cost?", None),
        ("Why are those two numbers not the same?", None),
    ],
)
def test_the_sources_are_asked_for_one_figure(question: str, one: str | None) -> None:
    assert one_figure(question) == one


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("Do the union and the port agree on how many came?", "how many came?"),
        (
            "Do the two reports give the same final cost for the pier?",
            "What is the final cost for the pier?",
        ),
        ("Is there any dispute over the number of jobs?", "What is the number of jobs?"),
        ("How do they differ on what it cost?", "what it cost?"),
        ("How many came, the union's figure and the port's?", "How many came?"),
        ("how many came to the pier, union vs port", "how many came to the pier?"),
        ("What did it cost? I've heard two figures", "What did it cost?"),
        ("What did it cost? The mayor said one thing and the auditor another", "What did it cost?"),
        ("What did the pier cost, and is that disputed?", "What did the pier cost?"),
        ("Was £3m only a guess? Who disagrees with whom?", "Was £3m only a guess?"),
        ("What did it cost? I gather the two sides disagree.", "What did it cost?"),
        ("Did the port and the union agree on a plan?", None),
        ("Did the port agree to the sale?", None),
        ("Do the port and the union agree to share the cost?", None),
        ("What did the mayor say about the row over fares?", None),
        ("Which councils agree with the plan, and which do not?", None),
    ],
)
def test_what_both_sides_are_asked_is_the_matter_in_dispute(
    question: str, matter: str | None
) -> None:
    assert matter_in_dispute(question) == matter


def test_both_sides_figures_are_all_figures() -> None:
    asked = analyse("How many came, the union's figure and the port's?")

    assert (asked.text, asked.kind, asked.disputed) == ("How many came?", "number", True)
    assert asked.all_figures
    assert asked.many


def test_a_part_of_a_question_asks_for_all_figures_with_it() -> None:
    whole = "According to the audit, what figures are there for the cost of the pier?"

    asked = analyse("What was the cost of the pier?", whole=whole)

    assert asked.all_figures
    assert not analyse("What was the cost of the pier?").all_figures


def test_who_gives_a_figure_is_told_beside_it() -> None:
    asked = "What figures are there for the cost of the pier, and whose are they?"

    assert without_claimants(asked) == "What figures are there for the cost of the pier?"
    assert in_the_singular(asked) == "What was the cost of the pier?"
    assert asks_for_all_figures(asked)
