"""What a quote denies in few words, or beside what it affirms, is not told as so."""

import pytest

from assistant.check import Source, check


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        ("Asked about cuts, the port said: “There are none.”", "The port said there are cuts."),
        ("Asked if it would sell the tug, the port said no.", "The port said it would sell it."),
        (
            "On claims that the ferry would close, the port said: “That is not true.”",
            "The port said the ferry would close.",
        ),
        (
            "On claims that the ferry would close, the port said that was simply not the case.",
            "The ferry would close, the port said.",
        ),
        (
            "Responding to reports that the tug is to be sold, the port said: “This is false.”",
            "The port said that the tug is to be sold.",
        ),
        (
            "The port’s statement on its plans for the ferry: “We have none.”",
            "The port has plans for the ferry.",
        ),
        (
            "Did the port plan to close the ferry? It answered: “We did not.”",
            "The port did plan to close the ferry.",
        ),
        (
            "Asked whether she would resign, the mayor said she would not.",
            "The mayor said she would resign.",
        ),
        (
            "The board has drawn up plans but “there are no plans to close wards in the area”.",
            "The board has plans to close wards in the area.",
        ),
        (
            "On its plans for the wards the board confirmed: “no ward will close”.",
            "The board confirmed plans for the wards to close.",
        ),
        (
            "It confirmed: “We have no plans to close the ferry.”",
            "It confirmed that it plans to close the ferry.",
        ),
    ],
)
def test_a_denial_is_not_turned_round(quote: str, statement: str) -> None:
    assert not check(statement, [Source(quote)]).supported


@pytest.mark.parametrize(
    ("quote", "statement"),
    [
        (
            "On claims that the ferry would close, the port said: “That is not true.”",
            "The port denied that the ferry would close.",
        ),
        (
            "On claims that the ferry would close, the port said: “That is true.”",
            "The port said it is true that the ferry would close.",
        ),
        (
            "The pool closed in May. Asked whether the gym would too, the mayor said: “No.”",
            "The pool closed in May.",
        ),
        ("Was the ferry sold? No, it was scrapped in 2019.", "The ferry was scrapped in 2019."),
        (
            "Was the ferry sold? No, it was scrapped in 2019.",
            "The ferry was not sold; it was scrapped in 2019.",
        ),
        ("The pool opened in May, but the gym did not.", "The pool opened in May."),
        (
            "She asked the port to sell the ferry; it said it would not.",
            "She asked the port to sell the ferry.",
        ),
        (
            "It confirmed: “We have no plans to close the ferry.”",
            "It confirmed that it does not plan to close the ferry.",
        ),
    ],
)
def test_what_the_quote_says_beside_a_denial_is_told(quote: str, statement: str) -> None:
    assert check(statement, [Source(quote)]).reason is None
