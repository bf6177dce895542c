"""The client's original texts, by labels made by hand: quotes are named by three words alone."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.claims.figures import figures_in
from assistant.claims.speaker import attribution_of
from tests.assistant.claims.documents import document

CORPUS = Path(__file__).resolve().parents[4] / "shared" / "corpus"
GOLD = json.loads(Path(__file__).with_name("corpus_gold.json").read_text(encoding="utf-8"))

pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(not CORPUS.is_dir(), reason="the original texts are not at hand"),
]


def texts() -> Iterator[tuple[str, dict[str, Any]]]:
    by_hash = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path.read_text(encoding="utf-8")
        for path in CORPUS.iterdir()
    }
    for labels in GOLD:
        yield by_hash[labels["sha256"]], labels


def plain(name: str | None) -> str:
    return (name or "").replace("’", "'").lower().removeprefix("the ")


def test_every_direct_quote_has_its_speaker() -> None:
    wrong = []
    for text, labels in texts():
        made = document(text)
        for words, speaker in labels["quotes"]:
            start = text.index(words)
            found = attribution_of(made, start, start + 60)
            # The long description of the three CCG chairs starts as its label does.
            if found is None or not plain(found.speaker).startswith(plain(speaker)):
                wrong.append((words, speaker, found and found.speaker))
    assert not wrong


def test_every_amount_of_money_has_its_qualifier_and_period() -> None:
    wrong = []
    for text, labels in texts():
        found = [
            [figure.start, figure.numeral, figure.qualifier, figure.period]
            for figure in figures_in(text, date(2020, 3, 5))
            if figure.kind == "money"
        ]
        wrong += [one for one in labels["money"] if one not in found]
        wrong += [one for one in found if one not in labels["money"]]
    assert not wrong
