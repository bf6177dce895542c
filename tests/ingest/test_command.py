"""`python -m ingest` as a person runs it: the packaged model, real files, exit codes."""

import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
BINS = "The council spent five million pounds on its bins, the clerk said."


def ingest(place: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ingest", *arguments],
        cwd=place,
        env={"PYTHONPATH": str(PROJECT), "HOME": str(place), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "town").mkdir()
    (tmp_path / "town/bins.txt").write_text(BINS)
    return tmp_path


def test_a_first_ingest_and_what_follows(place: Path) -> None:
    first = ingest(place, "town")
    assert first.returncode == 0, first.stderr
    assert first.stdout == ""
    assert "Loading the embedding model" in first.stderr
    assert "1  added" in first.stderr
    assert "Generation 1 is live" in first.stderr

    (place / "town/[red]scan\x1b[31m.pdf").write_bytes(b"%PDF-1.4 broken")
    again = ingest(place)
    assert again.returncode == 0
    assert "Nothing changed: generation 1 stays live." in again.stderr
    assert "Loading the embedding model" not in again.stderr
    assert "[red]scan\\x1b[31m.pdf: is damaged" in again.stderr

    forgotten = ingest(place, "--forget", "town")
    assert forgotten.returncode == 0
    assert "1  removed" in forgotten.stderr

    purged = ingest(place, "purge")
    assert purged.returncode == 0, purged.stderr
    assert "gone for good" in purged.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        ([], 1, "nothing to ingest yet"),
        (["nowhere"], 1, "nowhere does not exist"),
        (["empty"], 1, "put documents in it"),
        (["broken.pdf"], 1, "broken.pdf: is damaged"),
        (["purge"], 1, "ingest"),
        (["--index", "broken.pdf", "town"], 1, "'broken.pdf': cannot be used (not a directory)"),
        (["--index", "/proc/nowhere", "town"], 1, "/proc/nowhere cannot be written to"),
        (["--nonsense"], 2, "No such option"),
        (["--help"], 0, "Usage: python -m ingest"),
    ],
)
def test_what_a_user_must_mend_is_one_line_and_no_traceback(
    place: Path, arguments: list[str], code: int, words: str
) -> None:
    (place / "empty").mkdir()
    (place / "broken.pdf").write_bytes(b"%PDF-1.4 broken")

    done = ingest(place, *arguments)

    assert done.returncode == code
    assert words in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert "generation 0" not in done.stderr
