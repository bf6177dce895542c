"""`python -m evals rank BENCH`."""

from typing import Any

from assistant.reading.ranking import PARAMETERS, load_ranking
from evals import rank as evaluation
from evals import runs
from evals.commands.common import Json, conclude, load_embedder
from evals.commands.learning import BenchFolder, Originals, Reader, Report, Write, splits_of
from evals.output import show_rows
from evals.runs import Result
from vectorstore.settings import load_settings


def rank(
    folder: BenchFolder,
    originals: Originals = None,
    report: Report = True,
    write: Write = False,
    as_json: Json = False,
) -> None:
    """Fit which sentence comes first on the tune split; show how it fares on both."""
    settings = load_settings()
    reader = Reader(settings, load_embedder(settings), folder, originals)
    samples = {split: reader.samples(split) for split in splits_of(report)}
    fitted = evaluation.fit(samples["tune"])
    if write:
        command = "python -m evals rank ../shared/bench --originals ../shared/corpus --write"
        evaluation.save(fitted, command, PARAMETERS)
        load_ranking.cache_clear()
    tables: dict[str, Any] = {
        split: evaluation.report(own, fitted) for split, own in samples.items()
    }
    if not as_json:
        for split, table in tables.items():
            show_rows(split, list(table[0]), [list(row.values()) for row in table])
    result = Result({"weights": dict(fitted.weights), **tables})
    conclude(runs.describe("rank", settings, reader.files, result), as_json)
