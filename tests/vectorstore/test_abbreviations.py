import pytest

from vectorstore.abbreviations import goes_on


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("I thank my hon.", "Friend the Member for Teal Bridge."),
        ("The right hon.", "Lady is right."),
        ("the Rt.", "Hon. Ann Bell"),
        ("Messrs.", "Ott and Bell came."),
        ("Cllrs.", "Ott and Bell agreed."),
        ("set out in para.", "12 of the plan."),
        ("under s.", "106 of the Act"),
        ("listed as no.", "4."),
        ("built c.", "1890 by Ott."),
        ("on 4 Jan.", "2019 it closed."),
        ("excl.", "VAT."),
        ("an est.", "£4.2m a year."),
        ("Ott & Co.", "Builders of Teal"),
        ("J. R.", "Bell left."),
        ("A.", "The trust paid for it."),
    ],
)
def test_an_abbreviation_goes_on(before: str, behind: str) -> None:
    assert goes_on(before, behind)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        ("The answer is no.", "It cost £4."),
        ("He said no.", "I asked again."),
        ("paid £9,000 p.a.", "The hall is cold."),
        ("came at 9 a.m.", "They were shut out."),
        ("done by Teal Ltd.", "It was late."),
        ("was cut in Mar.", "Nobody knew."),
        ("cost £1.2m.", "In May it rose."),
        ("a head of A and E.", "The ward shut."),
        ("a school of art.", "It was small."),
        ("forty pp.", "Bell read it."),
        ("The bins are full.", "Bell wrote."),
    ],
)
def test_a_sentence_ends(before: str, behind: str) -> None:
    assert not goes_on(before, behind)
