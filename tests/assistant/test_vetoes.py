import pytest

from assistant.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import document, evidence

BUDGET = "The ferry budget was £3.1 million for 20/21 and £3.4 million for 2021/22."


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("What was the ferry budget for 2019/20?", BUDGET, "2019/20"),
        ("What was the ferry budget in 2023?", BUDGET, "2023"),
        ("What was the ferry budget for 2020-21?", BUDGET, None),
        ("What did the ferry cost in 2020?", BUDGET, None),
        ("Who ran the ferry in 1984?", "From 1979 to 1988 the port ran the ferry.", None),
        ("Who ran the ferry in 1994?", "From 1979 to 1988 the port ran the ferry.", "1994"),
        ("Who ran the ferry in 1985?", "In the 1980s the port ran the ferry.", None),
        ("What did the ferry cost in 2021?", "The ferry cost £3 million.", None),
        ("What did the ferry cost in 2022?", "The ferry cost £3 million.", "2022"),
        ("What did it cost from 2019/20 to 2021/22?", BUDGET, None),
        ("What did it cost from 2019/20 to 2021/22?", "2020/21: £3.1 million", None),
        ("What did it cost from 2016/17 to 2018/19?", "2020/21: £3.1 million", "2016/17"),
    ],
)
def test_another_year_is_never_answered_with_a_neighbours_figure(
    question: str, sentence: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence(sentence))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Why did the port pay £4m for the ferry?", "£4m"),
        ("Why did the port pay £3.1m for the ferry?", None),
        ("Why did 3 ferries stop?", None),
        ("Did 12,000 people sign?", "12,000"),
    ],
)
def test_an_amount_that_no_passage_gives_is_a_false_premise(
    question: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence("The port paid £3.1 million for the ferry."))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("What did Halcrow earn from the ferry?", "Halcrow"),
        ("What did the Port Authority pay?", None),
        ("What did the PA pay Marta Quill?", None),
        ("What did Marta Quil say?", None),
        ("What did Cllr Quill say?", None),
    ],
)
def test_a_name_that_the_source_never_mentions_strikes_it_out(
    question: str, lacks: str | None
) -> None:
    text = "The Port Authority paid £3 million. Councillor Marta Quill said it was too much."
    source = document(text)

    found = veto(analyse(question), evidence("The Port Authority paid £3 million.", of=source))

    assert (found.lacks if found else None) == lacks


def test_the_reason_is_written_for_the_reader() -> None:
    found = veto(analyse("What was the budget for 2019/20?"), evidence(BUDGET))

    assert found is not None
    assert found.reason == "this does not speak of 2019/20: it is about 2020/21, 2021/22"


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "Who is the chief executive of Harwick Trust?",
            "At the CCG's meeting its chief executive, Ann Lee, spoke.",
            "Harwick Trust",
        ),
        (
            "Who is the chief executive of Harwick Trust?",
            "At the trust's meeting in Harwick its chief executive, Ann Lee, spoke.",
            None,
        ),
        ("Who is the chair of the HFA?", "The Harwick Ferry Authority chair, Ann Lee, left.", None),
        ("Who is the chair of the HFA?", "Ann Lee spoke for the HFA.", "chair"),
    ],
)
def test_another_bodys_post_is_not_the_one_asked_for(
    question: str, sentence: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence(sentence))

    assert (found.lacks if found else None) == lacks


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        (
            "What was Arlow's £3 million contract for?",
            "The Bexton contract was worth £3 million.",
            "Arlow",
        ),
        (
            "When did the Arlow contract collapse?",
            "A deal in Bexton collapsed in 2015; Arlow looked on.",
            "Arlow",
        ),
        ("When did the Arlow contract collapse?", "The Arlow deal collapsed in 2015.", None),
        (
            "What was Arlow's £3 million contract for?",
            "Arlow's £3 million deal was for bins.",
            None,
        ),
    ],
)
def test_an_amount_or_another_word_does_not_hide_whose_it_is(
    question: str, sentence: str, lacks: str | None
) -> None:
    text = f"{sentence} Arlow and Bexton are towns. Arlow paid £3 million."

    found = veto(analyse(question), evidence(sentence, of=document(text)))

    assert (found.lacks if found else None) == lacks


def test_who_is_in_charge_asks_for_no_post_by_name() -> None:
    asked = analyse("Who was in charge of the Port Authority?")

    assert veto(asked, evidence("Marta Quill chaired the Port Authority until May.")) is None


def test_a_line_of_a_list_carries_the_amount_that_opens_it() -> None:
    text = "The bill has risen by £7.3m, as follows:\n\n- Longer piles: £3.4m\n- Steel: £3.9m\n"
    line = evidence("Longer piles: £3.4m", of=document(text))

    assert veto(analyse("What is in the £7.3m increase?"), line) is None
    assert veto(analyse("What is in the £9.1m increase?"), line) is not None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What time does the library open?", "The library opens at 9am."),
        ("When is the fair held?", "It is held every spring."),
        ("How often are the bins collected?", "Bins are collected weekly."),
        ("How long is the pier?", "The pier is 300 metres long."),
        ("How much does parking cost?", "Parking is free of charge."),
        ("How many were injured?", "Nobody was injured."),
        ("What did Bill Smith do?", "Bill Smith locked the gate."),
        ("How much land was allocated?", "Twelve hectares were set aside."),
        ("Who is paying for the new bridge?", "The bridge will be paid for by Kent."),
        ("Will 2000 homes be built?", "The plan is for 2,000 homes."),
        ("Who paid the £1800 fine?", "Ann Hall paid the £1,800 fine in 2021."),
        ("How much was Optum paid?", "The STP paid Optum, an American firm, £300,000."),
    ],
)
def test_everyday_answers_are_not_struck_out(question: str, sentence: str) -> None:
    assert veto(analyse(question), evidence(sentence)) is None


def test_a_year_of_comparison_is_not_the_year_of_the_sentence() -> None:
    text = "Income was £4m, up from £3.5m in 2018."
    report = document(text, title="Annual report 2019", published=None)

    assert veto(analyse("What was the income in 2019?"), evidence(text, of=report)) is None
    assert veto(analyse("What was the income in 2017?"), evidence(text, of=report)) is not None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did Northampton pay?", "The stadium in the north of the town cost £4m."),
        ("What did Mr Johnson say?", "John Smith said that it was late."),
        ("What did Martin Parr say?", "The local MP said that it was late."),
        ("What was the Bexton contract worth?", "Theobald's contract was worth £4m."),
        ("How many homes were built in 2019?", "1200 homes were built beside 3000 others."),
    ],
)
def test_what_only_looks_like_the_name_or_the_year_is_struck_out(
    question: str, sentence: str
) -> None:
    assert veto(analyse(question), evidence(sentence)) is not None


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The trust is looking for a new chair, the Post wrote.", True),
        ("Ann Hall took the chair in May.", False),
        ("She took the chair in May.", False),
    ],
)
def test_who_was_appointed_is_told_by_a_sentence_that_names_somebody(
    sentence: str, struck: bool
) -> None:
    source = document(sentence, publisher="The Post")

    found = veto(analyse("Who was appointed as chair?"), evidence(sentence, of=source))

    assert (found is not None) == struck
