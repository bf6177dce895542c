from dataclasses import replace
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


# Nobody says "I" or asks, so that the rules which attribute statements see no transcript in it.
DEBATE = """Official Report: Dredging

Ysolde Crane (Pellport) (Ind): The dredger was bought in 2011.

The dredger cost £7 million.

Oswin Tarrant: It cost more.

Ysolde Crane: No.

[The motion was carried. For: 12. Against: 9.]

Question put and agreed to."""
COST = "The dredger cost £7 million."
CLOSE = "Question put and agreed to."
VOTE = "For: 12."


@pytest.mark.parametrize(
    ("shown", "quote", "bare"),
    [
        (COST, COST, True),
        (f"Ysolde Crane says: “{COST}”", COST, False),
        (f"Oswin Tarrant says: “{COST}”", COST, True),
        (CLOSE, CLOSE, False),
        (VOTE, VOTE, False),
    ],
)
def test_a_debate_is_seen_without_the_rules_that_attribute_it(
    shown: str, quote: str, *, bare: bool
) -> None:
    debate = replace(DOCUMENT, text=DEBATE)
    given = replace(
        answer(shown, FACT), citations=(citation(1, "d.txt", quote, DEBATE.index(quote)),)
    )
    assert shown_as_fact(given, lambda _: debate) == ([shown] if bare else [])


def test_a_heading_with_its_day_is_no_label() -> None:
    text = (
        "Official Report: Wednesday 17 March 2021 (morning, by link)\n\n" + DEBATE.split("\n", 2)[2]
    )
    listed = "Members present: Ysolde Crane (Chair), Oswin Tarrant."
    text = text.replace("\n\nYsolde", f"\n\n{listed}\n\nYsolde", 1)
    made = replace(DOCUMENT, text=text, kind="hansard")
    shown = replace(
        answer(FACT, FACT),
        statements=(Statement(listed, (1,)),),
        citations=(citation(1, "d.txt", listed, text.index(listed)),),
    )

    assert shown_as_fact(shown, lambda _path: made) == []
