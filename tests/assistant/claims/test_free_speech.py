import pytest

from assistant.claims.render import with_speaker
from tests.assistant.claims.documents import claimant

SAID = "Greta Holm said that the weir was unsafe."


def carried(after: str, before: str = SAID) -> str | None:
    attribution = claimant(f"{before} {after}", after)
    return attribution.speaker if attribution else None


@pytest.mark.parametrize(
    "sentence",
    [
        "It would cost £3m to mend.",
        "The owners had known of the crack since May.",
        "There had never been a survey.",
    ],
)
def test_reported_speech_goes_on_in_its_tense(sentence: str) -> None:
    assert carried(sentence) == "Greta Holm"


@pytest.mark.parametrize(
    "sentence",
    [
        "The weir is closed to boats.",
        "The weir had two gates.",
        "The owners closed the weir in May and would open it in June.",
    ],
)
def test_what_is_told_in_another_tense_is_the_papers_own(sentence: str) -> None:
    assert carried(sentence) is None


def test_reported_speech_ends_with_the_first_sentence_that_is_none() -> None:
    text = "It would cost £3m."
    assert carried(text, f"{SAID} The weir was built in 1904.") is None
    assert carried(text, f"{SAID}\n\n") is None


def test_reported_speech_that_goes_on_is_shown_with_its_speaker_behind() -> None:
    text = "The repair would cost £3m."
    attribution = claimant(f"{SAID} {text}", text)
    assert with_speaker(text, attribution) == f"{text} (Greta Holm)"
