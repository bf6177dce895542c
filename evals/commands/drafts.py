"""`python -m evals drafts [DIR]`."""

import random
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from assistant.chain import Assistant
from evals import bench, corpus, drafting, goldset, runs
from evals.commands.common import Json, Save, conclude, counting, ingest_bars, load_embedder
from evals.drafting import Asked
from evals.project import DOCUMENTS, GOLD
from vectorstore.errors import FootnoteError
from vectorstore.settings import load_settings

SEED = 20200305


def drafts(
    folder: Annotated[
        Path | None, typer.Argument(help="A benchmark; without one, the gold questions.")
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Ask so many, drawn with a fixed seed.")
    ] = None,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Ask answerable questions with FOOTNOTE_MODEL: what it drafts and what is withheld."""
    settings = load_settings()
    if not settings.model:
        raise FootnoteError("There is no model to measure; set FOOTNOTE_MODEL.")
    embedder = load_embedder(settings)
    with ingest_bars() as bars:
        if folder is None:
            asked = _gold()
            index = corpus.folder_index(settings, embedder, DOCUMENTS, bars)
        else:
            asked = _bench(folder)
            index = corpus.index(settings, embedder, folder, bars)
    if limit is not None and limit < len(asked):
        asked = random.Random(SEED).sample(asked, limit)  # noqa: S311 - no secret
    with (
        closing(Assistant.open(index, embedder)) as writing,
        closing(Assistant.open(index.model_copy(update={"model": ""}), embedder)) as quoting,
        counting("Asking", len(asked)) as done,
    ):
        result = drafting.measure(asked, writing, quoting, done)
    files = [folder / "questions.jsonl"] if folder else sorted(GOLD.glob("*.jsonl"))
    conclude(runs.describe("drafts", settings, files, result), as_json, save)


def _gold() -> list[Asked]:
    golds = goldset.load(sorted(GOLD.glob("*.jsonl")))
    return [Asked(one.id, one.question, one.history) for one in golds if one.answerable]


def _bench(folder: Path) -> list[Asked]:
    return [
        Asked(one.id, one.text, one.history, one.answers)
        for one in bench.questions(folder, "report")
        if one.answerable
    ]
