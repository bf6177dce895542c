"""Balanced accuracy on labelled claims, and the split that they come in."""

import json
from pathlib import Path

import pytest

from evals.bench import half_of
from evals.support import (
    balanced_accuracy,
    overlap,
    overlap_threshold,
    read_claims,
    support,
)
from vectorstore.errors import FootnoteError

QUOTE = "The ferry carried 900 cars in May, the company said."
ROWS = [
    {
        "question": question,
        "claim": claim,
        "references": [QUOTE],
        "attributable": right,
        "set": name,
    }
    for question in ("how many cars in may", "ferry", "cars by ferry", "who said so")
    for claim, right, name in (
        ("The company said the ferry carried 900 cars in May.", True, "made"),
        ("The company said the ferry carried 800 cars in May.", False, "made"),
        ("Horses are afraid of boats.", False, "other"),
        ("In May the ferry carried 900 cars, the company said.", True, "other"),
    )
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = "\n".join(json.dumps(row) for row in ROWS)
    (tmp_path / "claims.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def test_a_check_that_is_always_right_scores_one(folder: Path) -> None:
    claims = read_claims(folder)
    assert balanced_accuracy(claims, [claim.supported for claim in claims]) == 1
    assert balanced_accuracy(claims, [True] * len(claims)) == 0.5


def test_all_claims_of_a_question_are_in_one_half(folder: Path) -> None:
    halves = {(claim.question, half_of(claim.question)) for claim in read_claims(folder)}
    assert len(halves) == len({question for question, _ in halves})


def test_overlap_is_the_share_of_the_claims_words(folder: Path) -> None:
    claims = read_claims(folder)
    assert overlap(claims[0]) == 1
    assert overlap(claims[2]) == 0
    assert 0 < overlap_threshold(claims) <= 1


def test_the_check_sees_a_changed_figure_that_word_overlap_may_not(folder: Path) -> None:
    figures = support(folder, "all")
    assert figures["balanced_accuracy"] == 1
    assert figures["sets"] == {"made": 1, "other": 1}
    assert figures["claims"] == len(ROWS)


def test_a_folder_without_claims_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"claims\.jsonl"):
        support(tmp_path)
