"""`python -m evals reading DIR`."""

import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from assistant.chain import Assistant
from evals import bench, corpus, runs
from evals import reading as evaluation
from evals.commands.common import (
    Folder,
    Json,
    Save,
    SplitOption,
    conclude,
    counting,
    ingest_bars,
    load_embedder,
)
from evals.output import show_rows
from vectorstore.errors import FootnoteError
from vectorstore.settings import load_settings

SEED = 20200305


def reading(  # noqa: PLR0913, PLR0917 - the options of a command
    folder: Folder,
    split: SplitOption = "report",
    questions: Annotated[
        Path | None,
        typer.Option(help="Ask this benchmark's questions instead: nothing here answers them."),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, help="Ask so many, drawn with a fixed seed.")
    ] = None,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Ask a benchmark's questions of its corpus: right sentence, right refusal."""
    source = questions or folder
    asked = bench.questions(source, split)
    if questions is not None:
        asked = [replace(one, answerable=False, answers=(), label="ELSEWHERE") for one in asked]
    if limit is not None and limit < len(asked):
        asked = random.Random(SEED).sample(asked, limit)  # noqa: S311 - no secret
    if not asked:
        raise FootnoteError(f"{source / 'questions.jsonl'} has no questions in the split {split}")
    settings = load_settings()
    embedder = load_embedder(settings)
    with ingest_bars() as bars:
        index = corpus.index(settings, embedder, folder, bars)
    with (
        closing(Assistant.open(index, embedder)) as assistant,
        counting("Asking", len(asked)) as done,
    ):
        result = evaluation.measure(
            asked, lambda one: assistant.ask(one.text, one.history), split, done
        )
    if not as_json:
        for name in ("by_kind", "by_label"):
            table = result.details[name]
            show_rows(name.replace("_", " "), list(table[0]), [list(row.values()) for row in table])
    files = [source / "questions.jsonl"]
    conclude(runs.describe("reading", settings, files, result), as_json, save)
