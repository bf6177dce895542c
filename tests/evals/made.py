"""Answers and questions made by hand, for tests that judge them."""

from collections.abc import Sequence

from assistant.answer import Answer, Citation, Statement, Status
from evals.bench import Question


def answer(
    *quotes: str,
    status: Status = "answered",
    probability: float = 0.9,
    documents: Sequence[str] = (),
    question: str = "Why?",
) -> Answer:
    """An answer with one statement a quote; `documents` are the paths they come from."""
    paths = documents or ["doc"] * len(quotes)
    return Answer(
        question=question,
        standalone_question=question,
        status=status,
        text=" ".join(quotes),
        generation=1,
        statements=tuple(Statement(quote, (n,)) for n, quote in enumerate(quotes, start=1)),
        citations=tuple(
            citation(number, path, quote)
            for number, (path, quote) in enumerate(zip(paths, quotes, strict=True), start=1)
        ),
        probability=probability,
    )


def citation(number: int, path: str, quote: str, start: int = 0) -> Citation:
    return Citation(
        number=number,
        document=path,
        title=path,
        publisher=None,
        author=None,
        speaker=None,
        published=None,
        kind="news",
        digest=False,
        page=None,
        quote=quote,
        start=start,
        end=start + len(quote),
        document_id=path,
    )


def question(
    identifier: str = "q",
    answers: Sequence[str] = (),
    answerable: bool = True,
    relevant: Sequence[str] = ("doc",),
    evidence: Sequence[Sequence[str]] = (),
) -> Question:
    return Question(
        id=identifier,
        text="Why?",
        history=(),
        answers=tuple(answers),
        answerable=answerable,
        relevant=tuple(relevant),
        evidence=tuple(tuple(one) for one in evidence),
        label="ANSWERABLE" if answerable else "UNANSWERABLE",
    )
