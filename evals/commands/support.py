"""`python -m evals support DIR`."""

from typing import Annotated

import typer

from evals import support as evaluation
from evals.commands.common import Folder, Json, SplitOption
from evals.output import show, stderr


def support(
    folder: Folder,
    split: SplitOption = "report",
    fit: Annotated[
        bool, typer.Option("--fit", help="First fit the check's parameters, on the tune split.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Tell claims that their references support from claims that they do not."""
    if fit:
        stderr.print(f"Wrote {evaluation.fit(folder)}")
    show("support", evaluation.support(folder, split), as_json)
