"""`python -m evals rewrites DIR`."""

from evals import rewrites as evaluation
from evals import runs
from evals.commands.common import Folder, Json, Save, SplitOption, conclude, load_embedder
from vectorstore.errors import FootnoteError
from vectorstore.settings import load_settings


def rewrites(
    folder: Folder, split: SplitOption = "all", save: Save = None, as_json: Json = False
) -> None:
    """Compare our standalone questions with a person's rewrites: word F1 and cosine."""
    pairs = evaluation.pairs(folder, split)
    if not pairs:
        raise FootnoteError(f"{folder / evaluation.FILE} has no pairs in the split {split}")
    settings = load_settings()
    result = evaluation.measure(pairs, load_embedder(settings), split)
    conclude(runs.describe("rewrites", settings, [folder / evaluation.FILE], result), as_json, save)
