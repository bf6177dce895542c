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
