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
        ("every estimate of the attendance", "What was the estimated attendance?"),
        ("every valuation of the mill", "What was the value of the mill?"),
        ("Are there two figures for the turnout?", "How much was the turnout?"),
        (
            "What official figures are there for the cost of the pier?",
            "What was the cost of the pier?",
        ),
        ("Tell me all the numbers given for the crowd", "How large was the crowd?"),
        ("all the numbers for the trees felled", "How many trees felled?"),
        ("List the visitor numbers for the pier", "What were the visitor numbers for the pier?"),
        ("every figure for the total cost of the pier", "What was the total cost of the pier?"),
        ("What numbers are on the new buses?", None),
        ("What was the total of all the costs of the fair?", None),
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
        ("how many came - the unions number and the ports number", "how many came?"),
        (
            "How full was the ferry, going by the port and going by the crew?",
            "How full was the ferry?",
        ),
        ("Who carries the port number and the ship number?", None),
        ("how many came to the pier, union vs port", "how many came to the pier?"),
        ("What did it cost? I've heard two figures", "What did it cost?"),
        ("What did it cost? The mayor said one thing and the auditor another", "What did it cost?"),
        ("What did the pier cost, and is that disputed?", "What did the pier cost?"),
        ("Was £3m only a guess? Who disagrees with whom?", "Was £3m only a guess?"),
        ("What did it cost? I gather the two sides disagree.", "What did it cost?"),
        ("Do the port and the union agree on when it opened?", "when it opened?"),
        ("Do the sources agree on whether it was secret?", "Was it secret?"),
        ("What do the port and the union say about how many came?", "how many came?"),
        ("How many jobs does each side say will go?", "How many jobs will go?"),
        ("How many jobs will go, according to each side?", "How many jobs will go?"),
        ("What is the dispute over how many trees fell?", "how many trees fell?"),
        ("Does the port agree with the union about how many came?", "how many came?"),
        (
            "Do they give different figures for the turnout?",
            "What are the figures for the turnout?",
        ),
        (
            "How many jobs are at risk? The union and the port disagree.",
            "How many jobs are at risk?",
        ),
        ("What did the pier cost, and do the papers agree?", "What did the pier cost?"),
        ("What did the pier cost? Accounts differ.", "What did the pier cost?"),
        ("What is owed - the port's version versus the union's?", None),
        ("How much is owed - the port's version versus the union's?", "How much is owed?"),
        ("Have the port and the unions agreed on pay?", None),
        ("Can the port and the union agree on the price?", None),
        ("Have the port and the union agreed how to pay for it?", None),
        ("Do people and dogs have the same rights on the beach?", None),
        ("Do residents and visitors have different parking charges?", None),
        ("Is there a row about the bins?", None),
        ("What was the score, Arlow Town v Bexton Rovers?", None),
        ("What was decided in the case of Arlow Port v Dale Homes?", None),
        ("Which pier is longer, Arlow's or Bexton's?", None),
        ("On which points do the two sides disagree?", None),
        ("How do I know which is right?", None),
        ("What is the plan and who agrees with it?", None),
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


@pytest.mark.parametrize(
    ("question", "single"),
    [
        ("How do the reports differ on what the pier will cost?", "How much will the pier cost?"),
        ("Did they give different numbers for the trees felled?", "How many trees felled?"),
        (
            "What would a new pier cost? I gather the two sides disagree.",
            "What would a new pier cost?",
        ),
    ],
)
def test_a_matter_in_dispute_is_asked_in_the_singular(question: str, single: str) -> None:
    assert in_the_singular(question) == single
    assert asks_for_all_figures(question)


def test_a_question_for_the_values_of_a_thing_comes_back_as_it_is() -> None:
    assert in_the_singular("What are the values of the school?") == (
        "What are the values of the school?"
    )


@pytest.mark.parametrize(
    "question",
    [
        "Who checks every figure?",
        "Are all prices fixed?",
        "Which costs were cut?",
        "What costs are covered by the grant?",
        "What numbers do I ring to report a hole?",
        "What happened to all the numbers?",
        "What do all the costs come to?",
    ],
)
def test_a_question_may_name_figures_and_ask_for_none(question: str) -> None:
    assert not asks_for_all_figures(question)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which figures are there for the number of patients waiting?", "number"),
        ("Do the reports agree on the date of the opening?", "date"),
        ("every figure for the saving from the merger", "money"),
        ("different prices quoted for the pier", "money"),
    ],
)
def test_all_figures_are_of_the_type_of_one(question: str, kind: str) -> None:
    assert analyse(question).kind == kind


@pytest.mark.parametrize(
    ("question", "one"),
    [
        ("How has the price of the new slipway changed?", "What was the price of the new slipway?"),
        (
            "Set out how the estimate for the pier changed over the years",
            "What was the estimate for the pier?",
        ),
        ("How has the library changed?", None),
        ("How did the cost of the pier change, and why?", None),
    ],
)
def test_how_a_figure_changed_is_told_by_each_that_there_was(
    question: str, one: str | None
) -> None:
    assert one_figure(question) == one
