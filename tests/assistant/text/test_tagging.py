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
