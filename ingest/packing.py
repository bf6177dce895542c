"""Sharing out a run of lengths: as few shares as fit, and none of them a leftover."""

from collections.abc import Iterator, Sequence
from itertools import pairwise


def fairly(lengths: Sequence[int], room: int) -> Iterator[tuple[int, int]]:
    """Cut a run of lengths into shares of at most `room`.

    Costs a share 1 and the square of the part of its room that stays empty, and finds the
    cheapest cuts (dynamic programming, as Knuth and Plass break paragraphs into lines).

    Args:
        lengths: Of the things to share out, in order; one above `room` gets a share of its own.
        room: Most that a share holds.

    Yields:
        First index of each share and the index behind its last.
    """
    cheapest = [0.0]
    begins = [0]
    for end in range(1, len(lengths) + 1):
        best, begin, total = float("inf"), end - 1, 0
        for start in range(end - 1, -1, -1):
            total += lengths[start]
            if total > room and start < end - 1:
                break
            cost = cheapest[start] + 1 + max(0.0, 1 - total / room) ** 2
            if cost < best:
                best, begin = cost, start
        cheapest.append(best)
        begins.append(begin)
    cuts = [len(lengths)]
    while cuts[-1] > 0:
        cuts.append(begins[cuts[-1]])
    cuts.reverse()
    yield from pairwise(cuts)
