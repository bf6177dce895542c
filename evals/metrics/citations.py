"""Whether the right documents are cited."""

from collections.abc import Collection, Sequence

Names = Collection[str]


def precision(cited: Sequence[Names], wanted: Collection[str]) -> float | None:
    """Of the citations, the share that cite a wanted document; None without citations.

    Args:
        cited: For each citation, the names that its document goes by.
        wanted: Names of the documents that it is right to cite.
    """
    if not cited:
        return None
    return sum(any(name in wanted for name in names) for names in cited) / len(cited)


def recall(cited: Sequence[Names], one_of: Collection[str], all_of: Collection[str]) -> float:
    """Share of what had to be cited that was: `one_of` counts as one, each of `all_of` as one."""
    held = {name for names in cited for name in names}
    needs = [name in held for name in all_of]
    if one_of:
        needs.append(any(name in held for name in one_of))
    return sum(needs) / len(needs) if needs else 1.0
