"""Why something happened is not told by that it happened."""

import pytest

from assistant.questions.question import analyse
from assistant.vetoes import veto
from tests.assistant.made import evidence


@pytest.mark.parametrize(
    ("question", "sentence", "struck"),
    [
        ("Why did Pell decline to meet the auditors?", "Pell declined to meet us.", True),
        ("Why was the pier late?", "The pier was eight months late.", True),
        ("Why did Jo Orme leave?", "Jo Orme left on 3 May 2021.", True),
        ("Why was the pier late?", "The pier was late because of rust.", False),
        ("Why was the pier late?", "The steel for the pier came from abroad by sea.", False),
        ("Why was the pier late?", "The pier was delayed, and the builder blamed the tide.", False),
        ("Why was the pier given up?", "The trust was to go bust.", False),
        ("Why was the pier closed?", "The pier was closed for painting.", False),
        ("Why did the pier cost so much?", "The pier cost £2m.", False),
        ("Who voted to close the pier, and why?", "Jo Orme voted to close the pier.", False),
        ("Why did the pump stop?", "The pump stopped when its belt failed.", False),
    ],
)
def test_what_only_repeats_the_question_gives_no_reason(
    question: str, sentence: str, struck: bool
) -> None:
    found = veto(analyse(question), evidence(sentence))

    assert (found is not None and found.lacks == "reason") is struck
