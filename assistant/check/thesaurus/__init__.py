"""Which words may stand for each other, from WordNet 3.1 (LICENSE; made by build.py)."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("thesaurus.tsv")


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """Stems with their synonyms, the broader words that they fall under, and their opposites."""

    synonyms: dict[str, frozenset[str]]
    broader: dict[str, frozenset[str]]
    opposites: dict[str, frozenset[str]]


@cache
def thesaurus() -> Thesaurus:
    """Read the table; about 30 ms, once."""
    columns: tuple[dict[str, frozenset[str]], ...] = ({}, {}, {})
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        stem, *fields = line.split("\t")
        for column, words in zip(columns, fields, strict=True):
            if words:
                column[stem] = frozenset(words.split())
    return Thesaurus(*columns)
