import pytest

from assistant.text.quantities import financial_year, quantities_in, years_in


def test_financial_years_are_one_year_in_any_spelling() -> None:
    assert years_in("the 18/19 budget") == ["2018/19"]
    assert years_in("in 2018-19 and 2019/2020") == ["2018/19", "2019/20"]
    assert years_in("between 2015 and 2018") == ["2015", "2018"]
    assert financial_year("24", "7") is None


def test_quantities_leave_out_years() -> None:
    assert quantities_in("Why did it pay £1.2m for 300 bins in 2017?") == ["£1.2m", "300"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("About 2000 people attended", []),
        ("1850 homes were built", []),
        ("a school for 1600 pupils", []),
        ("In 2016 children came by tram", ["2016"]),
        ("2024 elections", ["2024"]),
        ("the 2010 floods", ["2010"]),
    ],
)
def test_four_digits_that_count_are_no_year(text: str, years: list[str]) -> None:
    assert years_in(text) == years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("16-17 year olds", []),
        ("those aged 16-17", []),
        ("pages 18-19", []),
        ("24-25 December", []),
        ("14-15 May 2024", ["2024"]),
        ("11/12/2023", ["2023"]),
        ("from 10-11 am", []),
        ("the 18/19 budget", ["2018/19"]),
        ("the years 18/19 and 19/20", ["2018/19", "2019/20"]),
        ("2019-20 March figures", ["2019/20"]),
    ],
)
def test_ages_pages_days_and_hours_are_no_financial_year(text: str, years: list[str]) -> None:
    assert years_in(text) == years
