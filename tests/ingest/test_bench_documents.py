"""The 351 real files of ../shared/bench/documents, held against their manifest."""

import csv
import html
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.encoding import decode
from ingest.errors import UnreadableError
from ingest.split import split
from ingest.worker import ReadingProcess
from tests.conftest import BENCH
from vectorstore.types import Document

pytestmark = pytest.mark.bench

FOLDER = BENCH / "documents"
WORD = re.compile(r"\w+")
ENOUGH = 0.9
# The manifest counts it as text: its only page has every letter moved by one in the alphabet.
GARBLED = "files/pdf/olmocr__olmo-page-1.pdf"


@dataclass(frozen=True)
class Row:
    """A file of the manifest and what became of it."""

    file: str
    expect: str
    words: int
    document: Document | None
    message: str

    @property
    def read_words(self) -> int:
        return len(WORD.findall(self.document.text)) if self.document else 0


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    with (FOLDER / "manifest.csv").open(encoding="utf-8") as file, ReadingProcess() as reader:
        return [_read(reader, row) for row in csv.DictReader(file)]


def _read(reader: ReadingProcess, row: dict[str, str]) -> Row:
    try:
        document, message = reader.read(FOLDER / row["file"], row["file"], row["file"]), ""
    except UnreadableError as error:
        document, message = None, str(error)
    return Row(row["file"], row["expect"], int(row["words"] or 0), document, message)


def _fair_words(row: Row) -> int:
    """The manifest's count without what its extractor counted that is no word of the page.

    It took every file for UTF-8, and names of entities (`nbsp`) and the window's title for words.
    """
    path = Path(FOLDER / row.file)
    if path.suffix not in (".html", ".txt"):
        return row.words
    try:
        source = decode(path.read_bytes())[0]
    except UnreadableError:
        return row.words
    if path.suffix == ".html":
        for element in ("script", "style", "title", "noscript", "template"):
            source = re.sub(rf"(?is)<{element}\b.*?</{element}>", " ", source)
        source = html.unescape(re.sub(r"(?s)<!--.*?-->|<[^>]+>", " ", source))
    return min(row.words, len(WORD.findall(source)))


def test_no_reader_crashes_or_hangs(rows: list[Row]) -> None:
    assert len(rows) == 351
    assert [row.file for row in rows if re.search("fail|crash|took more", row.message)] == []


@pytest.mark.parametrize(("suffix", "least"), [(".pdf", 1.0), (".md", 1.0), (".html", 0.96)])
def test_the_words_of_a_text_file_are_read(rows: list[Row], suffix: str, least: float) -> None:
    files = [row for row in rows if row.expect == "text" and row.file.endswith(suffix)]
    files = [row for row in files if row.file != GARBLED]

    short = [row.file for row in files if row.read_words < ENOUGH * _fair_words(row)]

    assert len(short) <= (1 - least) * len(files), short


def test_a_file_without_text_is_named_with_the_reason(rows: list[Row]) -> None:
    refused = ("password", "empty", "other_format", "little_or_no_text", "scanned_or_image")
    whole = [row.file for row in rows if row.expect in refused and row.document is not None]

    assert whole == []
    assert all(row.message for row in rows if row.expect in refused)


def test_a_file_in_a_broken_font_is_named_with_what_to_do(rows: list[Row]) -> None:
    (garbled,) = (row for row in rows if row.file == GARBLED)

    assert garbled.document is None
    assert "force-ocr" in garbled.message


def test_a_file_with_little_text_is_not_passed_off_as_whole(rows: list[Row]) -> None:
    sparse = [row for row in rows if row.expect == "sparse_text"]

    assert [row.file for row in sparse if row.document and not row.document.warnings] == []


def test_every_text_can_be_split(rows: list[Row]) -> None:
    for row in rows:
        if row.document is not None:
            for passage in split(row.document):
                assert passage.text == row.document.text[passage.start : passage.end]
