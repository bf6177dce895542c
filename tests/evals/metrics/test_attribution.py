from datetime import date

import pytest

from assistant.answer import Answer, Statement
from evals.metrics.attribution import shown_as_fact
from tests.evals.made import citation
from vectorstore.types import Document

TEXT = (
    "Thornley Council met on Tuesday. Councillor Mary Pratt said that the pool had lost £40,000. "
    "The pool opened in 1987."
)
CLAIM = "Councillor Mary Pratt said that the pool had lost £40,000."
FACT = "The pool opened in 1987."
DOCUMENT = Document(
    id="d", sha256="0", path="d.txt", title="Pool", text=TEXT, published=date(2020, 3, 5)
)


def answer(text: str, quote: str) -> Answer:
    return Answer(
        question="",
        standalone_question="",
        status="answered",
        text=text,
        generation=1,
        statements=(Statement(text, (1,)),),
        citations=(citation(1, "d.txt", quote, TEXT.index(quote)),),
    )


def find(path: str) -> Document | None:
    return DOCUMENT if path == "d.txt" else None


@pytest.mark.parametrize("text", [CLAIM, "Mary Pratt claims that the pool had lost £40,000."])
def test_a_claim_with_its_claimant_is_kept(text: str) -> None:
    assert shown_as_fact(answer(text, CLAIM), find) == []


def test_a_claim_without_its_claimant_is_reported() -> None:
    bare = "The pool had lost £40,000."
    assert shown_as_fact(answer(bare, CLAIM), find) == [bare]


def test_what_the_document_says_itself_needs_no_speaker() -> None:
    assert shown_as_fact(answer(FACT, FACT), find) == []
