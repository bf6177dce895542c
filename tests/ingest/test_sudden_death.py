"""An ingest that is killed at any moment leaves the index as it was, and the next one is whole."""

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from ingest.sync import sync
from tests.ingest.making import WordLengths
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

PROJECT = Path(__file__).parents[2]
SENTENCE = "In ward {ward} of town {town} the council spent {ward} thousand pounds on its bins."
PROGRAM = """
import signal
import sys
from pathlib import Path
from ingest.sync import sync
from tests.ingest.making import WordLengths
from vectorstore.settings import Settings
# What a shell runs in the background ignores Ctrl-C, and so would whatever the tests start there.
signal.signal(signal.SIGINT, signal.default_int_handler)
print("ready", flush=True)
sync(Settings(index=Path(sys.argv[1])), [Path(sys.argv[2])], WordLengths())
"""


def fill(folder: Path, towns: range) -> None:
    folder.mkdir(exist_ok=True)
    for town in towns:
        lines = (SENTENCE.format(ward=ward, town=town) for ward in range(60))
        (folder / f"{town}.txt").write_text("\n\n".join(lines))


@contextmanager
def ingesting(settings: Settings, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """An ingest in a process of its own, from the moment at which it begins."""
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(settings.index), str(folder)],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process


def ids(settings: Settings) -> set[str]:
    store = Store.open(settings, index_fingerprint(WordLengths()))
    try:
        passages = {
            passage.id
            for document in store.documents()
            for passage in store.passages_of(document.id)
        }
        assert store.passage_count == len(passages)
        vector = WordLengths().embed([SENTENCE])[0]
        # What is held is told by id: a search of the graph is approximate, and may miss a twin.
        assert set(store.cosines(sorted(passages), vector)) == passages
        assert {key for key, _ in store.nearest(vector, len(passages))} <= passages
        return {document.id for document in store.documents()}
    finally:
        store.close()


def test_killed_at_ten_moments_the_index_answers_and_the_next_ingest_is_whole(
    settings: Settings, tmp_path: Path
) -> None:
    folder = tmp_path / "towns"
    fill(folder, range(10))
    sync(settings, [folder], WordLengths())
    former = ids(settings)
    fill(folder, range(5, 40))
    (folder / "0.txt").unlink()
    whole = {f"towns/{town}.txt" for town in range(1, 40)}

    began = time.monotonic()
    with ingesting(Settings(index=tmp_path / "trial"), folder):
        pass
    seconds = time.monotonic() - began

    moments = random.Random(7)  # noqa: S311 (no secret: the same moments every time)
    for _ in range(10):
        with ingesting(settings, folder) as process:
            time.sleep(moments.uniform(0, seconds))
            process.send_signal(signal.SIGKILL)
        # It may have come through before the blow; half a generation is never seen.
        assert ids(settings) in (former, whole)

    sync(settings, [folder], WordLengths())

    assert ids(settings) == whole


@pytest.mark.parametrize("blow", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_ingest_leaves_the_index_as_it_was(
    settings: Settings, tmp_path: Path, blow: signal.Signals
) -> None:
    folder = tmp_path / "towns"
    fill(folder, range(3))
    sync(settings, [folder], WordLengths())
    former = ids(settings)
    fill(folder, range(3, 40))

    with ingesting(settings, folder) as process:
        process.send_signal(blow)

    assert ids(settings) == former
