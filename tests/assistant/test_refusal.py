import pytest

from assistant.question import analyse
from assistant.refusal import refuse


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
