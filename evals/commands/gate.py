"""`python -m evals gate PATH`."""

from pathlib import Path
from typing import Annotated

import typer

from evals import gate as evaluation
from evals import goldset, runs
from evals.commands.common import Index, Json, ingest_bars, load_embedder
from evals.output import show, show_rows, stderr
from evals.project import ACCEPTED, BASELINE, CANARIES, GOLD
from ingest import report
from vectorstore.settings import load_settings


def gate(
    paths: Annotated[list[Path], typer.Argument(help="Folders and files to ingest.")],
    accept: Annotated[
        list[str] | None,
        typer.Option(help="Id of a question whose changed answer is intended; repeat."),
    ] = None,
    gold: Annotated[
        list[Path] | None, typer.Option(help="A file of gold questions; repeat. Default: all ours.")
    ] = None,
    index: Index = None,
    as_json: Json = False,
) -> None:
    """Ingest, and go live only if the gold answers still hold; exit 1 when it was rolled back."""
    settings = load_settings(index=index)
    expected = evaluation.Expectations(
        golds=goldset.load(gold or sorted(GOLD.glob("*.jsonl"))),
        canaries=goldset.load([CANARIES]),
        known=runs.load(BASELINE).result.items if BASELINE.exists() else (),
        accepted=evaluation.load_acceptances(ACCEPTED),
        accept=frozenset(accept or ()),
    )
    embedder = load_embedder(settings)
    with ingest_bars() as bars:
        verdict = evaluation.hold(settings, embedder, paths, expected, bars)
    if accept and verdict.live:
        evaluation.record(verdict.accepted, ACCEPTED)
    if verdict.canaries and not verdict.asked:
        stderr.print("No gold question is about these documents; only the canaries were asked.")
    show("gate", verdict.to_json(), as_json)
    if verdict.report and not as_json:
        report.show(verdict.report, stderr)
    if verdict.broke:
        if not as_json:
            changes = [[one.id, one.check] for one in verdict.broke]
            show_rows("Broke: the former generation stays live", ["question", "check"], changes)
        raise typer.Exit(1)
