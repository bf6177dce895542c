"""A noun put behind the quote's own may make it another thing."""

import pytest

from assistant.check import Source, check


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        (
            "The firm ran the depot until the handover in May.",
            "The firm ran the depot until the handover period in May.",
        ),
        ("The trial ended in May.", "The trial phase ended in May."),
        ("The review was led by Ann Toll.", "The review team was led by Ann Toll."),
        ("The ferry carried 40 cars in May.", "The ferry terminal carried 40 cars in May."),
        ("The school was rebuilt in 2015.", "The school district was rebuilt in 2015."),
    ],
)
def test_a_noun_that_makes_it_another_thing_is_the_quote_s_or_none(
    quote: str, statement: str
) -> None:
    assert "does not speak of" in (check(statement, [Source(quote)]).reason or "")


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        (
            "The handover of the depot lasted from May to July.",
            "The handover period of the depot lasted from May to July.",
        ),
        ("The consultation ran for six weeks.", "The consultation period was six weeks."),
        (
            "The team that reviewed the schools was led by Ann Toll.",
            "The review team was led by Ann Toll.",
        ),
        ("The cleaners were moved in May.", "Cleaning staff were moved in May."),
        ("The choir sang in May.", "The choir group sang in May."),
        ("The council bought the quarry in 2015.", "The council bought the quarry site in 2015."),
        ("Its budget for 2015 was £4m.", "In the 2015 budget year it had £4m."),
    ],
)
def test_a_noun_that_says_no_more_is_let_pass(quote: str, statement: str) -> None:
    assert check(statement, [Source(quote)]).reason is None
