"""Reads a folder of public benchmark data: corpus, queries, judgements and questions."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from vectorstore.errors import FootnoteError

Split = Literal["tune", "report", "all"]
History = tuple[str | dict[str, str], ...]
Judgements = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Text:
    """A document of the corpus."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is searched for; `history` holds the earlier turns, oldest first."""

    id: str
    text: str
    history: History = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is known about its answer.

    Attributes:
        answers: Accepted answers; empty where nothing answers.
        answerable: Whether the corpus answers it.
        relevant: Ids of the corpus documents that it was written about.
        evidence: For each annotator, the sentences that answer.
        label: The data set's own word for answerable or not, where it has more than two.
    """

    id: str
    text: str
    history: History
    answers: tuple[str, ...]
    answerable: bool
    relevant: tuple[str, ...]
    evidence: tuple[tuple[str, ...], ...]
    label: str


def name_of(folder: Path) -> str:
    """The data set's name: its folder's."""
    return folder.resolve().name


def corpus(folder: Path) -> Iterator[Text]:
    """The documents of `corpus.jsonl`."""
    for row in rows(folder / "corpus.jsonl", needs=("_id", "text")):
        yield Text(row["_id"], row.get("title", ""), row["text"])


def queries(folder: Path, split: Split = "all") -> list[Query]:
    """The queries of `queries.jsonl` that belong to the split."""
    judged = judgements(folder)
    return [
        Query(row["_id"], row["text"], tuple(row.get("history", ())))
        for row in rows(folder / "queries.jsonl", needs=("_id", "text"))
        if belongs(_split_key(folder, row["_id"], row["text"], judged.get(row["_id"], ())), split)
    ]


def judgements(folder: Path) -> Judgements:
    """`qrels.tsv` as query id -> document id -> relevance.

    Raises:
        FootnoteError: The file is missing or a line does not have three columns.
    """
    path = folder / "qrels.tsv"
    judged: Judgements = defaultdict(dict)
    for number, line in enumerate(_lines(path), start=1):
        columns = line.split("\t")
        if number == 1 and columns[-1] == "score":
            continue
        if len(columns) != 3 or not columns[2].isdigit():
            raise FootnoteError(
                f"{path} line {number}: expected query, document and score between tabs"
            )
        judged[columns[0]][columns[1]] = int(columns[2])
    return dict(judged)


def questions(folder: Path, split: Split = "all") -> list[Question]:
    """The questions of `questions.jsonl` that belong to the split."""
    needs = ("id", "question", "answers", "answerable", "relevant")
    asked = (_question(row) for row in rows(folder / "questions.jsonl", needs))
    return [
        question
        for question in asked
        if belongs(_split_key(folder, question.id, question.text, question.relevant), split)
    ]


def rows(path: Path, needs: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The JSON objects of a file, one a line, each with the keys that it needs.

    Raises:
        FootnoteError: The file is missing, or a line is not such an object.
    """
    for number, line in enumerate(_lines(path), start=1):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise FootnoteError(f"{path} line {number} is not JSON: {error.msg}") from error
        missing = [key for key in needs if not isinstance(row, dict) or key not in row]
        if missing:
            raise FootnoteError(f'{path} line {number} has no "{missing[0]}"')
        yield row


def belongs(key: str, split: Split) -> bool:
    """Whether what is kept together under `key` belongs to the split."""
    return split in ("all", half_of(key))


def half_of(key: str) -> Literal["tune", "report"]:
    """The half of the data that what is kept together under `key` is in.

    An even first hexadecimal digit of the key's SHA-256 is `tune`, an odd one `report`.
    """
    return "report" if int(sha256(key.encode()).hexdigest()[0], 16) % 2 else "tune"


def _split_key(folder: Path, identifier: str, text: str, relevant: Iterable[str]) -> str:
    """What is hashed: an article's questions and a question's claims must not be torn apart."""
    match name_of(folder):
        case "squad2":
            return next(iter(relevant)).split("/")[1]
        case "attribution" | "selqa":
            return text
        case _:
            return identifier


def _question(row: dict[str, Any]) -> Question:
    return Question(
        id=row["id"],
        text=row["question"],
        history=tuple(row.get("history", ())),
        answers=tuple(answer for answer in row["answers"] if answer.strip()),
        answerable=row["answerable"],
        relevant=tuple(row["relevant"]),
        evidence=tuple(tuple(one) for one in row.get("evidence", ()) if one),
        label=row.get("answerability", "ANSWERABLE" if row["answerable"] else "UNANSWERABLE"),
    )


def _lines(path: Path) -> Iterator[str]:
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise FootnoteError(
            f"{path} does not exist: give a benchmark folder that holds {path.name}"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise FootnoteError(f"{path} cannot be read ({error}): check the file") from error
    return (line for line in text.split("\n") if line.strip())
