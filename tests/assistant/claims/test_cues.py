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


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("I do not deny that the tender was secret.", ["says"]),
        ("She did not deny that the tender was secret.", ["says"]),
        ("Nobody denies that the tender was secret.", []),
        ("The board denied that the tender was secret.", ["denies"]),
        ("The board denied it.", ["denies"]),
        ("The trust denied her access to her records.", []),
        ("Tenants were denied the right to a hearing.", []),
        ("The board denied them a say.", []),
        ("The board denied her claims.", ["denies"]),
        ("The board denied care failings.", ["denies"]),
        ("The board denied that access was barred.", ["denies"]),
        ("The hospital admitted 1,200 patients.", []),
        ("The school admitted about 40 more pupils in May.", []),
        ("The hospital admitted 40 patients had died.", ["admits"]),
        ("The board admitted two mistakes.", ["admits"]),
    ],
)
def test_who_is_taken_in_and_what_is_refused_is_said_by_nobody(
    text: str, stances: list[str]
) -> None:
    found = cues_in(text, 0, len(text))
    assert [cue.stance for cue in found if cue.lemma in ("deny", "admit")] == stances


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("The wall could cost £9m, engineers have warned.", ["predicts"]),
        ("Engineers warned that the wall could fail.", ["predicts"]),
        ("Engineers warned that the wall was weak.", ["claims"]),
        ("The clerk reminded members that it was late.", ["says"]),
        ("Two members declared an interest in the rink.", []),
        ("Two members declared that it was theirs.", ["says"]),
    ],
)
def test_the_stance_of_a_verb(text: str, stances: list[str]) -> None:
    assert [cue.stance for cue in cues_in(text, 0, len(text)) if cue.complete] == stances
