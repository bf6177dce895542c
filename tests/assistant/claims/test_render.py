from dataclasses import replace
from datetime import date

import pytest

from assistant.claims.render import shows_speaker, with_dates, with_speaker
from tests.assistant.claims.documents import claimant

INTRODUCTION = "Harwick Council leader Joan Pettifer said the pool would open.\n\n"


def shown(text: str, quote: str) -> str:
    return with_speaker(quote, claimant(text, quote))


def test_a_full_name_is_enough() -> None:
    quote = "Joan Pettifer said it was late."
    assert shown(quote, quote) == quote


def test_a_pronoun_gets_the_name_in_brackets() -> None:
    quote = "She added: “It was late.”"
    expected = "She (Joan Pettifer, Harwick Council leader) added: “It was late.”"
    assert shown(INTRODUCTION + quote, quote) == expected


def test_a_surname_gets_the_full_name_in_brackets() -> None:
    quote = "It is late, claims Ms Pettifer."
    expected = "It is late, claims Ms Pettifer (Joan Pettifer, Harwick Council leader)."
    assert shown(INTRODUCTION + quote, quote) == expected


def test_a_sentence_from_within_a_quote_gets_its_speaker_in_front() -> None:
    text = "Joan Pettifer said: “It is late. It was dear.”"
    assert shown(text, "It was dear.”") == "Joan Pettifer says: “It was dear.”"


def test_plural_speakers_say() -> None:
    text = "The three leaders said: “It is late. It was dear.”"
    assert shown(text, "It was dear.”") == "The three leaders say: “It was dear.”"


def test_what_the_text_says_itself_is_left_alone() -> None:
    assert with_speaker("The pool cost £5m.", None) == "The pool cost £5m."


def test_a_pronoun_does_not_show_the_speaker() -> None:
    quote = "She added: “It was late.”"
    attribution = claimant(INTRODUCTION + quote, quote)
    assert attribution is not None
    assert not shows_speaker(quote, attribution)
    assert shows_speaker(with_speaker(quote, attribution), attribution)


def test_a_name_inside_the_quotation_does_not_show_the_speaker() -> None:
    text = "Joan Pettifer said: “It is late. Ask the Pettifer family.”"
    attribution = claimant(text, "Ask the Pettifer family.”")
    assert attribution is not None
    assert not shows_speaker("“Ask the Pettifer family.”", attribution)


def test_an_object_does_not_stand_for_a_person() -> None:
    quote = "She demanded changes and wanted it sold."
    expected = "She (Joan Pettifer, Harwick Council leader) demanded changes and wanted it sold."
    attribution = claimant(INTRODUCTION + quote, quote)
    assert attribution is not None
    wanted = replace(attribution, cue="wanted")
    assert with_speaker(quote, wanted) == expected


def test_the_documents_words_before_a_quotation_are_not_the_speakers() -> None:
    quote = "Her words, as the clerk took them down, were: “It was late and it was dear.”"
    attribution = claimant("Joan Pettifer said: “It was late and it was dear.”")
    assert attribution is not None
    carried = replace(attribution, resolved="continued", cue="")
    assert with_speaker(quote, carried) == f"{quote} (Joan Pettifer)"


def test_direct_speech_that_denies_is_said() -> None:
    text = "Joan Pettifer said: “We tried. It is simply untrue that it was late.”"
    quote = "It is simply untrue that it was late.”"
    expected = "Joan Pettifer says: “It is simply untrue that it was late.”"
    assert shown(text, quote) == expected


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("In May this year the pool shut.", "In May this year [May 2016] the pool shut."),
        ("The pool shut last year.", "The pool shut last year [2015]."),
        ("They met on Tuesday.", "They met on Tuesday [2 August 2016]."),
        ("They met on 14 June.", "They met on 14 June [2016]."),
        ("The pool shut on 4 May 2014.", "The pool shut on 4 May 2014."),
        ("It has cost £2m over the past two years.", "It has cost £2m over the past two years."),
    ],
)
def test_a_date_is_shown_with_the_words_it_came_from(text: str, shown: str) -> None:
    assert with_dates(text, date(2016, 8, 4)) == shown


def test_without_a_day_of_publication_no_date_is_told() -> None:
    assert with_dates("The pool shut last year.", None) == "The pool shut last year."
