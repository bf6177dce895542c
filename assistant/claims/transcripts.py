"""Who speaks in transcripts: each turn from its label to the next one."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.labels import Label, label_at
from assistant.claims.roles import organisation_in
from assistant.claims.sentences import paragraphs_of
from vectorstore.types import Span

# Somebody speaks to somebody: "Jane Smith: Chief executive since 2015." is a line of a list.
_SPEAKS: Final = re.compile(r"\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b|\?")
# Of the printer and nobody's, within a turn as well as between two.
_NOBODYS: Final = re.compile(
    r"(?:Column\s\S+|Volume\s.{1,40}|Page\s\d+|\d+|\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?|\[.*\]|\(.*\))"
)
_PROCEDURE: Final = re.compile(
    r"(?:Question|Motion|Amendment|Debate|Sitting|House|Resolved|Ordered|Division|Ayes|Noes|"
    r"Adjourned|The\s(?:House|Assembly|Chamber|Committee|Council|Panel|Board|sitting|meeting|"
    r"session|hearing|debate)\s(?:then\s|was\s|were\s|stood\s)?(?:divided|adjourned|suspended|"
    r"rose|resumed|proceeded|voted|closed|ended))\b",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?:;,…—–-][”\"’')\]*_]*$")
_HEADING_WORDS: Final = 12
_FEWEST_TURNS: Final = 3


def turns_in(text: str, *, transcript: bool) -> tuple[Attribution, ...]:
    """What each turn of a transcript says, and whose it is.

    Where a text only has a labelled paragraph here and there, that paragraph alone is a turn.

    Args:
        text: The document's text.
        transcript: Whether it is known for one; otherwise three turns tell, one of a speaker who
            comes back.
    """
    paragraphs = paragraphs_of(text)
    labels = _in_full([label_at(text, one.start, one.end) for one in paragraphs])
    speaking = [
        label
        for one, label in zip(paragraphs, labels, strict=True)
        if label and _SPEAKS.search(text, label.after, one.end)
    ]
    speakers = {label.name for label in speaking if label.certain} | _returning(speaking)
    turns = Counter(label.name for label in speaking)
    transcript = transcript or (
        len(turns) > 1 and turns.total() >= _FEWEST_TURNS and max(turns.values()) > 1
    )
    roles = {label.name: label.role for label in reversed(labels) if label and label.role}
    found = []
    for at, label in enumerate(labels):
        if label is None or label.name not in speakers:
            continue
        parts = [Span(label.after, paragraphs[at].end)]
        if transcript:
            behind = zip(paragraphs[at + 1 :], labels[at + 1 :], strict=True)
            parts += _until_the_next(text, label.name, behind)
        elif not label.person or label not in speaking:
            continue
        found.append(_turn(text, label, roles.get(label.name), tuple(parts)))
    return tuple(found)


def _in_full(labels: Sequence[Label | None]) -> list[Label | None]:
    """The labels with the full name where they have the surname only: "Mr Doe"."""
    names = {label.name for label in labels if label and label.person and " " in label.name}
    full: dict[str, list[str]] = {}
    for name in sorted(names):
        full.setdefault(name.split()[-1], []).append(name)
    return [
        replace(label, name=full[label.name][0])
        if label and label.person and len(full.get(label.name, ())) == 1
        else label
        for label in labels
    ]


def _returning(speaking: Sequence[Label]) -> set[str]:
    """Names of those who speak again after somebody else has: no heading does."""
    taken_over = [b for a, b in pairwise(speaking) if a.name != b.name]
    count = Counter(label.name for label in (*speaking[:1], *taken_over) if label.person)
    return {name for name, times in count.items() if times > 1}


def _until_the_next(
    text: str, name: str, behind: Iterable[tuple[Span, Label | None]]
) -> Iterator[Span]:
    """The paragraphs up to the next label, heading or note of the proceedings."""
    for paragraph, label in behind:
        words = text[paragraph.start : paragraph.end]
        if _NOBODYS.fullmatch(words):
            continue
        if label or name in words or _is_heading(words):
            return
        if _PROCEDURE.match(words) and not _SPEAKS.search(words):
            return
        yield paragraph


def _is_heading(words: str) -> bool:
    if words.startswith("#"):
        return True
    opens = words[0].isupper() or words[0].isdigit()
    return opens and not _SENTENCE_END.search(words) and len(words.split()) <= _HEADING_WORDS


def _turn(text: str, label: Label, role: str | None, parts: tuple[Span, ...]) -> Attribution:
    return Attribution(
        label.name if label.person else re.sub(r"^The\s", "the ", label.name),
        "says",
        "speech",
        "person" if label.person else "unnamed",
        role,
        organisation_in(role) if role else None,
        text[label.start : label.end],
        label.start,
        label.end,
        "name",
        parts,
    )
