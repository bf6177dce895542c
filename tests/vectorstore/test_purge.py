"""After a purge nothing of a deleted document is on the disk."""

from pathlib import Path

import numpy as np
import pytest

from tests.vectorstore.made import DIMENSION, FINGERPRINT, axis, document, passages, publish
from vectorstore.errors import NoIndexError
from vectorstore.purge import purge
from vectorstore.settings import Settings
from vectorstore.spool import SPOOL
from vectorstore.store import Store

NAME = "Quillfeather"


def holding(index: Path, *needles: bytes) -> set[str]:
    """The files of an index that hold any of these bytes."""
    return {
        path.name
        for path in index.rglob("*")
        if path.is_file() and any(needle in path.read_bytes().lower() for needle in needles)
    }


def test_deleted_text_and_vectors_leave_the_disk(settings: Settings) -> None:
    doomed = document("doomed", f"The name of {NAME} is here.", title=NAME)
    (passage,) = passages(doomed)
    vector = np.random.default_rng(0).normal(size=DIMENSION).astype(np.float32)
    vector /= np.linalg.norm(vector)
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.put(doomed, [passage], {passage.id: vector})
        draft.go_live()
    publish(settings, *(document(f"{number}", f"badgers {number}") for number in range(20)))
    needles = (NAME.lower().encode(), passage.id.encode(), vector[:4].tobytes().lower())
    assert holding(settings.index, *needles)
    store = Store.open(settings, FINGERPRINT)
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/doomed")
        draft.go_live()
    assert holding(settings.index, *needles)

    assert purge(settings) > 0

    assert holding(settings.index, *needles) == set()
    assert store.refresh()
    assert store.passage_count == 20
    assert len(store.nearest(axis(0), 50)) == 20
    assert len(store.matching(["badgers"], 50)) == 20


def test_a_question_that_a_purge_overtakes_goes_on(settings: Settings) -> None:
    publish(settings, document("a", "badgers"), document("b", "herons"))
    store = Store.open(settings, FINGERPRINT)
    with Store.draft(settings, FINGERPRINT) as draft:
        draft.remove("root/a")
        draft.go_live()
    purge(settings)
    found = store.passages(key for key, _ in store.nearest(axis(0), 5))
    assert [passage.text for passage in found.values()] == ["herons"]


def test_what_an_ingest_with_another_model_left_is_gone_too(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    left = settings.index / SPOOL / "another-fingerprint" / "000000.npz"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"vectors of deleted text")

    purge(settings)

    assert not left.exists()


def test_purging_needs_an_index(settings: Settings) -> None:
    with pytest.raises(NoIndexError):
        purge(settings)
    assert not settings.index.exists()
