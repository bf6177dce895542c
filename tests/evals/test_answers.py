import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.answer import Answer, Conflict, Side, Sum
from evals import answers, goldset
from evals.goldset import Gold
from evals.runs import Item
from tests.evals.made import answer, citation
from vectorstore.types import Document

POOL = Document(
    id="pool.txt",
    sha256="aaa",
    path="pool.txt",
    title="Pool",
    text="The pool cost £40,000. It opened in 1987.",
)
PARK = Document(id="park.txt", sha256="bbb", path="park.txt", title="Park", text="It is green.")
HELD = {document.path: document for document in (POOL, PARK)}

MakeGold = Callable[..., Gold]


@pytest.fixture
def gold(tmp_path: Path) -> MakeGold:
    def make(**keys: object) -> Gold:
        row = {"id": "q", "question": "How much?", "status": "answered"} | keys
        path = tmp_path / "gold.jsonl"
        path.write_text(json.dumps(row), encoding="utf-8")
        return goldset.load([path])[0]

    return make


def judged(gold: Gold, given: Answer) -> Item:
    return answers.judge(gold, given, HELD.get)


def said(*quotes: str, document: Document = POOL) -> Answer:
    given = answer(*quotes)
    places = [
        citation(number, document.path, quote, document.text.find(quote))
        for number, quote in enumerate(quotes, start=1)
    ]
    return replace(given, citations=tuple(places))


def failed(item: Item) -> set[str]:
    return {name for name, held in item.checks.items() if not held}


COST = "The pool cost £40,000."
OPENED = "It opened in 1987."


def test_a_right_answer_from_the_right_document_passes_every_check(gold: MakeGold) -> None:
    wanted = gold(answers=["£40,000"], first=["£40,000"], cite=["aaa"])
    item = judged(wanted, said(COST, OPENED))
    assert failed(item) == set()
    assert answers.is_correct(item)


def test_every_pattern_must_be_said(gold: MakeGold) -> None:
    item = judged(gold(answers=["£40,000", "1990"]), said(COST))
    assert failed(item) == {"answer"}
    assert not answers.is_correct(item)


def test_the_answer_must_come_first_where_that_is_asked(gold: MakeGold) -> None:
    item = judged(gold(answers=["£40,000"], first=["£40,000"]), said(OPENED, COST))
    assert failed(item) == {"first"}
    assert answers.is_correct(item)


def test_the_wrong_document_is_not_correct(gold: MakeGold) -> None:
    item = judged(gold(cite=["aaa"]), said("It is green.", document=PARK))
    assert failed(item) == {"cited"}
    assert item.values["precision"] == 0


def test_a_forbidden_figure_is_not_correct(gold: MakeGold) -> None:
    assert failed(judged(gold(forbidden=["1987"]), said(COST, OPENED))) == {"nothing forbidden"}


def test_a_near_miss_may_hold_what_a_statement_may_not(gold: MakeGold) -> None:
    refusal = replace(answer(status="not_found"), text="The nearest is: it opened in 1987.")
    assert failed(judged(gold(status="not_found", forbidden=["1987"]), refusal)) == set()


def test_a_refusal_of_what_can_be_answered_fails_all_that_was_asked(gold: MakeGold) -> None:
    wanted = gold(answers=["£40,000"], first=["£40,000"], cite=["aaa"])
    assert failed(judged(wanted, answer(status="not_found"))) == {
        "status",
        "answer",
        "first",
        "cited",
    }


def test_any_of_several_statuses_will_do(gold: MakeGold) -> None:
    wanted = gold(status=["not_found", "partial"])
    assert failed(judged(wanted, answer(status="not_found"))) == set()
    assert failed(judged(wanted, said(COST))) == {"status"}


def test_an_answer_about_the_collection_is_looked_for_in_the_text(gold: MakeGold) -> None:
    given = replace(answer(status="about"), text="There are two documents.")
    assert failed(judged(gold(status="about", answers=["two"]), given)) == set()
    assert failed(judged(gold(status="about", answers=["three"]), given)) == {"answer"}


def test_a_quote_that_is_not_in_its_document_is_not_verbatim(gold: MakeGold) -> None:
    item = judged(gold(), said("The pool cost £50,000."))
    assert failed(item) == {"verbatim"}


def test_sums_dates_and_sides_are_checked_where_they_are_asked_for(gold: MakeGold) -> None:
    wanted = gold(sum="40000", as_of="2020-03-05", conflict=["40", "50"])
    assert failed(judged(wanted, said(COST))) == {"sum", "as of", "conflict"}
    sides = tuple(Side(figure, None, None, None, 1) for figure in ("£40,000", "£50,000"))
    given = replace(
        said(COST),
        sums=(Sum("£40,000", "40000", "GBP", (1,)),),
        as_of=date(2020, 3, 5),
        conflicts=(Conflict("cost", sides),),
    )
    assert failed(judged(wanted, given)) == set()


def test_one_side_with_both_figures_is_no_conflict(gold: MakeGold) -> None:
    wanted = gold(conflict=["40", "50"])
    sides = tuple(
        Side(None, claim, None, None, 1) for claim in ("£40,000, not £50,000", "It was more.")
    )

    given = replace(said(COST), conflicts=(Conflict("cost", sides),))

    assert failed(judged(wanted, given)) == {"conflict"}


def test_speaker_and_stance_are_checked_where_they_are_asked_for(gold: MakeGold) -> None:
    wanted = gold(speaker=["Pratt"], stance=["claims", "says"])
    assert failed(judged(wanted, said(COST))) == {"speaker", "stance"}
    given = said(COST)
    spoken = replace(given.statements[0], speaker="Mary Pratt", stance="claims")
    assert failed(judged(wanted, replace(given, statements=(spoken,)))) == set()


def test_the_line_counts_false_answers_and_false_refusals(gold: MakeGold) -> None:
    items = [
        judged(gold(id="right", answers=["£40,000"]), said(COST)),
        judged(gold(id="silent"), answer(status="not_found")),
        judged(gold(id="refused", status="not_found"), answer(status="not_found")),
        judged(gold(id="fooled", status="not_found"), said(COST)),
    ]
    line = answers.summarise(items)
    assert line["correct"] == 0.5
    assert line["false_answers"] == 0.5
    assert line["false_refusals"] == 0.5
    assert line["verbatim"] == 1
    assert line["questions"] == 4
