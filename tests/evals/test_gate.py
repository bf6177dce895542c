import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from assistant.chain import Assistant
from evals import gate, goldset
from evals.gate import Acceptance, Expectations
from evals.project import CANARIES
from evals.runs import Item
from ingest.progress import Silent
from vectorstore.embeddings import Embedder
from vectorstore.settings import Settings

POOL = """The swimming pool in Thornley cost £4.2 million to build in 1987.

The pool is open from Monday to Saturday, and it employs eleven lifeguards.
"""
NEWER = POOL.replace("£4.2 million", "£7.9 million")
LIBRARY = """The library in Thornley holds 12,000 books and was renovated by Pratt and Sons.

Its reading room seats forty people.
"""
COST = {
    "id": "pool-cost",
    "question": "How much did the swimming pool in Thornley cost?",
    "status": "answered",
    "answers": ["4\\.2"],
    "cite_path": ["pool.txt"],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "papers"
    made.mkdir()
    (made / "pool.txt").write_text(POOL, encoding="utf-8")
    return made


def expectations(tmp_path: Path, *rows: Mapping[str, object], **more: object) -> Expectations:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    canaries = goldset.load([CANARIES])[:4]
    return Expectations(goldset.load([path]), canaries, **more)  # type: ignore[arg-type]


def texts(settings: Settings, embedder: Embedder) -> str:
    assistant = Assistant.open(settings, embedder)
    found = "\n".join(document.text for document in assistant.store.documents())
    assistant.close()
    return found


def test_a_first_ingest_goes_live_when_the_gold_holds(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    verdict = gate.hold(settings, embedder, [folder], expectations(tmp_path, COST), Silent())
    assert verdict.live
    assert (verdict.asked, verdict.canaries, verdict.broke) == (1, 4, ())
    assert "£4.2 million" in texts(settings, embedder)


def test_a_change_that_breaks_a_gold_answer_is_rolled_back(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    expected = expectations(tmp_path, COST)
    gate.hold(settings, embedder, [folder], expected, Silent())
    (folder / "pool.txt").write_text(NEWER, encoding="utf-8")
    verdict = gate.hold(settings, embedder, [folder], expected, Silent())
    assert not verdict.live
    assert {change.id for change in verdict.broke} == {"pool-cost"}
    assert "£4.2 million" in texts(settings, embedder)


def test_an_accepted_change_goes_live_and_is_on_record(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    gate.hold(settings, embedder, [folder], expectations(tmp_path, COST), Silent())
    (folder / "pool.txt").write_text(NEWER, encoding="utf-8")
    accepting = expectations(tmp_path, COST, accept=["pool-cost"])
    verdict = gate.hold(settings, embedder, [folder], accepting, Silent())
    assert verdict.live
    assert [one.id for one in verdict.accepted] == ["pool-cost"]
    assert "7.9" in verdict.accepted[0].text
    assert "£7.9 million" in texts(settings, embedder)


def test_documents_that_no_gold_question_is_about_meet_the_canaries_alone(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    other = {**COST, "cite_path": ["elsewhere.txt"]}
    verdict = gate.hold(settings, embedder, [folder], expectations(tmp_path, other), Silent())
    assert verdict.live
    assert (verdict.asked, verdict.canaries) == (0, 4)


def test_a_failure_that_the_baseline_knows_does_not_hold_up_new_documents(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    wrong = {**COST, "answers": ["£1 billion"]}
    verdict = gate.hold(settings, embedder, [folder], expectations(tmp_path, wrong), Silent())
    assert not verdict.live
    known = [Item("pool-cost", {"answer": False})]
    expected = expectations(tmp_path, wrong, known=known)
    assert gate.hold(settings, embedder, [folder], expected, Silent()).live


def test_a_question_whose_document_has_left_is_gone_and_not_broken(
    settings: Settings, embedder: Embedder, folder: Path, tmp_path: Path
) -> None:
    expected = expectations(tmp_path, COST)
    gate.hold(settings, embedder, [folder], expected, Silent())
    (folder / "pool.txt").unlink()
    (folder / "library.txt").write_text(LIBRARY, encoding="utf-8")
    verdict = gate.hold(settings, embedder, [folder], expected, Silent())
    assert verdict.live
    assert verdict.gone == ("pool-cost",)


def test_acceptances_are_written_down_once_for_each_question(tmp_path: Path) -> None:
    path = tmp_path / "accepted.jsonl"
    first = Acceptance("a", "2026-01-01", "answered", "One.")
    second = Acceptance("a", "2026-02-01", "answered", "Two.")
    gate.record([first], path)
    gate.record([second], path)
    assert gate.load_acceptances(path) == [second]
    assert gate.load_acceptances(tmp_path / "none.jsonl") == []
