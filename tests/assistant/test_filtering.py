from assistant.filtering import stanced
from assistant.reading import Reading
from tests.assistant.made import document, evidence

CLAIM = "Residents claim that the tender was secret."
DENIAL = "The council denied that the tender was secret."
BOTH = document(f"{CLAIM} {DENIAL}")


def order(stance: str | None) -> list[str]:
    reading = Reading((), (evidence(DENIAL, 3.0, BOTH), evidence(CLAIM, 1.0, BOTH)), {})
    return [one.quote for one in stanced(reading, stance).evidence]  # type: ignore[arg-type]


def test_who_claims_is_not_answered_by_who_denies() -> None:
    assert order("claims") == [CLAIM, DENIAL]


def test_who_denies_is_answered_by_the_denial() -> None:
    assert order("denies") == [DENIAL, CLAIM]


def test_without_a_stance_asked_for_nothing_moves() -> None:
    assert order(None) == [DENIAL, CLAIM]
