from datetime import date

import pytest

from assistant.claims.tenures import holder_asked, holders_then
from tests.assistant.claims.documents import evidence

ASKED = "Who was the provost of Arlow in March 2019?"


@pytest.mark.parametrize(
    ("sentence", "possible"),
    [
        ("Ada Wren will be provost from June 2019.", False),
        ("Ada Wren becomes provost of Arlow in June 2019.", False),
        ("Ada Wren, the provost, stepped down in May 2018.", False),
        ("Ada Wren was provost from 2012 to 2016.", False),
        ("Ada Wren has been provost since February 2019.", True),
        ("Ada Wren, provost since 2011, retired in December 2019.", True),
        ("Ada Wren left in 2018 and Ben Oake became provost in January 2019.", True),
        ("The provost is Ada Wren.", True),
    ],
)
def test_a_post_is_held_between_its_beginning_and_its_end(sentence: str, possible: bool) -> None:
    one = evidence(sentence, date(2019, 1, 20))
    assert (one in holders_then(ASKED, [one])) is possible


def test_the_next_sentence_may_tell_when_a_post_is_taken_up() -> None:
    named = "The college has named Ada Wren its next provost."
    text = f"{named} She takes up the post in June 2019."
    one = evidence(text, date(2019, 1, 20), named)
    assert holders_then(ASKED, [one]) == []


def test_where_somebody_is_left_out_the_rest_must_speak_of_the_post() -> None:
    later = evidence("Ada Wren becomes provost in June 2019.")
    other = evidence("The college has a chapel.")
    assert holders_then(ASKED, [later, other]) == []


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who was mayor in 2010?", True),
        ("Who was chair of the board in May 2020?", True),
        ("Who was appointed in May 2020?", False),
        ("Who was responsible for the pier in 2020?", False),
        ("Who is the mayor?", False),
    ],
)
def test_what_asks_for_the_holder_of_a_post_at_a_time(question: str, asks: bool) -> None:
    assert (holder_asked(question) is not None) is asks
