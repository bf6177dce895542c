import os
import signal
import sys
from pathlib import Path

import pytest

from ingest.errors import UnreadableError
from ingest.worker import ReadingProcess
from vectorstore.errors import FootnoteError

TEXT = "The council spent five million pounds on its bins."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "bins.txt"
    path.write_text(TEXT)
    return path


def test_a_file_is_read_in_another_process(file: Path) -> None:
    with ReadingProcess() as reader:
        document = reader.read(file, "town/bins.txt", "shown/bins.txt")

    assert (document.id, document.path, document.text) == ("town/bins.txt", "shown/bins.txt", TEXT)


def test_what_is_wrong_with_a_file_comes_back_as_it_was_said(tmp_path: Path) -> None:
    with ReadingProcess() as reader, pytest.raises(UnreadableError) as caught:
        reader.read(tmp_path / "old.odt", "old.odt", "old.odt")

    assert caught.value.reason == "is an OpenDocument text"
    assert ".docx" in caught.value.remedy


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_read(
    file: Path, tmp_path: Path
) -> None:
    endless = tmp_path / "endless.txt"
    os.mkfifo(endless)
    with ReadingProcess(seconds=0.5) as reader:
        with pytest.raises(UnreadableError, match="took more than"):
            reader.read(endless, "endless.txt", "endless.txt")
        reader.seconds = 60
        assert reader.read(file, "bins.txt", "bins.txt").text == TEXT


def test_a_crash_costs_one_file(file: Path) -> None:
    with ReadingProcess() as reader:
        reader.read(file, "bins.txt", "bins.txt")
        assert reader._process is not None
        os.kill(reader._process.pid, signal.SIGKILL)
        with pytest.raises(UnreadableError, match="crash"):
            reader.read(file, "bins.txt", "bins.txt")
        assert reader.read(file, "bins.txt", "bins.txt").text == TEXT


@pytest.mark.parametrize("program", ["/bin/false", "/nowhere/python"])
def test_a_process_that_does_not_start_is_no_fault_of_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    monkeypatch.setattr(sys, "executable", program)

    with ReadingProcess() as reader, pytest.raises(FootnoteError, match="did not start") as caught:
        reader.read(file, "bins.txt", "bins.txt")

    assert not isinstance(caught.value, UnreadableError)


def test_no_process_is_left_behind(file: Path) -> None:
    with ReadingProcess() as reader:
        reader.read(file, "bins.txt", "bins.txt")
        assert reader._process is not None
        number = reader._process.pid

    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)
