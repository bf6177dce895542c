"""`python -m evals answers`."""

from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from assistant.chain import Assistant
from evals import answers as evaluation
from evals import corpus, goldset, runs
from evals.commands.common import Index, Json, Save, conclude, counting, ingest_bars, load_embedder
from evals.output import show_rows
from evals.project import GOLD
from vectorstore.settings import load_settings


def answers(
    gold: Annotated[
        list[Path] | None, typer.Option(help="A file of gold questions; repeat. Default: all ours.")
    ] = None,
    documents: Annotated[
        Path | None,
        typer.Option(help="Ask this folder, in a cached index of its own, not the user's index."),
    ] = None,
    index: Index = None,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Ask the gold questions and judge the answers."""
    files = gold or sorted(GOLD.glob("*.jsonl"))
    golds = goldset.load(files)
    settings = load_settings(index=index)
    embedder = load_embedder(settings)
    if documents is not None:
        with ingest_bars() as bars:
            settings = corpus.folder_index(settings, embedder, documents, bars)
    with (
        closing(Assistant.open(settings, embedder)) as assistant,
        counting("Asking", len(golds)) as asked,
    ):
        result = evaluation.measure(golds, assistant, asked)
    if not as_json:
        rows = [list(row.values()) for row in result.details["by_kind"]]
        show_rows("By kind", ["kind", "questions", "correct"], rows)
        failed = [
            [item.id, ", ".join(name for name, held in item.checks.items() if not held)]
            for item in result.items
            if not all(item.checks.values())
        ]
        show_rows("Failed", ["question", "checks"], failed)
    conclude(runs.describe("answers", settings, files, result), as_json, save)
