"""What a free paraphrase may say in other words, and what it may not."""

import pytest

from assistant.check import Source, check


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The lease runs for a year and a half.", "The lease runs for 18 months."),
        ("The wait was cut from a year to six months.", "The twelve-month wait was cut to six."),
        ("It closed for a fortnight.", "It closed for two weeks."),
        ("The panel meets every fortnight.", "The panel's meetings are fortnightly."),
        ("At least 12 shops will shut.", "Between 12 and 20 shops will shut."),
        ("Rents were halved, from £80 to £40.", "Rents were £80 and are now £40."),
        (
            "The library lent an average of 20 books a day.",
            "The library lent 600 books in 30 days.",
        ),
        (
            "The choir had 12 fewer singers in 2019 than it had three years earlier.",
            "Singers in the choir: 2016: 52; 2019: 40.",
        ),
        ("Yes, the mayor opened the bridge.", "The mayor opened the bridge."),
        ("No, the ferry did not sail.", "The ferry did not sail."),
        ("The pool shuts if no buyer is found.", "The pool shuts unless a buyer is found."),
        ("Ada Pym is no longer the warden.", "Ada Pym stood down as the warden in May."),
        (
            "No tram had run on the hill since 1990.",
            "A tram ran on the hill for the first time since 1990.",
        ),
        (
            "The scouts did not paint the hall.",
            "It was the guides, not the scouts, who painted it.",
        ),
        (
            "The school spent £70 against a budget of £50.",
            "The budget was £50; the school spent £70.",
        ),
        ("Every house has a new boiler.", "Every house has had its old boiler replaced."),
        ("The firm has to pay £300.", "The firm was ordered to pay £300."),
        ("The mill did not agree to their request.", "They made a request; the mill rejected it."),
        ("The zoo did not agree to it.", "Keepers asked for it, but the zoo rejected it."),
        ("The zoo plans to cut its opening hours.", "The zoo intends to reduce its opening."),
        ("Only two of the six cranes work.", "Two of the six cranes work."),
        ("The inn owes its brewer £90.", "The inn has debts of £90 to its brewer."),
        ("The parish paid Ann Toll £40.", "Ann Toll received £40 from the parish."),
        ("The kiosk is closed to lorries.", "The kiosk is closed to heavy goods vehicles."),
        ("Wardens found the two lost ponies.", "The two lost ponies were located by wardens."),
    ],
)
def test_lets_other_words_for_the_same_pass(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote", "reason"),
    [
        ("The lease runs for two years.", "The lease runs for 18 months.", "two years"),
        ("It cost £40 a month.", "It cost £40 over a year.", "month"),
        ("The mill employs 30 weavers.", "Of 30 weavers at the mill, 12 are women.", "whole"),
        ("Pupils in all years may bring phones.", "Year 9 pupils may bring phones.", '"all"'),
        (
            "Their kiln is the largest in Wales.",
            "It is among the largest kilns in Wales.",
            "largest",
        ),
        ("Floods hit homes across the vale.", "Floods hit homes in parts of the vale.", "across"),
        ("Their band was the first to tour.", "Their band was one of the first to tour.", "first"),
        ("Ash Lane is resurfaced.", "Every lane except Ash Lane is resurfaced.", "excepts"),
        (
            "The warden accepted that eggs were taken.",
            "The warden rejected the suggestion that eggs were taken.",
            "opposite",
        ),
        ("The port accepts that oil leaked.", "Oil leaked at the port.", "accepts"),
        (
            "The club spent £900 on seats.",
            "The club's budget for this year has an allocation of £900 for seats.",
            "set aside",
        ),
        (
            "The vote on the lease was held after the gale.",
            "The gale came a day after the vote on the lease was held.",
            "other way round",
        ),
    ],
)
def test_catches_what_the_paraphrase_changed(statement: str, quote: str, reason: str) -> None:
    verdict = check(statement, [Source(quote)])
    assert not verdict.supported
    assert reason in (verdict.reason or "")


TWO_EVENTS = [
    Source("Sales of tickets at the fair fell by a tenth in 2015."),
    Source("The fair charged for the tombola in 2015."),
]


def test_a_cause_that_joins_two_quotes_has_to_be_theirs() -> None:
    invented = (
        "Sales of tickets at the fair fell by a tenth in 2015 because it charged for the tombola."
    )
    beside = "Sales of tickets at the fair fell by a tenth in 2015, and it charged for the tombola."
    assert "came of the other" in (check(invented, TWO_EVENTS).reason or "")
    assert check(beside, TWO_EVENTS).reason is None


def test_a_row_is_read_with_the_head_of_its_table() -> None:
    row = Source("Lending | 310 | 290", "Spending on libraries (£000). Item | 2018 | 2019")
    assert check("Spending on lending was £290,000 in 2019.", [row]).reason is None


def test_who_speaks_may_be_described_as_the_context_does() -> None:
    quote = "I shall be asking the port for its logs."
    source = Source(quote, "The harbour master, Ines Rowe, opened the hearing.", "Ines Rowe")
    statement = "The harbour master, Ines Rowe, said she would be asking the port for its logs."
    assert check(statement, [source]).reason is None


def test_what_they_are_is_in_the_sentence_before() -> None:
    quote = Source("They blamed the frost.", "The growers of Ashby lost 40 pear trees.")
    apart = Source("Traders blamed the frost.", "The growers of Ashby lost 40 pear trees.")
    statement = "The growers who lost 40 pear trees blamed the frost."
    assert check(statement, [quote]).reason is None
    assert not check(statement, [apart]).supported


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("The Saltmarsh Gazette awarded the contract.", "Gazette did it"),
        ("Councillor Ada Pym awarded the contract in May.", "Pym did it"),
        ("The contract was awarded by Ada Pym in May.", "Ada did it"),
        ("The Saltmarsh Gazette reported that the contract was awarded in May.", None),
    ],
)
def test_a_name_of_the_context_has_not_done_what_the_quote_leaves_open(
    statement: str, reason: str | None
) -> None:
    context = "Ferry deal signed\nSaltmarsh Gazette\nAda Pym opened the meeting."
    found = check(statement, [Source("The contract was awarded in May.", context)]).reason
    assert (found is None) == (reason is None)
    assert (reason or "") in (found or "")
