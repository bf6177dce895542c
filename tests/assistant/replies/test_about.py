from datetime import date

import pytest

from assistant.replies.about import reply
from tests.assistant.made import listing

HELD = [
    listing(title="Ferry to close", publisher="The Echo", published=date(2021, 5, 3)),
    listing(title="Debate on ferries", publisher="Hansard", published=date(2020, 1, 9)),
]


@pytest.mark.parametrize(
    "question",
    [
        "What is the collection day for garden waste?",
        "What are the library opening hours?",
        "Which documents can I use as proof of address?",
        "What did Ofsted find in its most recent report?",
        "What is the latest report on fares?",
        "What period does the report cover?",
        "What do you know about the merger?",
        "Who are you to vote for in Arlow?",
        "How many inspection reports are there?",
    ],
)
def test_a_question_that_only_begins_or_ends_like_one_about_the_collection_is_left(
    question: str,
) -> None:
    assert reply(question, HELD) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what documents do you have?", "Debate on ferries"),
        ("How many documents are in the collection?", "2 documents"),
        ("Please list all your sources.", "Ferry to close"),
        ("What is the newest document?", "Ferry to close"),
        ("What is the oldest document in the collection?", "Debate on ferries"),
        ("Do you have anything from Hansard?", "Debate on ferries"),
        ("How many echo documents do you have?", "Of that sort the collection holds one document"),
        ("Hello, what can you do?", "I am Footnote"),
        ("What do you know?", "I am Footnote"),
    ],
)
def test_a_question_about_the_collection_or_footnote_itself_is_answered(
    question: str, told: str
) -> None:
    assert told in (reply(question, HELD) or "")


def test_a_digest_is_listed_as_our_summary() -> None:
    held = [listing(title="Digest of: Ferry to close", publisher="The Echo", digest=True)]

    said = reply("What documents do you have?", held) or ""

    assert said.endswith("- Ferry to close (The Echo, our summary)")
