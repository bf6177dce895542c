"""Scores the claim readers on labelled sentences; `labelled/README.md` explains the labels."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from assistant.claims.dates import dates_in
from assistant.claims.figures import figures_in
from assistant.claims.speaker import attribution_of
from vectorstore.types import Document

LABELLED = Path(__file__).parent / "labelled"


@dataclass(frozen=True, slots=True)
class Score:
    """How many of how many are right, and what went wrong."""

    right: int
    of: int
    wrong: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.of


def labelled(name: str) -> list[dict[str, Any]]:
    """The labelled sentences of one file: "tune", "held_out" or "later"."""
    lines = (LABELLED / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def document_of(item: dict[str, Any]) -> Document:
    """The labelled text as a document."""
    digest = hashlib.sha256(item["text"].encode()).hexdigest()
    return Document(
        id=f"labelled/{digest[:12]}",
        sha256=digest,
        path=f"{digest[:12]}.txt",
        title="Untitled",
        text=item["text"],
        kind=item["style"],
        speaker=item.get("speech"),
        published=date.fromisoformat(item["published"]),
    )


def score(name: str, what: str) -> Score:
    """The score of one file for "speaker", "stance", "figures", "statuses" or "dates"."""
    pairs = [pair for item in labelled(name) if what in item for pair in _PAIRS[what](item)]
    wrong = tuple(
        f"{text}: expected {expected}, found {found}"
        for text, expected, found in pairs
        if expected != found
    )
    return Score(len(pairs) - len(wrong), len(pairs), wrong)


Pairs = Iterator[tuple[str, object, object]]


def _claimed(item: dict[str, Any]) -> tuple[str | None, str | None]:
    document = document_of(item)
    quote = item.get("quote", item["text"])
    start = document.text.index(quote)
    attribution = attribution_of(document, start, start + len(quote))
    return (attribution.speaker, attribution.stance) if attribution else (None, None)


def _speaker(item: dict[str, Any]) -> Pairs:
    yield item["text"], _plain(item["speaker"]), _plain(_claimed(item)[0])


def _plain(speaker: str | None) -> str | None:
    """Names alike but for apostrophes, capitals and the article are the same."""
    return speaker and speaker.replace("’", "'").lower().removeprefix("the ")


def _stance(item: dict[str, Any]) -> Pairs:
    yield item["text"], item["stance"], _claimed(item)[1]


def _figures(item: dict[str, Any]) -> Pairs:
    expected = [
        (Decimal(value), upper and Decimal(upper), unit, qualifier, period)
        for value, upper, unit, qualifier, period in item["figures"]
    ]
    found = [
        (figure.value, figure.upper, figure.unit, figure.qualifier, figure.period)
        for figure in figures_in(item["text"], date.fromisoformat(item["published"]))
    ]
    yield from _aligned(item["text"], expected, found)


def _statuses(item: dict[str, Any]) -> Pairs:
    found = figures_in(item["text"], date.fromisoformat(item["published"]))
    for value, status in item["statuses"]:
        told = next((one.status for one in found if one.value == Decimal(value)), "no figure")
        yield f"{item['text']} ({value})", status, told


def _dates(item: dict[str, Any]) -> Pairs:
    expected = [
        (text, date.fromisoformat(first), last and date.fromisoformat(last))
        for text, first, last in item["dates"]
    ]
    found = [
        (mention.text, mention.first, mention.last)
        for mention in dates_in(item["text"], date.fromisoformat(item["published"]))
    ]
    yield from _aligned(item["text"], expected, found)


def _aligned(text: str, expected: list[Any], found: list[Any]) -> Pairs:
    """One pair for each that is expected, and one for each that is found and should not be.

    A sentence that rightly has none counts as one that is right.
    """
    missed = [one for one in expected if one not in found]
    extra = [one for one in found if one not in expected]
    for one in expected:
        if one not in missed:
            yield text, one, one
    for index in range(max(len(missed), len(extra))):
        yield (
            text,
            missed[index] if index < len(missed) else None,
            extra[index] if index < len(extra) else "nothing",
        )
    if not expected and not found:
        yield text, None, None


_PAIRS = {
    "speaker": _speaker,
    "stance": _stance,
    "figures": _figures,
    "statuses": _statuses,
    "dates": _dates,
}
