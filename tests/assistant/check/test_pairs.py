"""The check against statements that we wrote and labelled (pairs.jsonl, paraphrases.jsonl).

Kinds: number, unit, date, name, polarity, negation, scope, hedge, roles, order, pairing, cause,
addition, quotation, stance, speaker dropped; and of the right ones paraphrase, condensed, join,
sum, context, acronym, "date resolved". `held_out` marks the pairs that were written after the last
change to the rules, and have changed none since.

paraphrases.jsonl is harder: three writers who had not seen the rules (t5, t6, h4), 164 statements
with small tempting errors and 156 right ones as free as fluent models write them, arithmetic and
inference among them; and t7, 40 and 60 more, by one who had. It stands well short of what is
asked; the floors keep it from falling back.

public_bodies.jsonl is of minutes, board papers, Hansard and the like (t8): 40 pairs that the check
once judged wrongly, and 20 held-out. Of 79 more (t9: planning committees, school governors, written
answers, a hospital trust), those that were judged wrongly and are mended are here, and the others
in paraphrases.jsonl; so of 83 more (t10: figures, dates, names and sides exchanged, and merged,
passive or shortened paraphrases). At first sight the check caught 29 of the 43 wrong ones of t10
and withheld 16 of its 40 right ones; mended, 41 and 5.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assistant.check import Source, check


def read(name: str) -> list[dict[str, Any]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


PAIRS = read("pairs.jsonl")
PARAPHRASES = read("paraphrases.jsonl")
PUBLIC_BODIES = read("public_bodies.jsonl")


def verdicts(supported: bool, held_out: bool, pairs: list[dict[str, Any]] = PAIRS) -> list[bool]:
    return [
        check(pair["statement"], [source(given) for given in pair["sources"]]).supported
        for pair in pairs
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


@pytest.mark.parametrize(
    ("held_out", "caught", "withheld"), [(False, 0.78, 0.25), (True, 0.78, 0.35)]
)
def test_free_paraphrases_and_tempting_errors(
    held_out: bool, caught: float, withheld: float
) -> None:
    wrong = verdicts(supported=False, held_out=held_out, pairs=PARAPHRASES)
    right = verdicts(supported=True, held_out=held_out, pairs=PARAPHRASES)
    assert 1 - sum(wrong) / len(wrong) >= caught
    assert 1 - sum(right) / len(right) <= withheld


@pytest.mark.parametrize(
    "pair",
    [pair for pair in PUBLIC_BODIES if not pair["held_out"]],
    ids=lambda pair: f"{pair['id']} {pair['kind']}",
)
def test_judges_what_public_bodies_say(pair: dict[str, Any]) -> None:
    verdict = check(pair["statement"], [source(given) for given in pair["sources"]])
    assert verdict.supported is pair["supported"], verdict.reason


def test_judges_most_of_what_public_bodies_say_in_sentences_never_seen() -> None:
    wrong = verdicts(supported=False, held_out=True, pairs=PUBLIC_BODIES)
    right = verdicts(supported=True, held_out=True, pairs=PUBLIC_BODIES)
    assert 1 - sum(wrong) / len(wrong) >= 0.6
    assert 1 - sum(right) / len(right) <= 0.25
