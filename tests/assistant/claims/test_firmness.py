from datetime import date

import pytest

from assistant.claims.firmness import asks_how_firm, firmness_lines, proven_by
from tests.assistant.claims.documents import document, evidence
from tests.assistant.made import evidence as made

DAY = date(2021, 3, 5)
ASKED = "Is the £3m for the Lido final or an estimate?"


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        (ASKED, True),
        ("Is the £3m figure firm?", True),
        ("How firm is the £3m?", True),
        ("Was the £3m an actual figure?", True),
        ("Is £3m the final cost of the Lido?", True),
        ("Is the final report on the £3m out?", False),
        ("Who calls the £3m an estimate?", False),
        ("How solid is the £3m?", True),
        ("Was the £3m paid or planned?", True),
        ("Is the 10% rise a fact or a projection?", True),
        ("Can we bank on the £3m?", True),
        ("Can the £3m be relied on?", True),
        ("Which bank on the quay lent the £3m?", False),
        ("How many jobs depend on the £3m?", False),
        ("Was £3m paid or did the council refuse?", False),
    ],
)
def test_words_for_how_firm_a_figure_is(question: str, asks: bool) -> None:
    assert asks_how_firm(question) is asks


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The Lido is estimated to cost around £3m.", "estimated around £3m: estimated"),
        ("The council will spend £3m on the Lido.", "£3m: planned"),
        ("The council has spent £3m on the Lido.", "£3m: actual (“spent”)"),
        ("Members were told of £3m.", "£3m: not said to be planned, estimated or actual"),
    ],
)
def test_a_figure_is_planned_estimated_or_actual_by_its_words(sentence: str, told: str) -> None:
    lead, line = firmness_lines(ASKED, [evidence(sentence, DAY)])

    assert lead.endswith(":")
    assert line == f"- {told}, “Untitled”, 5 March 2021 [1]"


def test_whose_figure_it_is_is_told() -> None:
    said = evidence("Joan Pettifer, the leader, said that the Lido will cost £3m.", DAY)

    assert "Joan Pettifer" in firmness_lines(ASKED, [said])[1]


@pytest.mark.parametrize(("year", "marks"), [("2019/20", "[1][2]"), ("2018/19", "[1]")])
def test_what_the_source_notes_of_the_year_stands_beside_it(year: str, marks: str) -> None:
    text = f"The council spent £3m in 2019/20. The figure for {year} is provisional."
    both = [evidence(text, DAY, quote=f"{one.strip('. ')}.") for one in text.split(". ")]

    line = firmness_lines(ASKED, both)[1]

    assert line.endswith(marks)
    assert ("noted as “provisional”" in line) is (marks == "[1][2]")


def test_other_figures_and_other_questions_get_no_line() -> None:
    assert firmness_lines(ASKED, [evidence("The Lido will cost £9m.")]) == []
    assert firmness_lines("What did the Lido cost?", [evidence("The Lido will cost £3m.")]) == []


@pytest.mark.parametrize(
    "question",
    ["Whose estimate is the £3m?", "Where does the £3m figure come from?", "Who gave the £3m?"],
)
def test_whose_figure_it_is_may_be_asked_alone(question: str) -> None:
    said = evidence("Joan Pettifer, the leader, said that the Lido will cost £3m.", DAY)

    lead, line = firmness_lines(question, [said])

    assert lead == "Whose figure it is, by the words beside it:"
    assert line == "- £3m: planned, Joan Pettifer, 5 March 2021 [1]"


def test_a_figure_is_asked_about_without_its_sign() -> None:
    said = evidence("The Lido has cost £812,000 up to 31 January.", DAY)

    assert "£812,000: actual" in firmness_lines("Is 812,000 the final bill?", [said])[1]


def test_a_note_may_hold_a_figure_of_another_kind() -> None:
    text = "The cost is now £3m. He called the figure a forecast, and was 80 per cent sure of it."
    both = [evidence(text, DAY, quote=f"{one.strip('. ')}.") for one in text.split(". ")]

    assert "noted as “forecast”" in firmness_lines(ASKED, both)[1]


def test_a_share_may_be_foreseen() -> None:
    said = evidence("No money is set aside for a rise of 10%, which is projected.", DAY)
    asked = "Is the 10% rise a fact or a projection?"

    assert firmness_lines(asked, [said])[1].startswith("- 10%: estimated")


def test_of_two_sentences_of_a_source_the_one_that_tells_more_counts() -> None:
    text = "Of the £3m, a third is a gift. The roof is to be done, for £3m."
    both = [evidence(text, DAY, quote=f"{one.strip('. ')}.") for one in text.split(". ")]

    assert firmness_lines(ASKED, both)[1] == "- £3m: planned, “Untitled”, 5 March 2021 [2]"


@pytest.mark.parametrize(
    ("question", "proven"),
    [
        ("Whose estimate is the £3m?", True),
        ("Is the £3m final?", True),
        ("Where does the £3m figure come from?", True),
        ("Whose estimate is the £3m for the pier?", False),
        ("Whose estimate is the £4m?", False),
        ("What cost £3m?", False),
    ],
)
def test_a_question_of_a_figure_alone_is_answered_by_who_gives_it(
    question: str, proven: bool
) -> None:
    given = evidence("His price for all that needs doing is £3m.", DAY)
    other = evidence("The roof leaks.", DAY)

    assert proven_by(question, [other, given]) == ([given] if proven else [])


def test_each_who_speaks_of_a_figure_in_one_source_is_told_and_who_rejects_it() -> None:
    text = (
        "Ada Wren: I am told that the bill will be £3m.\n\n"
        "Ben Oake: I do not recognise the figure of £3m, which is not ours.\n\n"
        "Ada Wren: Others do."
    )
    quotes = (
        "I am told that the bill will be £3m.",
        "I do not recognise the figure of £3m, which is not ours.",
    )
    debate = document(text, published=DAY, kind="Hansard")
    both = [made(quote, of=debate) for quote in quotes]

    lines = firmness_lines("Whose figure is the £3m?", both)[1:]

    assert lines == [
        "- £3m: planned, Ada Wren, 5 March 2021 [1]",
        "- £3m: not accepted, Ben Oake, 5 March 2021 [2]",
    ]


def test_what_is_noted_of_a_figure_stands_behind_it() -> None:
    text = "The final figure will be known in May. The cost is £3m."
    noted, given = (evidence(text, DAY, quote=f"{one.strip('. ')}.") for one in text.split(". "))

    assert proven_by("Is the £3m final?", [noted, given]) == [given, noted]
    line = firmness_lines("Is the £3m final?", [given, noted])[1]
    assert "noted as “final figure will be known in May”" in line
