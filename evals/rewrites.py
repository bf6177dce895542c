"""How near our standalone questions come to a person's."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn
from assistant.text.words import content_words, stem
from evals import bench
from evals.bench import Split
from evals.runs import Item, Result
from vectorstore.embeddings import Embedder

FILE = "pairs.jsonl"


@dataclass(frozen=True, slots=True)
class Pair:
    """A last turn with the turns before it, oldest first, and a person's rewrite of it."""

    id: str
    turns: tuple[str, ...]
    last: str
    rewrite: str


def pairs(folder: Path, split: Split) -> list[Pair]:
    """The pairs of the split."""
    return [
        Pair(row["id"], tuple(row["turns"][:-1]), row["last"], row["rewrite"])
        for row in bench.rows(folder / FILE, needs=("id", "turns", "last", "rewrite"))
        if bench.belongs(row["id"], split)
    ]


def ours(pair: Pair) -> str:
    """What the assistant makes of the last turn."""
    return condense(pair.last, [Turn(question) for question in pair.turns]).question


def last_alone(pair: Pair) -> str:
    """The last turn as it is."""
    return pair.last


def last_two_pasted(pair: Pair) -> str:
    """The last two turns, one after the other."""
    return " ".join([*pair.turns[-1:], pair.last])


WAYS: dict[str, Callable[[Pair], str]] = {
    "ours": ours,
    "last": last_alone,
    "last_two": last_two_pasted,
}


def overlap(one: str, other: str) -> float:
    """F1 of the stemmed content words of two texts, each word counted as often as it occurs."""
    ones, others = (Counter(map(stem, content_words(text))) for text in (one, other))
    if not ones and not others:
        return 1.0
    return 2 * (ones & others).total() / (ones.total() + others.total())


def measure(found: Sequence[Pair], embedder: Embedder, split: Split) -> Result:
    """Compare each way's questions with the person's: word overlap and embedding cosine."""
    wanted = embedder.embed([pair.rewrite for pair in found])
    written = {name: [way(pair) for pair in found] for name, way in WAYS.items()}
    summary: dict[str, Any] = {}
    for name, texts in written.items():
        cosines = (embedder.embed(texts) * wanted).sum(axis=1)
        overlaps = [overlap(text, pair.rewrite) for text, pair in zip(texts, found, strict=True)]
        summary[f"{name}_f1"] = round(fmean(overlaps), 4)
        summary[f"{name}_cosine"] = round(float(cosines.mean()), 4)
    changed = [text != pair.last for text, pair in zip(written["ours"], found, strict=True)]
    summary |= {"changed": round(fmean(changed), 4), "pairs": len(found), "split": split}
    items = [
        Item(f"{pair.id}/{len(pair.turns)}", {}, {"question": text, "person": pair.rewrite})
        for pair, text in zip(found, written["ours"], strict=True)
    ]
    return Result(summary, items)
