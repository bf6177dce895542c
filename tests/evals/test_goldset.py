import json
from pathlib import Path

import pytest

from evals import goldset
from evals.project import GOLD
from vectorstore.errors import FootnoteError
from vectorstore.types import Document


def write(path: Path, *rows: dict[str, object]) -> Path:
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return path


def row(identifier: str = "a", **more: object) -> dict[str, object]:
    return {"id": identifier, "question": "Why?", "status": "answered", **more}


def document(path: str, sha256: str, original: str | None = None) -> Document:
    return Document(
        id=path, sha256=sha256, path=path, title=path, text="", original_sha256=original
    )


def test_every_gold_file_of_the_project_is_readable() -> None:
    golds = goldset.load(sorted(GOLD.glob("*.jsonl")))
    assert len(golds) >= 60
    assert sum(gold.unanswerable for gold in golds) >= 12


def test_one_status_or_several(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.jsonl",
        row("one"),
        row("none", status="not_found"),
        row("part", status=["not_found", "partial"]),
        row("either", status=["answered", "not_found"]),
    )
    one, none, part, either = goldset.load([path])
    assert (one.answerable, one.unanswerable) == (True, False)
    assert (none.answerable, none.unanswerable) == (False, True)
    assert part.unanswerable
    assert not either.answerable
    assert not either.unanswerable


def test_patterns_ignore_case(tmp_path: Path) -> None:
    (gold,) = goldset.load([write(tmp_path / "g.jsonl", row(answers=["leeds|york"]))])
    assert gold.answers[0].search("In York.")


def test_an_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match='"a" stands twice'):
        goldset.load([write(tmp_path / "g.jsonl", row(), row())])


def test_a_broken_pattern_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match='"a" has a pattern'):
        goldset.load([write(tmp_path / "g.jsonl", row(answers=["("]))])


def test_a_digest_goes_by_the_hash_of_its_original() -> None:
    digest = document("documents/a.md", "1", original="2")
    assert goldset.names(digest) == {"2", "a.md"}
    assert "3" in goldset.names(document("a.txt", "3"))


def test_only_questions_whose_documents_are_all_there_are_asked(tmp_path: Path) -> None:
    path = write(
        tmp_path / "g.jsonl",
        row("here", cite=["2"]),
        row("elsewhere", cite=["9"]),
        row("half", cite_all=["2", "9"]),
        row("nowhere", status="not_found"),
        row("by-path", cite_path=["may.txt"]),
    )
    held = [document("a.md", "1", original="2"), document("x/minutes/may.txt", "5")]
    assert [gold.id for gold in goldset.answered_by(goldset.load([path]), held)] == [
        "here",
        "by-path",
    ]
