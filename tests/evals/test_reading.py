from assistant.answer import Answer
from evals import reading
from evals.bench import Question
from tests.evals.made import answer, question

CONTRACT = [
    "answered_correct",
    "first_correct",
    "coverage",
    "risk_coverage",
    "refusal_precision",
    "refusal_recall",
    "refusal_f1",
    "auc",
    "ece",
    "median_words",
    "median_s",
    "p95_s",
    "questions",
    "split",
]

ANSWERS = {
    "right": answer("In Leeds.", probability=0.9),
    "second": answer("Nothing.", "In Leeds.", probability=0.8),
    "wrong": answer("In York.", probability=0.7),
    "silent": answer(status="not_found", probability=0.2),
    "deceived": answer("In York.", probability=0.6),
    "refused": answer(status="not_found", probability=0.1),
}
QUESTIONS = [
    *(question(name, ["Leeds"]) for name in ("right", "second", "wrong", "silent")),
    *(question(name, answerable=False) for name in ("deceived", "refused")),
]


def ask(asked: Question) -> Answer:
    return ANSWERS[asked.id]


def test_the_line_is_the_one_worked_out_by_hand() -> None:
    line = reading.measure(QUESTIONS, ask, "report").summary
    assert line["answered_correct"] == 0.6667  # right and second, of three answered
    assert line["first_correct"] == 0.3333
    assert line["coverage"] == 0.75  # three of four answerable ones
    assert line["refusal_precision"] == 0.5
    assert line["refusal_recall"] == 0.5
    assert line["refusal_f1"] == 0.5
    assert line["false_refusals"] == 0.25
    assert line["risk_coverage"] == round((0 + 0 + 1 / 3 + 2 / 4) / 4, 4)
    assert line["auc"] == 0.875  # seven of eight pairs: the silent one is below the deceived one
    assert line["median_words"] == 2
    assert (line["questions"], line["split"]) == (6, "report")


def test_the_line_starts_with_the_agreed_keys() -> None:
    assert list(reading.measure(QUESTIONS, ask, "tune").summary)[: len(CONTRACT)] == CONTRACT


def test_each_question_is_kept_with_what_should_have_happened() -> None:
    items = {item.id: item for item in reading.measure(QUESTIONS, ask, "all").items}
    assert items["right"].checks == {"answered": True}
    assert items["silent"].checks == {"answered": False}
    assert items["deceived"].checks == {"refused": False}
    assert items["refused"].checks == {"refused": True}


def test_curve_diagram_and_tables_are_stored() -> None:
    details = reading.measure(QUESTIONS, ask, "all").details
    assert details["risk_coverage"][-1]["coverage"] == 4 / 6
    assert sum(bar["count"] for bar in details["reliability"]) == 6
    assert {row["label"]: row["refused"] for row in details["by_label"]} == {
        "ANSWERABLE": None,
        "UNANSWERABLE": 0.5,
    }


def test_asking_what_nothing_answers_has_no_coverage() -> None:
    line = reading.measure(
        [question(answerable=False)], lambda _: ANSWERS["refused"], "all"
    ).summary
    assert line["coverage"] is None
    assert line["refusal_recall"] == 1
    assert line["median_words"] is None
