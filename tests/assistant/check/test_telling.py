"""Who told, who was told, and what was not told."""

import pytest

from assistant.check import Source, check

WALL = "The warden found that owners had not acted on the crack, although tenants had reported it."
PUMPS = "Mr Fenn told the inquiry that the pumps had not been oiled since 2014."


@pytest.mark.parametrize(
    ("statement", "quote", "reason"),
    [
        ("Tenants had not reported the crack.", WALL, "not reported"),
        ("The inquiry found that the pumps had not been oiled since 2014.", PUMPS, "told so"),
        ("The mayor did not say that tolls would rise.", "The mayor said tolls will rise.", "not"),
    ],
)
def test_telling_stays_with_who_told(statement: str, quote: str, reason: str) -> None:
    assert reason in (check(statement, [Source(quote)]).reason or "")


@pytest.mark.parametrize(
    ("statement", "quote"),
    [
        ("Tenants had reported the crack, but owners had not acted on it, a warden found.", WALL),
        ("The inquiry heard from Mr Fenn that the pumps had not been oiled since 2014.", PUMPS),
        ("Mr Fenn said the pumps had last been oiled in 2014.", PUMPS),
        (
            "Ash and Elm would not say who paid the toll.",
            "Neither Ash nor Elm would say who paid the toll.",
        ),
        ("The mayor did not say why.", "The mayor refused to say why tolls rose."),
        ("The maintained road is 3 miles long.", "The maintained road is three miles long."),
        ("Ada Pym seconded it.", "Cllr Tom Hale proposed the motion and Ada Pym seconded it."),
    ],
)
def test_what_was_told_may_be_told_again(statement: str, quote: str) -> None:
    assert check(statement, [Source(quote)]).reason is None
