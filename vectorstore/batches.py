"""Runs of ids that a store takes in one call."""

from collections.abc import Iterator, Sequence

SQL_BATCH = 500
"""Ids to a statement; older SQLites take 999 parameters."""


def batches(ids: Sequence[str], size: int) -> Iterator[list[str]]:
    """The ids in order, `size` at a time."""
    for start in range(0, len(ids), size):
        yield list(ids[start : start + size])
