"""Other processes write, die and purge while this one reads."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.vectorstore.made import FINGERPRINT, axis, document, passages, publish
from vectorstore.settings import Settings
from vectorstore.store import Store

DELETE = """
with Store.draft(settings, FINGERPRINT) as draft:
    draft.remove("root/a")
    put(draft, document("b", "herons"), axes=[7])
    draft.go_live()
"""

# Each run ends at another place in what a draft does.
DIE = {
    "rows are written, vectors are not": """
writer.SegmentWriter.add = die
with Store.draft(settings, FINGERPRINT) as draft:
    draft.remove("root/a")
    put(draft, document("b", "herons"))
    draft.flush()
""",
    "all is written, nothing is sealed": """
writer.SegmentWriter.seal = die
with Store.draft(settings, FINGERPRINT) as draft:
    draft.remove("root/a")
    put(draft, document("b", "herons"))
    draft.go_live()
""",
    "all is sealed, nothing is live": """
generations.promote = die
with Store.draft(settings, FINGERPRINT) as draft:
    draft.remove("root/a")
    put(draft, document("b", "herons"))
    draft.go_live()
""",
    "within the transaction that goes live": """
promote = generations.promote
def promote_and_die(*given):
    promote(*given)
    die()
generations.promote = promote_and_die
with Store.draft(settings, FINGERPRINT) as draft:
    draft.remove("root/a")
    put(draft, document("b", "herons"))
    draft.go_live()
""",
}


def run(script: str, index: Path) -> int:
    """Run a script in another process; its exit code."""
    before = f"""
import os, signal
from pathlib import Path
from tests.vectorstore.made import *
from vectorstore import generations, segment_writer as writer
from vectorstore.settings import Settings
settings = Settings(index=Path({str(index)!r}))
def die(*_): os.kill(os.getpid(), signal.SIGKILL)
"""
    command = [sys.executable, "-c", before + script]
    return subprocess.run(command, cwd=PROJECT, check=False).returncode


def texts_near(store: Store, number: int) -> set[str]:
    hits = store.nearest(axis(number), 9)
    return {passage.text for passage in store.passages(key for key, _ in hits).values()}


def test_a_chat_that_is_open_follows_what_another_process_does(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    store = Store.open(settings, FINGERPRINT)
    assert texts_near(store, 0) == {"badgers"}
    assert run(DELETE, settings.index) == 0
    assert store.refresh()
    assert texts_near(store, 7) == {"herons"}
    assert store.matching(["badgers"], 5) == []


@pytest.mark.parametrize("moment", DIE)
def test_a_killed_writer_changes_nothing_and_the_next_one_is_whole(
    settings: Settings, moment: str
) -> None:
    publish(settings, document("a", "badgers"))
    open_before = Store.open(settings, FINGERPRINT)
    assert run(DIE[moment], settings.index) == -signal.SIGKILL
    for store in (open_before, Store.open(settings, FINGERPRINT)):
        assert not store.refresh()
        assert store.generation == 1
        assert texts_near(store, 0) == {"badgers"}
        assert store.matching(["herons"], 5) == []
    publish(settings, document("c", "otters"))
    open_before.refresh()
    assert open_before.generation == 2
    assert texts_near(open_before, 0) == {"badgers", "otters"}
    assert [held.text for held in open_before.documents()] == ["badgers", "otters"]


def test_what_a_killed_writer_embedded_need_not_be_embedded_again(settings: Settings) -> None:
    herons = document("b", "herons")
    ids = [passage.id for passage in passages(herons)]
    assert run(DIE["all is written, nothing is sealed"], settings.index) == -signal.SIGKILL
    with Store.draft(settings, FINGERPRINT) as draft:
        assert draft.missing_vectors(ids) == set()
        draft.put(herons, passages(herons), {})
        draft.go_live()
    assert texts_near(Store.open(settings, FINGERPRINT), 0) == {"herons"}
    assert not (settings.index / "spool" / FINGERPRINT).exists()


def test_files_are_let_go_when_a_store_is_refreshed_or_closed(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    store = Store.open(settings, FINGERPRINT)
    texts_near(store, 0)
    held = open_files(settings.index)
    for number in range(3):
        publish(settings, document("a", f"badgers {number}"))
        store.refresh()
        texts_near(store, 0)
    assert open_files(settings.index) <= held + 2
    store.close()
    assert open_files(settings.index) < held


def open_files(index: Path) -> int:
    """How many files of an index this process has open; those of other tests do not count."""
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("this system does not list a process's open files")
    targets = [str(one.readlink()) for one in folder.iterdir() if one.is_symlink()]
    return sum(target.startswith(str(index.resolve())) for target in targets)
