import pytest

from assistant.questions.noun_phrases import head_of, headed_type


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("pier repair cost", "money"),
        ("latest price for Tern House cladding", "money"),
        ("final bill Wendle lido", "money"),
        ("Ada Brook pay 2023-24", "money"),
        ("ada brook pay off amount", "money"),
        ("parking fine", "money"),
        ("market pitch fee 2021", "money"),
        ("fire precept Band D set for 2025-26", "money"),
        ("Tern ferry contract worth", "money"),
        ("Wendle library reopening date", "date"),
        ("total number of moorings at Arlow", "number"),
        ("academy pupil numbers", "number"),
        ("number 12 bus complaints last year", None),
        ("pay dispute at the pier", None),
        ("price rise", None),
        ("library opening hours", None),
        ("Did the cost rise?", None),
        ("what became of the offer", None),
        ("list the costs", None),
    ],
)
def test_a_phrase_asks_for_what_its_head_is(phrase: str, kind: str | None) -> None:
    assert headed_type(phrase) == kind


def test_what_follows_a_preposition_is_no_head() -> None:
    assert head_of("deficit of the ferry fund") == "deficit"
    assert head_of("damage by the fine") is None
