"""Slips of the tagger that are put right."""

import pytest

from assistant.text.tagging import tagged


def verbs(text: str) -> list[str]:
    """The words that are taken for verbs, each with its form."""
    return [f"{word.text}|{word.form}" for word in tagged(text) if word.tag == "VERB"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The library closed in May.", ["closed|Fin"]),
        ("The board met on Tuesday.", ["met|Fin"]),
        ("Costs rose by 4%.", ["rose|Fin"]),
        ("Forty staff left early.", ["left|Fin"]),
        ("Which library closed in May?", ["closed|Fin"]),
        ("Plans made last March were lost.", ["made|Part", "lost|Part"]),
        ("Two library closed days were held.", ["held|Part"]),
        ("What was the total cost in 2019?", []),
    ],
)
def test_a_past_behind_its_subject_is_the_verb(text: str, found: list[str]) -> None:
    assert verbs(text) == found


@pytest.mark.parametrize("verb", ["approve", "adopt", "fund", "award"])
def test_a_verb_is_no_preposition(verb: str) -> None:
    assert verbs(f"When did the council {verb} the plan?") == [f"{verb}|Inf"]


def test_the_noun_before_a_past_is_no_adjective() -> None:
    assert [word.tag for word in tagged("The ferry sank.")] == ["DET", "NOUN", "VERB"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("does the ferry run on sundays", ["run|Inf"]),
        ("when did the ferry break down", ["break|Inf"]),
        ("when did tarnmere stop seeing children at night", ["stop|Inf", "seeing|Ger"]),
        ("how much of the bill for repairs did ormsett bear", ["bear|Inf"]),
        ("what did the friends of the library want", ["want|Inf"]),
        ("why did the wool shop close", ["close|Inf"]),
        ("did councillor brackman accept that he was paid", ["accept|Inf", "paid|Part"]),
        ("did edda ostwer vote for the bus takeover", ["vote|Inf"]),
        ("how many visits did the central library have", []),
        ("what did tarnley keel get for the survey", ["get|Inf"]),
        ("did ormsett help pay for the bridge", ["help|Inf", "pay|Inf"]),
        ("how far is it from the dock to tarnmere hospital", []),
    ],
)
def test_a_question_typed_small_has_its_verb_behind_its_subject(
    text: str, found: list[str]
) -> None:
    assert verbs(text) == found


@pytest.mark.parametrize("name", ["ferry", "tarnmere", "hollowby"])
def test_a_word_never_met_is_a_noun(name: str) -> None:
    assert [word.tag for word in tagged(f"and {name}")] == ["CCONJ", "NOUN"]


def test_a_last_that_before_a_noun_points_at_it() -> None:
    assert [word.tag for word in tagged("who got that letter")][2:] == ["DET", "NOUN"]
