from datetime import date

import pytest

from assistant.claims.asof import filters_of


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


def test_a_question_typed_small_stays_small() -> None:
    assert filters_of("length of Arlow sea wall as of 2018").rest == "length of Arlow sea wall"


def test_filters_admit_documents() -> None:
    filters = filters_of("What was said in Hansard before 2019?")
    assert filters.admit(date(2018, 5, 1))
    assert not filters.admit(date(2019, 5, 1))
    assert not filters.admit(None)


def test_a_source_is_found_among_names() -> None:
    filters = filters_of("According to the council, what did it cost?")
    assert filters.speaks("Harwick Council", None)
    assert not filters.speaks("Joan Pettifer", None)


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
