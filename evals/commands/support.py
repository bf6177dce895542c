"""`python -m evals support DIR`."""

from evals import support as evaluation
from evals.commands.common import Folder, Json, SplitOption
from evals.output import show


def support(folder: Folder, split: SplitOption = "report", as_json: Json = False) -> None:
    """Tell claims that their references support from claims that they do not."""
    show("support", evaluation.support(folder, split), as_json)
