"""Reading a file of questions, one JSON object a line."""

import json
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from vectorstore.errors import FootnoteError

_WRITE = 'write {"id", "question", "history"}'
_WRONG: dict[int | str | None, str] = {
    None: "not a JSON object",
    "id": "id: neither text nor a number",
    "question": "question: missing, or no text",
    "history": 'history: no list of earlier questions, or of {"role", "text"}',
}


class Spoken(BaseModel):
    """One side's words in a history."""

    model_config = ConfigDict(frozen=True)

    role: str = "user"
    text: str


class Line(BaseModel):
    """A question of a batch."""

    model_config = ConfigDict(frozen=True, coerce_numbers_to_str=True)

    id: str | None = None
    question: str
    history: tuple[str | Spoken, ...] | None = None

    @property
    def turns(self) -> tuple[str | dict[str, str], ...]:
        """The history as the assistant takes it."""
        return tuple(
            said if isinstance(said, str) else said.model_dump() for said in self.history or ()
        )


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that is not a question: why, and what to do."""

    error: str


def read_batch(path: Path) -> Iterator[tuple[int, Line | BadLine]]:
    """The lines of a batch file with their one-based numbers; blank lines are passed over.

    Args:
        path: A UTF-8 file; `-` is standard input.

    Raises:
        FootnoteError: The file cannot be read.
    """
    try:
        source = nullcontext(sys.stdin.buffer) if str(path) == "-" else path.open("rb")
        with source as lines:
            for number, raw in enumerate(lines, 1):
                if raw.strip():
                    yield number, _parse(raw)
    except OSError as error:
        raise FootnoteError(
            f"{path}: cannot be read ({error.strerror}); name a file of questions"
        ) from error


def _parse(raw: bytes) -> Line | BadLine:
    try:
        values = json.loads(raw.decode("utf-8-sig"))
        json.dumps(values, ensure_ascii=False).encode()
        return Line.model_validate(values)
    except UnicodeError:
        return BadLine("not UTF-8, or with a lone surrogate; save the file as UTF-8")
    except RecursionError:
        return BadLine(f"nested too deeply; {_WRITE}")
    except ValidationError as error:
        field = next(iter(error.errors()[0]["loc"]), None)
        return BadLine(f"{_WRONG.get(field, _WRONG[None])}; {_WRITE}")
    except ValueError as error:
        return BadLine(f"not JSON ({error}); {_WRITE}")
