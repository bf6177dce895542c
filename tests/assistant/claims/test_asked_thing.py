import pytest

from assistant.claims.asked_thing import asked_things, gives_figure_of
from tests.assistant.claims.documents import evidence

ASKED = "What figures are given for the ferry terminal?"


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (ASKED, ["ferry terminal"]),
        ("List all the costs of the slipway.", ["slipway"]),
        ("What amounts are given for the Arlow Trust?", ["Arlow Trust"]),
        ("What figures are given for the grant?", ["grant"]),
        ("What figures are given for what the HRT spends?", ["HRT"]),
        ("What figures are given for Arlow’s slipway and crane?", ["slipway", "crane"]),
        ("Every figure that the board was given for the slipway?", ["slipway"]),
        ("How much did Arlow's partnership and crane cost?", ["partnership", "crane"]),
        ("How much did it cost to close the slipway?", ["slipway"]),
        ("What are all the figures?", []),
    ],
)
def test_the_things_asked_about_are_no_measures(question: str, names: list[str]) -> None:
    assert [thing.name for thing in asked_things(question)] == names


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("The ferry terminal cost £7.5m.", True),
        ("Running the terminal costs £310,000 a year.", True),
        ("The council spent £2m on the terminal.", True),
        ("The car park next to the terminal cost £650,000.", False),
        ("The bus terminal cost £3.1m.", False),
        ("The council spent £90,000 on its summer festival.", False),
        ("The terminal opened in May.", False),
    ],
)
def test_a_figure_of_the_thing_is_told_from_that_of_another(sentence: str, given: bool) -> None:
    assert gives_figure_of(asked_things(ASKED), evidence(sentence)) is given


@pytest.mark.parametrize(
    ("before", "sentence", "given"),
    [
        ("The ferry terminal is old.", "Its first estimate was £5.2m.", True),
        ("The ferry terminal is old.", "Officers put the cost at £5.2m.", True),
        (
            "The ferry terminal is old.",
            "We hear that the valuer’s figure for the building is £2m.",
            True,
        ),
        ("The ferry terminal is old.", "The museum roof cost £5.2m.", False),
        ("The museum is old.", "Its first estimate was £5.2m.", False),
    ],
)
def test_a_clause_that_names_nothing_is_of_what_stands_before_it(
    before: str, sentence: str, given: bool
) -> None:
    assert (
        gives_figure_of(asked_things(ASKED), evidence(f"{before} {sentence}", quote=sentence))
        is given
    )


def test_letters_are_what_a_text_spells_them_out_for() -> None:
    text = "The Ferry Terminal Trust (FTT) met. The FTT spent £3m."
    things = asked_things("What figures are given for the trust?")
    assert gives_figure_of(things, evidence(text, quote="The FTT spent £3m."))


@pytest.mark.parametrize(
    "told", ["the Harbour Restoration Trust (HRT)", "the Harbour Restoration Trust or HRT"]
)
def test_letters_stand_for_what_the_text_says(told: str) -> None:
    text = f"The town has {told}. The HRT is funded with £5m."
    things = asked_things("What are all the figures for the trust?")

    assert gives_figure_of(things, evidence(text, quote="The HRT is funded with £5m."))
