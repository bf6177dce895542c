"""An answer and a timeline on a terminal."""

import json

import pytest

from assistant.answer import Answer
from assistant.claims.timeline import timeline_of
from assistant.composing.compose import readable
from assistant.show import harmless, show, show_timeline, timeline_json
from tests.assistant.made import document, evidence


def test_text_of_documents_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    show(Answer("q", "q", "answered", "It cost \x1b[31m£4\u00a0million [bold]\u200b.", 1))

    assert capsys.readouterr().out == "It cost [31m£4\u00a0million [bold].\n"


def test_a_trace_cannot_steer_the_terminal_either() -> None:
    assert harmless("a\x1b[31m\x9b\tb\n") == "a[31m\tb\n"


def test_a_ratio_is_no_emoji(capsys: pytest.CaptureFixture[str]) -> None:
    show(Answer("q", "q", "answered", "Mix it 1:100:2.", 1))

    assert capsys.readouterr().out == "Mix it 1:100:2.\n"


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("4.1 The board agreed.", "The board agreed."),
        ("4.1.12 The board agreed.", "The board agreed."),
        ("10.30 Coffee is served.", "10.30 Coffee is served."),
        ("1.3 million came.", "1.3 million came."),
        ("1.3 million people came.", "1.3 million people came."),
    ],
)
def test_a_paragraph_s_number_is_no_part_of_a_statement(quote: str, shown: str) -> None:
    assert readable(quote) == shown


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ('Ann said: "It leaks.', 'Ann said: "It leaks."'),
        ('"It leaks," Ann said. "I told', '"It leaks," Ann said. "I told"'),
        ('It leaks."', 'It leaks."'),
        ('The pipe is 6" wide.', 'The pipe is 6" wide.'),
    ],
)
def test_a_quotation_that_goes_on_behind_the_quote_is_closed(quote: str, shown: str) -> None:
    assert readable(quote) == shown


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("See the [full list](https://a.example/b_(c)?d=1) here.", "See the full list here."),
        ('![A **map**](/map.png "Map") of it.', "A map of it."),
        ("He [Bob](the mayor) said so [2](b).", "He [Bob](the mayor) said so [2](b)."),
    ],
)
def test_of_a_link_the_words_are_shown(quote: str, shown: str) -> None:
    assert readable(quote) == shown


def test_a_timeline_as_json_has_what_is_printed_and_its_citations() -> None:
    told = document("In May 2021 the ferry cost £3 million.")

    (row,) = json.loads(json.dumps(timeline_json("ferry", timeline_of([evidence(told.text)]))))[
        "rows"
    ]

    assert (row["first"], row["last"], row["words"]) == ("2021-05-01", "2021-05-31", "May 2021")
    assert row["figures"] == ["£3 million"]
    assert row["citation"]["quote"] == row["text"] == told.text
    assert "document_id" not in row["citation"]


def test_a_timeline_shows_days_words_and_figures(capsys: pytest.CaptureFixture[str]) -> None:
    told = document("In May 2021 the ferry cost £3 million.")

    show_timeline(timeline_of([evidence(told.text)]))

    assert capsys.readouterr().out.startswith("May 2021 (“May 2021”)  £3 million\n")
