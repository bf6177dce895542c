"""Words as the assistant compares them."""

import pytest

from assistant.words import stem


@pytest.mark.parametrize(
    ("form", "base"),
    [("left", "leave"), ("paid", "pay"), ("people", "person"), ("council's", "councils")],
)
def test_forms_of_one_word_have_one_stem(form: str, base: str) -> None:
    assert stem(form) == stem(base)


def test_other_words_keep_theirs() -> None:
    assert stem("building") != stem("bridge")
