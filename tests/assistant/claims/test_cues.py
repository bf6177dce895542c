import pytest

from assistant.claims.cues import cues_in, stance_asked


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


def test_what_is_admitted_to_a_programme_is_said_by_nobody() -> None:
    text = "The scheme was admitted to the programme of the county."
    assert not list(cues_in(text, 0, len(text)))


def test_what_was_admitted_is_said() -> None:
    text = "It was admitted that the scheme was late."
    assert [cue.stance for cue in cues_in(text, 0, len(text))] == ["admits"]
