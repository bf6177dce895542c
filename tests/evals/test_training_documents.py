"""The collections that we wrote, as documents and questions."""

import json
from pathlib import Path

import frontmatter
import pytest

from evals.training import documents
from tests.assistant.made import document, evidence

NAMES = ("01.md", "02.md")
SECTION = {
    "document": "Bus fares: what they cost",
    "publisher": "The Hexley Post",
    "author": "",
    "published": "2019-03-14",
    "kind": "news",
}
LINES = [
    SECTION
    | {
        "id": "s1",
        "heading": "Fares",
        "sentences": [
            "Fares go up.",
            "The council agreed to:",
            "- singles go up;",
            "- returns stay.",
        ],
    },
    SECTION
    | {
        "id": "s2",
        "heading": "",
        "sentences": ["Riders – 2018: 4,100; 2019: 3,900", "Drivers – 2018: 31; 2019: 29"],
    },
    {"q": "will a single cost more", "a": ["s1:2"]},
    {"q": "who drives the night bus", "a": []},
]


@pytest.fixture
def collection(tmp_path: Path) -> Path:
    path = tmp_path / "buses.jsonl"
    path.write_text("\n".join(map(json.dumps, LINES)), encoding="utf-8")
    return path


def test_sections_of_one_document_are_one_file_with_lists_and_tables(
    collection: Path, tmp_path: Path
) -> None:
    documents.write(collection, tmp_path / "made")

    (path,) = (tmp_path / "made").iterdir()
    found = frontmatter.load(str(path))
    assert found.metadata["title"] == "Bus fares: what they cost"
    assert "author" not in found.metadata
    assert found.content == (
        "## Fares\n\nFares go up. The council agreed to:\n\n- singles go up;\n- returns stay.\n\n"
        "|  | 2018 | 2019 |\n| --- | --- | --- |\n| Riders | 4,100 | 3,900 |\n| Drivers | 31 | 29 |"
    )


def test_a_document_that_is_gone_leaves_no_file(collection: Path, tmp_path: Path) -> None:
    stale = tmp_path / "made" / "07.md"
    stale.parent.mkdir()
    stale.write_text("old", encoding="utf-8")

    documents.write(collection, tmp_path / "made")

    assert not stale.exists()


def test_a_question_is_answered_by_its_sentence_in_its_document(collection: Path) -> None:
    answered, open_question = documents.asked(collection)

    assert answered.answerable
    assert not open_question.answerable
    here, elsewhere = (document("Singles go up. Returns stay.", name) for name in NAMES)
    assert answered.is_right(evidence("Singles go up.", of=here))
    assert not answered.is_right(evidence("Singles go up.", of=elsewhere))
    assert not answered.is_right(evidence("Returns stay.", of=here))
