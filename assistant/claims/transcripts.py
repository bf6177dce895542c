"""Who speaks in transcripts: each turn from its label to the next one.

Labels open paragraphs, or sentences where several turns are set in one paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.labels import Label, label_at
from assistant.claims.roles import organisation_in
from assistant.claims.sentences import paragraphs_of, sentences_of
from vectorstore.types import Span

# Somebody speaks to somebody: "Jane Smith: Chief executive since 2015." is a line of a list.
_SPEAKS: Final = re.compile(r"\b(?:I|[Ww]e|me|us|[Mm]y|[Oo]ur)\b|\?")
# Of the printer and nobody's, within a turn as well as between two.
_NOBODYS: Final = re.compile(
    r"(?:(?:\d{1,2}\s\w+\s\d{4}\s?[:,–—-]\s?)?Col(?:umn|\.)\s\d{1,5}\s?(?:WH|WS|W|GC)?"
    r"|Volume\s.{1,40}|Page\s\d+|\d+|\d{1,2}[.:]\d\d\s*(?:[ap]\.?m\.?)?|\[.*\]|\(.*\))"
)
_PROCEDURE: Final = re.compile(
    r"(?:Question|Motion|Amendment|Debate|Sitting|House|Resolved|Ordered|Division|Ayes|Noes|"
    r"Adjourned|The\s(?:House|Assembly|Chamber|Committee|Council|Panel|Board|sitting|meeting|"
    r"session|hearing|debate)\s(?:then\s|was\s|were\s|stood\s)?(?:divided|adjourned|suspended|"
    r"rose|resumed|proceeded|voted|closed|ended))\b",
    re.IGNORECASE,
)
_LABEL_BEHIND: Final = re.compile(r"[.!?…—–][”\"’')\]]*\s+(?=[A-Z][^\n:]{1,80}:)")
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
    pieces = _pieces(text)
    labels = _in_full([label_at(text, one.start, one.end) for one in pieces])
    speaking = [
        label
        for one, label in zip(pieces, labels, strict=True)
        if label and _SPEAKS.search(text, label.after, one.end)
    ]
    speakers = {label.name for label in speaking if label.certain or (transcript and label.person)}
    speakers |= _returning(speaking)
    pieces, labels = _joined(pieces, labels, speakers)
    turns = Counter(label.name for label in speaking)
    transcript = transcript or (
        len(turns) > 1 and turns.total() >= _FEWEST_TURNS and max(turns.values()) > 1
    )
    roles = {label.name: label.role for label in reversed(labels) if label and label.role}
    found = []
    for at, label in enumerate(labels):
        if label is None or label.name not in speakers:
            continue
        parts = [Span(label.after, pieces[at].end)]
        if transcript:
            behind = zip(pieces[at + 1 :], labels[at + 1 :], strict=True)
            parts += _until_the_next(text, label.name, behind)
        elif not label.person or label not in speaking:
            continue
        found.append(_turn(text, label, roles.get(label.name), tuple(parts)))
    return tuple(found)


def _pieces(text: str) -> list[Span]:
    """The paragraphs, each cut where a sentence of it opens with what may be a speaker's label."""
    pieces = []
    for paragraph in paragraphs_of(text):
        start = paragraph.start
        if _LABEL_BEHIND.search(text, paragraph.start, paragraph.end):
            for sentence in sentences_of(text, paragraph.start, paragraph.end)[1:]:
                label = label_at(text, sentence.start, sentence.end)
                if label and (label.person or label.certain):
                    pieces.append(Span(start, sentence.start))
                    start = sentence.start
        pieces.append(Span(start, paragraph.end))
    return pieces


def _joined(
    pieces: Sequence[Span], labels: Sequence[Label | None], speakers: set[str]
) -> tuple[list[Span], list[Label | None]]:
    """The pieces without the cuts within a paragraph at what proved to be no speaker's label."""
    spans: list[Span] = []
    kept: list[Label | None] = []
    for piece, label in zip(pieces, labels, strict=True):
        cut = spans and spans[-1].end == piece.start
        if cut and label and label.name not in speakers:
            spans[-1] = Span(spans[-1].start, piece.end)
        else:
            spans.append(piece)
            kept.append(label)
    return spans, kept


def _in_full(labels: Sequence[Label | None]) -> list[Label | None]:
    """The labels with the full name where they have the surname or the post only: "Mr Doe"."""
    full: dict[str, set[str]] = {}
    for label in labels:
        if label and label.person and " " in label.name:
            full.setdefault(label.name.split()[-1], set()).add(label.name)
            full.setdefault(_plain(label.role or label.name), set()).add(label.name)
    return [_named(label, full) if label else None for label in labels]


def _named(label: Label, full: Mapping[str, set[str]]) -> Label:
    names = full.get(label.name if label.person else _plain(label.name), set())
    return replace(label, name=min(names), person=True) if len(names) == 1 else label


def _plain(post: str) -> str:
    return re.sub(r"^the\s", "", post, flags=re.IGNORECASE).lower()


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
