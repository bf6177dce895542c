"""A bound that the quote sets on a figure is part of it."""

import pytest

from assistant.check import Source, check


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("The bridge cost over £4m.", "The bridge cost £4m."),
        ("The bridge cost just over £4m.", "The bridge cost £4m."),
        ("The bridge cost nearly £4m.", "The bridge cost £4m."),
        ("The £4m-plus bridge was approved.", "The £4m bridge was approved."),
        ("More than 300 people signed the petition.", "The petition was signed by 300 people."),
        ("The petition had 300 or more names.", "The petition had 300 names."),
        ("Attendance at the fair exceeded 500.", "Attendance at the fair was 500."),
        ("Works will take at least six months.", "Works will take six months."),
        ("Works will take up to six months.", "Works will take six months."),
        ("Fewer than 20 pupils came.", "20 pupils came."),
        ("It was open to people older than 65.", "It was open to people of 65."),
    ],
)
def test_a_bound_may_not_be_dropped(quote: str, statement: str) -> None:
    assert "is not what the quote's" in (check(statement, [Source(quote)]).reason or "")


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("The bridge cost over £4m.", "The bridge cost more than £4 million."),
        ("The bridge cost over £4m, £4.2m in all.", "The bridge cost £4.2m."),
        ("The bridge cost about £4m.", "The bridge cost £4m."),
        ("The bridge cost more than the £3m budget.", "The budget for the bridge was £3m."),
        ("Attendance exceeded the 500 places of the hall.", "The hall has 500 places."),
        ("Turnout was below the 30% of 2015.", "Turnout in 2015 was 30%."),
        ("The row over £4m of fees goes on.", "The row is about fees of £4m."),
        ("The works took over two years.", "The works took two years."),
        ("Between 12 and 20 shops will shut.", "At least 12 shops will shut."),
        ("It was open to people aged over 65.", "It was open to those older than 65."),
        ("Children under 5 travel free.", "Travel is free for children below the age of 5."),
    ],
)
def test_a_figure_without_a_bound_of_its_own_is_told_without_one(
    quote: str, statement: str
) -> None:
    assert check(statement, [Source(quote)]).reason is None


def test_money_in_a_number_of_months_is_no_share() -> None:
    quote = "Over the 12 months the firm was paid £40."
    assert check("The firm was paid £40 in 12 months.", [Source(quote)]).reason is None
