"""`python -m evals calibrate BENCH`."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from assistant.answerability import PARAMETERS, load_calibration
from evals import bench, corpus, runs
from evals import calibrate as evaluation
from evals.bench import Question, Split
from evals.commands.common import Json, Save, conclude, counting, ingest_bars, load_embedder
from evals.output import show_rows
from evals.project import CACHE
from evals.retrieval import Searcher
from evals.runs import Item, Result
from evals.samples import Sample, collect
from evals.training.data import DEV_ARTICLES
from vectorstore.embeddings import Embedder
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings, load_settings
from vectorstore.store import Store

SETS = ("squad2", "clapnq", "mtrag_un")
DIAGRAM = CACHE / "reliability.svg"


def calibrate(
    folder: Annotated[Path, typer.Argument(help="The folder that holds the benchmark folders.")],
    write: Annotated[
        bool, typer.Option("--write", help="Replace the parameters that the assistant uses.")
    ] = False,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Fit the probability of an answer on the tune split; show how it fares on both."""
    settings = load_settings()
    embedder = load_embedder(settings)
    samples = {split: _samples(settings, embedder, folder, split) for split in ("tune", "report")}
    names = evaluation.feature_names(samples["tune"])
    fitted = evaluation.fit(samples["tune"], names)
    evaluation.diagram(samples["report"], fitted, DIAGRAM)
    if write:
        command = f"python -m evals calibrate ../shared/{folder.resolve().name} --write"
        evaluation.save(fitted, samples["tune"], command, PARAMETERS)
        load_calibration.cache_clear()
    tables = {split: evaluation.report(own, fitted) for split, own in samples.items()}
    if not as_json:
        for split, table in tables.items():
            show_rows(split, list(table[0]), [list(row.values()) for row in table])
    summary = {"threshold": fitted.threshold, "bias": fitted.bias, **tables}
    items = [
        Item(f"{split} {one.group} {one.id}", {}, asdict(one))
        for split, own in samples.items()
        for one in own
    ]
    result = Result(summary, items, {"weights": dict(fitted.weights)})
    files = [folder / name / "questions.jsonl" for name in SETS]
    conclude(runs.describe("calibrate", settings, files, result), as_json, save)


def _samples(settings: Settings, embedder: Embedder, folder: Path, split: Split) -> list[Sample]:
    """Questions that the evidence reader has not learned from, on their own corpora.

    Of squad2's tune split only the articles that were held out from training are taken. clapnq's
    questions are asked of squad2's corpus too, where nothing answers them.
    """
    samples: list[Sample] = []
    for name in SETS:
        questions = bench.questions(folder / name, split)
        if name == "squad2" and split == "tune":
            questions = [one for one in questions if _article(one) in DEV_ARTICLES]
        with _searcher(settings, embedder, folder / name) as searcher:
            samples += _collect(name, searcher, questions)
            if name == "squad2":
                elsewhere = bench.questions(folder / "clapnq", split)
                samples += _collect("clapnq over squad2", searcher, elsewhere)
    return samples


def _collect(group: str, searcher: Searcher, questions: list[Question]) -> list[Sample]:
    with counting(f"Reading {group}", len(questions)) as done:
        return collect(group, searcher, questions, "over" not in group, done)


@contextmanager
def _searcher(settings: Settings, embedder: Embedder, folder: Path) -> Iterator[Searcher]:
    with ingest_bars() as bars:
        index = corpus.index(settings, embedder, folder, bars)
    with closing(Store.open(index, index_fingerprint(embedder))) as store:
        yield Searcher.over(store, embedder, settings)


def _article(question: Question) -> str:
    return question.relevant[0].split("/")[1]
