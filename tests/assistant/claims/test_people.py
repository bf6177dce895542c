import pytest

from assistant.claims.people import mentions_in


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Its owner, Dan Hale, was once a steward for the port.", "owner"),
        ("Mr Dan Hale, has long been a steward, sang.", None),
        ("Mr Dan Hale, who was a steward for the port, sang.", "steward for the port"),
        ("Mr Dan Hale, steward for the port, sang.", "steward for the port"),
    ],
)
def test_a_post_is_a_phrase_and_no_clause_that_goes_on(text: str, role: str | None) -> None:
    assert mentions_in(text)[0].person.role == role


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Baker said so.", "Jane Baker"),
        ("Mr Dean said so.", "Dean"),
        ("Cllr Ann Head told members.", "Ann Head"),
        ("Farmer Idwal Corrick, 58, saw it.", "Idwal Corrick"),
    ],
)
def test_a_surname_may_be_the_word_for_a_post(text: str, name: str) -> None:
    assert [one.person.name for one in mentions_in(text)] == [name]


@pytest.mark.parametrize("text", ["Mr Speaker, I agree.", "The Lord Provost spoke."])
def test_a_post_is_no_surname(text: str) -> None:
    assert mentions_in(text) == ()
