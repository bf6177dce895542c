import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from evals import corpus, runs
from evals.__main__ import app, main
from evals.commands import common
from evals.runs import Item
from evals.runs import Result as Measured
from vectorstore.settings import Settings

COMMANDS = {
    "answers",
    "retrieval",
    "reading",
    "support",
    "rewrites",
    "speed",
    "compare",
    "gate",
    "calibrate",
    "rank",
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The caches of the project stay as they are."""
    monkeypatch.setattr(runs, "RUNS", tmp_path / "runs")
    monkeypatch.setattr(common, "ROOT", tmp_path)
    monkeypatch.setattr(corpus, "CACHE", tmp_path / "cache")
    return tmp_path


def call(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def store(name: str, **held: bool) -> Path:
    items = [Item(key, {"answer": value}) for key, value in held.items()]
    path = runs.path_of("answers", name)
    runs.save(runs.describe("answers", Settings(), [], Measured({}, items)), path)
    return path


def line(result: Result) -> dict[str, object]:
    (only,) = result.stdout.splitlines()
    values: dict[str, object] = json.loads(only)
    return values


def write(folder: Path, name: str, *rows: Mapping[str, object]) -> None:
    folder.mkdir(exist_ok=True)
    text = "".join(json.dumps(row) + "\n" for row in rows)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A benchmark of three documents, two queries and two questions."""
    folder = tmp_path / "tiny"
    texts = {
        "pool": "The swimming pool in Thornley opened in 1987. It employs eleven lifeguards.",
        "library": "The library in Thornley holds 12,000 books. It is closed on Mondays.",
        "park": "The park has a pond with ducks. Dogs must be kept on a lead.",
    }
    write(folder, "corpus.jsonl", *({"_id": key, "text": text} for key, text in texts.items()))
    write(
        folder,
        "queries.jsonl",
        {"_id": "q1", "text": "When did the swimming pool open?"},
        {"_id": "q2", "text": "And how many books?", "history": ["Where is the library?"]},
    )
    (folder / "qrels.tsv").write_text(
        "query-id\tcorpus-id\tscore\nq1\tpool\t1\nq2\tlibrary\t1\n", encoding="utf-8"
    )
    known = {"answers": ["1987"], "answerable": True, "relevant": ["pool"]}
    nothing = {"answers": [], "answerable": False, "relevant": ["pool"]}
    write(
        folder,
        "questions.jsonl",
        {"id": "a", "question": "When did the swimming pool in Thornley open?", **known},
        {"id": "b", "question": "Who was the mayor of Grindelvox in 1502?", **nothing},
    )
    return folder


def test_every_command_is_there_and_says_what_it_does() -> None:
    shown = call("--help").stdout
    assert all(command in shown for command in COMMANDS)


def test_compare_is_silent_about_runs_that_agree() -> None:
    store("run", a=True, b=False)
    result = call("compare", "run", "--baseline", store("base", a=True, b=False), "--json")
    assert result.exit_code == 0
    assert line(result) == {"regressed": False, "broke": [], "mended": [], "gone": [], "new": []}


def test_compare_exits_1_when_something_broke() -> None:
    store("run", a=False, b=True)
    result = call("compare", "run", "--baseline", store("base", a=True, b=False), "--json")
    assert result.exit_code == 1
    assert line(result)["broke"] == ["a: answer"]
    assert line(result)["mended"] == ["b: answer"]


def test_compare_shows_a_table_to_people() -> None:
    store("run", a=False)
    result = call("compare", "run", "--baseline", store("base", a=True))
    assert result.exit_code == 1
    assert "Broke" in result.stdout


def test_a_run_can_become_the_baseline() -> None:
    store("run", a=False)
    base = store("base", a=True)
    assert call("compare", "run", "--baseline", base, "--adopt").exit_code == 0
    assert call("compare", "run", "--baseline", base).exit_code == 0


def test_retrieval_prints_one_line_with_the_agreed_keys(tiny: Path) -> None:
    result = call("retrieval", tiny, "--json")
    assert result.exit_code == 0
    figures = line(result)
    assert list(figures) == ["ndcg@10", "recall@10", "mrr@10", "queries", "split", "seconds"]
    assert (figures["ndcg@10"], figures["queries"], figures["split"]) == (1.0, 2, "all")


def test_a_corpus_is_read_once_and_again_when_it_changed(tiny: Path, cache: Path) -> None:
    call("retrieval", tiny, "--json")
    (index,) = (cache / "cache" / "bench").iterdir()
    before = (index / "catalogue.db").stat().st_mtime_ns
    call("retrieval", tiny, "--json")
    assert (index / "catalogue.db").stat().st_mtime_ns == before
    with (tiny / "corpus.jsonl").open("a", encoding="utf-8") as file:
        file.write(
            json.dumps({"_id": "pool-2", "text": "The swimming pool opened in 1987."}) + "\n"
        )
    call("retrieval", tiny, "--json")
    assert (index / "catalogue.db").stat().st_mtime_ns > before


def test_retrieval_ablates_for_people(tiny: Path) -> None:
    result = call("retrieval", tiny, "--ablate")
    assert result.exit_code == 0
    assert "lexical" in result.stdout
    assert "+ reader" in result.stdout


def test_reading_prints_one_line_and_stores_the_run(tiny: Path) -> None:
    result = call("reading", tiny, "--split", "all", "--save", "tiny", "--json")
    assert result.exit_code == 0
    figures = line(result)
    assert figures["questions"] == 2
    assert figures["refusal_recall"] == 1
    stored = runs.load(runs.path_of("reading", "tiny"))
    assert stored.result.summary == figures
    assert {item.id for item in stored.result.items} == {"a", "b"}


def test_questions_of_another_collection_should_all_be_refused(tiny: Path) -> None:
    result = call("reading", tiny, "--questions", tiny, "--split", "all", "--json")
    assert line(result)["coverage"] is None


def test_what_the_user_must_mend_is_one_line_on_standard_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["evals", "retrieval", str(tmp_path / "missing"), "--json"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert "qrels.tsv does not exist" in str(stopped.value)
    assert capsys.readouterr().out == ""


def test_a_run_is_kept_under_a_name_and_nowhere_else(tiny: Path) -> None:
    result = call("reading", tiny, "--save", "../elsewhere")

    assert result.exit_code == 2
    assert "is a path" in result.output
