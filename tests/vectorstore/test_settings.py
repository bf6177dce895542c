"""Settings that cannot work are refused with one clear line."""

from pathlib import Path

import pytest

from vectorstore.errors import FootnoteError
from vectorstore.lock import writer_lock
from vectorstore.settings import load_settings


def test_an_index_that_is_no_folder_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("x")

    for index in (file, file / "below", tmp_path / ("n" * 300)):
        with pytest.raises(FootnoteError, match=r"^FOOTNOTE_INDEX = .*; name a folder$"):
            load_settings(index=index)
        with pytest.raises(FootnoteError, match="cannot be written to"), writer_lock(index):
            pass


def test_a_tilde_is_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    assert load_settings(index=Path("~/index")).index == tmp_path / "index"
    assert load_settings(index=Path("~nobody~/x")).index == Path("~nobody~/x")


@pytest.mark.parametrize(
    "url", ["chroma.example:9000", "chroma.example", "http://", "http://a:port", "ftp://a"]
)
def test_a_server_needs_a_whole_address(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOOTNOTE_CHROMA_URL", url)

    with pytest.raises(FootnoteError, match=r"FOOTNOTE_CHROMA_URL = .*http://127.0.0.1:8000"):
        load_settings()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9000", "https://chroma.example", ""])
def test_an_address_with_its_scheme_is_taken(url: str) -> None:
    assert load_settings(chroma_url=url).chroma_url == url
