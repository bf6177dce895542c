"""`python -m evals compare`."""

import shutil
from pathlib import Path
from typing import Annotated

import typer

from evals import compare as evaluation
from evals import runs
from evals.commands.common import Json
from evals.output import show as show_line
from evals.output import show_rows, stderr, stdout
from evals.project import BASELINE


def compare(
    run: Annotated[
        str | None, typer.Argument(help="Name of a stored run; by default the latest of answers.")
    ] = None,
    baseline: Annotated[Path, typer.Option(help="The run to compare with.")] = BASELINE,
    adopt: Annotated[
        bool, typer.Option("--adopt", help="Make this run the new baseline instead.")
    ] = False,
    as_json: Json = False,
) -> None:
    """List what broke and what was mended since the baseline; exit 1 when something broke."""
    path = runs.path_of("answers", run)
    candidate = runs.load(path)
    if adopt:
        shutil.copyfile(path, baseline)
        stderr.print(f"{path.name} is the baseline now")
        return
    known = runs.load(baseline)
    found = evaluation.compare(known, candidate)
    if as_json:
        show_line("compare", found.to_json(), as_json=True)
    else:
        for title, changes in (("Broke", found.broke), ("Mended", found.mended)):
            show_rows(title, ["question", "check"], [[one.id, one.check] for one in changes])
        stdout.print(f"gone: {len(found.gone)}, new: {len(found.new)}", highlight=False)
    if found.regressed:
        raise typer.Exit(1)
