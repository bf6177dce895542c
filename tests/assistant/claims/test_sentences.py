import pytest

from assistant.claims.sentences import sentences_of


@pytest.mark.parametrize(
    "expected",
    [
        ["I agree with my hon. Friend the Member for Teal.", "He is right."],
        ["The right hon. and learned Lady, Mrs. Ott, gave way.", "She was thanked."],
        ["Under s. 106 of the Act £2m. was paid (see para. 4).", "It was late."],
        ["It costs £9,000 p.a. excl. VAT.", "The hall is cold."],
        ["It was built by Teal Ltd. in Feb. 1994.", "It leaks."],
        ["The work was given to Teal Ltd.", "It was late."],
        ["The answer is no.", "It was never paid."],
        ["J. R. Bell left.", "“No,” she said."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    text = "It met.\n\n" + " ".join(expected)

    assert [text[span.start : span.end] for span in sentences_of(text)] == ["It met.", *expected]
