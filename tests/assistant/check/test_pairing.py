"""A figure or a date stays with what it belongs to."""

import pytest

from assistant.check import Source, check

PANEL = "The panel upheld two of the five appeals and did not uphold the remaining three."
WARDEN = "Ines Rowe joined the board in May 2018 and became its warden in June 2021."
LEASE = "The lease was signed on 3 June 2019, and the café opened on 14 March 2020."
MILL = "The mill repair came in at £3,042, some £140 above the tender price."
CRUMBS = "Of the 46 letters received, 31 concerned missed bins and 9 concerned the drivers."


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The panel upheld two of the five appeals.", PANEL),
        ("Three of the five appeals were not upheld.", PANEL),
        ("Ines Rowe became the board's warden in June 2021.", WARDEN),
        ("The lease was signed in June 2019.", LEASE),
        ("The mill repair cost £3,042.", MILL),
        ("There were 31 letters about missed bins.", CRUMBS),
    ],
)
def test_a_figure_may_be_told_with_what_it_belongs_to(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The panel did not uphold two of the five appeals.", PANEL),
        ("Ines Rowe became the board's warden in May 2018.", WARDEN),
        ("Three of the seven lifts do not work.", "Three of the seven lifts work; four do not."),
        ("The lease was signed in March 2020.", LEASE),
        ("The tender price of the mill repair was £3,042.", MILL),
        ("Nine letters were about missed bins.", CRUMBS),
    ],
)
def test_but_not_with_what_belongs_to_another(statement: str, quote: str) -> None:
    assert not check(statement, [Source(quote)]).supported


def test_a_beginning_may_be_told_to_the_month() -> None:
    quote = Source("The ferry Merle has run the crossing since 9 April.")
    assert check("The ferry Merle has run the crossing since April.", [quote]).reason is None
    assert not check("The ferry Merle has run the crossing since May.", [quote]).supported
    assert not check("The ferry Merle has run the crossing until April.", [quote]).supported
