import json
import random
from pathlib import Path

import pytest

from assistant.reading.answerability import Calibration, load_calibration
from evals import calibrate
from evals.samples import Sample

STEEP = Calibration({"logit": 2.0}, bias=-1.0, threshold=0.5)


def sample(logit: float | None, answerable: bool, found: bool, group: str = "squad2") -> Sample:
    features = None if logit is None else {"logit": logit, "noise": 0.5}
    return Sample("q", group, answerable, "", (), features, found, found)


def drawn(count: int, group: str = "squad2") -> list[Sample]:
    """Samples of which those with a higher logit are likelier to be answered."""
    rng = random.Random(7)  # noqa: S311 - no secret
    made = []
    for _ in range(count):
        logit = rng.uniform(-3, 3)
        found = rng.random() < STEEP.probability({"logit": logit})
        made.append(sample(logit, answerable=found or rng.random() < 0.2, found=found, group=group))
    return made


def test_the_fit_recovers_the_rule_that_made_the_samples() -> None:
    fitted = calibrate.fit(drawn(4000), ["logit"])
    assert fitted.weights["logit"] == pytest.approx(2.0, abs=0.3)
    assert fitted.bias == pytest.approx(-1.0, abs=0.3)


def test_a_feature_that_never_changes_gets_no_weight() -> None:
    fitted = calibrate.fit(drawn(500), ["logit", "noise"])
    assert fitted.weights["noise"] == pytest.approx(0, abs=0.01)


def test_vetoed_evidence_has_no_probability() -> None:
    assert calibrate.probability(sample(None, True, False), STEEP) == 0


def test_outcomes_are_those_worked_out_by_hand() -> None:
    samples = [
        sample(2, answerable=True, found=True),
        sample(2, answerable=True, found=False),
        sample(-2, answerable=True, found=True),
        sample(None, answerable=True, found=False),
        sample(2, answerable=False, found=False),
        sample(-2, answerable=False, found=False),
    ]
    (outcome,) = calibrate.outcomes(samples, STEEP)
    assert (outcome.correct, outcome.coverage, outcome.refused) == (0.5, 0.5, 0.5)


def test_the_threshold_leaves_the_smallest_shortfall() -> None:
    elsewhere = [sample(logit / 10, False, False, "clapnq over squad2") for logit in range(-30, 10)]
    samples = [*drawn(400), *elsewhere]
    chosen = calibrate.choose(samples, STEEP)
    outcomes = {one.group: one for one in calibrate.outcomes(samples, STEEP, chosen)}
    assert (outcomes["clapnq over squad2"].refused or 0) > 0.9
    assert (outcomes["squad2"].coverage or 0) > 0.5


def test_what_is_written_is_what_the_assistant_reads(tmp_path: Path) -> None:
    path = tmp_path / "answerability.json"
    calibrate.save(STEEP, drawn(10), "the command", path)
    assert load_calibration(path) == STEEP
    assert json.loads(path.read_text(encoding="utf-8"))["fitted_on"] == {"squad2": 10}


def test_the_report_names_each_set() -> None:
    lines = calibrate.report([*drawn(200), *drawn(100, "mtrag_un")], STEEP)
    assert [(line["set"], line["questions"]) for line in lines] == [
        ("squad2", 200),
        ("mtrag_un", 100),
    ]
    assert lines[0]["ece"] < 0.1
    assert lines[0]["auc_found"] > 0.8


def test_the_diagram_is_a_picture(tmp_path: Path) -> None:
    calibrate.diagram(drawn(100), STEEP, tmp_path / "charts" / "reliability.svg")
    assert (tmp_path / "charts" / "reliability.svg").read_text(encoding="utf-8").startswith("<svg")
