import json
import random
from pathlib import Path

import pytest

from assistant.reading.ranking import Ranking, load_ranking
from evals import rank
from evals.samples import Candidate, Sample

RULE = Ranking({"logit": 1.0, "coverage": 3.0, "noise": 0.0})


def sample(*candidates: Candidate, answerable: bool = True) -> Sample:
    return Sample("q", "squad2", answerable, "", candidates, None, False, False)


def drawn(count: int) -> list[Sample]:
    """Samples whose right sentence is the best by a rule."""
    rng = random.Random(7)  # noqa: S311 - no secret
    made = []
    for _ in range(count):
        features = [
            {
                "logit": rng.uniform(-3, 3),
                "coverage": rng.random(),
                "noise": rng.random(),
            }
            for _ in range(6)
        ]
        chances = [2.718 ** RULE.score(one) for one in features]
        (right,) = rng.choices(range(6), weights=chances)
        made.append(sample(*(Candidate(one, at == right) for at, one in enumerate(features))))
    return made


def test_the_fit_recovers_the_rule_that_made_the_samples() -> None:
    fitted = rank.fit(drawn(1500))
    assert fitted.weights["logit"] == 1
    assert fitted.weights["coverage"] == pytest.approx(3, abs=0.5)
    assert fitted.weights["noise"] == pytest.approx(0, abs=0.5)


def test_the_report_counts_the_best_and_the_best_two() -> None:
    low, high = {"logit": 0.0}, {"logit": 1.0}
    samples = [
        sample(Candidate(high, right=True), Candidate(low, right=False)),
        sample(Candidate(high, right=False), Candidate(low, right=True)),
        sample(Candidate(high, right=False)),
        sample(Candidate(high, right=False), answerable=False),
    ]
    (line,) = rank.report(samples, Ranking({"logit": 1.0}))
    assert line == {
        "set": "squad2",
        "questions": 3,
        "first": 0.3333,
        "first_two": 0.6667,
        "read": 0.6667,
    }


def test_what_is_written_is_what_the_assistant_reads(tmp_path: Path) -> None:
    path = tmp_path / "ranking.json"
    rank.save(RULE, "the command", path)
    assert load_ranking(path) == RULE
    assert json.loads(path.read_text(encoding="utf-8"))["made_by"] == "the command"
