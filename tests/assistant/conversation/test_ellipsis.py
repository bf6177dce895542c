import pytest

from assistant.conversation.condense import condense
from assistant.conversation.ellipsis import completed
from assistant.conversation.turns import Turn

CLOSED = "Did the council close the library?"


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        ("How much did the pier cost?", "Where is it?", "Where is the pier?"),
        ("Who ran the summer fete?", "When was it?", "When was the summer fete?"),
        ("Who is chairing the public meeting?", "When is it?", "When is the public meeting?"),
        ("Was the pool sold?", "Where is it?", "Where is the pool?"),
        ("How much did the pier cost?", "How is it?", "How is the pier?"),
        (CLOSED, "And where is it?", "Where is the library?"),
        ("Are the schools full?", "Where are they?", "Where are the schools?"),
    ],
)
def test_where_it_is_and_when_is_asked_of_a_thing(former: str, asked: str, standalone: str) -> None:
    assert condense(asked, [Turn(former)]).question == standalone


@pytest.mark.parametrize(
    ("former", "asked", "standalone"),
    [
        (CLOSED, "Why was it?", "Why did the council close the library?"),
        (CLOSED, "When was it?", "When did the council close the library?"),
        (CLOSED, "Where was that?", "Where did the council close the library?"),
        ("Who ran the fair?", "When was that?", "Who ran the fair, and when?"),
    ],
)
def test_that_and_why_or_when_it_was_are_asked_of_what_happened(
    former: str, asked: str, standalone: str
) -> None:
    assert completed(asked, [Turn(former)]) == standalone
