import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import Answer, Statement, Withheld
from assistant.claims.timeline import timeline_of
from assistant.compose import citation
from screen.markup import answer_html, facts_html, passage_html, timeline_html, withheld_html
from screen.resources import plain
from tests.assistant.made import document, evidence
from vectorstore.types import Span

TEXT = "Before. The ferry cost £3 million. After."
SOURCE = document(TEXT)
CITED = citation(1, evidence("The ferry cost £3 million.", of=SOURCE))


def answer(text: str) -> Answer:
    return Answer("q", "q", "answered", text, 1, (Statement(text, (1,)),), (CITED,))


def test_the_quote_is_highlighted_in_its_surroundings() -> None:
    assert "Before. <mark>The ferry cost £3 million.</mark> After." in passage_html(CITED, SOURCE)


def test_a_quote_whose_document_is_gone_or_changed_is_still_shown() -> None:
    for source in (None, document("Another text.")):
        assert "<mark>The ferry cost £3 million.</mark>" in passage_html(CITED, source)


def test_the_surroundings_end_where_boilerplate_begins() -> None:
    source = document(TEXT, boilerplate=(Span(0, 7), Span(35, 41)))

    html = passage_html(CITED, source)

    assert "Before" not in html
    assert "After" not in html


def test_footnote_marks_are_raised_only_when_they_are_the_answers_own() -> None:
    html = answer_html(answer("It cost £3 million [1], see [7]. (Ferry news) [1]\n- £3m[1] [1][7]"))

    assert "million [1], see [7]. (Ferry news) <sup>1</sup>" in html
    assert "<li>£3m[1] <sup>1</sup>[7]</li>" in html


def test_lists_become_lists() -> None:
    html = answer_html(answer("These:\n- one\n- two"))

    assert "<ul><li>one</li><li>two</li></ul>" in html


def test_each_list_stands_under_its_own_heading() -> None:
    html = answer_html(answer("These:\n- one\nThose:\n- two\nA note."))

    lists = "<p>These:</p><ul><li>one</li></ul><p>Those:</p><ul><li>two</li></ul><p>A note.</p>"
    assert lists in html


@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    hostile = f"<script>{text}</script>"

    for html in (
        answer_html(answer(hostile)),
        passage_html(replace(CITED, quote=hostile), document(hostile + TEXT)),
        facts_html(replace(CITED, title=hostile)),
    ):
        assert "<script" not in html


@given(st.text())
def test_plain_text_keeps_every_character(text: str) -> None:
    assert re.sub(r"\\(.)", r"\1", plain(text), flags=re.DOTALL) == text


def test_a_timeline_row_shows_day_figures_quote_and_source_as_plain_text() -> None:
    told = document("In May 2021 the ferry cost £3 million, <b>Bob</b> said.")
    (row,) = timeline_of([evidence(told.text, of=told)])

    html = timeline_html([row])

    assert "May 2021" in html
    assert "£3 million" in html
    assert "&lt;b&gt;Bob&lt;/b&gt; said" in html


def test_what_was_withheld_is_listed_with_the_reason() -> None:
    withheld = (Withheld("It cost <i>£9</i>.", "£9 is not in [1]"),)

    html = withheld_html(replace(answer("It sails."), withheld=withheld))

    assert "It cost &lt;i&gt;£9&lt;/i&gt;." in html
    assert "£9 is not in [1]" in html
