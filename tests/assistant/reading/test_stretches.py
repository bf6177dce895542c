"""What is read together: a passage with its neighbours of the same section."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from assistant.reading import stretches as module
from assistant.reading.reader import Window
from assistant.reading.stretches import Stretch, stretches
from tests.assistant.made import document
from vectorstore.types import Document, Hit, Passage, Span

SENTENCES = tuple(f"Sentence {name} is here." for name in "abcdefgh")
PAPER = document(" ".join(SENTENCES))


class Shelf:
    """As much of a store as stretches ask for: the passages of one document."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.all = passages

    def passages_between(self, document_id: str, first: int, end: int) -> tuple[Passage, ...]:
        assert document_id == PAPER.id
        return tuple(one for one in self.all if one.start < end and one.end > first)


def cut(of: Document, ends: Sequence[int], heading: str | None = "Pools") -> list[Passage]:
    """Passages of so many sentences, up to these counts."""
    spans = [Span(of.text.index(one), of.text.index(one) + len(one)) for one in SENTENCES]
    found = []
    for first, end in pairwise([0, *ends]):
        own = tuple(spans[first:end])
        text = of.text[own[0].start : own[-1].end]
        place = f"{of.id}#{first}"
        found.append(
            Passage(place, of.id, own[0].start, own[-1].end, text, None, heading, sentences=own)
        )
    return found


def hits(passages: Sequence[Passage], *places: int) -> list[Hit]:
    return [Hit(passages[at], PAPER, score=1.0 - at / 10) for at in places]


def read(found: Sequence[Hit], passages: Sequence[Passage]) -> list[list[tuple[str, str | None]]]:
    return [
        [
            (
                PAPER.text[span.start : span.end],
                hit.passage.id.removeprefix(PAPER.id) if hit else None,
            )
            for span, hit in stretch.sentences
        ]
        for stretch in stretches(found, Shelf(passages))  # type: ignore[arg-type]
    ]


def test_a_neighbour_that_was_not_found_is_read_for_what_it_says_about_the_passage() -> None:
    passages = cut(PAPER, [2, 4, 8])

    (sentences,) = read(hits(passages, 1), passages)

    assert [text for text, _ in sentences] == list(SENTENCES)
    assert {owner for _, owner in sentences[:2] + sentences[4:]} == {None}
    assert {owner for _, owner in sentences[2:4]} == {"#2"}


def test_found_neighbours_are_read_once_and_together() -> None:
    passages = cut(PAPER, [2, 4, 8])

    (sentences,) = read(hits(passages, 2, 0), passages)

    assert [owner for _, owner in sentences] == ["#0", "#0", None, None, *["#4"] * 4]


def test_only_what_fits_is_read_besides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", len(" ".join(SENTENCES[:4])))
    passages = cut(PAPER, [3, 5, 8])

    first, second = read(hits(passages, 1, 0), passages)

    assert [text for text, _ in first] == list(SENTENCES[2:6])
    assert [owner for _, owner in first] == [None, "#3", "#3", None]
    assert [owner for _, owner in second] == ["#0"] * 3 + [None]


def test_another_section_is_not_read_besides() -> None:
    passages = [*cut(PAPER, [2]), *cut(PAPER, [2, 4, 8], heading="Parks")[1:]]

    (sentences,) = read(hits(passages, 0), passages)

    assert [text for text, _ in sentences] == list(SENTENCES[:2])


def test_where_passages_are_short_more_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LONGEST", 1)
    monkeypatch.setattr(module, "PASSAGES_READ", 2)
    monkeypatch.setattr(module, "CHARACTERS_READ", len(" ".join(SENTENCES[:3])))
    monkeypatch.setattr(module, "MOST_PASSAGES_READ", 4)
    passages = cut(PAPER, range(1, 9))

    assert len(read(hits(passages, *range(8)), passages)) == 4
    monkeypatch.setattr(module, "CHARACTERS_READ", 0)
    assert len(read(hits(passages, *range(8)), passages)) == 2


def test_a_stretch_stands_under_its_title_heading_source_and_day() -> None:
    paper = replace(
        PAPER, title="Budget 2019", publisher="Hobfield Council", published=date(2019, 3, 5)
    )
    spoken = replace(paper, speaker="Una Marlow")
    whole = (Span(0, len(SENTENCES[0])), None)

    assert Stretch(paper, "Pools", (whole,)).window == Window(
        (SENTENCES[0],), "Budget 2019 - Pools. Hobfield Council, 5 March 2019"
    )
    assert Stretch(spoken, None, (whole,)).window.heading == (
        "Budget 2019. Hobfield Council, Una Marlow, 5 March 2019"
    )
    assert Stretch(replace(PAPER, published=None), None, (whole,)).window.heading == PAPER.title
