from pathlib import Path

import pytest

from assistant.batch import BadLine, Line, read_batch
from vectorstore.errors import FootnoteError


def read(tmp_path: Path, text: str) -> list[tuple[int, Line | BadLine]]:
    file = tmp_path / "questions.jsonl"
    file.write_text(text, encoding="utf-8")
    return list(read_batch(file))


def test_a_line_is_a_question_with_its_history(tmp_path: Path) -> None:
    rows = read(
        tmp_path,
        '{"id": 7, "question": "And?", "history": ["What?", {"role": "agent", "text": "So."}]}\n',
    )

    [(number, line)] = rows
    assert number == 1
    assert isinstance(line, Line)
    assert (line.id, line.question) == ("7", "And?")
    assert line.turns == ("What?", {"role": "agent", "text": "So."})


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("not json", "not JSON"),
        ('{"id": "a"}', "question: missing, or no text"),
        ('{"id": {}, "question": "x"}', "id: neither text nor a number"),
        ('{"question": "x", "history": 5}', "history: no list of earlier questions"),
        ('{"question": "x", "history": [{"role": "user"}]}', "history: no list of earlier"),
        ('["a"]', "not a JSON object; write {"),
        (r'{"question": "Who \ud800?"}', "lone surrogate"),
        ("[" * 100_000, "nested too deeply"),
        (f'{{"id": {"1" * 5_000}, "question": "Who?"}}', "not JSON"),
    ],
)
def test_a_bad_line_says_what_is_wrong_and_the_rest_goes_on(
    tmp_path: Path, text: str, complaint: str
) -> None:
    rows = read(tmp_path, f'{text}\n\n{{"question": "Who?"}}\n')

    assert [number for number, _ in rows] == [1, 3]
    first = rows[0][1]
    assert isinstance(first, BadLine)
    assert complaint in first.error
    assert isinstance(rows[1][1], Line)


def test_a_missing_file_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match=r"nowhere\.jsonl: cannot be read"):
        list(read_batch(tmp_path / "nowhere.jsonl"))
