"""`python -m evals COMMAND`: measure the assistant, and guard its answers."""

import sys

import typer

from evals.commands.answers import answers
from evals.commands.calibrate import calibrate
from evals.commands.compare import compare
from evals.commands.drafts import drafts
from evals.commands.gate import gate
from evals.commands.rank import rank
from evals.commands.reading import reading
from evals.commands.retrieval import retrieval
from evals.commands.rewrites import rewrites
from evals.commands.speed import speed
from evals.commands.support import support
from vectorstore.errors import FootnoteError

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, no_args_is_help=True)
for command in (
    answers,
    retrieval,
    rewrites,
    reading,
    support,
    drafts,
    speed,
    compare,
    gate,
    rank,
    calibrate,
):
    app.command()(command)


def main() -> None:
    """Run the command line; what the user must mend is one line on standard error."""
    try:
        app(prog_name="python -m evals")
    except FootnoteError as error:
        sys.exit(f"footnote: {error}")
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
