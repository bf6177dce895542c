"""The files in which Chroma keeps a segment's graph."""

import struct
from pathlib import Path

HEADER = struct.Struct("<iQQQQ")
"""The start of `header.bin`: version, offset, room for so many vectors, vectors held, bytes each
(hnswlib's `persistHeader` as Chroma keeps it)."""

VERSION = 1

LENGTH = 4
"""Bytes of one number of `length.bin`."""


def blank_unused(folder: Path) -> None:
    """Write zeros over the room that a graph keeps for vectors to come.

    Chroma allocates that room without clearing it and writes it out as it is, so that whatever the
    process had in memory before, a deleted vector for one, would lie on the disk.
    """
    header = folder / "header.bin"
    if not header.is_file():
        return
    version, _, room, held, size = HEADER.unpack_from(header.read_bytes())
    if version != VERSION:
        return
    for name, each in (("data_level0.bin", size), ("length.bin", LENGTH)):
        file = folder / name
        if file.stat().st_size == room * each:
            with file.open("r+b") as opened:
                opened.seek(held * each)
                opened.write(bytes((room - held) * each))
