"""A run: what was measured, question by question, and what it was measured with."""

import json
import re
import subprocess
import tomllib
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from evals.project import PROMPTS, ROOT, RUNS
from vectorstore.errors import FootnoteError
from vectorstore.settings import Settings


@dataclass(frozen=True, slots=True)
class Item:
    """One question of a run.

    Attributes:
        checks: What had to hold, and whether it did; these are what `compare` compares.
        values: Everything else worth keeping about it.
    """

    id: str
    checks: dict[str, bool]
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """What an eval measured.

    Attributes:
        summary: The line that `--json` prints.
        details: Curves and tables, by name.
    """

    summary: dict[str, Any]
    items: list[Item] = field(default_factory=list)
    details: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Run:
    """A stored run.

    Attributes:
        command: Which eval, for example "answers".
        made: When, in UTC, as ISO text.
        revision: Git commit, with "+" where the files differ from it; None outside git.
        packages: Versions of the packages that the project depends on.
        settings: The settings without the place of the index.
        prompts: SHA-256 over all prompts.
        gold: For each file of questions, by its path within the project or else the last two parts
            of it, its SHA-256.
    """

    command: str
    made: str
    revision: str | None
    packages: dict[str, str]
    settings: dict[str, Any]
    prompts: str
    gold: dict[str, str]
    result: Result


def describe(command: str, settings: Settings, gold: Iterable[Path], result: Result) -> Run:
    """The run as it will be stored, with the state of the code that made it."""
    return Run(
        command=command,
        made=datetime.now(UTC).isoformat(timespec="seconds"),
        revision=_revision(),
        packages=_packages(),
        settings=settings.model_dump(mode="json", exclude={"index"}),
        prompts=_hash(sorted(PROMPTS.glob("*.md"))),
        gold={_name(path): _hash([path]) for path in gold},
        result=result,
    )


def save(run: Run, path: Path) -> None:
    """Write the run as JSON."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(asdict(run), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def load(path: Path) -> Run:
    """Read a stored run.

    Raises:
        FootnoteError: There is none, or the file is not a run.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        items = [Item(**item) for item in values["result"].pop("items")]
        return Run(**{**values, "result": Result(items=items, **values["result"])})
    except FileNotFoundError as error:
        raise FootnoteError(
            f"{path} does not exist: make a run with `python -m evals answers`"
        ) from error
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise FootnoteError(
            f"{path} is not a stored run ({error}): make one with `python -m evals answers`"
        ) from error


def path_of(command: str, name: str | None) -> Path:
    """Where a run is kept: under its name, or as the latest of its command."""
    return RUNS / f"{name or f'{command}-latest'}.json"


def _name(path: Path) -> str:
    """What tells a file of questions from others: several are called questions.jsonl."""
    whole = path.resolve()
    return (
        str(whole.relative_to(ROOT)) if whole.is_relative_to(ROOT) else "/".join(whole.parts[-2:])
    )


def _revision() -> str | None:
    """The commit that is checked out, marked where files differ from it."""

    def git(*arguments: str) -> str:
        command = ["git", "-C", str(ROOT), *arguments]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - fixed arguments

    try:
        return git("rev-parse", "HEAD") + ("+" if git("status", "--porcelain") else "")
    except (OSError, subprocess.CalledProcessError):
        return None


def _packages() -> dict[str, str]:
    """Installed versions of what pyproject.toml asks for."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found: dict[str, str] = {}
    for line in project["dependencies"]:
        name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "missing"
    return found


def _hash(paths: Iterable[Path]) -> str:
    digest = sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
