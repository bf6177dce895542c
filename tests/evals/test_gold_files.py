"""The gold questions keep to evals/gold/README.md, and their answers are where they say."""

import hashlib
import json
import re
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias, get_args

import frontmatter
import pytest

from assistant.answer import Status

ROOT = Path(__file__).parents[2]
ORIGINALS = ROOT.parent / "shared" / "corpus"
COLLECTIONS = ROOT / "tests" / "collections"
GOLD = ROOT / "evals" / "gold"
SETS = [
    GOLD / "gold.jsonl",
    GOLD / "adversarial.jsonl",
    GOLD / "claims.jsonl",
    *sorted(COLLECTIONS.glob("*/gold.jsonl")),
]

NEVER_READ = ("marrow", "ormsley", "arkendale", "saltmere")
BLIND = [COLLECTIONS / name / "gold.jsonl" for name in NEVER_READ]  # only measured on

REQUIRED = {"id", "question", "history", "kind", "status", "answers", "tune", "note"}
PATTERNS = ("answers", "first", "forbidden", "speaker", "conflict")
CITES = ("cite", "cite_all", "cite_path", "cite_all_paths")
OPTIONAL = {*PATTERNS, *CITES, "stance", "sum", "as_of"} - REQUIRED
LEAST = {
    "gold.jsonl": {
        "figure": 15,
        "fact": 15,
        "date": 5,
        "who": 8,
        "said": 12,
        "why": 6,
        "list": 6,
        "yes_no": 6,
        "follow_up": 12,
        "not_found": 18,
        "typo": 6,
        "about": 5,
        "unclear": 3,
        "summary": 3,
    },
    "adversarial.jsonl": {
        "other_year": 4,
        "other_entity": 4,
        "false_premise": 4,
        "no_such_post": 3,
        "no_quantity": 3,
    },
    "claims.jsonl": {
        "all_figures": 5,
        "total": 5,
        "firm": 5,
        "who_says": 5,
        "stance": 3,
        "disagreement": 3,
        "as_of": 3,
        "according_to": 3,
    },
}

Question: TypeAlias = dict[str, Any]
every_set = pytest.mark.parametrize(
    "path", SETS, ids=lambda path: f"{path.parent.name}/{path.stem}"
)


@cache
def questions(path: Path) -> tuple[Question, ...]:
    return tuple(json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())


@cache
def digests() -> dict[str, str]:
    """Body of each digest, by the hash of the text it sums up."""
    posts = [frontmatter.load(str(path)) for path in (ROOT / "documents").glob("*.md")]
    return {str(post["original_sha256"]): post.content for post in posts}


@cache
def originals() -> dict[str, str]:
    files = [path.read_bytes() for path in ORIGINALS.glob("*.txt")]
    return {hashlib.sha256(data).hexdigest(): data.decode("utf-8") for data in files}


@cache
def collection(folder: Path) -> dict[str, str]:
    """Text of each document of a test collection, by file name, without HTML tags."""
    documents = folder / "documents"
    return {
        path.name: re.sub(r"<[^>]+>", " ", path.read_text(encoding="utf-8"))
        for path in documents.iterdir()
    }


def problems_of(question: Question) -> list[str]:
    """What is wrong with the keys and the types of a line."""
    strings = [
        value
        for key in (*PATTERNS, *CITES, "stance")
        for value in question.get(key, [])
        if not isinstance(value, str) or not value
    ]
    statuses = accepted(question)
    checks = {
        "keys are missing": question.keys() >= REQUIRED,
        "keys are unknown": question.keys() <= REQUIRED | OPTIONAL,
        "a list holds something else than text": not strings,
        "the status is unknown": bool(statuses) and set(statuses) <= set(get_args(Status)),
        "tune is neither true nor false": isinstance(question["tune"], bool),
        "it is cited in two ways": sum(key in question for key in CITES) <= 1,
        "a turn of the history is neither text nor a role with a text": all(
            isinstance(turn, str) or turn.keys() == {"role", "text"} for turn in question["history"]
        ),
        "an answer is to be found but nothing is to be cited": bool(
            statuses != ("answered",) or any(key in question for key in CITES)
        ),
        "a refusal has an answer": statuses != ("not_found",) or not question["answers"],
    }
    return [problem for problem, fine in checks.items() if not fine]


def accepted(question: Question) -> tuple[str, ...]:
    status = question["status"]
    return (status,) if isinstance(status, str) else tuple(status)


def lost(question: Question, texts: dict[str, str]) -> list[str]:
    """The patterns that are not in the documents that are to be cited."""
    wanted = [
        pattern for key in ("answers", "first", "conflict") for pattern in question.get(key, [])
    ]
    names: list[str] = next((question[key] for key in CITES if key in question), [])
    places = [texts[name] for name in names]
    if {"cite_all", "cite_path", "cite_all_paths"} & question.keys():  # one may hold each
        places = [" ".join(places)]
    return [
        pattern
        for pattern in wanted
        if not all(re.search(pattern, place, re.IGNORECASE) for place in places)
    ]


def all_lost(path: Path, texts: dict[str, str]) -> dict[str, list[str]]:
    return {one["id"]: patterns for one in questions(path) if (patterns := lost(one, texts))}


@every_set
def test_lines_keep_to_the_format(path: Path) -> None:
    wrong = {one.get("id"): found for one in questions(path) if (found := problems_of(one))}

    assert wrong == {}


@every_set
def test_patterns_compile(path: Path) -> None:
    for question in questions(path):
        for key in PATTERNS:
            for pattern in question.get(key, []):
                assert re.compile(pattern), question["id"]


@every_set
def test_sums_and_dates_can_be_read(path: Path) -> None:
    for question in questions(path):
        assert Decimal(question.get("sum", "0")) >= 0
        assert date.fromisoformat(question.get("as_of", "2000-01-01"))


def test_ids_are_unique_over_all_sets() -> None:
    ids = Counter(question["id"] for path in SETS for question in questions(path))

    assert [name for name, count in ids.items() if count > 1] == []


@every_set
def test_no_question_is_asked_twice(path: Path) -> None:
    asked = Counter(
        (one["question"].lower(), json.dumps(one["history"]).lower()) for one in questions(path)
    )

    assert [question for question, count in asked.items() if count > 1] == []


@pytest.mark.parametrize(("name", "least"), LEAST.items())
def test_every_kind_is_asked_often_enough(name: str, least: dict[str, int]) -> None:
    counts = Counter(question["kind"] for question in questions(GOLD / name))

    assert {kind: counts[kind] for kind in least if counts[kind] < least[kind]} == {}


@every_set
def test_about_a_third_of_the_questions_is_held_out(path: Path) -> None:
    share = sum(not question["tune"] for question in questions(path)) / len(questions(path))

    assert share == 1 if path in BLIND else 0.25 <= share <= 0.4


@pytest.mark.parametrize("path", SETS[:3], ids=lambda path: path.stem)
def test_cited_hashes_belong_to_digests(path: Path) -> None:
    for question in questions(path):
        cited = question.get("cite", []) + question.get("cite_all", [])
        assert set(cited) <= digests().keys(), question["id"]


@pytest.mark.parametrize("path", SETS[:3], ids=lambda path: path.stem)
def test_answers_stand_in_the_digests_to_be_cited(path: Path) -> None:
    assert all_lost(path, digests()) == {}


@pytest.mark.corpus
@pytest.mark.skipif(not ORIGINALS.is_dir(), reason="the original texts are not on this machine")
@pytest.mark.parametrize("path", SETS[:3], ids=lambda path: path.stem)
def test_answers_stand_in_the_originals_to_be_cited(path: Path) -> None:
    assert digests().keys() == originals().keys()
    assert all_lost(path, originals()) == {}


@pytest.mark.parametrize("path", SETS[3:], ids=lambda path: path.parent.name)
def test_answers_stand_in_the_collection(path: Path) -> None:
    assert all_lost(path, collection(path.parent)) == {}
