from dataclasses import replace

import pytest

from assistant.answer import Answer
from assistant.claims.timeline import timeline_of
from assistant.conversation.parts import join_parts
from assistant.replies.typed_timeline import NOTHING_DATED, quoted, told, topic_of
from tests.assistant.made import document, evidence

BLANK = Answer("Timeline of the mole", "Timeline of the mole", "about", "", 1)


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Timeline of the Selwick mole", "the Selwick mole"),
        ("give me a timeline for the ferry, please?", "the ferry"),
        ("Can you show me the chronology of the strike?", "the strike"),
        ("Who drew up the timeline of the strike?", None),
        ("When was the mole built?", None),
    ],
)
def test_a_timeline_is_asked_for_by_its_name(question: str, topic: str | None) -> None:
    assert topic_of(question) == topic


def test_each_row_opens_with_its_day_and_has_its_footnote() -> None:
    sentences = ("The mole was begun on 4 May 2011.", "It was opened on 9 June 2014.")
    of = document(" ".join(sentences))

    answer = told(BLANK, timeline_of([evidence(one, of=of) for one in reversed(sentences)]))

    first, second = answer.text.split("\n\n")
    assert first.startswith("4 May 2011: “The mole was begun on 4 May 2011.” (“Ferry news”")
    assert second.endswith("[2]")
    assert [one.quote for one in answer.citations] == list(sentences)


def test_who_says_so_is_named_once() -> None:
    said = "The report of Ann Orr revealed that the mole cost £3 million in May 2011."
    quote = "“It cost £2 million in May 2011.”"
    spoken = document(f"Bo Lund said: {quote}")

    (reported,) = timeline_of([evidence(said)])
    (told_by,) = timeline_of([evidence(quote, of=spoken)])

    assert quoted(reported) == f"“{said}”"
    assert quoted(told_by).startswith("Bo Lund: “")


def test_a_timeline_beside_another_question_is_told_once() -> None:
    of = document("The mole was begun on 4 May 2011.")
    timeline = told(BLANK, timeline_of([evidence(of.text, of=of)]))
    nothing = replace(BLANK, status="not_found", text="")

    joined = join_parts(BLANK, [timeline, nothing])

    assert joined.text.count("was begun") == 1


def test_a_topic_without_dates_has_none() -> None:
    assert (told(BLANK, ()).status, told(BLANK, ()).text) == ("not_found", NOTHING_DATED)
