from datetime import date

from assistant.filtering import applicable, stanced
from assistant.reading import Reading
from tests.assistant.made import document, evidence, passage
from vectorstore.types import Hit

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


def test_as_of_a_year_asks_later_documents_where_there_are_no_others() -> None:
    later, earlier = (document(CLAIM, published=date(year, 5, 1)) for year in (2021, 2017))
    asked = "What did it cost as of 2018?"

    alone = applicable(asked, [Hit(passage(later), later, 1.0)])
    both = applicable(asked, [Hit(passage(one), one, 1.0) for one in (later, earlier)])

    assert (alone.until, alone.rest) == (None, asked)
    assert (both.until, both.rest) == (date(2018, 12, 31), "What did it cost?")
