import pytest

from assistant.claims.adding_up import asks_for_series, number_of_years, sought_in_sources


@pytest.mark.parametrize(
    ("asked", "sought"),
    [
        (
            "How much has Arlow had from us altogether over the four years?",
            "How much has Arlow had from us?",
        ),
        (
            "add up the births at Bexton for the three full years",
            "How much were the births at Bexton",
        ),
        ("What do the deductions come to in total?", "How much were the deductions?"),
        (
            "How much have we paid Arlow every year since it started?",
            "How much have we paid Arlow?",
        ),
        ("What is the total Harwick budget?", "What is the total Harwick budget?"),
        ("What came to light in 2019?", "What came to light in 2019?"),
    ],
)
def test_words_of_adding_up_are_not_sought_in_the_sources(asked: str, sought: str) -> None:
    assert sought_in_sources(asked) == sought


def test_a_figure_for_every_year_is_a_series_and_a_single_one_is_none() -> None:
    assert asks_for_series("births at Bexton each year")
    assert not asks_for_series("How many births were there in 2019?")


def test_the_number_of_years_is_read_in_words_and_digits() -> None:
    assert number_of_years("over the four full years") == 4
    assert number_of_years("over the last 3 years") == 3
    assert number_of_years("every year") is None
