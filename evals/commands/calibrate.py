"""`python -m evals calibrate BENCH`."""

from dataclasses import asdict
from typing import Any

from assistant.reading.answerability import PARAMETERS, load_calibration
from evals import calibrate as evaluation
from evals import runs
from evals.commands.common import Json, conclude, load_embedder
from evals.commands.learning import BenchFolder, Originals, Reader, Report, Write, splits_of
from evals.output import show_rows
from evals.project import CACHE
from evals.runs import Item, Result
from vectorstore.settings import load_settings

DIAGRAM = CACHE / "reliability.svg"


def calibrate(
    folder: BenchFolder,
    originals: Originals = None,
    report: Report = True,
    write: Write = False,
    as_json: Json = False,
) -> None:
    """Fit the probability of an answer on the tune split; show how it fares on both."""
    settings = load_settings()
    reader = Reader(settings, load_embedder(settings), folder, originals)
    samples = {split: reader.samples(split) for split in splits_of(report)}
    fitted = evaluation.fit(samples["tune"], evaluation.feature_names(samples["tune"]))
    evaluation.diagram(samples[splits_of(report)[-1]], fitted, DIAGRAM)
    if write:
        command = "python -m evals calibrate ../shared/bench --originals ../shared/corpus --write"
        evaluation.save(fitted, samples["tune"], command, PARAMETERS)
        load_calibration.cache_clear()
    tables: dict[str, Any] = {
        split: evaluation.report(own, fitted) for split, own in samples.items()
    }
    if not as_json:
        for split, table in tables.items():
            show_rows(split, list(table[0]), [list(row.values()) for row in table])
    items = [
        Item(f"{split} {one.group} {one.id}", {}, asdict(one))
        for split, own in samples.items()
        for one in own
    ]
    summary = {"threshold": fitted.threshold, "bias": fitted.bias, **tables}
    result = Result(summary, items, {"weights": dict(fitted.weights)})
    conclude(runs.describe("calibrate", settings, reader.files, result), as_json)
