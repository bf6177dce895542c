from pathlib import Path

import pytest

from evals import runs
from evals.runs import Item, Result
from vectorstore.errors import FootnoteError
from vectorstore.settings import Settings


def test_a_stored_run_reads_back_as_it_was(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("{}\n", encoding="utf-8")
    result = Result({"correct": 0.5}, [Item("a", {"correct": True}, {"words": 3})], {"curve": []})
    run = runs.describe("answers", Settings(), [gold], result)
    runs.save(run, tmp_path / "deep" / "run.json")
    assert runs.load(tmp_path / "deep" / "run.json") == run


def test_a_run_says_what_it_was_made_with(tmp_path: Path) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("{}\n", encoding="utf-8")
    before = runs.describe("answers", Settings(), [gold], Result({}))
    gold.write_text('{"id": 1}\n', encoding="utf-8")
    after = runs.describe("answers", Settings(), [gold], Result({}))
    name = f"{tmp_path.name}/gold.jsonl"
    assert before.gold[name] != after.gold[name]
    assert before.prompts == after.prompts
    assert before.packages["chromadb"] != "missing"
    assert "index" not in before.settings


def test_two_files_of_questions_with_one_name_are_told_apart(tmp_path: Path) -> None:
    paths = [tmp_path / name / "questions.jsonl" for name in ("one", "two")]
    for path in paths:
        path.parent.mkdir()
        path.write_text("{}\n", encoding="utf-8")

    made = runs.describe("rank", Settings(), paths, Result({}))

    assert set(made.gold) == {"one/questions.jsonl", "two/questions.jsonl"}


def test_no_stored_run_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match="does not exist: make a run"):
        runs.load(tmp_path / "none.json")


@pytest.mark.parametrize("text", ["{", "{}", '{"result": {"items": []}}', "[]"])
def test_a_file_that_is_no_run_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "run.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FootnoteError, match="is not a stored run"):
        runs.load(path)
