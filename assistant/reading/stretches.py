"""Passages as the evidence reader reads them: with what stands beside them in their section.

A passage is as long as retrieval likes it, half a section or less; the reader learned from whole
sections, and what "it" or "the trust" is often stands in the passage before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.reading.ranking import is_fragment
from assistant.reading.reader import Window
from assistant.text.lists import is_header, worded
from vectorstore.store import Store
from vectorstore.types import Document, Hit, Passage, Span

# Characters of a stretch. The reader learned from windows of 350 to 900. Behind so many read,
# stretches are shorter: what ranks low gains nothing from more of its section (decisions 036, 048).
LONGEST = 900
READ_AT_LENGTH = 3_000
LONGEST_LATER = 400
# How many of the first passages are read; where they are short, more, up to so many characters.
PASSAGES_READ = 10
CHARACTERS_READ = 5_000
MOST_PASSAGES_READ = 20


@dataclass(frozen=True, slots=True)
class Stretch:
    """Sentences of one section that are read together.

    Attributes:
        sentences: In order, with the hit whose passage each belongs to; None for one that is read
            only for what it says about the others.
    """

    document: Document
    heading: str | None
    sentences: tuple[tuple[Span, Hit | None], ...]

    @property
    def window(self) -> Window:
        """The stretch as the reader sees it, under its title, heading, publisher and date."""
        document = self.document
        return Window(
            tuple(worded(document, span.start, span.end) for span, _ in self.sentences),
            headed(
                about(document.title, self.heading),
                source(document.publisher, document.author or document.speaker, document.published),
            ),
        )


def headed(about: str, source: str) -> str:
    """What stands over a stretch: "Budget 2019 - Pools. Thornmere Council, 5 March 2019"."""
    return f"{about}. {source}" if source else about


def about(title: str, heading: str | None) -> str:
    """The title of a document and the heading of a section, as far as it has one."""
    return f"{title} - {heading}" if heading else title


def source(publisher: str | None, author: str | None, published: date | None) -> str:
    """Who published a document, who wrote or spoke it and on what day, as far as known."""
    day = f"{published.day} {published:%B %Y}" if published else None
    return ", ".join(part for part in (publisher, author, day) if part)


def stretches(hits: Sequence[Hit], store: Store, widely: bool = False) -> Iterator[Stretch]:
    """What is worth reading of the hits, best first; each of their passages at most once.

    Args:
        hits: Passages, best first.
        store: Holds the passages beside them.
        widely: Read all of the hits: what is asked for may stand in many places.
    """
    known = {hit.passage.id: hit for hit in hits}
    read: set[str] = set()
    characters = 0
    for hit in hits:
        enough = len(read) >= PASSAGES_READ and characters > CHARACTERS_READ
        if not widely and (enough or len(read) >= MOST_PASSAGES_READ):
            return
        if hit.passage.id in read:
            continue
        longest = LONGEST if characters < READ_AT_LENGTH else LONGEST_LATER
        stretch, whole = _around(hit, longest, known, read, store)
        read |= whole
        characters += sum(span.end - span.start for span, _ in stretch.sentences)
        yield stretch


def _around(
    hit: Hit, longest: int, known: dict[str, Hit], read: set[str], store: Store
) -> tuple[Stretch, set[str]]:
    """The passage with its neighbours, and the ids of the passages that are in it whole."""
    own, document = hit.passage, hit.document
    beside = [
        passage
        for passage in store.passages_between(document.id, own.start - longest, own.end + longest)
        if passage.heading == own.heading and passage.id != own.id
    ]
    owner = {span: passage.id for passage in beside for span in sentences_of(document, passage)}
    owner |= dict.fromkeys(sentences_of(document, own), own.id)
    chosen = _chosen(sorted(owner), own, longest)
    whole = {own.id} | {
        passage.id
        for passage in beside
        if passage.id in known
        and passage.id not in read
        and all(span in chosen for span in owner if owner[span] == passage.id)
    }
    sentences = tuple(
        (span, known[owner[span]] if owner[span] in whole else None) for span in sorted(chosen)
    )
    return Stretch(document, own.heading, sentences), whole


def _chosen(spans: Sequence[Span], own: Passage, longest: int) -> set[Span]:
    """The passage's sentences and, in turn before and behind it, the nearest others that fit."""
    chosen = [span for span in spans if own.start <= span.start < own.end]
    before = [span for span in reversed(spans) if span.start < own.start]
    behind = [span for span in spans if span.start >= own.end]
    room = longest - sum(span.end - span.start for span in chosen)
    while before or behind:
        for side in (before, behind):
            if side and side[0].end - side[0].start <= room:
                room -= side[0].end - side[0].start
                chosen.append(side.pop(0))
            else:
                side.clear()
    return set(chosen)


def sentences_of(document: Document, passage: Passage) -> list[Span]:
    """The sentences of a passage that say something: no headings and no names of columns."""
    return [
        span
        for span in passage.sentences
        if not _is_heading(document, passage, span)
        and not is_header(document, span.start, span.end)
    ]


def _is_heading(document: Document, passage: Passage, span: Span) -> bool:
    """A heading tells what its section is about; nobody says it and it proves nothing.

    A line in capitals without a figure is one too, whatever the splitter took it for.
    """
    line = " ".join(document.text[span.start : span.end].split())
    shouted = line.isupper() and is_fragment(line) and not any(map(str.isdigit, line))
    return line == passage.heading or (shouted and " " in line)
