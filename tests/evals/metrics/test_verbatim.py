from dataclasses import replace

import pytest

from evals.metrics.verbatim import is_verbatim
from tests.evals.made import citation
from vectorstore.types import Document

DOCUMENT = Document(id="d", sha256="0", path="d.txt", title="D", text="It rained. It snowed.")
QUOTE = citation(1, "d.txt", "It snowed.", start=11)


def find(path: str) -> Document | None:
    return DOCUMENT if path == DOCUMENT.path else None


def test_the_documents_own_words_are_verbatim() -> None:
    assert is_verbatim(QUOTE, find)


@pytest.mark.parametrize(
    "change",
    [
        {"quote": "It snowed"},
        {"quote": "it snowed."},
        {"start": 10},
        {"document_id": "other.txt"},
        {"quote": "", "start": 11, "end": 11},
    ],
)
def test_anything_else_is_not(change: dict[str, str | int]) -> None:
    assert not is_verbatim(replace(QUOTE, **change), find)  # type: ignore[arg-type]
