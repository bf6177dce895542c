"""Words as the assistant compares them."""

import pytest

from assistant.text.irregular import is_irregular_past
from assistant.text.words import stem


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("left", "leave"),
        ("paid", "pay"),
        ("people", "person"),
        ("council's", "councils"),
        ("ngfs", "ngf"),
    ],
)
def test_forms_of_one_word_have_one_stem(form: str, base: str) -> None:
    assert stem(form) == stem(base)


def test_other_words_keep_theirs() -> None:
    assert stem("building") != stem("bridge")


@pytest.mark.parametrize("written", ["2018-19", "2018–19", "18/19", "2018/2019", "18-19"])
def test_a_financial_year_has_one_stem(written: str) -> None:
    assert stem(written) == stem("2018/19")


def test_other_pairs_of_figures_are_no_financial_year() -> None:
    assert stem("18/20") != stem("2018/20")


@pytest.mark.parametrize(("form", "base"), [("misled", "mislead"), ("rebuilt", "rebuild")])
def test_one_list_tells_the_forms_of_irregular_verbs(form: str, base: str) -> None:
    assert stem(form) == stem(base)
    assert is_irregular_past(form)
    assert not is_irregular_past("people")
