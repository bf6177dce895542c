"""Reads gold questions: what to ask, what must be said and cited, what must not be."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from evals.bench import History, rows
from vectorstore.errors import FootnoteError

REFUSING = frozenset({"not_found", "unclear"})


@dataclass(frozen=True, slots=True)
class Gold:
    """A gold question (evals/gold/README.md says what each key means).

    Attributes:
        statuses: Any of these will do.
        answers: Patterns that the answer must all match.
        first: Patterns that its first statement must all match.
        forbidden: Patterns that no statement may match.
        cite: Documents of which one must be cited: hashes of originals, or file names.
        cite_all: Documents that must all be cited.
        speaker: Patterns, one of which a statement's speaker must match.
        stance: Stances, one of which a statement must have.
        conflict: Patterns that the sides shown against each other must match.
        total: The sum that must be shown, as a plain numeral.
        as_of: The date that the answer must give.
        tune: Whether the question may be looked at while tuning.
    """

    id: str
    question: str
    history: History
    kind: str
    statuses: tuple[str, ...]
    answers: tuple[re.Pattern[str], ...]
    first: tuple[re.Pattern[str], ...]
    forbidden: tuple[re.Pattern[str], ...]
    cite: tuple[str, ...]
    cite_all: tuple[str, ...]
    speaker: tuple[re.Pattern[str], ...]
    stance: tuple[str, ...]
    conflict: tuple[re.Pattern[str], ...]
    total: str | None
    as_of: str | None
    tune: bool

    @property
    def answerable(self) -> bool:
        """Whether only an answer will do."""
        return REFUSING.isdisjoint(self.statuses)

    @property
    def unanswerable(self) -> bool:
        """Whether nothing in the documents answers."""
        return "not_found" in self.statuses and "answered" not in self.statuses

    @property
    def sources(self) -> frozenset[str]:
        """The documents that it is right to cite."""
        return frozenset((*self.cite, *self.cite_all))


def load(paths: Iterable[Path]) -> list[Gold]:
    """The questions of some files, in order.

    Raises:
        FootnoteError: A file is missing, a line is no gold question, or two have one id.
    """
    found: dict[str, Gold] = {}
    for path in paths:
        for row in rows(path, needs=("id", "question", "status")):
            if row["id"] in found:
                raise FootnoteError(f'{path}: the id "{row["id"]}" stands twice; give it another')
            try:
                found[row["id"]] = _gold(row)
            except re.error as error:
                raise FootnoteError(
                    f'{path}: "{row["id"]}" has a pattern that is none ({error}); mend it'
                ) from error
    return list(found.values())


class Named(Protocol):
    """A document as gold questions know it."""

    @property
    def sha256(self) -> str: ...  # noqa: D102
    @property
    def original_sha256(self) -> str | None: ...  # noqa: D102
    @property
    def path(self) -> str: ...  # noqa: D102


def names(document: Named) -> frozenset[str]:
    """What a gold question may call a document: the hash of its original, or its file's name."""
    return frozenset((document.original_sha256 or document.sha256, Path(document.path).name))


def answered_by(golds: Iterable[Gold], documents: Sequence[Named]) -> list[Gold]:
    """The questions whose documents are all in a collection; those that name none are left out."""
    held = {name for document in documents for name in names(document)}
    return [gold for gold in golds if gold.sources and gold.sources <= held]


def _gold(row: dict[str, Any]) -> Gold:
    status = row["status"]
    return Gold(
        id=row["id"],
        question=row["question"],
        history=tuple(row.get("history", ())),
        kind=row.get("kind", "other"),
        statuses=(status,) if isinstance(status, str) else tuple(status),
        answers=_patterns(row, "answers"),
        first=_patterns(row, "first"),
        forbidden=_patterns(row, "forbidden"),
        cite=(*row.get("cite", ()), *row.get("cite_path", ())),
        cite_all=(*row.get("cite_all", ()), *row.get("cite_all_paths", ())),
        speaker=_patterns(row, "speaker"),
        stance=tuple(row.get("stance", ())),
        conflict=_patterns(row, "conflict"),
        total=row.get("sum"),
        as_of=row.get("as_of"),
        tune=row.get("tune", True),
    )


def _patterns(row: dict[str, Any], key: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(text, re.IGNORECASE) for text in row.get(key, ()))
