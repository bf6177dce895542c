from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.claims.quotes import quotes_in


def quoted(text: str) -> list[tuple[str, bool]]:
    return [(text[quote.start : quote.end], quote.speech) for quote in quotes_in(text)]


def test_straight_and_curly_marks() -> None:
    assert quoted('He said: "It is done." She said: “It is not.”') == [
        ('"It is done."', True),
        ("“It is not.”", True),
    ]


def test_single_marks_are_quotes_and_apostrophes_are_not() -> None:
    text = (
        "The councils’ plan was that ‘Nobody will lose out, whatever the cost may be.’ It’s gone."
    )
    assert quoted(text) == [("‘Nobody will lose out, whatever the cost may be.’", True)]


def test_a_few_words_within_a_sentence_are_no_speech() -> None:
    assert quoted("It was a “toxic” deal for all.") == [("“toxic”", False)]


def test_a_reopened_quote_is_one() -> None:
    text = "She said: “It failed.\n\n“It will fail again.”\n\nThe shop is shut."
    (quote,) = quotes_in(text)
    assert len(quote.parts) == 2
    assert text[quote.end - 7 : quote.end] == "again.”"


def test_a_forgotten_mark_ends_with_its_paragraph() -> None:
    assert quoted("She said: “It failed.\n\nThe shop is shut.") == [("“It failed.", True)]


def test_the_wrong_closing_mark_closes() -> None:
    text = "He added: “It shouldn’t take this long.’\n\n“Another matter,” she said."
    assert next(quote for quote, _ in quoted(text)) == "“It shouldn’t take this long.’"


@settings(deadline=None, max_examples=60)
@given(text=st.text(alphabet="ab .,\n“”\"‘’'", max_size=80))
def test_quotes_are_in_order_and_do_not_overlap(text: str) -> None:
    found = quotes_in(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
