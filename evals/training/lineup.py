"""The likeliest sentences of several passages side by side, as one window to learn from.

A passage is read without knowing what the other passages say. Side by side, the final cost stands
beside the estimate, and the body that was asked about beside its neighbour
(docs/decisions/045-side-by-side.md).
"""

from collections.abc import Sequence

SIDE_BY_SIDE = 6
LONGEST_LABEL = 14  # words of a heading
LONGEST_SENTENCE = 320  # characters; nineteen sentences in twenty are shorter


def line_up(candidates: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Sentences of several passages in a row, each behind its heading.

    Args:
        candidates: Heading and sentence of each.

    Returns:
        Headings and sentences in turn.
    """
    return tuple(
        part
        for heading, sentence in candidates
        for part in (f"{_label(heading)}:", sentence[:LONGEST_SENTENCE])
    )


def _label(heading: str) -> str:
    """A heading cut in its middle: it begins with the title and ends with source and day."""
    words = heading.split()
    if len(words) <= LONGEST_LABEL:
        return heading
    half = LONGEST_LABEL // 2
    return f"{' '.join(words[:half])} ... {' '.join(words[-half:])}"
