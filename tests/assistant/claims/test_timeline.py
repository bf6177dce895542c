from datetime import date

import pytest

from assistant.claims.timeline import timeline_of, told_of
from tests.assistant.claims.documents import evidence
from vectorstore.types import Hit, Passage, Span


def test_rows_stand_in_the_order_of_what_they_tell() -> None:
    rows = timeline_of(
        [
            evidence("The Lido opened in May 2017.", date(2020, 3, 5)),
            evidence("Joan Pettifer said the Lido was approved in 2014.", date(2016, 1, 1)),
        ]
    )
    assert [row.first for row in rows] == [date(2014, 1, 1), date(2017, 5, 1)]
    assert [row.words for row in rows] == ["2014", "May 2017"]
    assert rows[0].speaker == "Joan Pettifer"


def test_each_dated_figure_has_a_row() -> None:
    rows = timeline_of([evidence("It was £1m for 18/19, and £2m for 19/20.", date(2020, 3, 5))])
    assert [(row.words, row.figures) for row in rows] == [("18/19", ("£1m",)), ("19/20", ("£2m",))]


def test_a_figure_without_a_date_stands_on_the_day_of_publication() -> None:
    (row,) = timeline_of([evidence("The Lido cost £5m.", date(2020, 3, 5))])
    assert (row.first, row.words, row.figures) == (date(2020, 3, 5), None, ("£5m",))


def test_copies_count_once() -> None:
    one = "The Lido cost £5m, the council said in its report."
    pair = [evidence(one, date(2020, 3, 5)), evidence(one + " ", date(2020, 3, 6), one)]
    assert len(timeline_of(pair)) == 1


@pytest.mark.parametrize(
    ("sentence", "days"),
    [
        ("It opened in 2014.", "2014"),
        ("It opened in May 2017.", "May 2017"),
        ("It opened on 3 May 2017.", "3 May 2017"),
        ("It cost £1m in 2018/19.", "1 April 2018 – 31 March 2019"),
        ("It has cost £1m over the past two years.", "5 March 2018 – 5 March 2020"),
    ],
)
def test_a_row_says_its_days_as_precisely_as_its_words(sentence: str, days: str) -> None:
    (row,) = timeline_of([evidence(sentence, date(2020, 3, 5))])
    assert row.days == days


def test_the_year_in_a_name_is_no_day_of_a_row() -> None:
    (row,) = timeline_of([evidence("Rebuilding the 1908 rink cost £6m.", date(2020, 3, 5))])
    assert (row.days, row.figures) == ("5 March 2020", ("£6m",))


def hit(*sentences: str) -> Hit:
    """A passage of these sentences."""
    made = evidence(" ".join(sentences), date(2020, 3, 5))
    starts = [made.document.text.index(one) for one in sentences]
    spans = tuple(Span(at, at + len(one)) for at, one in zip(starts, sentences, strict=True))
    text = made.document.text
    passage = Passage("p", made.document.id, 0, len(text), text, None, None, spans)
    return Hit(passage, made.document, 1.0)


RINK = hit("The Bexton rink is late.", "It opens in May 2021.", "Its roof came to £3m.")
POOL = hit("The Arlow pool is late.", "It opens in June 2021.", "Its roof came to £2m.")
WEIGHTS = {"bexton": 2.0, "rink": 2.0}


def test_sentences_of_a_passage_about_the_topic_are_told() -> None:
    told = told_of("Bexton rink", [RINK, POOL], WEIGHTS)
    assert [row.text for row in timeline_of(told)] == [
        "Its roof came to £3m.",
        "It opens in May 2021.",
    ]


def test_of_a_topic_that_is_an_amount_those_with_amounts_are_told() -> None:
    told = told_of("Bexton rink cost", [RINK, POOL], WEIGHTS | {"cost": 2.0})
    assert [row.figures for row in timeline_of(told)] == [("£3m",)]
