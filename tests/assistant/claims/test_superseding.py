from datetime import date

import pytest

from assistant.claims.comparisons import comparisons_of
from assistant.claims.superseding import superseded_in
from tests.assistant.claims.documents import evidence


def test_a_later_figure_supersedes_unless_it_is_only_claimed() -> None:
    old = evidence("The Lido has cost £5m.", date(2018, 1, 31))
    new = evidence("The Lido has cost £9m.", date(2020, 3, 5))
    claimed = evidence("Residents claim the Lido has cost £9m.", date(2020, 3, 5))
    (superseded,) = superseded_in(comparisons_of([old, new]))
    assert superseded.note == "£5m (January 2018) was superseded by £9m (March 2020)"
    assert superseded_in(comparisons_of([old, claimed])) == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("There were 140 complaints in the quarter.", "There were 95 complaints in the quarter."),
        ("The balance of the account is £5,120.", "The balance of the account is £4,890."),
        ("The Lido motion was carried by 12 votes to 5.", "The Lido motion got 9 votes to 8."),
    ],
)
def test_what_is_told_anew_at_each_meeting_supersedes_nothing(old: str, new: str) -> None:
    pair = [evidence(old, date(2021, 1, 31)), evidence(new, date(2021, 6, 5))]
    assert superseded_in(comparisons_of(pair)) == ()


def test_an_equal_figure_supersedes_nothing() -> None:
    told = [
        evidence("The Lido has cost £5m.", date(2018, 1, 31)),
        evidence("The Lido has cost £5.0 million.", date(2019, 5, 2)),
        evidence("The Lido has cost £4m.", date(2018, 3, 1)),
    ]
    (superseded,) = superseded_in(comparisons_of(told))
    assert superseded.note == "£4m (March 2018) was superseded by £5.0 million (May 2019)"


def test_an_amount_for_another_thing_supersedes_nothing() -> None:
    rink = evidence("The Bexton rink has cost £7.1m.", date(2018, 1, 31))
    ticket = evidence("A ticket for the Bexton rink costs £4.80.", date(2020, 3, 5))
    assert superseded_in(comparisons_of([rink, ticket])) == ()
