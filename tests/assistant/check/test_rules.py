"""Each rule by the case that it exists for."""

from datetime import date

import pytest

from assistant.check import Source, check

BUDGET = Source(
    "The care board's budget was £10.7 million for 18/19 but £11.6 million for 19/20.",
    "Marsh Weekly, 5 March 2020",
    published=date(2020, 3, 5),
)
SPEECH = Source(
    "“Nobody told us about the merger,” said Pia Hallam, who leads the union branch.",
    "Merger anger, Vale Post",
)


@pytest.mark.parametrize(
    ("statement", "source", "reason"),
    [
        ("The budget was £10.8m for 18/19.", BUDGET, "£10.8m is not in the quote"),
        ("The budget was $10.7m for 18/19.", BUDGET, "unit of $10.7m"),
        ("The budget was £11.6m for 18/19.", BUDGET, "not £11.6m"),
        ("It was £10.7m + £11.6m = £22.4m.", BUDGET, "sum £10.7m + £11.6m = £22.4m is wrong"),
        ("Nobody told the union branch about the merger.", SPEECH, "does not say whose"),
        ("Pia Hallam said they were told about the merger.", SPEECH, "opposite"),
        ("Pia Hallam said: “We knew nothing of it.”", SPEECH, "are not in the quote"),
        ("Ned Orme said nobody told them about the merger.", SPEECH, "the name Ned"),
    ],
)
def test_says_what_is_wrong(statement: str, source: Source, reason: str) -> None:
    verdict = check(statement, [source])
    assert not verdict.supported
    assert reason in (verdict.reason or "")


@pytest.mark.parametrize(
    ("statement", "source"),
    [
        ("The care board's budget was £10,700,000 in 18/19. [1]", BUDGET),
        ("The care board's budget over the two years was £10.7m + £11.6m = £22.3m [1].", BUDGET),
        ("[In March 2020] the care board's budget was £11.6 million for 19/20.", BUDGET),
        ("Pia Hallam claims: “Nobody told us about the merger”.", SPEECH),
        (
            'Pia Hallam, leader of the union branch, said: "Nobody told us about the merger."',
            SPEECH,
        ),
    ],
)
def test_lets_our_own_marks_and_sums_pass(statement: str, source: Source) -> None:
    assert check(statement, [source]).reason is None


def test_nothing_cited_proves_nothing() -> None:
    assert check("It rained.", []).reason == "nothing is cited"
    assert check("It rained.", [Source("   ")]).reason == "nothing is cited"


def test_claims_are_not_taken_from_the_context() -> None:
    source = Source("The bridge reopened.", "The mayor stole the money. By Ann Fell, 2 May 2018")
    assert not check("The mayor stole the money.", [source]).supported
    assert check("The bridge reopened [in May 2018].", [source]).supported


def test_a_named_speaker_must_be_shown() -> None:
    source = Source("We were misled.", "Speaker: Lorna Pike", speaker="Lorna Pike")
    assert not check("We were misled.", [source]).supported
    assert check("Lorna Pike said that they were misled.", [source]).supported
    assert check("According to Lorna Pike, they were misled.", [source]).supported


def test_relative_dates_count_from_the_day_of_publication() -> None:
    source = Source("The works ended last month.", published=date(2019, 8, 2))
    assert check("The works ended in July 2019.", [source]).supported
    assert not check("The works ended in May 2019.", [source]).supported


def test_the_day_of_publication_is_not_the_day_of_what_happened() -> None:
    source = Source(
        "A week after that report the board said that it was closing the unit.",
        published=date(2016, 8, 4),
    )
    late = "the date 4 August 2016 is only that of the source"
    for statement in (
        "The board said that it was closing the unit on 4 August 2016.",
        "On 4 August 2016 the board was closing the unit.",
    ):
        assert check(statement, [source]).reason == late
    for statement in (
        "The board said on 4 August 2016 that it was closing the unit.",
        "On 4 August 2016 the board said that it was closing the unit.",
        "The board said that it was closing the unit (4 August 2016).",
    ):
        assert check(statement, [source]).supported


def test_years_with_a_plus_between_them_are_no_sum() -> None:
    source = Source("Grants received in 2018 + 2019 = £40,000.")
    assert check("Grants received in 2018 + 2019 = £40,000.", [source]).supported
    assert not check("Grants received in 2018 + 2019 = £50,000.", [source]).supported


def test_a_sum_that_the_source_rounds_may_be_quoted() -> None:
    rounded = "The shares were 45% + 34% + 20% = 100%."
    assert check(rounded, [Source(rounded)]).supported
    assert not check("They were 45% + 34% + 20% = 100%.", [Source(rounded)]).supported


def test_a_statement_of_our_words_alone_can_be_checked() -> None:
    assert not check("[The mayor stole the money.]", [BUDGET]).supported


@pytest.mark.parametrize(
    "quote",
    [
        "The scheme cost <b>£5</b>m<!-- not £9m -->.",
        "The scheme cost &pound;5m.<script>The scheme cost £9m.</script>",
        "The scheme cost\u00a0£5m\u200b.",
    ],
)
def test_markup_neither_hides_nor_adds(quote: str) -> None:
    assert check("The scheme cost £5m.", [Source(quote)]).supported
    assert not check("The scheme cost £9m.", [Source(quote)]).supported
