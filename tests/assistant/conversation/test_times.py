import pytest

from assistant.conversation.times import at_another_time
from assistant.conversation.turns import Turn

PIER = "How much did the pier cost?"
SPAN = "How much was spent between 2017/18 and 2019/20?"


@pytest.mark.parametrize(
    ("rest", "former", "asked"),
    [
        ("now", PIER, "How much does the pier cost now"),
        ("today", "What was the fare in 2019?", "What is the fare today"),
        ("last year", "How much does the ferry cost?", "How much did the ferry cost last year"),
        ("next year", "How much is the toll?", "How much is the toll next year"),
        ("next year", PIER, "How much will the pier cost next year"),
        ("now", SPAN, "How much is spent now"),
        ("last year", "Who ran the lido in 2019?", "Who ran the lido last year"),
    ],
)
def test_a_time_named_alone_is_when_the_former_question_is_asked_of(
    rest: str, former: str, asked: str
) -> None:
    assert at_another_time(rest, Turn(former)) == asked


@pytest.mark.parametrize(
    ("rest", "former", "asked"),
    [
        ("in 2016/17", SPAN, "How much was spent in 2016/17"),
        ("in 2021", "How much was spent in 2019 and 2020?", "How much was spent in 2021"),
        ("in 2021", "What was spent in 2016, 2017 and 2018?", "What was spent in 2021"),
        ("2021", "What was spent from 2017 to 2019?", "What was spent in 2021"),
        ("in 2022", "What was spent in 2019-2021?", "What was spent in 2022"),
        ("in 2019-20", "What was spent in 2022?", "What was spent in 2019-20"),
        ("in 2019-2021", "What was spent in 2022?", "What was spent in 2019-2021"),
        ("in 2021", "Was it more in 2018 than in 2019?", "Was it more in 2018 than in 2021"),
        ("the year before", SPAN, "How much was spent in 2016/17"),
        ("the year after", SPAN, "How much was spent in 2020/21"),
    ],
)
def test_a_year_takes_the_place_of_all_years_that_are_joined(
    rest: str, former: str, asked: str
) -> None:
    assert at_another_time(rest, Turn(former)) == asked


@pytest.mark.parametrize(
    ("answer", "before"),
    [
        ("It cost £4m in 2016/17, up from £3m in 2015/16.", "2015/16"),
        ("It cost £4m in 16/17, up from £3m in 15/16.", "15/16"),
        ("It cost £3m in 99/00, up from £2m in 98/99.", "98/99"),
        ("It cost £4m in 2018.\nIt cost £5m in 2020.", "2017"),
    ],
)
def test_the_year_before_an_answer_is_the_one_before_its_latest(answer: str, before: str) -> None:
    asked = at_another_time("the year before", Turn(PIER, answer))

    assert asked == f"How much did the pier cost in {before}"
