from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.sentences import MAX_CHARACTERS, cut, sentences
from vectorstore.types import Span


def said(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "expected",
    [
        ["Dr. Bell paid £1.2bn.", "It was late."],
        ["“We are sorry.", "It is bad,” she said.", "He left."],
        ["He said so.", "“I am here.”", "Ann Bell agreed."],
        ["The head of A and E.", "The trust paid for it."],
        ["Cllr. Jones spoke.", "He was heard."],
        ["See para. 3.2 of the plan.", "It is short."],
        ["It opens at 9 p.m. on Monday.", "It costs £5."],
        ["“Why?” she asked.", "Nobody knew."],
        ["It cost £5m in 2018/19.", "In 2019/20 it cost £6.5m."],
        ["The Rt. Hon. Ann Bell spoke.", "They left…", "And then?"],
        ["He works for the U.S. Government.", "She does not."],
        ["I thank my right hon. Friend the Member for Teal.", "The hon. Lady is right."],
        ["Under s. 106 £1.2m. was paid for no. 4.", "The answer to more was no.", "It was late."],
        [
            "It costs £9,000 p.a. to run.",
            "It costs £2,000 p.a.",
            "The hall is shut by 9 p.m.",
            "It is warm.",
        ],
        ["Lt. Col. Ott left Teal Ltd. on 4 Jan. 2019.", "He lives in Quay St.", "It is cold."],
    ],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    assert said(" ".join(expected)) == expected


def test_a_line_break_in_a_sentence_is_no_end() -> None:
    assert said("The council\nspent it.\nAll of it.") == ["The council\nspent it.", "All of it."]


def test_a_sentence_without_end_is_cut_at_a_clause() -> None:
    text = "the bins are full, " * 200

    pieces = said(text)

    assert all(len(piece) <= MAX_CHARACTERS and piece.endswith(",") for piece in pieces)


def test_a_word_without_end_is_cut_anywhere() -> None:
    assert [span.end - span.start for span in cut("a" * 250, Span(0, 250), most=100)] == [
        100,
        100,
        50,
    ]


@settings(deadline=None)
@given(st.text(alphabet="ab .!?,“”\"'\n£1A", max_size=300))
def test_sentences_cover_every_word_once_and_in_order(text: str) -> None:
    spans = list(sentences(text, Span(0, len(text))))

    assert spans == sorted(spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    covered = {at for span in spans for at in range(span.start, span.end)}
    assert all(at in covered for at, character in enumerate(text) if character.isalnum())
