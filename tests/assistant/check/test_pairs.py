"""The check against statements that we wrote and labelled (pairs.jsonl).

Kinds: number, unit, date, name, polarity, negation, scope, hedge, roles, order, pairing, cause,
addition, quotation, stance, speaker dropped; and of the right ones paraphrase, condensed, join,
sum, context, acronym, "date resolved". `held_out` marks the pairs that were written after the last
change to the rules, and have changed none since.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.check import Source, check

PAIRS = [
    json.loads(line)
    for line in Path(__file__).with_name("pairs.jsonl").read_text(encoding="utf-8").splitlines()
]


def verdicts(supported: bool, held_out: bool) -> list[bool]:
    return [
        check(pair["statement"], [source(given) for given in pair["sources"]]).supported
        for pair in PAIRS
        if pair["supported"] is supported and pair["held_out"] is held_out
    ]


def source(given: dict[str, Any]) -> Source:
    published = given.get("published")
    return Source(
        quote=given["quote"],
        context=given.get("context", ""),
        speaker=given.get("speaker"),
        published=date.fromisoformat(published) if published else None,
    )


@pytest.mark.parametrize(("held_out", "floor"), [(False, 0.95), (True, 0.9)])
def test_catches_the_wrong_statements(held_out: bool, floor: float) -> None:
    shown = verdicts(supported=False, held_out=held_out)
    assert 1 - sum(shown) / len(shown) >= floor


@pytest.mark.parametrize("held_out", [False, True])
def test_withholds_few_of_the_right_statements(held_out: bool) -> None:
    shown = verdicts(supported=True, held_out=held_out)
    assert 1 - sum(shown) / len(shown) <= 0.15


def test_every_refusal_gives_a_reason() -> None:
    for pair in PAIRS:
        verdict = check(pair["statement"], [source(given) for given in pair["sources"]])
        assert verdict.supported == (verdict.reason is None)


def test_the_set_is_large_and_balanced() -> None:
    right = sum(pair["supported"] for pair in PAIRS)
    assert len(PAIRS) >= 200
    assert 0.3 <= right / len(PAIRS) <= 0.5
    assert len({pair["id"] for pair in PAIRS}) == len(PAIRS)
