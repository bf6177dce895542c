"""Figures that no quote gives and its figures prove."""

import pytest

from assistant.check import Source, check

STAFF = "In March 2019 the force had 610 officers, and in March 2023 it had 565 officers."
VOTE = "The motion was carried by 21 votes to 17."
SPENT = "The budget for gritting was £780,000 and the service spent £846,000."
REPLIES = "Of the 320 replies, 208 were in favour of the scheme."
LANDED = "Landings at the port fell from 2.5 million tonnes to 2.2 million tonnes."
RAIDS = "Officers raided three flats in Pindle Road, two in Cole Street and four in Marsh End."
GRANT = "The fund gave the theatre £1.2m, of which £450,000 came from the county."


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The force had 45 fewer officers by March 2023.", STAFF),
        ("The motion was carried by a margin of four votes.", VOTE),
        ("Gritting went £66,000 over its budget of £780,000.", SPENT),
        ("65% of the replies were in favour of the scheme.", REPLIES),
        ("Landings at the port fell by 12%.", LANDED),
        ("Officers raided nine flats in all: three, two and four.", RAIDS),
        ("13 of the 15 parishes agreed.", "All but two of the 15 parishes agreed."),
    ],
)
def test_exact_arithmetic_that_the_statement_names_is_proof(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote", "figure"),
    [
        ("The force had 55 fewer officers by March 2023.", STAFF, "55"),
        ("The force hired 45 officers.", STAFF, "45"),
        ("The motion was carried by a margin of five votes.", VOTE, "five"),
        ("Four votes were void.", VOTE, "Four"),
        ("Gritting went £76,000 over its budget of £780,000.", SPENT, "£76,000"),
        ("66% of the replies were in favour of the scheme.", REPLIES, "66%"),
        ("Landings at the port fell by 14%.", LANDED, "14%"),
        ("Officers raided eight flats in all.", RAIDS, "eight"),
        ("The fund and the county gave the theatre £1.65m in all.", GRANT, "£1.65m"),
    ],
)
def test_arithmetic_that_is_wrong_or_not_named_proves_nothing(
    statement: str, quote: str, figure: str
) -> None:
    assert check(statement, [Source(quote)]).reason == f"the figure {figure} is not in the quote"


def test_among_many_figures_a_difference_is_found_by_chance() -> None:
    quote = "The wards have 12, 19, 23, 31, 44, 58, 61, 77 and 80 beds."
    assert not check("One ward has 11 more beds than another.", [Source(quote)]).supported
