"""What every reader has in common: `read`, and files that are refused whatever their format."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from ingest import readers
from ingest.errors import UnreadableError
from ingest.readers import read
from ingest.readers.refused import _BY_SUFFIX
from tests.ingest.making import docx, paragraph, pdf

TEXT = "Bins are full\n\nBy Ann Bell\n4 August 2016\n\nShare this\n\nThe bins are full, she said.\n"


def test_a_document_is_put_together_from_file_text_and_name(tmp_path: Path) -> None:
    file = tmp_path / "bins.txt"
    file.write_bytes(TEXT.replace("\n", "\r\n").encode())

    document = read(file)

    assert document.text == TEXT
    assert document.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()
    assert (document.title, document.author) == ("Bins are full", "Ann Bell")
    assert document.published == date(2016, 8, 4)
    assert [TEXT[span.start : span.end] for span in document.boilerplate] == ["Share this"]


@pytest.mark.parametrize("suffix", sorted(_BY_SUFFIX))
def test_other_formats_are_refused_with_what_to_do(tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"paper{suffix.upper()}"
    file.write_text("text")

    with pytest.raises(UnreadableError) as caught:
        read(file)

    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "raw", "reason"),
    [
        ("empty.txt", b"", "is empty"),
        ("spaces.txt", b" \n ", "is empty"),
        ("word.txt", b"Bins", r"no text to speak of \(1 word\)"),
        ("paper.xyz", b"x", r"not read \(\.xyz\)"),
        ("README", b"x", "has no suffix"),
        ("bins.txt", pdf("Bins"), "is a PDF whatever its name says"),
        ("bins.html", docx(paragraph("Bins")), "is a zip or Office file"),
        ("bins.docx", b"{\\rtf1 Bins}", "is a rich text file"),
        ("noise.txt", bytes(range(256)) * 9, "is not text"),
    ],
)
def test_a_file_that_is_no_document_is_refused(
    tmp_path: Path, name: str, raw: bytes, reason: str
) -> None:
    (tmp_path / name).write_bytes(raw)

    with pytest.raises(UnreadableError, match=reason):
        read(tmp_path / name)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read(tmp_path / "nowhere.txt")


def test_a_file_beyond_the_limit_is_refused_unread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "long.txt").write_text(TEXT)
    monkeypatch.setattr(readers, "MAX_BYTES", 10)

    with pytest.raises(UnreadableError, match="is larger than"):
        read(tmp_path / "long.txt")


def test_a_text_beyond_the_limit_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "long.txt").write_text(TEXT)
    monkeypatch.setattr(readers, "MAX_CHARACTERS", 10)

    with pytest.raises(UnreadableError, match="characters of text"):
        read(tmp_path / "long.txt")


def test_a_reader_that_fails_unforeseen_refuses_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(raw: bytes) -> object:
        raise KeyError(raw)

    (tmp_path / "bins.txt").write_text(TEXT)
    monkeypatch.setitem(readers.READERS, ".txt", fails)

    with pytest.raises(UnreadableError, match=r"reader fail \(KeyError\)"):
        read(tmp_path / "bins.txt")
