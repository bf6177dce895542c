from datetime import date

import pytest

from assistant.replies.source_facts import asked_of, told
from tests.assistant.made import listing


@pytest.mark.parametrize(
    ("question", "fact", "source"),
    [
        (
            "When was the article about the ferry published?",
            "when",
            "the article about the ferry",
        ),
        ("when did the Echo publish its ferry story", "when", "the Echo its ferry story"),
        ("Who wrote the Echo's article on fares?", "who", "the Echo's article on fares"),
    ],
)
def test_a_question_about_a_source(question: str, fact: str, source: str) -> None:
    asked = asked_of(question)

    assert asked is not None
    assert (asked.fact, asked.source) == (fact, source)


@pytest.mark.parametrize(
    "question",
    [
        "When was the letter sent?",
        "When was the budget published?",
        "Who wrote to the council?",
        "When was the consultation document released?",
        "Who wrote the tender document?",
    ],
)
def test_a_question_about_what_the_documents_speak_of(question: str) -> None:
    assert asked_of(question) is None


def test_the_fact_is_told_from_the_metadata() -> None:
    known = listing(publisher="The Echo", author="Ann Lee", published=date(2021, 5, 3))

    assert told("when", known) == "“Ferry to close” was published by The Echo on 3 May 2021."
    assert (
        told("who", known) == "“Ferry to close” was written by Ann Lee and published by The Echo."
    )


def test_a_fact_that_the_metadata_lack_is_said_to_be_missing() -> None:
    assert told("when", listing()) == (
        "The collection has no date of publication for “Ferry to close”."
    )
    assert told("who", listing()) == "“Ferry to close” does not name its author."
