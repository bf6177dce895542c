"""Does it find the sentence that answers, and does it know when there is none?"""

import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import asdict
from statistics import fmean, median
from typing import Any

from assistant.answer import Answer
from assistant.questions.question import analyse
from evals import judging
from evals.bench import Question, Split
from evals.metrics import calibration, risk_coverage
from evals.metrics.latency import latency
from evals.metrics.refusal import refusals, share
from evals.runs import Item, Result

Ask = Callable[[Question], Answer]


def measure(
    questions: Sequence[Question],
    ask: Ask,
    split: Split,
    progress: Callable[[], None] = lambda: None,
) -> Result:
    """Ask every question and judge the answers.

    Args:
        questions: What to ask; `answerable` says what to expect.
        ask: Answers one question.
        split: Named in the result.
        progress: Called after each question.
    """
    long_form = judging.is_long_form(questions)
    items = []
    for question in questions:
        items.append(_item(question, *_timed(ask, question), long_form))
        progress()
    return Result(summarise(items, split), items, _details(items))


def summarise(items: Sequence[Item], split: Split) -> dict[str, Any]:
    """The line that `python -m evals reading` prints.

    `answered_correct`, `first_correct`: of the answerable questions that were answered, the share
    answered in the first two statements, in the first. `risk_coverage`: mean share of wrong
    answers while answering ever less sure ones, up to all that were answered; answering what
    nothing answers is wrong. `auc`, `ece`: how well the probability tells answerable from not.
    """
    rows = [item.values for item in items]
    answerable = [row for row in rows if row["answerable"]]
    answered = [row for row in answerable if not row["refused"]]
    given = [row for row in rows if not row["refused"]]
    truth = [row["answerable"] for row in rows]
    said = [row["probability"] for row in rows]
    found = refusals(truth, [row["refused"] for row in rows])
    seconds = latency([row["seconds"] for row in rows])
    recalls = [row["evidence_recall"] for row in answered if row["evidence_recall"] is not None]
    return {
        "answered_correct": share(sum(row["right"] for row in answered), len(answered)),
        "first_correct": share(sum(row["first_right"] for row in answered), len(answered)),
        "coverage": share(len(answered), len(answerable)),
        "risk_coverage": risk_coverage.area(_curve(rows)),
        "refusal_precision": found.precision,
        "refusal_recall": found.recall,
        "refusal_f1": found.f1,
        "auc": calibration.area_under_curve(said, truth),
        "ece": calibration.expected_calibration_error(said, truth),
        "median_words": median(row["words"] for row in given) if given else None,
        "median_s": seconds.median,
        "p95_s": seconds.p95,
        "questions": len(rows),
        "split": split,
        "false_refusals": found.false_refusals,
        "evidence_recall": round(fmean(recalls), 4) if recalls else None,
    }


def _timed(ask: Ask, question: Question) -> tuple[Answer, float]:
    start = time.perf_counter()
    answer = ask(question)
    return answer, time.perf_counter() - start


def _item(question: Question, answer: Answer, seconds: float, long_form: bool) -> Item:
    refused = judging.refused(answer)
    right, first_right = (
        question.answerable and judging.is_correct(question, answer, long_form, statements)
        for statements in (judging.READ_FOR_ANSWER, 1)
    )
    return Item(
        question.id,
        {"answered": right} if question.answerable else {"refused": refused},
        {
            "question": question.text,
            "standalone": answer.standalone_question,
            "kind": analyse(answer.standalone_question).kind,
            "label": question.label,
            "answerable": question.answerable,
            "status": answer.status,
            "refused": refused,
            "right": right,
            "first_right": first_right,
            "evidence_recall": (
                judging.evidence_recall(question, answer) if question.evidence else None
            ),
            "probability": answer.probability,
            "words": len(answer.text.split()),
            "seconds": round(seconds, 4),
            "quotes": judging.quotes(answer, len(answer.statements)),
            "near_misses": [miss.quote for miss in answer.near_misses],
        },
    )


def _details(items: Sequence[Item]) -> dict[str, Any]:
    rows = [item.values for item in items]
    bars = calibration.reliability(
        [row["probability"] for row in rows], [row["answerable"] for row in rows]
    )
    return {
        "risk_coverage": [asdict(point) for point in risk_coverage.thinned(_curve(rows))],
        "reliability": [asdict(bar) for bar in bars],
        "by_kind": _table(rows, "kind"),
        "by_label": _table(rows, "label"),
    }


def _curve(rows: Sequence[dict[str, Any]]) -> list[risk_coverage.Point]:
    given = [row for row in rows if not row["refused"]]
    return risk_coverage.curve(
        [row["probability"] for row in given], [not row["right"] for row in given], len(rows)
    )


def _table(rows: Sequence[dict[str, Any]], key: str) -> list[dict[str, Any]]:
    """Coverage, correctness and refusals for each value of a key, the most frequent first."""
    groups: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row[key]].append(row)
    table = []
    for value, group in sorted(groups.items(), key=lambda pair: -len(pair[1])):
        answerable = [row for row in group if row["answerable"]]
        answered = [row for row in answerable if not row["refused"]]
        other = [row for row in group if not row["answerable"]]
        table.append(
            {
                key: value,
                "questions": len(group),
                "coverage": share(len(answered), len(answerable)),
                "correct": share(sum(row["right"] for row in answered), len(answered)),
                "refused": share(sum(row["refused"] for row in other), len(other)),
            }
        )
    return table
