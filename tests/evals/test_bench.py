import json
from hashlib import sha256
from pathlib import Path

import pytest

from evals import bench
from vectorstore.errors import FootnoteError


def write(folder: Path, name: str, *rows: object) -> Path:
    folder.mkdir(exist_ok=True)
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def question(identifier: str, text: str = "Why?", relevant: str = "d") -> dict[str, object]:
    return {
        "id": identifier,
        "question": text,
        "answers": ["because", ""],
        "answerable": True,
        "relevant": [relevant],
    }


def first_digit(text: str) -> int:
    return int(sha256(text.encode()).hexdigest()[0], 16)


def test_even_first_digits_are_tune_and_odd_ones_report() -> None:
    keys = [str(number) for number in range(64)]
    tune = [key for key in keys if bench.belongs(key, "tune")]
    assert tune == [key for key in keys if first_digit(key) % 2 == 0]
    assert all(bench.belongs(key, "report") != bench.belongs(key, "tune") for key in keys)
    assert all(bench.belongs(key, "all") for key in keys)


def test_squad2_is_split_by_article(tmp_path: Path) -> None:
    rows = [question(str(n), relevant=f"dev/{article}/{n}") for n in range(8) for article in "ab"]
    folder = write(tmp_path / "squad2", "questions.jsonl", *rows)
    chosen = {one.relevant[0].split("/")[1] for one in bench.questions(folder, "report")}
    assert chosen == {article for article in "ab" if first_digit(article) % 2}


def test_squad2_queries_are_split_by_the_article_they_were_judged_against(tmp_path: Path) -> None:
    folder = write(tmp_path / "squad2", "queries.jsonl", {"_id": "q", "text": "Why?"})
    write(folder, "qrels.tsv", "query-id\tcorpus-id\tscore", "q\tdev/Article/3\t1")
    side: bench.Split = "report" if first_digit("Article") % 2 else "tune"
    assert [query.id for query in bench.queries(folder, side)] == ["q"]


def test_selqa_is_split_by_question(tmp_path: Path) -> None:
    folder = write(tmp_path / "selqa", "questions.jsonl", question("1"), question("2"))
    side: bench.Split = "report" if first_digit("Why?") % 2 else "tune"
    assert len(bench.questions(folder, side)) == 2


def test_every_other_set_is_split_by_id(tmp_path: Path) -> None:
    folder = write(tmp_path / "other", "questions.jsonl", *(question(str(n)) for n in range(16)))
    chosen = {one.id for one in bench.questions(folder, "tune")}
    assert chosen == {str(n) for n in range(16) if first_digit(str(n)) % 2 == 0}


def test_empty_answers_and_annotations_are_dropped(tmp_path: Path) -> None:
    row = question("1") | {"evidence": [[], ["One sentence."]]}
    (asked,) = bench.questions(write(tmp_path / "set", "questions.jsonl", row))
    assert asked.answers == ("because",)
    assert asked.evidence == (("One sentence.",),)


def test_judgements_skip_the_heading(tmp_path: Path) -> None:
    folder = write(tmp_path / "set", "qrels.tsv", "query-id\tcorpus-id\tscore", "q\td\t1")
    assert bench.judgements(folder) == {"q": {"d": 1}}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"corpus\.jsonl does not exist"):
        list(bench.corpus(tmp_path))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [("{", "line 2 is not JSON"), ("{}", 'line 2 has no "_id"'), ("3", 'line 2 has no "_id"')],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, complaint: str) -> None:
    folder = write(tmp_path / "set", "corpus.jsonl", {"_id": "1", "text": "One."}, line)
    with pytest.raises(FootnoteError, match=complaint):
        list(bench.corpus(folder))


def test_a_bad_judgement_is_named(tmp_path: Path) -> None:
    folder = write(tmp_path / "set", "qrels.tsv", "q d 1")
    with pytest.raises(FootnoteError, match=r"qrels\.tsv line 1"):
        bench.judgements(folder)
