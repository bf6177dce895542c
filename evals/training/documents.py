"""Collections that we wrote, as Markdown files to ingest and questions to ask of all of them."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from assistant.evidence import Evidence
from evals.metrics.containment import same_sentence
from evals.samples import Asked
from evals.training.data import COLLECTIONS, HELD_OUT, read_lines

_ROW = re.compile(r"(?P<name>[^–]+?) – (?P<cells>[^:;]+: [^;]+(?:; [^:;]+: [^;]+)*)")
_OWN_LINE = re.compile(r"\d+(?:\.\d+)*[.)]? [A-Z£]")


def held_out() -> list[Path]:
    """The collections that the reader never learned from."""
    return sorted((COLLECTIONS / HELD_OUT).glob("*.jsonl"))


def write(collection: Path, folder: Path) -> None:
    """Write a collection's documents, and leave nothing else of them in the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = dict(_documents(_sections(collection)))
    for old in folder.glob("*.md"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def asked(collection: Path) -> list[Asked]:
    """Its questions, right where a sentence that answers is the evidence."""
    sections = {section["id"]: section for section in _sections(collection)}
    names = _names(sections.values())
    found = []
    for number, line in enumerate(one for one in read_lines(collection) if "q" in one):
        answering = []
        for place in line["a"]:
            section, _, at = place.partition(":")
            one = sections[section]
            answering.append((names[one["document"]], one["sentences"][int(at)]))
        found.append(
            Asked(
                f"{collection.stem}/{number}", line["q"], (), bool(answering), "", _judge(answering)
            )
        )
    return found


def _judge(answering: Sequence[tuple[str, str]]) -> Callable[[Evidence], bool]:
    def is_right(evidence: Evidence) -> bool:
        own = [text for name, text in answering if Path(evidence.document.path).name == name]
        return any(
            same_sentence(said, text) for text in own for said in (evidence.quote, evidence.wording)
        )

    return is_right


def _sections(collection: Path) -> list[dict[str, Any]]:
    return [line for line in read_lines(collection) if "sentences" in line]


def _names(sections: Iterable[dict[str, Any]]) -> dict[str, str]:
    """The file of each document, by its title."""
    titles = list(dict.fromkeys(section["document"] for section in sections))
    return {title: f"{number:02}.md" for number, title in enumerate(titles, start=1)}


def _documents(sections: Sequence[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    names = _names(sections)
    for title, several in groupby(sections, key=lambda one: str(one["document"])):
        parts = list(several)
        yield names[title], f"{_front_matter(parts[0])}\n{''.join(map(_section, parts))}"


def _front_matter(section: dict[str, Any]) -> str:
    known = {
        "title": section["document"],
        "publisher": section["publisher"],
        "author": section["author"],
        "published": section["published"],
        "kind": section["kind"],
    }
    # A JSON string is a YAML string.
    lines = [f"{key}: {json.dumps(value)}" for key, value in known.items() if value]
    return "\n".join(["---", *lines, "---", ""])


def _section(section: dict[str, Any]) -> str:
    heading = f"## {section['heading']}\n\n" if section["heading"] else ""
    blocks = []
    for columns, rows in groupby(section["sentences"], key=_columns):
        texts = list(rows)
        blocks.append(_table(columns, texts) if columns else _prose(texts))
    return heading + "\n\n".join(blocks) + "\n\n"


def _columns(sentence: str) -> tuple[str, ...]:
    match = _ROW.fullmatch(sentence)
    return tuple(cell.partition(":")[0] for cell in match["cells"].split("; ")) if match else ()


def _table(columns: Sequence[str], rows: Sequence[str]) -> str:
    lines = [["", *columns], ["---"] * (len(columns) + 1)]
    for row in rows:
        name, _, cells = row.partition(" – ")
        lines.append([name, *(cell.partition(": ")[2] for cell in cells.split("; "))])
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _prose(sentences: Sequence[str]) -> str:
    """Sentences behind each other; items of lists and numbered paragraphs on lines of their own."""
    text = ""
    for at, sentence in enumerate(sentences):
        item = sentence.startswith("- ")
        after_item = at > 0 and sentences[at - 1].startswith("- ")
        if at == 0:
            text = sentence
        elif item or after_item or _OWN_LINE.match(sentence):
            text += ("\n" if item and after_item else "\n\n") + sentence
        else:
            text += " " + sentence
    return text
