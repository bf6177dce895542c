"""The word search: whatever a user types, and what counts as the same word."""

import pytest

from tests.vectorstore.made import FINGERPRINT, document, hearing, publish
from vectorstore import lexical
from vectorstore.settings import Settings
from vectorstore.store import Store


@pytest.fixture
def store(settings: Settings) -> Store:
    publish(
        settings,
        document("costs", "The councils spent £22million on consultants.", "It's a well-run café."),
        hearing(),
    )
    return Store.open(settings, FINGERPRINT)


@pytest.mark.parametrize(
    "typed",
    ["?", "'", '"', "a-b", "AND", "OR NOT NEAR(", "*", "^", "text:", "{a b}", "🐝", "", " ", "\0",
     "x" * 20_000, "ü̈", "'; DROP TABLE passages; --", "\\", "(", "-", "_", "日本語"],
)  # fmt: skip
def test_whatever_is_typed_is_searched_for_or_ignored(store: Store, typed: str) -> None:
    assert isinstance(store.matching([typed, "consultants"], 5), list)
    assert store.matching(["consultants"], 5)[0] in store.matching([typed, "consultants"], 5)
    assert isinstance(store.holding(typed, 5), tuple)


def test_a_question_of_thousands_of_words_is_searched_for(store: Store) -> None:
    words = [f"word{number}" for number in range(4_000)]
    assert store.matching([*words, "consultants"], 5) == store.matching(["consultants"], 5)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("council", "councils"),
        ("CONSULTANT", "consultants"),
        ("cafe", "café"),
        ("spending", "spent"),
    ],
)
def test_stems_cases_and_accents_match_but_other_words_do_not(
    store: Store, typed: str, word: str
) -> None:
    expected = 0 if (typed, word) == ("spending", "spent") else 1
    assert store.document_frequency([typed]) == {typed.lower(): expected}


def test_titles_names_and_dates_are_searched_too(store: Store) -> None:
    for word in ("Rahman", "Borough", "Lund", "2020", "March"):
        assert store.document_frequency([word])[word.lower()] == 2


def test_rarer_words_weigh_more(store: Store) -> None:
    (best, _), *_ = store.matching(["the", "consultants"], 5)
    assert "consultants" in store.passages([best])[best].text


def test_the_vocabulary_keeps_words_as_they_are_written(store: Store) -> None:
    vocabulary = store.vocabulary()
    assert vocabulary["councils"] == 1
    assert "council" not in vocabulary
    assert vocabulary["rahman"] == 2


def test_no_word_is_in_more_passages_than_there_are(settings: Settings) -> None:
    publish(settings, document("a", "badgers in the rain"))
    publish(settings, document("a", "badgers in the sun"))
    store = Store.open(settings, FINGERPRINT)
    assert store.document_frequency(["badgers"]) == {"badgers": store.passage_count}


def test_common_words_are_dropped_when_they_would_cost_too_much() -> None:
    frequencies = {"the": 90_000, "council": 30_000, "rahman": 12, "unknown": 0}
    assert lexical.affordable(frequencies, budget=40_000) == ["rahman", "council"]
    assert lexical.affordable({"the": 90_000}, budget=40_000) == ["the"]
    assert lexical.affordable({"unknown": 0}) == []


def test_quotes_cannot_end_a_term() -> None:
    assert lexical.match_expression(['a" OR "b', "c"]) == '"a"" OR ""b" OR "c"'


def test_words_that_follow_each_other_are_held_in_that_order_alone(store: Store) -> None:
    (found,) = store.holding("well-run cafe", 5)

    assert "well-run café" in found.text
    assert store.holding("cafe well", 5) == ()
    assert len(store.holding("Rahman", 1)) == 1
