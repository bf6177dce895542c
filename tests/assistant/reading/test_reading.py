"""Rereading the first hits by sentence."""

from collections.abc import Sequence

from assistant.questions.question import analyse
from assistant.reading.reader import Window
from assistant.reading.reading import read
from tests.assistant.made import document, passage
from vectorstore.types import Hit, Passage

LINES = ("SEA WALL: REVISED ESTIMATE", "The wall is 1.6 km long.", "TOTAL 2024: £3m")


class Same:
    """A reader for whom all sentences are alike."""

    def score(self, question: str, windows: Sequence[Window]) -> list[list[float]]:
        del question
        return [[0.0 for _ in window.sentences] for window in windows]


class Shelf:
    """As much of a store as reading asks for."""

    passage_count = 1

    def __init__(self, one: Passage) -> None:
        self.one = one

    def passages_between(self, document_id: str, first: int, end: int) -> tuple[Passage, ...]:
        del document_id, first, end
        return (self.one,)

    def document_frequency(self, words: Sequence[str]) -> dict[str, int]:
        return dict.fromkeys(words, 1)


def test_a_line_in_capitals_is_a_heading_and_no_evidence() -> None:
    paper = document("\n\n".join(LINES))
    hit = Hit(passage=passage(paper, *LINES), document=paper, score=1.0)

    reading = read(analyse("How long is the sea wall?"), [hit], Same(), Shelf(hit.passage))  # type: ignore[arg-type]

    assert sorted(one.quote for one in reading.evidence) == sorted(LINES[1:])
