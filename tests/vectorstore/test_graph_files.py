"""What lies in a graph's files beside its vectors."""

from pathlib import Path

from tests.vectorstore.made import document, publish
from vectorstore.graph_files import HEADER, blank_unused
from vectorstore.settings import Settings


def graph(settings: Settings) -> Path:
    (folder,) = (entry for entry in (settings.index / "chroma").iterdir() if entry.is_dir())
    return folder


def test_the_room_for_vectors_to_come_is_blank(settings: Settings) -> None:
    publish(settings, *(document(f"{number}", f"badgers {number}") for number in range(3)))
    folder = graph(settings)
    _, _, room, held, size = HEADER.unpack_from((folder / "header.bin").read_bytes())
    stored = (folder / "data_level0.bin").read_bytes()
    assert held == 3
    assert len(stored) == room * size
    assert any(stored[: held * size])
    assert not any(stored[held * size :])


def test_files_of_an_unknown_layout_are_left_alone(tmp_path: Path) -> None:
    blank_unused(tmp_path)
    (tmp_path / "header.bin").write_bytes(HEADER.pack(2, 0, 2, 1, 4))
    (tmp_path / "data_level0.bin").write_bytes(b"held" + b"kept")
    blank_unused(tmp_path)
    assert (tmp_path / "data_level0.bin").read_bytes() == b"heldkept"
