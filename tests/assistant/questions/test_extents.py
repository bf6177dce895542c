import pytest

from assistant.questions.echoes import echoes
from assistant.questions.extents import extent_asked, tells_extent
from assistant.questions.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import evidence


@pytest.mark.parametrize(
    ("question", "extent"),
    [
        ("How large was the grant?", "large"),
        ("How heavy is the bell?", "heavy"),
        ("How long ago was the bell cast?", None),
        ("How many bells are there?", None),
    ],
)
def test_an_adjective_behind_how_asks_for_a_quantity(question: str, extent: str | None) -> None:
    assert extent_asked(question) == extent


@pytest.mark.parametrize(
    ("extent", "text", "told"),
    [
        ("heavy", "The bell weighs 3 tonnes.", True),
        ("heavy", "The bell tower is 40 metres high.", False),
        ("high", "The tower rises 40 metres.", True),
        ("long", "The work took six weeks.", True),
        ("far", "The mill is two miles from the church.", True),
        ("deep", "The well goes down 12ft.", True),
        ("old", "The mill was built in 1820.", True),
        ("old", "The mill sold 1,820 sacks.", False),
        ("large", "The crew was 40 strong.", True),
        ("large", "The crew was formed in 1920.", False),
        ("large", "The mill was sold for £2m.", False),
    ],
)
def test_an_extent_is_told_by_a_quantity_of_its_dimension(
    extent: str, text: str, told: bool
) -> None:
    assert tells_extent(extent, text) is told


def test_the_adjective_is_echoed_by_the_quantity_that_it_asks_for() -> None:
    assert echoes(analyse("How heavy is the bell?"), "The bell weighs 3 tonnes.") == "heavy"
    assert echoes(analyse("How large was the grant?"), "The grant was £3m.") == "large"
    assert echoes(analyse("How large was the grant?"), "The grant came in 2019.") == ""


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("How heavy is the bell?", "The bell is 2 metres wide.", "heavy"),
        ("How heavy is the bell?", "The bell weighs 3 tonnes.", None),
        ("How heavy were the losses?", "The losses came to 300.", None),
        ("How large was the grant?", "The grant paid for 40 metres of wall.", "amount of money"),
        ("How large was the grant?", "The grant was £3m.", None),
    ],
)
def test_another_dimension_does_not_tell_an_extent(
    question: str, sentence: str, lacks: str | None
) -> None:
    found = veto(analyse(question), evidence(sentence))

    assert (found.lacks if found else None) == lacks
