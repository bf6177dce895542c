from datetime import date

import pytest

from assistant.claims.asof import filters_of, superseded_in
from tests.assistant.claims.documents import document, evidence


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("How much did it cost as of 2018?", None, date(2018, 12, 31)),
        ("What was said before 2018?", None, date(2017, 12, 31)),
        ("What has been said since 2019?", date(2019, 1, 1), None),
        ("What was said after March 2019?", date(2019, 4, 1), None),
        ("What was the budget for 18/19?", None, None),
        ("What were the reserves as at 31 March 2023?", None, None),
        ("What were the reserves as of 31 March 2023?", None, None),
        ("What were the reserves as at March 2023?", None, None),
        ("How many people were there in 2018?", None, None),
    ],
)
def test_dates_that_filter(question: str, since: date | None, until: date | None) -> None:
    filters = filters_of(question)
    assert (filters.since, filters.until) == (since, until)


def test_sources_and_latest() -> None:
    assert filters_of("According to the council, what did it cost?").source == "the council"
    assert filters_of("What is the latest cost?").latest
    assert filters_of("What did it cost?").latest is False


def test_the_rest_of_the_question_is_without_the_filter() -> None:
    asked = "In Hansard, what was said before 2018?"
    assert filters_of(asked).rest == "In Hansard, what was said?"


def test_filters_admit_documents() -> None:
    filters = filters_of("What was said in Hansard before 2019?")
    assert filters.admit(document("Text.", published=date(2018, 5, 1)))
    assert not filters.admit(document("Text.", published=date(2019, 5, 1)))
    assert not filters.admit(document("Text.", published=None))


def test_a_source_is_found_among_names() -> None:
    filters = filters_of("According to the council, what did it cost?")
    assert filters.speaks("Harwick Council", None)
    assert not filters.speaks("Joan Pettifer", None)


def test_a_later_figure_supersedes_unless_it_is_only_claimed() -> None:
    old = evidence("The Lido has cost £5m.", date(2018, 1, 31))
    new = evidence("The Lido has cost £9m.", date(2020, 3, 5))
    claimed = evidence("Residents claim the Lido has cost £9m.", date(2020, 3, 5))
    (superseded,) = superseded_in([old, new])
    assert superseded.note == "£5m (January 2018) was superseded by £9m (March 2020)"
    assert superseded_in([old, claimed]) == ()


def test_a_year_that_names_something_else_does_not_filter() -> None:
    filters = filters_of("What has changed since the 2012 Act?")
    assert (filters.since, filters.rest) == (None, "What has changed since the 2012 Act?")


def test_a_span_of_years_does_not_filter() -> None:
    asked = filters_of("What did it cost from 2018/19 to 2021/22?")

    assert (asked.since, asked.until) == (None, None)
    assert filters_of("What has been said from 2018?").since == date(2018, 1, 1)


@pytest.mark.parametrize(
    "question",
    [
        "How many homes have been built since 2015?",
        "Who was mayor before 2010?",
        "Before 2010, who was mayor?",
        "How many thefts were reported before 2010?",
        "What did the mayor say about the homes built since 2015?",
        "Who has claimed expenses since 2019?",
    ],
)
def test_the_time_of_an_event_does_not_filter_and_stays_in_the_question(question: str) -> None:
    filters = filters_of(question)
    assert (filters.since, filters.until, filters.rest) == (None, None, question)


@pytest.mark.parametrize(
    "question",
    [
        "What did the documents say about the ferry before 2016?",
        "What did the mayor tell the council before 2016?",
        "What do articles before 2016 say?",
    ],
)
def test_the_time_of_the_documents_or_of_saying_filters(question: str) -> None:
    filters = filters_of(question)
    assert filters.until == date(2015, 12, 31)
    assert "2016" not in filters.rest


def test_the_day_of_a_balance_stays_in_the_question() -> None:
    asked = "What were the reserves as at 31 March 2023?"
    assert filters_of(asked).rest == asked


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
    assert superseded_in(pair) == ()


def test_an_equal_figure_supersedes_nothing() -> None:
    told = [
        evidence("The Lido has cost £5m.", date(2018, 1, 31)),
        evidence("The Lido has cost £5.0 million.", date(2019, 5, 2)),
        evidence("The Lido has cost £4m.", date(2018, 3, 1)),
    ]
    (superseded,) = superseded_in(told)
    assert superseded.note == "£4m (March 2018) was superseded by £5.0 million (May 2019)"


def test_an_amount_for_another_thing_supersedes_nothing() -> None:
    rink = evidence("The Bexton rink has cost £7.1m.", date(2018, 1, 31))
    ticket = evidence("A ticket for the Bexton rink costs £4.80.", date(2020, 3, 5))
    assert superseded_in([rink, ticket]) == ()
