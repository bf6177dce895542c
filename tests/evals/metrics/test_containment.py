import pytest

from evals.metrics.containment import holds, holds_any, same_sentence, words


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It cost the borough £12,500 in all.", "12500"),
        ("They met at The Guildhall.", "guildhall"),
        ("Mrs O’Neill, the Mayor, said so.", "mayor said"),
        ("the ﬁrst of May", "first of may"),
    ],
)
def test_case_punctuation_articles_and_thousands_do_not_matter(text: str, phrase: str) -> None:
    assert holds(text, phrase)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("It rose to 1540 places.", "154"),
        ("The mayor never said so.", "mayor said"),
        ("Anything at all", "the"),
        ("Anything at all", ""),
    ],
)
def test_an_answer_must_stand_whole_and_unbroken(text: str, phrase: str) -> None:
    assert not holds(text, phrase)


def test_any_accepted_answer_in_any_text_will_do() -> None:
    assert holds_any(["nothing here", "in Leeds since May"], ["York", "Leeds"])
    assert not holds_any([], ["Leeds"])


def test_a_sentence_cut_elsewhere_is_the_same_sentence() -> None:
    assert same_sentence("The pool closed in May; nobody was told.", "the pool closed in May")
    assert not same_sentence("The pool closed in May.", "The pool opened in May.")


def test_decimals_keep_their_digits_apart() -> None:
    assert words("£10.7 million") == ["10", "7", "million"]
