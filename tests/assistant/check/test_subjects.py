"""What is told of one is not told of another, and what is limited stays limited."""

import pytest

from assistant.check import Source, check
from assistant.check.amounts import amounts_in
from assistant.check.predications import predications
from assistant.check.text import read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill was sold and its owner resigned.", [("sold", "mill"), ("resigned", "owner")]),
        ("The chair, Ada Pym, refused.", [("refused", "")]),
        ("They refused.", [("refused", "they")]),
        ("Stocks in the vale fell.", [("fell", "Stocks")]),
        ("The port has never dredged it.", [("dredged", "port")]),
        ("I asked Ada Pym to lead it.", [("asked", "i"), ("lead", "Ada Pym")]),
        ("The weir which failed was built in 1960.", [("failed", "weir"), ("built", "")]),
    ],
)
def test_finds_who_does_what(text: str, found: list[tuple[str, str]]) -> None:
    told = [
        (one.verb.text, one.pronoun or " ".join(token.text for token in one.head))
        for one in predications(read(text))
    ]
    assert told == found


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The warden refused the gift.", "The warden urged caution, but the trustees refused it."),
        ("Sheep were counted.", "Goats were counted, while the sheep strayed."),
        ("The mayor went to prison.", "The treasurer went to prison."),
        ("Anglers were fined by the parish.", "The parish was fined by the anglers."),
        ("The jury approved the plan.", "Officers sought approval, but the jury refused the plan."),
        (
            "The mayor apologised for the decision to lend £9m.",
            "The mayor apologised for the delay but defended the decision to lend £9m.",
        ),
        (
            "Council rents reached £90 last year.",
            "Private rents reached £90 last year, whereas council rents are capped.",
        ),
    ],
)
def test_a_deed_stays_with_its_doer(statement: str, quote: str) -> None:
    assert not check(statement, [Source(quote)]).supported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The library closed in May.", "The council closed the library in May."),
        ("Pilots were offered a truce.", "A truce was offered to the pilots."),
        ("The motion passed by a margin of four.", "The motion was passed by 21 votes to 17."),
        ("The trustees refused it.", "The warden urged caution, but the trustees refused it."),
        ("Wool was sold by the abbey.", "The abbey sold wool."),
    ],
)
def test_the_same_deed_in_another_form_passes(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("statement", "quote", "reason"),
    [
        ("The ward will close.", "The ward will close at night.", 'only "night"'),
        ("The lock opens from May 2019.", "The lock opens until May 2019.", '"from May 2019"'),
        ("The inn was sold in May 2019.", "The inn was sold after it burned in May 2019.", "deed"),
        ("The mill is unsafe.", "The mill was unsafe in May 2019.", "only of May 2019"),
        ("The barn is Grade I listed.", "The barn is Grade II listed.", "Grade I is not"),
        ("Rents rose from £9 to £7.", "Rents were £9 and are now £7.", 'not "rose"'),
        ("It does 40mph.", "It does 60mph in a 40mph zone.", "limit"),
        ("It lost £8m.", "It lost between £6m and £8m.", "£8m"),
        ("The port has 40 tugs.", "The port has 40 tugs fewer than it needs.", "difference"),
        ("They voted it down by 4 votes to 9.", "They voted it down by 9 votes to 4.", "votes"),
        ("The abbot said why.", "The abbot paid her, and refused to say why.", "did not say"),
        ("It denied that he lied.", "It denied that he lied to save the mill.", "denies it only"),
        ("The clerk left because it rained.", "It rained, and the clerk left.", "of the other"),
        ("The old pump house flooded in May.", "The pump house flooded in May.", '"old"'),
    ],
)
def test_what_is_limited_stays_limited(statement: str, quote: str, reason: str) -> None:
    assert reason in (check(statement, [Source(quote)]).reason or "")


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The ward will close at night.", "The ward will close at night."),
        ("The vote to close it was on Monday night.", "On Monday night they voted to close it."),
        ("A&E was full.", "The accident and emergency department was full."),
        ("Special educational needs cost £9.", "SEN cost £9."),
        ("About a quarter of the 401 tugs sank.", "Of the 401 tugs, 100 sank."),
        ("Of the 60 tugs, 46 did not sail.", "Only 14 of the 60 tugs sailed."),
        ("Tug losses fell by 4.5 percentage points.", "Tug losses fell from 9.5% to 5%."),
        ("The appeal failed.", "The appeal was dismissed."),
        ("The planning inspector left.", "The planning inspector left."),
        ("The lock is due to open in May.", "The lock will open in May."),
    ],
)
def test_lets_its_plain_twin_pass(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [("It hit 1 in 2,000 boats.", "0.05", "percent"), ("There were 210 in 2015.", "210", "")],
)
def test_a_year_is_no_whole_of_a_share(text: str, value: str, unit: str) -> None:
    first = amounts_in(text)[0]
    assert (str(first.value), first.unit) == (value, unit)


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        (
            'The villages were angry and "ignored" the rural lines.',
            'They were angry, the letter said, that the rural lines were "ignored".',
        ),
        ("Traders cut the grant.", "Traders protested after the grant was cut."),
        ("Nurses closed the ward.", "Nurses left because the ward had been closed."),
    ],
)
def test_whoever_minds_a_deed_has_not_done_it(statement: str, quote: str) -> None:
    source = Source(quote, "The villages wrote a letter about the rural lines.")
    assert not check(statement, [source]).supported


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("The council closed the ward.", "The council met in May and the ward was closed."),
        ("The grant was cut.", "Traders protested after the grant was cut."),
        ("Ada Pym closed the ward.", "Nurses left because the ward was closed by Ada Pym."),
        ("Cllr Tom Hale seconded it.", "Cllr Ada Pym moved it and Cllr Tom Hale seconded it."),
    ],
)
def test_who_may_have_done_it_is_not_struck_out(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None


def test_a_title_in_common_is_no_name_in_common() -> None:
    quote = Source("Councillor Ada Pym moved the motion and Councillor Tom Hale seconded it.")
    assert not check("Councillor Tom Hale moved the motion.", [quote]).supported
    assert not check("Councillor Pym seconded the motion.", [quote]).supported


def test_who_did_not_do_it_to_whom_stays() -> None:
    quote = Source("The minister did not consult the port authorities before the order.")
    assert not check("The port authorities did not consult the minister.", [quote]).supported
