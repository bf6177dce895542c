from datetime import date

from assistant.claims.timeline import timeline_of
from tests.assistant.claims.documents import evidence


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
