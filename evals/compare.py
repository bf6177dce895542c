"""Compares two runs question by question: what broke, what was mended."""

from collections.abc import Iterable
from dataclasses import dataclass

from evals.runs import Item, Run


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """A check of one question that holds in one run and not in the other."""

    id: str
    check: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from the baseline to the run.

    Attributes:
        broke: Held before and no longer does.
        mended: Did not hold before and does now.
        gone: Questions of the baseline that the run did not ask.
        new: Questions that the baseline does not know.
    """

    broke: tuple[Change, ...]
    mended: tuple[Change, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def regressed(self) -> bool:
        """Something broke, or is no longer asked and so cannot be shown to hold."""
        return bool(self.broke or self.gone)

    def to_json(self) -> dict[str, object]:
        """The comparison as JSON values."""
        return {
            "regressed": self.regressed,
            "broke": [f"{change.id}: {change.check}" for change in self.broke],
            "mended": [f"{change.id}: {change.check}" for change in self.mended],
            "gone": list(self.gone),
            "new": list(self.new),
        }


def compare(baseline: Run, run: Run) -> Comparison:
    """Compare the checks of the questions that both runs asked."""
    return compare_items(baseline.result.items, run.result.items)


def compare_items(before: Iterable[Item], after: Iterable[Item]) -> Comparison:
    """Compare two lists of questions; a check that only one of them knows is not compared."""
    old = {item.id: item.checks for item in before}
    new = {item.id: item.checks for item in after}
    changes = [
        (Change(identifier, check), held)
        for identifier in sorted(old.keys() & new.keys())
        for check, held in old[identifier].items()
        if new[identifier].get(check, held) != held
    ]
    return Comparison(
        broke=tuple(change for change, held in changes if held),
        mended=tuple(change for change, held in changes if not held),
        gone=tuple(sorted(old.keys() - new.keys())),
        new=tuple(sorted(new.keys() - old.keys())),
    )
