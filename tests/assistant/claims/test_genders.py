import pytest

from assistant.claims.genders import gender_of_person
from assistant.claims.people import mentions_in


@pytest.mark.parametrize(
    ("titles", "names", "gender"),
    [
        ("Mrs", "Vane", "she"),
        ("Cllr Mrs.", "Vane", "she"),
        ("Mr Justice", "Vane", "he"),
        ("Lord", "Vane", "he"),
        ("Lord Mayor", "Vane", None),
        ("Lord Mayor", "Hannah Vane", "she"),
        ("Councillor", "Grant", None),
        ("Dr", "Simon Vane", "he"),
        ("", "Kit Vane", None),
        ("Dame", "", "she"),
    ],
)
def test_titles_tell_before_given_names_and_a_surname_never(
    titles: str, names: str, gender: str | None
) -> None:
    assert gender_of_person(titles.split(), names.split()) == gender


def test_a_woman_who_is_lord_mayor_is_she_in_a_document() -> None:
    [mention] = mentions_in("Lord Mayor Hannah Orrell opened the quay.")

    assert mention.person.gender == "she"
