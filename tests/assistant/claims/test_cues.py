import pytest

from assistant.claims.cues import stance_asked


@pytest.mark.parametrize(
    ("question", "stance"),
    [
        ("Who claims that the tender was secret?", "claims"),
        ("What do the trust's leaders admit?", "admits"),
        ("Who denied that the pool would close?", "denies"),
        ("Which claim did the council reject?", "denies"),
        ("What do residents want?", "demands"),
        ("Who put the cost at £3m?", "estimates"),
        ("Who said that the tender was secret?", None),
        ("What did she say about the claim that it was secret?", None),
        ("What is the estimated cost?", None),
        ("Why was the planning application rejected?", None),
        ("Who rejected the claim that it was secret?", "denies"),
        ("Who maintains the road?", None),
        ("How many people are expected to come?", None),
    ],
)
def test_the_stance_that_a_question_asks_for(question: str, stance: str | None) -> None:
    assert stance_asked(question) == stance
