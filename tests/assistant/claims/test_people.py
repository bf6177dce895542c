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
