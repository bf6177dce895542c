"""Asks the gold questions and judges the answers."""

import re
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import permutations
from statistics import median
from typing import Any

from assistant.answer import Answer
from assistant.chain import Assistant
from assistant.reading.retriever import Query
from evals import goldset
from evals.goldset import Gold
from evals.metrics import attribution, citations, correctness, ranking
from evals.metrics.latency import latency
from evals.metrics.mean import mean_of
from evals.metrics.refusal import share
from evals.metrics.verbatim import is_verbatim
from evals.runs import Item, Result
from vectorstore.types import Document

RANKED = 50
"""Passages that are ranked to rank their documents."""

Find = Callable[[str], Document | None]


def measure(
    golds: Sequence[Gold], assistant: Assistant, progress: Callable[[], None] = lambda: None
) -> Result:
    """Ask every question and judge the answers.

    Args:
        golds: The questions.
        assistant: Open on the collection that they are about.
        progress: Called after each question.
    """
    held = {document.id: document for document in assistant.store.documents()}
    items = []
    for gold in golds:
        start = time.perf_counter()
        answer = assistant.ask(gold.question, gold.history)
        seconds = time.perf_counter() - start
        item = judge(gold, answer, held.get)
        item.values["seconds"] = round(seconds, 4)
        item.values["ranking"] = _ranking(gold, answer, assistant)
        items.append(item)
        progress()
    return Result(summarise(items), items, {"by_kind": by_kind(items)})


def judge(gold: Gold, answer: Answer, find: Find) -> Item:
    """Judge one answer by evals/gold/README.md.

    Args:
        gold: What was to be said and cited.
        answer: What was said and cited.
        find: The document with an id, to read its quotes again.
    """
    statements = [statement.text for statement in answer.statements]
    shown = "\n".join(statements) if statements else answer.text
    cited = [_names(find(citation.document_id)) for citation in answer.citations]
    answers = answer.status in {"answered", "partial"}
    told = answer.status != "not_found"
    cites = bool(gold.sources) and answers
    recall = citations.recall(cited, gold.cite, gold.cite_all) if cites else None
    checks = {
        "status": answer.status in gold.statuses,
        "answer": correctness.says_all(shown, gold.answers) if told else not gold.answerable,
        "nothing forbidden": not correctness.says_any("\n".join(statements), gold.forbidden),
        "cited": recall == 1.0 if cites else not _should_cite(gold, answer),
        "verbatim": all(is_verbatim(citation, find) for citation in answer.citations),
        "claims kept": not attribution.shown_as_fact(answer, find),
    }
    if gold.first and gold.answerable:
        checks["first"] = correctness.says_all("\n".join(statements[:1]), gold.first)
    checks |= _claims(gold, answer)
    return Item(
        gold.id,
        checks,
        {
            "question": gold.question,
            "standalone": answer.standalone_question,
            "kind": gold.kind,
            "tune": gold.tune,
            "answerable": gold.answerable,
            "unanswerable": gold.unanswerable,
            "status": answer.status,
            "text": answer.text,
            "words": len(answer.text.split()),
            "probability": round(answer.probability, 4),
            "precision": citations.precision(cited, gold.sources) if cites else None,
            "recall": recall,
            "quotes": len(answer.citations),
            "verbatim": sum(is_verbatim(citation, find) for citation in answer.citations),
            "claims_as_fact": attribution.shown_as_fact(answer, find),
        },
    )


def is_correct(item: Item) -> bool:
    """Right status and answer, nothing forbidden, the right document cited."""
    return all(item.checks[name] for name in ("status", "answer", "nothing forbidden", "cited"))


def summarise(items: Sequence[Item]) -> dict[str, Any]:
    """The line that `python -m evals answers` prints.

    `correct` asks for the right status, all that must be said, nothing forbidden and the right
    document cited. `false_answers`: share of unanswerable questions that were answered;
    `false_refusals`: share of answerable ones that were not. `claims_as_fact`: number of
    statements that show a reported claim without its speaker.
    """
    rows = [item.values for item in items]
    first = [item.checks["first"] for item in items if "first" in item.checks]
    unanswerable = [row for row in rows if row["unanswerable"]]
    answerable = [row for row in rows if row["answerable"]]
    given = [row for row in rows if row["status"] in {"answered", "partial"}]
    quotes = sum(row["quotes"] for row in rows)
    seconds = latency([row["seconds"] for row in rows if "seconds" in row])
    ranked = {
        item.id: item.values["ranking"] for item in items if item.values.get("ranking") is not None
    }
    return {
        "correct": share(sum(map(is_correct, items)), len(items)),
        "correct_held_out": _correct([item for item in items if not item.values["tune"]]),
        "first_correct": share(sum(first), len(first)),
        "citation_precision": mean_of(row["precision"] for row in rows),
        "citation_recall": mean_of(row["recall"] for row in rows),
        "verbatim": share(sum(row["verbatim"] for row in rows), quotes),
        "claims_as_fact": sum(len(row["claims_as_fact"]) for row in rows),
        "forbidden_said": sum(not item.checks["nothing forbidden"] for item in items),
        "false_answers": share(
            sum(row["status"] in {"answered", "partial"} for row in unanswerable),
            len(unanswerable),
        ),
        "false_refusals": share(
            sum(row["status"] in goldset.REFUSING for row in answerable), len(answerable)
        ),
        **ranking.mean(ranked),
        "median_words": median(row["words"] for row in given) if given else None,
        "median_s": seconds.median,
        "p95_s": seconds.p95,
        "questions": len(items),
    }


def by_kind(items: Sequence[Item]) -> list[dict[str, Any]]:
    """For each kind of question how many were asked and what share was correct."""
    groups: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        groups[item.values["kind"]].append(item)
    return [
        {"kind": kind, "questions": len(group), "correct": _correct(group)}
        for kind, group in sorted(groups.items())
    ]


def _should_cite(gold: Gold, answer: Answer) -> bool:
    """Whether an answer without statements fails for want of a citation."""
    return bool(gold.sources) and gold.answerable and answer.status != "about"


def _claims(gold: Gold, answer: Answer) -> dict[str, bool]:
    """The checks that only some questions ask for, on an answer's other keys."""
    checks = {}
    if gold.speaker:
        speakers = "\n".join(statement.speaker or "" for statement in answer.statements)
        checks["speaker"] = correctness.says_any(speakers, gold.speaker)
    if gold.stance:
        checks["stance"] = any(statement.stance in gold.stance for statement in answer.statements)
    if gold.total:
        checks["sum"] = any(shown.total == gold.total for shown in answer.sums)
    if gold.as_of:
        checks["as of"] = str(answer.as_of) == gold.as_of
    if gold.conflict:
        checks["conflict"] = any(
            _is_between(gold.conflict, [side.figure or side.claim or "" for side in conflict.sides])
            for conflict in answer.conflicts
        )
    return checks


def _is_between(patterns: Sequence[re.Pattern[str]], sides: Sequence[str]) -> bool:
    """Whether each pattern is found on another side."""
    return any(
        all(pattern.search(side) for pattern, side in zip(patterns, chosen, strict=True))
        for chosen in permutations(sides, len(patterns))
    )


def _ranking(gold: Gold, answer: Answer, assistant: Assistant) -> dict[str, float] | None:
    """How high the documents to be cited rank for the question, by their best passage."""
    if not gold.sources:
        return None
    best: dict[str, float] = {}
    for hit in assistant.retriever.search(Query.of(answer.standalone_question), RANKED):
        known = sorted(_names(hit.document) & gold.sources)
        name = known[0] if known else hit.document.id
        best[name] = max(hit.score, best.get(name, 0.0))
    judged = {gold.id: dict.fromkeys(gold.sources, 1)}
    return ranking.by_query(judged, {gold.id: best})[gold.id]


def _names(document: Document | None) -> frozenset[str]:
    return goldset.names(document) if document else frozenset()


def _correct(items: Sequence[Item]) -> float | None:
    return share(sum(map(is_correct, items)), len(items))
