from evals.compare import Change, compare_items
from evals.runs import Item


def item(identifier: str, **checks: bool) -> Item:
    return Item(identifier, checks)


def test_what_broke_and_what_was_mended_is_told_check_by_check() -> None:
    before = [item("a", correct=True, cited=False), item("b", correct=True, cited=True)]
    after = [item("a", correct=False, cited=True), item("b", correct=True, cited=True)]
    found = compare_items(before, after)
    assert found.broke == (Change("a", "correct"),)
    assert found.mended == (Change("a", "cited"),)
    assert found.regressed


def test_mending_alone_is_no_regression() -> None:
    assert not compare_items([item("a", correct=False)], [item("a", correct=True)]).regressed


def test_a_question_that_is_no_longer_asked_is_a_regression() -> None:
    found = compare_items([item("a", correct=True)], [])
    assert found.gone == ("a",)
    assert found.regressed


def test_a_new_question_that_fails_is_none() -> None:
    found = compare_items([], [item("a", correct=False)])
    assert found.new == ("a",)
    assert not found.regressed


def test_a_check_that_only_one_run_knows_is_not_compared() -> None:
    assert not compare_items([item("a", old=True)], [item("a", new=False)]).regressed
