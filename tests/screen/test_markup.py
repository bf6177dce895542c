import re
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answer import Answer, Citation, Conflict, NearMiss, Side, Statement, Withheld
from assistant.claims.timeline import timeline_of
from assistant.composing.compose import citation
from assistant.composing.refusal import refuse
from assistant.questions.question import analyse
from assistant.replies.unclear import ask_back
from screen.footnotes import facts_html, footnotes_html, near_misses_html, passage_html
from screen.markup import answer_html, documents_html, timeline_html, withheld_html
from screen.resources import plain
from tests.assistant.made import document, evidence
from vectorstore.catalogue import Listing
from vectorstore.types import Span

TEXT = "Before. The ferry cost £3 million. After."
SOURCE = document(TEXT)
CITED = citation(1, evidence("The ferry cost £3 million.", of=SOURCE))
LISTED = Listing(
    id="1", sha256="", path="ferry.md", title="The ferry", publisher="The Buoy", author=None,
    speaker=None, published=None, kind="news", digest=True, original_sha256=None, passages=1,
)  # fmt: skip


def answer(text: str) -> Answer:
    return Answer("q", "q", "answered", text, 1, (Statement(text, (1,)),), (CITED,))


def hostile_citation(text: str) -> Citation:
    return replace(CITED, quote=text, title=text, publisher=text, author=text, speaker=text)


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


def test_the_surroundings_cut_no_word_in_two() -> None:
    source = document("abcdefghi " * 60 + "It sank. " + "abcdefghi " * 60)

    text = re.sub("<[^>]*>", "", passage_html(citation(1, evidence("It sank.", of=source)), source))

    assert set(text.split()) == {"…", "abcdefghi", "It", "sank."}


def test_a_footnote_mark_is_a_link_to_what_lies_in_its_footnote() -> None:
    html = answer_html(answer("It cost £3 million [1]"), at=4)
    notes = footnotes_html([(CITED, SOURCE)], at=4)

    assert '<sup><a href="#fn-4-1" aria-label="Footnote 1">1</a></sup>' in html
    assert '</summary><div class="fn-open" id="fn-4-1">' in notes


def test_footnote_marks_are_links_only_when_they_are_the_answers_own() -> None:
    html = answer_html(answer("It cost £3 million [1], see [7]. (Ferry news) [1]\n- £3m[1] [1][7]"))

    mark = '<sup><a href="#fn-0-1" aria-label="Footnote 1">1</a></sup>'
    assert f"million [1], see [7]. (Ferry news)\N{NO-BREAK SPACE}{mark}" in html
    assert f"<li>£3m[1]\N{NO-BREAK SPACE}{mark}[7]</li>" in html


def test_only_the_source_that_footnote_adds_is_grey() -> None:
    cited = replace(CITED, publisher="The <Buoy>", published=None)
    shown = replace(answer("It (the ferry) sank. (The <Buoy>) [1]"), citations=(cited,))

    html = answer_html(shown)

    assert 'It (the ferry) sank. <span class="fn-from">(The &lt;Buoy&gt;)</span>' in html


def test_the_source_of_a_near_miss_is_grey() -> None:
    miss = NearMiss(
        CITED.quote, CITED.quote, "it is about a ferry", "ferry.md", "1", "Digest of: Ferries",
        None, date(2021, 3, 5), CITED.start, CITED.end,
    )  # fmt: skip
    refused = replace(answer(refuse(analyse("What did the tram cost?"), (miss,))), citations=())

    html = answer_html(replace(refused, near_misses=(miss,)))

    grey = '<span class="fn-from">(our summary of “Ferries”, 5 March 2021)</span>'
    assert f"{grey} – it is about a ferry.</li>" in html


def test_a_closed_footnote_says_number_source_and_how_the_quote_begins() -> None:
    cited = replace(CITED, publisher="The Buoy", published=None, digest=True)

    html = footnotes_html([(cited, SOURCE)], at=0)

    summary = html.partition("<summary>")[2].partition("</summary>")[0]
    shown = re.sub("<[^>]*>", "", summary)
    assert shown == "1 our summary of The Buoy “The ferry cost £3 million.”"


def test_a_row_of_a_table_is_announced_with_its_columns_and_quoted_as_it_stands() -> None:
    row = "| Skerry | £40 |"
    table = document(f"Fares:\n\n| Island | Fare |\n|---|---|\n{row}\n| Holm | £60 |\n")

    html = footnotes_html([(citation(1, evidence(row, of=table)), table)], at=0)

    assert "Fare: £40" in html.partition("</summary>")[0]
    assert f"<mark>{row}</mark>" in html


def test_a_footnote_says_that_its_document_is_gone() -> None:
    assert "no longer in the collection" in footnotes_html([(CITED, None)], at=0)
    assert "no longer in the collection" not in footnotes_html([(CITED, SOURCE)], at=0)


def test_a_near_miss_opens_where_it_stands_and_a_digest_is_called_our_summary() -> None:
    source = replace(SOURCE, digest=True)
    miss = NearMiss(
        CITED.quote, CITED.quote, "it is about a ferry", source.path, source.id, source.title,
        "The Buoy", None, CITED.start, CITED.end,
    )  # fmt: skip

    html = near_misses_html([(miss, source)])

    assert "<summary>our summary of The Buoy" in html
    assert f"Before. <mark>{CITED.quote}</mark> After." in html


def test_the_sides_of_a_disagreement_stand_out_from_other_lists() -> None:
    sides = (Side("£3m", None, None, None, 1), Side("£5m", None, "Ann Orr", None, 1))
    text = "They differ:\n- £3m [1]\n- £5m (Ann Orr) [1]\n\nFerries:\n- one\n- two"

    html = answer_html(replace(answer(text), conflicts=(Conflict("the cost", sides),)))

    assert '<ul class="fn-sides"><li>£3m' in html
    assert "<ul><li>one</li>" in html


def test_lists_become_lists() -> None:
    html = answer_html(answer("These:\n- one\n- two"))

    assert "<ul><li>one</li><li>two</li></ul>" in html


def test_what_may_be_meant_is_a_numbered_list() -> None:
    html = answer_html(answer(ask_back(("“Ferry to close”", "The quay"))))

    assert "<ol><li>“Ferry to close”</li><li>The quay</li></ol>" in html


def test_each_list_stands_under_its_own_heading() -> None:
    html = answer_html(answer("These:\n- one\nThose:\n- two\nA note."))

    lists = "<p>These:</p><ul><li>one</li></ul><p>Those:</p><ul><li>two</li></ul><p>A note.</p>"
    assert lists in html


@settings(deadline=None)
@given(st.text())
def test_no_text_becomes_markup(text: str) -> None:
    hostile = f"<script>{text}</script>"

    for html in (
        answer_html(answer(hostile)),
        passage_html(replace(CITED, quote=hostile), document(hostile + TEXT)),
        facts_html(replace(CITED, title=hostile)),
        footnotes_html([(hostile_citation(hostile), None)], at=0),
        documents_html([replace(LISTED, title=hostile, publisher=hostile)]),
    ):
        assert "<script" not in html


@settings(deadline=None)
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


def test_a_model_that_failed_is_no_sentence_withheld() -> None:
    failed = replace(answer("It sails."), withheld=(Withheld("", "The model is silent."),))

    assert failed.fallback == "The model is silent."
    assert failed.sentences_withheld == ()
    assert "<li>" not in withheld_html(failed)


def test_what_was_withheld_is_listed_with_the_reason() -> None:
    withheld = (Withheld("It cost <i>£9</i>.", "£9 is not in [1]"),)

    html = withheld_html(replace(answer("It sails."), withheld=withheld))

    assert "It cost &lt;i&gt;£9&lt;/i&gt;." in html
    assert "£9 is not in [1]" in html


def test_a_timeline_row_repeats_no_date_and_opens_its_source() -> None:
    told = document("In May 2021 the ferry cost £3 million. It was late.")
    (row,) = timeline_of([evidence("In May 2021 the ferry cost £3 million.", of=told)])

    html = timeline_html([row])

    assert html.partition("<details>")[0].count("May 2021") == 2  # the day and the quote
    assert "</mark> It was late." in html


def test_the_list_of_documents_says_which_are_our_summaries() -> None:
    html = documents_html([LISTED, replace(LISTED, publisher=None, digest=False)])

    assert 'The ferry <span class="fn-from">The Buoy · our summary</span>' in html
    assert 'The ferry <span class="fn-from">no date known</span>' in html
