"""`python -m evals speed`."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from evals import corpus, goldset, runs
from evals import speed as evaluation
from evals.commands.common import Json, Save, conclude, ingest_bars, load_embedder
from evals.output import progress
from evals.project import DOCUMENTS, GOLD
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import load_settings
from vectorstore.store import Store


def speed(
    sizes: Annotated[
        list[int] | None, typer.Option("--passages", help="Size of a collection; repeat.")
    ] = None,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Time warm answers in large made-up collections; peak memory of asking and of ingesting."""
    settings = load_settings()
    embedder = load_embedder(settings)
    with ingest_bars() as bars:
        index = corpus.folder_index(settings, embedder, DOCUMENTS, bars)
    with closing(Store.open(index, index_fingerprint(embedder))) as store:
        sentences = tuple(evaluation.sentences_of(store))
    files = [GOLD / "gold.jsonl"]
    questions = [gold.question for gold in goldset.load(files) if not gold.history]
    maker = evaluation.Maker(settings, embedder, sentences)
    with progress() as bars:
        task = bars.add_task("Making passages")
        result = evaluation.measure(
            maker,
            questions,
            sorted(sizes or evaluation.SIZES),
            lambda done, total: bars.update(task, completed=done, total=total),
        )
    with TemporaryDirectory() as folder:
        peaks = evaluation.ingest_peaks(maker, Path(folder))
    result = replace(result, summary=result.summary | peaks)
    conclude(runs.describe("speed", settings, files, result), as_json, save)
