import pytest

from assistant.composing.compose import in_marks


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("The pier is shut.", "“The pier is shut.”"),
        ("“Shut it,” she said.", "“Shut it,” she said."),
        ("“Shut it and sell the…", "“Shut it and sell the…”"),
        ('"Shut it," she said.', '"Shut it," she said.'),
        ("She said “shut it”.", "“She said “shut it”.”"),
    ],
)
def test_a_quote_has_no_two_marks_in_front(quote: str, shown: str) -> None:
    assert in_marks(quote) == shown
