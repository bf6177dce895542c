"""Whatever happened to the files of an index: one clear line with the file and what to do."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from tests.vectorstore.made import FINGERPRINT, axis, document, publish
from vectorstore.errors import (
    BusyIndexError,
    DamagedIndexError,
    FootnoteError,
    ForeignIndexError,
    NoIndexError,
)
from vectorstore.faults import catalogue_faults, chroma_faults
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store


class Model:
    """Says which embedding model it is."""

    fingerprint = "weights of one kind"


def overwrite(file: Path) -> None:
    file.write_bytes(os.urandom(file.stat().st_size))


def halve(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def empty(file: Path) -> None:
    os.truncate(file, 0)


def read_all(settings: Settings) -> None:
    store = Store.open(settings, FINGERPRINT)
    store.nearest(axis(0), 5)
    store.matching(["badgers"], 5)
    store.documents()


@pytest.fixture
def made(settings: Settings) -> Settings:
    publish(settings, document("a", *(f"badgers {number} " + "and " * 200 for number in range(16))))
    return settings


@pytest.mark.parametrize("harm", [overwrite, halve, Path.unlink])
@pytest.mark.parametrize(
    "file",
    [
        "catalogue.db",
        "chroma/chroma.sqlite3",
        "chroma/*/header.bin",
        "chroma/*/data_level0.bin",
        "chroma/*/index_metadata.pickle",
    ],
)
def test_a_damaged_file_is_one_clear_line(
    made: Settings, file: str, harm: Callable[[Path], None]
) -> None:
    (found,) = made.index.glob(file)
    harm(found)
    with pytest.raises((DamagedIndexError, NoIndexError)) as caught:
        read_all(made)
    message = str(caught.value)
    assert "\n" not in message
    assert "python -m ingest" in message
    assert str(made.index) in message


@pytest.mark.parametrize("file", ["catalogue.db", "chroma/chroma.sqlite3"])
def test_an_empty_file_is_one_clear_line(made: Settings, file: str) -> None:
    empty(made.index / file)
    with pytest.raises(FootnoteError, match="python -m ingest"):
        read_all(made)


def test_missing_vectors_are_one_clear_line(made: Settings) -> None:
    rmtree(made.index / "chroma")
    with pytest.raises(DamagedIndexError, match="missing"):
        read_all(made)


@pytest.mark.parametrize("file", ["catalogue.db", "chroma/chroma.sqlite3"])
def test_a_draft_over_a_damaged_file_says_so_and_lets_go_of_the_lock(
    made: Settings, file: str
) -> None:
    overwrite(made.index / file)
    for _ in range(2):
        with pytest.raises(DamagedIndexError, match="Delete the folder"):
            Store.draft(made, FINGERPRINT)


def test_damage_under_an_open_store_is_one_clear_line(made: Settings) -> None:
    store = Store.open(made, FINGERPRINT)
    overwrite(made.index / "catalogue.db")
    with pytest.raises(DamagedIndexError):
        store.documents()


def test_an_index_made_otherwise_is_refused_and_made_again(made: Settings) -> None:
    other = index_fingerprint(Model())
    with pytest.raises(ForeignIndexError, match="Re-ingest your documents: python -m ingest"):
        Store.open(made, other)
    with Store.draft(made, other) as draft:
        assert draft.rebuilds
        assert draft.stored() == {}
        assert Store.open(made, FINGERPRINT).passage_count == 16
        draft.go_live()
    assert Store.open(made, other).documents() == ()
    with pytest.raises(ForeignIndexError):
        Store.open(made, FINGERPRINT)


def test_another_versions_tables_are_refused(
    made: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("vectorstore.catalogue.SCHEMA", 999)
    for opening in (Store.open, Store.draft):
        with pytest.raises(ForeignIndexError, match="Delete the folder"):
            opening(made, FINGERPRINT)


@pytest.mark.parametrize(
    ("said", "kind", "advice"),
    [
        ("database is locked", BusyIndexError, "wait"),
        ("database or disk is full", FootnoteError, "make room"),
        ("attempt to write a readonly database", FootnoteError, "permissions"),
        ("unable to open database file", FootnoteError, "permissions"),
    ],
)
def test_what_is_not_damage_is_not_called_damage(
    tmp_path: Path, said: str, kind: type[FootnoteError], advice: str
) -> None:
    with pytest.raises(kind, match=advice) as caught, catalogue_faults(tmp_path / "catalogue.db"):
        raise sqlite3.OperationalError(said)
    assert not isinstance(caught.value, DamagedIndexError)


def test_a_panic_in_chroma_is_damage_and_an_interrupt_is_not(tmp_path: Path) -> None:
    class PanicException(BaseException):
        pass

    with pytest.raises(DamagedIndexError), chroma_faults(tmp_path / "chroma.sqlite3", tmp_path):
        raise PanicException
    with pytest.raises(KeyboardInterrupt), chroma_faults(tmp_path / "chroma.sqlite3", tmp_path):
        raise KeyboardInterrupt


def test_an_unknown_generation_is_one_clear_line(made: Settings) -> None:
    with pytest.raises(NoIndexError, match="no generation 7"):
        Store.open(made, FINGERPRINT, generation=7)


def test_a_server_that_does_not_answer_is_one_clear_line(settings: Settings) -> None:
    publish(settings, document("a", "badgers"))
    away = settings.model_copy(update={"chroma_url": "http://127.0.0.1:9"})
    with pytest.raises(FootnoteError, match=r"Chroma server http://127.0.0.1:9 .* failed"):
        Store.open(away, FINGERPRINT)


def test_fingerprints_differ_by_model() -> None:
    other = Model()
    other.fingerprint = "weights of another kind"
    assert index_fingerprint(Model()) == index_fingerprint(Model())
    assert index_fingerprint(Model()) != index_fingerprint(other)
