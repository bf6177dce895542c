"""`python -m evals retrieval DIR`."""

from contextlib import closing
from typing import Annotated

import typer

from evals import bench, corpus, runs
from evals import retrieval as evaluation
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
from evals.runs import Result
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import load_settings
from vectorstore.store import Store


def retrieval(
    folder: Folder,
    split: SplitOption = "all",
    ablate: Annotated[
        bool, typer.Option("--ablate", help="Also show what each ingredient is worth.")
    ] = False,
    save: Save = None,
    as_json: Json = False,
) -> None:
    """Rank a benchmark's documents for its queries: nDCG@10, recall@10, reciprocal rank."""
    queries = bench.queries(folder, split)
    judged = bench.judgements(folder)
    settings = load_settings()
    embedder = load_embedder(settings)
    with ingest_bars() as bars:
        index = corpus.index(settings, embedder, folder, bars)
    ranks = evaluation.INGREDIENTS if ablate else {"+ reader": evaluation.Searcher.whole}
    found: dict[str, Result] = {}
    with closing(Store.open(index, index_fingerprint(embedder))) as store:
        searcher = evaluation.Searcher.over(store, embedder, settings)
        with counting("Searching", len(queries) * len(ranks)) as searched:
            for name, rank in ranks.items():
                found[name] = evaluation.measure(searcher, queries, judged, rank, searched)
    whole = found["+ reader"]
    result = Result(
        evaluation.line(whole, split),
        whole.items,
        {"ingredients": {name: one.summary for name, one in found.items()}},
    )
    if ablate and not as_json:
        rows = [[name, *one.summary.values()] for name, one in found.items()]
        show_rows("Ingredients", ["ranked by", *whole.summary], rows)
    files = [folder / "queries.jsonl", folder / "qrels.tsv"]
    conclude(runs.describe("retrieval", settings, files, result), as_json, save)
