from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.claims.dates import dates_in

PUBLISHED = date(2020, 3, 5)  # a Thursday


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Thursday, 5th March 2020", "2020-03-05", "2020-03-05"),
        ("on 31/03/2019", "2019-03-31", "2019-03-31"),
        ("on 2019-03-31", "2019-03-31", "2019-03-31"),
        ("in February this year", "2020-02-01", "2020-02-29"),
        ("It cannot go on beyond August.", "2020-08-01", "2020-08-31"),
        ("It will come to the July meeting.", "2020-07-01", "2020-07-31"),
        ("last month", "2020-02-01", "2020-02-29"),
        ("this week", "2020-03-02", "2020-03-08"),
        ("on Tuesday", "2020-03-03", "2020-03-03"),
        ("in November", "2019-11-01", "2019-11-30"),
        ("for 18/19", "2018-04-01", "2019-03-31"),
        ("in 2018-19", "2018-04-01", "2019-03-31"),
        ("from 2015-2018", "2015-01-01", "2018-12-31"),
        ("in Q3 2019", "2019-07-01", "2019-09-30"),
        ("in Q1 2019/20", "2019-04-01", "2019-06-30"),
        ("in the fourth quarter of 2018-19", "2019-01-01", "2019-03-31"),
        ("between 1 May 2018 and 3 June 2019", "2018-05-01", "2019-06-03"),
        ("from 1 October to 31 March 2019", "2018-10-01", "2019-03-31"),
        ("Absence fell (November: 5.1%).", "2019-11-01", "2019-11-30"),
        ("in the second half of 2019", "2019-07-01", "2019-12-31"),
        ("over the past two years", "2018-03-05", "2020-03-05"),
        ("two years ago", "2018-01-01", "2018-12-31"),
        ("next spring", "2021-03-01", "2021-05-31"),
        ("in the 1990s", "1990-01-01", "1999-12-31"),
    ],
)
def test_resolved_against_the_day_of_publication(text: str, first: str, last: str) -> None:
    (mention,) = dates_in(text, PUBLISHED)
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text",
    ["It may march on.", "They won 3-2.", "It cost £2018.", "There were 2019 complaints.", "24/7"],
)
def test_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert dates_in(text, PUBLISHED) == ()


def test_a_past_behind_words_that_look_ahead_looks_back_again() -> None:
    (mention,) = dates_in("It would cost more, and they had known since July.", PUBLISHED)
    assert mention.first == date(2019, 7, 1)


def test_a_day_without_a_year_is_past_unless_the_text_looks_ahead() -> None:
    (past,) = dates_in("The letter, dated 14 June, said so.", PUBLISHED)
    (ahead,) = dates_in("The shop will open on 14 June.", PUBLISHED)
    assert (past.first, ahead.first) == (date(2019, 6, 14), date(2020, 6, 14))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The planning committee rejected the application on Tuesday.", "2020-03-03"),
        ("Councillors approved plans for 40 homes in November.", "2019-11-01"),
        ("Due to cuts, the library closed in November.", "2019-11-01"),
        ("Due to cuts, in November there were queues.", "2019-11-01"),
        ("Plans submitted last March were lost.", "2019-03-01"),
        ("The next-door shop opened its next branch in May. They met on Tuesday.", "2020-03-03"),
        ("The plan, which will be heard, reached us on Tuesday.", "2020-03-03"),
        ("The council plans to close it in November.", "2020-11-01"),
        ("Residents plan a march in November.", "2020-11-01"),
        ("The closure is planned for Tuesday.", "2020-03-10"),
        ("A closure planned for Tuesday was unknown.", "2020-03-10"),
        ("The report is due on Tuesday.", "2020-03-10"),
        ("The report, due to be read on Tuesday, is long.", "2020-03-10"),
        ("The council said the pool would open on Tuesday.", "2020-03-10"),
    ],
)
def test_what_happened_is_past_whatever_is_planned(text: str, first: str) -> None:
    mention = dates_in(text, PUBLISHED)[-1]
    assert mention.first == date.fromisoformat(first)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It opened in 2015 and closed the following year.", "2016-01-01", "2016-12-31"),
        ("It cost more in 2018/19 than in the previous year.", "2017-04-01", "2018-03-31"),
        ("It opened on 14 June 2015 and closed the following month.", "2015-07-01", "2015-07-31"),
        ("It opened in June 2015 and closed the following year.", "2016-01-01", "2016-12-31"),
    ],
)
def test_the_following_year_is_told_from_the_date_before_it(
    text: str, first: str, last: str
) -> None:
    mention = dates_in(text, PUBLISHED)[-1]
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    "text", ["It closed the following year.", "It was built in 2015. It closed the following year."]
)
def test_a_year_told_from_no_date_is_not_resolved(text: str) -> None:
    assert dates_in(text, PUBLISHED)[-1].first is None


def test_an_undated_text_leaves_relative_dates_unresolved() -> None:
    (mention,) = dates_in("It closed last month.")
    assert (mention.first, mention.text, mention.relative) == (None, "last month", True)


@pytest.mark.parametrize(
    "text",
    [
        "The mound was built five thousand years ago.",
        "It will last over the next ten thousand years.",
        "It began six million weeks ago.",
    ],
)
def test_a_time_beyond_the_calendar_is_found_but_not_resolved(text: str) -> None:
    (mention,) = dates_in(text, PUBLISHED)
    assert (mention.first, mention.last) == (None, None)


def test_the_end_of_a_longer_number_counts_no_years() -> None:
    assert dates_in("It was built 5,000 years ago.", PUBLISHED) == ()


@settings(deadline=None, max_examples=60)
@given(day=st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_a_full_date_is_read_back_in_every_wording(day: date) -> None:
    for text in (f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        (mention,) = dates_in(f"It was on {text}.", PUBLISHED)
        assert (mention.first, mention.precision, mention.relative) == (day, "day", False)


@settings(deadline=None, max_examples=60)
@given(text=st.text(max_size=200), published=st.dates(min_value=date(1950, 1, 1)))
def test_any_text_can_be_read(text: str, published: date) -> None:
    assert all(text[m.start : m.end] == m.text for m in dates_in(text, published))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("In the previous two years it lost £4m.", "2018-03-05", "2020-03-05"),
        ("In 2015, and over the previous two years, it lost £4m.", "2013-01-01", "2014-12-31"),
        ("It shut in 2015; in the following three years it lay idle.", "2016-01-01", "2018-12-31"),
        ("On 3 May 2018 they heard of the previous two weeks.", "2018-04-19", "2018-05-02"),
        ("It lost £4m in 2017/18 and £5m the year before.", "2016-04-01", "2017-03-31"),
        ("It opened in 2012 and shut two years later.", "2014-01-01", "2014-12-31"),
        ("In 2015 and the previous 900 years it was dry.", "1115-01-01", "2014-12-31"),
    ],
)
def test_years_before_and_after_are_told_from_the_date_before_them(
    text: str, first: str, last: str
) -> None:
    mention = dates_in(text, PUBLISHED)[-1]
    assert (mention.first, mention.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_what_nothing_is_told_from_stays_open() -> None:
    (following,) = dates_in("In the following two years homes were built.", PUBLISHED)
    assert following.first is None
    assert dates_in("It is dearer than the year before.", PUBLISHED) == ()


def test_no_number_of_years_is_too_large_to_be_read() -> None:
    assert dates_in("In 2015 and the previous five thousand years", PUBLISHED)[-1].first is None
    assert dates_in("the 999 decades to March 2019", PUBLISHED)[-1].first is None


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("in the year to 31 March 2019", "2018-04-01", "2019-03-31", "financial year"),
        ("the financial year ended 31st March 2019", "2018-04-01", "2019-03-31", "financial year"),
        ("in the 12 months to June 2019", "2018-07-01", "2019-06-30", "range"),
        ("the quarter ended 31 December 2018", "2018-10-01", "2018-12-31", "range"),
        ("the six weeks to 14 May 2019", "2019-04-03", "2019-05-14", "range"),
        ("the two years ending March 2019", "2017-04-01", "2019-03-31", "range"),
    ],
)
def test_a_stretch_of_time_is_told_by_its_end(
    text: str, first: str, last: str, precision: str
) -> None:
    (mention,) = dates_in(text, PUBLISHED)
    assert (str(mention.first), str(mention.last), mention.precision) == (first, last, precision)


@pytest.mark.parametrize(
    ("text", "first"), [("since May 2018", "2018-05-01"), ("since last November", "2019-11-01")]
)
def test_what_has_been_since_a_month_has_no_end(text: str, first: str) -> None:
    (mention,) = dates_in(f"It has been shut {text}.", PUBLISHED)
    assert (str(mention.first), mention.last) == (first, None)


def test_what_somebody_undertakes_to_do_lies_ahead() -> None:
    (mention,) = dates_in("The clerk undertook to write to them in April.", PUBLISHED)
    assert mention.first == date(2020, 4, 1)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2018/19 (from 3 May)", date(2018, 5, 3)),
        ("2018/19 (to 14 January)", date(2019, 1, 14)),
        ("2018 (from 3 May)", date(2018, 5, 3)),
    ],
)
def test_a_day_in_brackets_behind_a_year_is_of_that_year(text: str, day: date) -> None:
    found = dates_in(text, date(2023, 8, 14))[1]

    assert (found.first, found.relative) == (day, False)


def test_february_of_a_leap_year_is_shorter_in_another() -> None:
    found = dates_in("2022/23 (to February)", date(2024, 6, 14))[1]

    assert (found.first, found.last) == (date(2023, 2, 1), date(2023, 2, 28))


def test_a_year_from_april_told_by_its_days_is_a_financial_year() -> None:
    (year,) = dates_in("It was paid between 1 April 2018 and 31 March 2019.", PUBLISHED)
    assert year.precision == "financial year"
