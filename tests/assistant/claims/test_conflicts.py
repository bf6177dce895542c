from datetime import date

import pytest

from assistant.answer import Conflict
from assistant.claims.comparisons import comparisons_of, scopes_of
from assistant.claims.conflicts import as_conflict, conflicts_of
from assistant.claims.sentences import sentences_of
from assistant.evidence import Evidence
from tests.assistant.claims.documents import evidence
from tests.assistant.made import document
from tests.assistant.made import evidence as made

EARLY, LATE = date(2018, 1, 31), date(2020, 3, 5)
LIDO = "Harwick Council spent £300,000 on the Lido project, leader Joan Pettifer said."


def conflicts_in(told: list[Evidence]) -> tuple[Conflict, ...]:
    return conflicts_of(comparisons_of(told), told)


def test_figures_for_one_thing_stand_side_by_side() -> None:
    other = "Residents claim Harwick Council spent £450,000 on the Lido project."
    (conflict,) = conflicts_in([evidence(LIDO, EARLY), evidence(other, LATE)])
    sides = [(side.figure, side.speaker, side.citation) for side in conflict.sides]
    assert sides == [("£300,000", "Joan Pettifer", 1), ("£450,000", "Residents", 2)]


def test_a_copy_of_the_story_is_no_other_side() -> None:
    copy = LIDO.replace("Harwick Council spent", "Harwick Council  spent")
    assert conflicts_in([evidence(LIDO, EARLY), evidence(copy, LATE)]) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Lido cost more than £22million.", "The Lido cost £22.3m."),
        ("The Lido cost around £5m.", "The Lido cost £5.2m."),
        ("The Lido cost £22m.", "The Lido cost £22.3m."),
    ],
)
def test_figures_that_can_both_be_true_do_not_clash(first: str, second: str) -> None:
    assert conflicts_in([evidence(first), evidence(second)]) == ()


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("The Lido cost £5m in 2018.", "The Lido cost £9m in 2019.", "different periods"),
        ("The Lido cost £5m.", "The Library cost £9m.", "different things"),
        ("The Lido costs £5m a year.", "The Lido cost £9m in total.", "different bases"),
        ("Harwick spent £5m on pipes.", "Harwick spent £9m on roads.", "different purposes"),
        ("The Lido will cost £5m.", "The Lido has cost £9m.", "one is planned"),
    ],
)
def test_figures_of_different_scope_are_told_apart(first: str, second: str, reason: str) -> None:
    pair = [evidence(first), evidence(second)]
    (comparison,) = comparisons_of(pair)
    assert comparison.relation == "different scope"
    assert comparison.reason.startswith(reason)
    assert conflicts_in(pair) == ()


def test_a_denied_claim_stands_beside_its_denial() -> None:
    claim = "Campaigners say the Lido contract was kept secret."
    denial = "The council denied that the Lido contract was secret."
    (conflict,) = conflicts_in([evidence(claim), evidence(denial)])
    assert [side.speaker for side in conflict.sides] == ["Campaigners", "the council"]
    assert [side.claim for side in conflict.sides] == [claim, denial]


def test_one_word_that_tells_is_enough_for_a_denial() -> None:
    claim = "Residents claim that Harwick secretly sold the Lido."
    denial = "Harwick strongly denied that it was done in secret."

    (conflict,) = conflicts_in([evidence(claim, EARLY), evidence(denial, LATE)])

    assert [side.citation for side in conflict.sides] == [1, 2]


def test_a_denial_contradicts_no_sentence_that_only_has_its_names() -> None:
    told = "The Harwick Lido, with 310 lockers, is the biggest of the six."
    denial = (
        "Two of the six may be sold, though Ann Bell denied that the Harwick Lido was one of them."
    )
    assert conflicts_in([evidence(told), evidence(denial)]) == ()


def test_last_year_of_two_articles_is_two_years() -> None:
    early = evidence("Harwick Council spent £4m on road repairs last year.", EARLY)
    late = evidence("Harwick Council spent £9m on road repairs last year.", LATE)
    (comparison,) = comparisons_of([early, late])
    assert comparison.reason == "different periods: last year (2017), last year (2019)"


def test_one_year_written_in_two_ways_is_one_period() -> None:
    pair = [evidence("The Lido cost £5m in 2018/19."), evidence("The Lido cost £7m in 2018-19.")]
    (conflict,) = conflicts_in(pair)
    assert [side.figure for side in conflict.sides] == ["£5m", "£7m"]


def test_what_is_rejected_but_is_no_claim_is_not_denied() -> None:
    text = (
        "Ms Pettifer said the council rejected three planning applications in May. "
        "The planning applications came from Eastmoor Homes."
    )
    first, second = text.split(". ")
    assert conflicts_in([evidence(text, quote=first), evidence(text, quote=second)]) == ()


def test_what_a_disagreement_is_about_says_which_figure_is_superseded() -> None:
    old, new = evidence("The Lido has cost £5m.", EARLY), evidence("The Lido has cost £9m.", LATE)
    claimed = evidence("Residents claim the Lido has cost £9m.", LATE)

    assert [one.about for one in conflicts_in([old, new])] == ["Lido cost (superseded: £5m)"]
    assert [one.about for one in conflicts_in([old, claimed])] == ["Lido cost"]


def test_figures_of_other_scope_are_listed_together_oldest_first() -> None:
    estimate = evidence("The Lido will cost an estimated £5m.", EARLY)
    spent = evidence("The Lido has cost £9m over the past two years.", LATE)
    (scope,) = scopes_of(comparisons_of([spent, estimate]))
    assert [side.figure.text for side in scope.sides] == ["£5m", "£9m"]
    assert "different in scope (one is" in as_conflict(scope).about


def test_a_figure_repeated_in_passing_is_no_other_side() -> None:
    text = "The Lido cost £9m in 2019. Ms Pettifer said of the £9m: “It’s a lot”."
    told = [evidence(text, LATE, sentence) for sentence in text.split(". ", 1)]
    estimate = evidence("The Lido is to cost £5m in 2018.", EARLY)
    assert conflicts_in([*told, estimate]) == ()


def test_an_amount_for_nothing_in_particular_contradicts_no_other() -> None:
    payment = evidence("2020/21: £198,750")
    grant = evidence("An emergency grant of £64,000 for 2020/21 came from the ministry.")

    assert conflicts_in([payment, grant]) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("There were 140 complaints in the quarter.", "There were 95 complaints in the quarter."),
        ("Nine burglaries were reported since the last meeting in Harwick.",
         "Four burglaries were reported since the last meeting in Harwick."),
        ("The balance of the account is £5,120.", "The balance of the account is £4,890."),
        ("Payments of £1,240 were approved.", "Payments of £980 were approved."),
        ("The Lido motion was carried by 12 votes to 5.",
         "The Lido motion was carried by 9 votes to 8."),
        ("Harwick gave £5,000 to the Lido.", "Harwick gave £2,000 to the brass band."),
    ],
)  # fmt: skip
def test_figures_of_two_meetings_are_no_disagreement(first: str, second: str) -> None:
    assert conflicts_in([evidence(first, EARLY), evidence(second, LATE)]) == ()


@pytest.mark.parametrize(
    ("told", "later", "clashes"),
    [
        ("The precept for Harwick is £48,000.", date(2019, 1, 14), 0),
        ("The precept for Harwick is £48,000.", date(2018, 2, 14), 1),
        ("The Harwick depot cost £48,000.", date(2019, 1, 14), 1),
    ],
)
def test_what_is_set_each_year_does_not_clash_with_that_of_another_year(
    told: str, later: date, clashes: int
) -> None:
    pair = [evidence(told, EARLY), evidence(told.replace("48,000", "51,500"), later)]
    assert len(conflicts_in(pair)) == clashes


def test_what_nobody_denies_is_no_denial() -> None:
    claim = "Campaigners say the Lido contract was kept secret."
    granted = "Ms Pettifer said: “I do not deny that the Lido contract was secret.”"
    assert conflicts_in([evidence(claim), evidence(granted)]) == ()


def test_counts_of_one_month_may_clash() -> None:
    pair = [
        evidence("There were 140 complaints about the Lido in the quarter.", EARLY),
        evidence("There were 95 complaints about the Lido in the quarter.", EARLY),
    ]
    assert len(conflicts_in(pair)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Arlow footbridge cost £4.2 million, officers said.",
         "Arlow’s footbridge cost £5.1 million, according to auditors."),
        ("The new library will cost £4.2m.", "The library in Bexton is to cost £3.4m."),
        ("Crews said the fire destroyed 14 homes in Arlow.",
         "The fire at Arlow destroyed 11 homes."),
        ("The Arlow footbridge will take eight months to build.",
         "Engineers say the Arlow footbridge will take two years to build."),
        ("The pier at Bexton was shut for six weeks.",
         "The Bexton pier was shut for eleven weeks, traders claim."),
    ],
)  # fmt: skip
def test_two_accounts_of_one_thing_clash(first: str, second: str) -> None:
    assert len(conflicts_in([evidence(first, EARLY), evidence(second, EARLY)])) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Bexton velodrome cost £7.1m.", "An hour on the Bexton velodrome now costs £4.80."),
        ("The cost of £3 million is only a guess.", "Ms Pettifer said of the £9 million: “Ouch”."),
        ("The approved budget is £7.1m.", "A budget of £5.2m was set for parks in Bexton."),
        ("Making it safe has cost £2.9m.", "Making it pretty has cost £5.4m."),
        ("Bexton pier cost £2m.", "The tram depot in Bexton cost £4m."),
        ("The review cost £80,000.", "The wall cost £31m, then £36m."),
    ],
)
def test_amounts_for_which_no_common_thing_is_named_do_not_clash(first: str, second: str) -> None:
    assert conflicts_in([evidence(first, EARLY), evidence(second, EARLY)]) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Arlow estate has 140 homes.", "The Arlow estate has 30 sheltered homes."),
        ("The Arlow estate will have 140 homes.", "The Arlow estate had 90 homes."),
        ("The Arlow estate is to have 140 homes.",
         "The council refused a plan of 190 homes for the Arlow estate."),
        ("The Arlow estate has 140 homes.", "The first phase of the Arlow estate has 60 homes."),
        ("The Arlow footbridge took two years.", "The Arlow footbridge will take eight months."),
        ("The Arlow footbridge took two years.", "The Arlow footbridge took 24 months."),
        ("The Arlow ferry takes 40 minutes by day.",
         "The Arlow ferry takes 25 minutes by night."),
        ("The Arlow ferry cost £3m.", "The average cost of a ferry in Arlow is £2m."),
        ("The Arlow ferry ran for 30 years.", "The Arlow ferry was shut for three weeks."),
        ("The Arlow ferry runs for 14 hours.", "The Arlow ferry has 11 hours of rest."),
        ("The Arlow ferry takes £2m a year.", "The Arlow ferry cost £8m."),
        ("The Arlow ferry was given £4m.", "A further £2m was given to the Arlow ferry."),
        ("The Arlow ferry was given £4m.", "The Arlow ferry has spent £3m of it."),
        ("The council agreed to build the Arlow ferry for £4m.",
         "The forecast cost of the Arlow ferry is £6m."),
    ],
)  # fmt: skip
def test_figures_for_a_part_a_plan_or_another_course_do_not_clash(first: str, second: str) -> None:
    assert conflicts_in([evidence(first, EARLY), evidence(second, EARLY)]) == ()


def test_what_is_planned_does_not_recur() -> None:
    first = evidence("The Arlow estate will have 140 homes.", EARLY)
    second = evidence("The builder says that the Arlow estate will have 190 homes.", LATE)

    assert len(conflicts_in([first, second])) == 1


def test_how_long_something_has_lasted_grows() -> None:
    early = evidence("The pier at Bexton has been shut for two months.", date(2020, 3, 1))
    late = evidence("The pier at Bexton has been shut for three months.", date(2020, 3, 30))

    assert conflicts_in([early, late]) == ()


def test_a_bare_count_is_of_what_was_counted_just_before() -> None:
    text = "On officers' count the bank shelters 340 farms.\n\nThe union recognises 210 farms."
    both = [evidence(text, quote=quote) for quote in text.split("\n\n")]

    (conflict,) = conflicts_in(both)

    sides = [(side.figure, side.speaker) for side in conflict.sides]
    assert sides == [("340", "officers"), ("210", "The union")]


def test_a_bare_count_far_from_another_is_of_something_else() -> None:
    text = f"On officers' count the bank shelters 340 farms.{' ' * 700}The union counts 210 farms."
    both = [evidence(text, quote=f"{quote.strip()}.") for quote in text.split(".")[:2]]

    assert conflicts_in(both) == ()


def test_one_source_does_not_contradict_itself() -> None:
    text = "The Lido cost £6m. With the pumps, the Lido cost £7m."
    told = [evidence(text, LATE, sentence) for sentence in text.split(". ", 1)]
    assert conflicts_in(told) == ()


def test_a_third_figure_joins_only_what_it_clashes_with_itself() -> None:
    told = [
        evidence("The Lido cost £6m.", EARLY),
        evidence("The Lido cost £8m in 2014/15.", EARLY),
        evidence("The Lido cost £9m in 2015/16.", EARLY),
    ]
    sides = [[side.figure for side in one.sides] for one in conflicts_in(told)]
    assert sides == [["£6m", "£8m"], ["£6m", "£9m"]]


def test_a_disagreement_is_named_by_the_words_that_both_sides_share() -> None:
    pair = [
        evidence("On Tuesday the Gazette said Harwick’s velodrome had cost £6m.", EARLY),
        evidence("The velodrome in Harwick has cost £8m, Eastmoor Homes said.", EARLY),
    ]
    (conflict,) = conflicts_in(pair)
    assert conflict.about == "Harwick velodrome cost"


def test_a_denial_says_what_is_denied() -> None:
    claim = "Campaigners say the Lido contract was kept secret."
    denial = "The council denied that the contract was secret, and left."
    (conflict,) = conflicts_in([evidence(claim), evidence(denial)])
    assert conflict.about == "whether the contract was secret"


def test_the_year_in_a_name_is_no_period() -> None:
    pair = [
        evidence("Rebuilding the 1934 velodrome cost £6m.", EARLY),
        evidence("Rebuilding the velodrome cost £8m in 2016/17.", EARLY),
    ]
    (conflict,) = conflicts_in(pair)
    assert [side.period for side in conflict.sides] == [None, "2016/17"]


@pytest.mark.parametrize(
    ("first", "between", "second", "clash"),
    [
        ("The roof grant was £1.9m, Ada Wren said.", "The roof grant is higher, Ben Oake said.",
         "It is £2.3m.", True),
        ("The grant was £1.9m, Ada Wren said.", "Ben Oake said he knew the grant.",
         "It is in fact £2.3m.", True),
        ("The grant was £1.9m, Ada Wren said.", "Ben Oake disagreed.",
         "The grant was £2.3m, he said.", True),
        ("The roof grant was £1.9m, Ada Wren said.", "Ben Oake spoke of the organ grant.",
         "It is £2.3m.", False),
        ("The roof grant was £1.9m, Ada Wren said.", "Ben Oake spoke of the organ grant.",
         "The grant was £2.3m, he said.", False),
        ("The grant was £1.9m, Ada Wren said.", "Ben Oake spoke of the fee.",
         "It is £2.3m, he said.", False),
    ],
)  # fmt: skip
def test_an_amount_that_is_taken_up_is_the_one_spoken_of(
    first: str, between: str, second: str, clash: bool
) -> None:
    text = f"{first} {between} {second}"
    pair = [evidence(text, quote=first), evidence(text, quote=second)]
    assert bool(conflicts_of(comparisons_of(pair), pair)) is clash


@pytest.mark.parametrize(
    ("told", "figures"),
    [
        ("We counted 23 shops standing empty. The council says there are 17.", ["23", "17"]),
        (
            (
                "Officers said that moving the pool would cost £740,000. Joan Pettifer said £1.2m. "
                "The trust's accountants put it at £1.6m, in a letter."
            ),
            ["£740,000", "£1.2m", "£1.6m"],
        ),
        ("The union counted 300 marchers. The port says there were only 120.", ["300", "120"]),
        ("The Lido cost £3m. Joan Pettifer said £2m had gone on the roof.", []),
        (
            "Officers said moving the pool would cost £3m. Joan Pettifer said it would be £6m.",
            ["£3m", "£6m"],
        ),
        ("The union counted 300 marchers. The port insisted that it was 120.", ["300", "120"]),
        ("The union counted 300 marchers. The port estimated 120.", ["300", "estimated 120"]),
        ("The school has 400 pupils. At Bexton the trust says there are 900.", []),
        ("The school has 400 pupils. The college says there are 900.", []),
        ("The school has 400 pupils. The council says there are 380.", ["400", "380"]),
        ("The union said 300 jobs would go. The firm said 120.", ["300", "120"]),
        ("The union said 300 jobs would go; the firm said 120.", ["300", "120"]),
        ("Union leaders say 300 jobs will go, while the firm says 120.", ["300", "120"]),
        ("The union said 300 jobs would go, but the firm put it at 120.", ["300", "120"]),
        ("The trust says it will spend £3m, while the council says £2m.", []),
        ("The trust says it will cost £3m, while the council says £2m.", ["£3m", "£2m"]),
        ("Locals put the cost of the bridge at £4m, the council at £2m.", ["£4m", "£2m"]),
        (
            "The port counted 264 lost sailings. The union says the true figure for 2023 is 341.",
            ["264", "341"],
        ),
        (
            "Ann Lee said 300 jobs would go at Bexton. Bo Ray said 120 jobs would go.",
            ["300", "120"],
        ),
        ("Ann Lee said 30 patients waited. Bo Ray said 12 patients died.", []),
        ("The fair drew 4,000 people. The council gave 900.", []),
        ("The Lido has 3 pools. The report, says the council, has 40 pages.", []),
    ],
)
def test_a_figure_set_against_the_one_before_it_is_of_the_same_thing(
    told: str, figures: list[str]
) -> None:
    paper = document(told)
    spans = sentences_of(told)
    pieces = [made(told[span.start : span.end], of=paper) for span in spans]

    found = [side.figure for one in conflicts_in(pieces) for side in one.sides]

    assert found == figures


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A slide put the cost before managers of Ardle Rail (AR) at £214m.",
         "Ardle Rail Ltd (AR) states in its annual report that the line cost £229m."),
        ("Kestrel Parking made £7m out of the sick.",
         "Kestrel Parking puts the cost at “well over £8m”."),
    ],
)  # fmt: skip
def test_who_gives_a_figure_is_not_what_it_is_for(first: str, second: str) -> None:
    assert conflicts_in([evidence(first, EARLY), evidence(second, EARLY)]) == ()


def test_a_figure_is_not_of_the_firm_that_gives_it() -> None:
    first = evidence("Officers said that moving the Lido would cost £2m.", EARLY)
    second = evidence("Its accountants, Lumley Parrott, put the bill for the Lido at £3m.", EARLY)

    assert len(conflicts_in([first, second])) == 1


def test_who_gives_a_figure_is_told_where_the_verb_is_left_out() -> None:
    (conflict,) = conflicts_in(
        [evidence("Locals put the cost of the bridge at £4m, the council at £2m.", EARLY)]
    )

    assert [side.speaker for side in conflict.sides] == ["Locals", "the council"]


def test_figures_of_other_scope_that_a_third_joins_are_one_list() -> None:
    told = [
        evidence("The Lido cost £6m in 2014/15.", EARLY),
        evidence("The annual budget of the Lido is £2m a year.", EARLY),
        evidence("The Lido cost £8m in 2016/17.", LATE),
    ]

    assert len(scopes_of(comparisons_of(told))) == 1


def test_a_denial_stands_beside_the_claim_that_it_has_most_in_common_with() -> None:
    told = [
        "Ada Wren claimed that figures are hard to get because all is so secretive.",
        "They claimed that the trust spent large sums on secretly hiring a firm.",
        "Trust leaders admitted that they hired Optel, but denied that it was done in secret.",
    ]
    (conflict,) = conflicts_in([evidence(one) for one in told])

    assert [side.citation for side in conflict.sides] == [2, 3]


def test_a_denial_of_what_it_takes_up_is_of_what_its_sentence_speaks_of() -> None:
    claim = "Ada Wren claimed that figures are hard to get because all is so secretive."
    denial = "Trust leaders admitted that they hired Optel, but denied that it was done in secret."

    assert conflicts_in([evidence(claim), evidence(denial)]) == ()
