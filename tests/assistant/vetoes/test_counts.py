"""Which numbers are counts of what was asked, and of which time."""

import pytest

from assistant.questions.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import document, evidence


def is_struck(question: str, sentence: str) -> bool:
    """Whether a veto strikes out a sentence that stands alone."""
    return veto(analyse(question), evidence(sentence)) is not None


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("How many scans did Pell carry out?", "Pell was fined £58,000 within ten days.", True),
        ("How many scans did Pell carry out?", "In ten days Pell carried out 410 scans.", False),
        ("How many scans did Pell carry out?", "5.2 Pell had stopped its scans.", True),
        ("How many scans did Pell carry out?", "The scans of those aged 70 were free.", True),
        ("How many firms asked for a permit?", "3.7 No more permits are to be sold.", False),
        ("How many school days were lost?", "Twelve school days were lost.", False),
        ("How many shops were helped and what did it cost?", "It cost £312,000.", False),
        ("How many people came?", "In three weeks 12 people came.", False),
    ],
)
def test_a_length_of_time_or_an_amount_is_no_count(
    question: str, sentence: str, struck: bool
) -> None:
    assert is_struck(question, sentence) is struck


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The launch has 49 seats for passengers.", True),
        ("In ten months 212 passengers were sick.", True),
        ("The ferry carries 8,000 passengers a year.", False),
        ("In 2022/23 there were 8,270 passengers.", False),
    ],
)
def test_how_many_a_year_is_told_by_the_year(sentence: str, struck: bool) -> None:
    assert is_struck("How many passengers use the ferry each year?", sentence) is struck


def test_a_count_may_go_on_from_the_sentence_that_tells_the_time() -> None:
    of = document("The yearly count was taken on the quay. Passengers came to 8,270.")
    told = evidence("Passengers came to 8,270.", of=of)
    around = evidence(of.text, of=of).passage

    found = veto(
        analyse("How many passengers use the ferry each year?"),
        type(told)(of, around, told.start, told.end, 0.0),
    )

    assert found is None


@pytest.mark.parametrize(
    ("sentence", "struck"),
    [
        ("The ferry cost £47,000 in its first twelve months.", True),
        ("The ferry cost £47,000 in the opening nine months.", True),
        ("After the first six months it cost £9,000, and £20,000 in the second year.", False),
        ("The ferry cost £47,000.", False),
    ],
)
def test_the_first_months_are_no_second_year(sentence: str, struck: bool) -> None:
    assert is_struck("What did the ferry cost in the second year?", sentence) is struck
