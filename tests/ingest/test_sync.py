import os
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

import pytest

from ingest.report import Report
from ingest.sync import LIVE, sync
from tests.ingest.making import WordLengths, docx, paragraph, pdf
from vectorstore.draft import Draft
from vectorstore.errors import FootnoteError
from vectorstore.fingerprint import index_fingerprint
from vectorstore.settings import Settings
from vectorstore.store import Store

BINS = "The council spent five million pounds on its bins, the clerk said."
ROADS = "The council spent one million pounds on its roads, the clerk said."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "town"
    place.mkdir()
    (place / "bins.txt").write_text(BINS)
    (place / "roads.md").write_text(ROADS)
    return place


def texts(settings: Settings) -> dict[str, str]:
    """The live documents by id."""
    store = Store.open(settings, index_fingerprint(WordLengths()))
    try:
        return {document.id: document.text for document in store.documents()}
    finally:
        store.close()


def roots(settings: Settings) -> dict[str, str]:
    """The known roots: label -> path."""
    with Store.draft(settings, index_fingerprint(WordLengths())) as draft:
        return draft.roots()


def test_a_folder_is_ingested_in_one_generation(settings: Settings, folder: Path) -> None:
    report = sync(settings, [folder], WordLengths())

    assert report.live
    assert report.generation == 1
    assert report.added == ("town/bins.txt", "town/roads.md")
    assert texts(settings) == {"town/bins.txt": BINS, "town/roads.md": ROADS}


def test_ingesting_twice_changes_nothing(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    embedder = WordLengths()

    report = sync(settings, [folder], embedder)

    assert (report.live, report.generation, report.unchanged) == (False, 1, 2)
    assert embedder.embedded == []


def test_only_an_edited_file_is_embedded_again(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    (folder / "bins.txt").write_text(BINS.replace("five", "six"))
    embedder = WordLengths()

    report = sync(settings, [], embedder)

    assert (report.updated, report.unchanged, report.generation) == (("town/bins.txt",), 1, 2)
    assert embedder.embedded
    assert all(text.endswith(BINS.replace("five", "six")) for text in embedder.embedded)


def test_a_deleted_file_is_removed(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    (folder / "bins.txt").unlink()

    report = sync(settings, [folder], WordLengths())

    assert report.removed == ("town/bins.txt",)
    assert list(texts(settings)) == ["town/roads.md"]


def test_other_roots_are_left_alone(settings: Settings, folder: Path, tmp_path: Path) -> None:
    sync(settings, [folder], WordLengths())
    other = tmp_path / "other.txt"
    other.write_text("The parks are closed for the winter, she said.")

    report = sync(settings, [other], WordLengths())

    assert (report.added, report.removed, report.unchanged) == (("other.txt",), (), 0)
    assert len(texts(settings)) == 3


def test_one_file_of_a_root_can_be_ingested_alone(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    (folder / "bins.txt").write_text(BINS.replace("five", "six"))
    (folder / "roads.md").write_text(ROADS.replace("one", "two"))

    sync(settings, [folder / "bins.txt"], WordLengths())

    assert "six" in texts(settings)["town/bins.txt"]
    assert "one" in texts(settings)["town/roads.md"]


@pytest.mark.parametrize("known", [False, True])
def test_a_folder_and_the_one_around_it_are_ingested_once(
    settings: Settings, folder: Path, tmp_path: Path, known: bool
) -> None:
    around = tmp_path / "around"
    around.mkdir()
    inner = folder.rename(around / "town")
    if known:
        sync(settings, [inner], WordLengths())

    sync(settings, [inner, around], WordLengths())

    assert texts(settings).keys() == {"around/town/bins.txt", "around/town/roads.md"}
    assert roots(settings) == {"around": str(around)}


def test_a_new_root_in_the_place_of_a_forgotten_one_of_its_name_is_known(
    settings: Settings, folder: Path, tmp_path: Path
) -> None:
    sync(settings, [folder], WordLengths())
    (tmp_path / "moved").mkdir()
    moved = folder.rename(tmp_path / "moved/town")

    sync(settings, [moved], WordLengths(), forget=[folder])

    assert len(texts(settings)) == 2
    assert roots(settings) == {"town": str(moved)}


def test_a_forgotten_root_is_gone_with_its_documents(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())

    report = sync(settings, [], WordLengths(), forget=[folder])

    assert len(report.removed) == 2
    assert texts(settings) == {}
    with pytest.raises(FootnoteError, match="nothing to ingest"):
        sync(settings, [], WordLengths())


def test_a_folder_that_vanished_loses_nothing(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    folder.rename(folder.with_name("moved"))

    with pytest.raises(FootnoteError, match="is gone"):
        sync(settings, [], WordLengths())

    assert len(texts(settings)) == 2


def test_a_folder_that_is_suddenly_empty_loses_nothing(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    for file in folder.iterdir():
        file.unlink()

    with pytest.raises(FootnoteError, match=r"holds no files any more.*--forget"):
        sync(settings, [folder], WordLengths())

    assert len(texts(settings)) == 2


def test_an_empty_folder_says_what_to_do(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()

    with pytest.raises(FootnoteError, match="put documents in it"):
        sync(settings, [tmp_path / "empty"], WordLengths())


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(
    settings: Settings, folder: Path
) -> None:
    (folder / "scan.pdf").write_bytes(pdf(""))
    (folder / "broken.docx").write_bytes(b"PK\x03\x04")
    (folder / "old.doc").write_bytes(b"x")
    (folder / "good.docx").write_bytes(docx(paragraph("The parks are closed for the winter.")))

    report = sync(settings, [folder], WordLengths())

    assert len(report.added) == 3
    reasons = {Path(notice.path).name: notice.reason for notice in report.skipped}
    assert reasons.keys() == {"scan.pdf", "broken.docx", "old.doc"}
    assert "scan" in reasons["scan.pdf"]


def test_a_file_that_can_no_longer_be_read_is_no_longer_quoted(
    settings: Settings, folder: Path
) -> None:
    sync(settings, [folder], WordLengths())
    (folder / "bins.txt").write_bytes(b"")

    report = sync(settings, [folder], WordLengths())

    assert report.removed == ("town/bins.txt",)
    assert [notice.reason for notice in report.skipped] == ["is empty"]
    assert sync(settings, [folder], WordLengths()).live is False


def test_names_that_climb_out_of_the_folder_are_only_names(
    settings: Settings, folder: Path
) -> None:
    (folder / "a..%2f..%2fetc; rm -rf.txt").write_text(BINS)
    (folder / "[bold]red\x1b[31m.txt").write_text(ROADS)
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(ROADS.replace("roads", "parks"))

    report = sync(settings, [folder], WordLengths())

    assert len(report.added) == 5
    assert r"town/caf\xe9.txt" in report.added
    assert all(key.startswith("town/") for key in report.added)


def test_a_file_that_cannot_be_opened_at_the_moment_is_still_quoted(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sync(settings, [folder], WordLengths())
    opened = Path.open

    def refusing(path: Path, mode: str) -> IO[Any]:
        if path.name == "bins.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, mode)

    monkeypatch.setattr(Path, "open", refusing)  # permissions do not stop root, who runs CI

    report = sync(settings, [folder], WordLengths())

    assert (report.removed, report.unchanged) == ((), 2)
    (notice,) = report.skipped
    assert "permission denied); its former text stays" in notice.reason
    monkeypatch.undo()
    assert texts(settings)["town/bins.txt"] == BINS


@pytest.mark.parametrize("name", ["Minutes 2019 :20.txt", ":draft.txt", "100%s ' \" ?.txt"])
def test_a_document_of_any_name_is_replaced_and_removed(
    settings: Settings, folder: Path, name: str
) -> None:
    file = folder / name
    for text in (BINS, ROADS):
        file.write_text(text)
        sync(settings, [folder], WordLengths())
        assert texts(settings)[f"town/{name}"] == text
    file.unlink()

    assert sync(settings, [folder], WordLengths()).removed == (f"town/{name}",)


def test_a_generation_that_is_declined_never_goes_live(settings: Settings, folder: Path) -> None:
    sync(settings, [folder], WordLengths())
    (folder / "bins.txt").write_text(BINS.replace("five", "six"))
    seen: list[str] = []

    def decline(draft: Draft, report: Report) -> bool:
        candidate = Store.open(
            settings, index_fingerprint(WordLengths()), generation=draft.generation
        )
        seen.append(candidate.document("town/bins.txt").text)
        candidate.close()
        return not report.updated

    report = sync(settings, [folder], WordLengths(), decide=decline)

    assert not report.live
    assert "six" in seen[0]
    assert texts(settings)["town/bins.txt"] == BINS


def test_another_embedding_model_makes_every_root_anew(
    settings: Settings, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The parks are closed for the winter, she said.")
    sync(settings, [folder, other], WordLengths())

    class Others(WordLengths):
        fingerprint = "other word lengths"

    report = sync(settings, [other], Others())

    assert len(report.added) == 3
    assert report.live


def test_a_wrong_path_leaves_nothing_on_the_disk(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(FootnoteError, match="typo does not exist"):
        sync(settings, [tmp_path / "typo"], WordLengths())

    assert not settings.index.exists()


@pytest.mark.parametrize("name", [None, "scan.pdf"])
def test_a_first_ingest_of_nothing_that_can_be_read_leaves_no_index(
    settings: Settings, tmp_path: Path, name: str | None
) -> None:
    place = tmp_path / "place"
    place.mkdir()
    if name:
        (place / name).write_bytes(b"%PDF-1.4 broken")

    with suppress(FootnoteError):
        assert sync(settings, [place], WordLengths()).generation == 0

    assert not settings.index.exists()


def test_what_else_is_in_the_folder_of_a_first_ingest_stays(
    settings: Settings, tmp_path: Path
) -> None:
    settings.index.mkdir()
    (settings.index / "letter.txt").write_text(BINS)

    with pytest.raises(FootnoteError, match="typo does not exist"):
        sync(settings, [tmp_path / "typo"], WordLengths())

    assert [path.name for path in settings.index.iterdir()] == ["letter.txt"]


def test_an_index_says_that_it_is_live_once_a_generation_is(
    settings: Settings, folder: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.4 broken")

    assert sync(settings, [broken], WordLengths()).generation == 0
    assert not (settings.index / LIVE).exists()

    sync(settings, [folder], WordLengths())
    assert (settings.index / LIVE).exists()


def test_a_text_of_nothing_but_boilerplate_is_skipped(settings: Settings, folder: Path) -> None:
    (folder / "bar.txt").write_text("Facebook Twitter WhatsApp E-mail Print Share")

    report = sync(settings, [folder], WordLengths())

    assert [notice.reason for notice in report.skipped] == ["holds nothing but boilerplate"]
