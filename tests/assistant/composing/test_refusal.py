from datetime import date

import pytest

from assistant.answer import NearMiss
from assistant.composing.refusal import refuse
from assistant.questions.question import analyse


@pytest.mark.parametrize(
    ("question", "whom"),
    [
        ("What did Arlow Council pay?", "Arlow Council"),
        ("What does Tidewater Rowing charge?", "the body that it concerns"),
        ("Did Ysolde Crane sue Arlow Council?", "Arlow Council"),
        ("Timeline of the Blue Anchor", "the body that it concerns"),
    ],
)
def test_only_a_public_body_is_to_be_asked(question: str, whom: str) -> None:
    assert f"or ask {whom}: a public body must" in refuse(analyse(question), ())


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Digest of: Gulls on the pier", "(our summary of Selwick Echo, 5 March 2021)"),
        ("Gulls on the pier", "(Selwick Echo, 5 March 2021)"),
    ],
)
def test_a_near_miss_of_a_digest_is_said_to_be_our_summary(title: str, source: str) -> None:
    said = "Gulls nest on the pier."
    day = date(2021, 3, 5)
    why, end = "it is of gulls", len(said)
    miss = NearMiss(said, said, why, "a.md", "docs/a.md", title, "Selwick Echo", day, 0, end)

    assert source in refuse(analyse("Where do terns nest?"), (miss,))
