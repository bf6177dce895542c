"""Which lines of a list or table count towards a total, and the total that it gives itself."""

import re
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.scoped import ScopedFigure
from assistant.claims.series import TOTAL_LINE

# "Of which recycling bonus": it is in another line or column already.
_WITHIN: Final = re.compile(
    r"^\W*(?:of (?:which|whom|this|that)|includ(?:ing|es)|incl)\b", re.IGNORECASE
)
# "Largest single payment": one of those that another column adds up.
_ONE_OF_THEM: Final = re.compile(
    r"^\W*(?:the )?(?:single )?(?:largest|biggest|highest|smallest|lowest|maximum|minimum)\b",
    re.IGNORECASE,
)
_PART_YEAR: Final = re.compile(
    r"\b(?:(?:up )?to|until|from|since) \d{0,2}\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    r"|dec)\w*|\bpart[- ](?:of (?:the )?)?year\b|\b(?:to date|so far|not yet complete|incomplete)\b"
    r"|\b(?:first|last|\w+) (?:months|quarters?|weeks)\b",
    re.IGNORECASE,
)


def without_parts(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """The figures but for those that are within others; all of them where there are no others."""
    return [one for one in figures if not _is_within(one)] or list(figures)


def _is_within(one: ScopedFigure) -> bool:
    return any(_WITHIN.search(name) for name in (one.row, one.column, label_of(one)) if name)


def is_one_of_them(one: ScopedFigure) -> bool:
    """Whether its line or column tells the largest or smallest of what another adds up."""
    return any(_ONE_OF_THEM.search(name) for name in (one.row, one.column) if name)


def is_part_year(one: ScopedFigure) -> bool:
    """Whether its line is for a part of a year only: "2022/23 (to 14 October)"."""
    return bool(_PART_YEAR.search(label_of(one)))


def label_of(one: ScopedFigure) -> str:
    """What a line says before its figures."""
    return one.row or (one.sentence[: one.figure.start] if one.listed is not None else "")


def is_total_line(one: ScopedFigure) -> bool:
    """Whether it stands in a list's or table's own line of totals."""
    return one.listed is not None and bool(TOTAL_LINE.search(label_of(one)))


def parts_of_one_list(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """The figures of the longest list, one a line and all in one unit; empty where they differ.

    Lines of different bases or with ranges are no parts of one whole.
    """
    lists: dict[tuple[str, int, str | None], list[ScopedFigure]] = defaultdict(list)
    for one in figures:
        if one.listed is not None and not is_total_line(one):
            lists[one.document, one.listed, one.column].append(one)
    lines = max(lists.values(), key=len, default=[])
    alike = {(one.figure.unit, one.figure.qualifier, one.figure.basis) for one in lines}
    apart = len({one.citation for one in lines}) == len(lines)
    whole = all(one.figure.upper is None for one in lines)
    return lines if len(lines) > 1 and len(alike) == 1 and apart and whole else []


def total_note(added: Sequence[ScopedFigure], figures: Sequence[ScopedFigure]) -> str:
    """Whether the list's own total is the same; empty where it gives none."""
    told = _total_told(added, figures)
    if told is None:
        return ""
    if told.value == sum((one.figure.value for one in added), Decimal(0)):
        return " (as the source says)"
    return f" (the source itself gives {told.wording})"


def _total_told(
    added: Sequence[ScopedFigure], figures: Sequence[ScopedFigure]
) -> FigureMention | None:
    """The total that the list of the added figures gives, in a line or in what opens it."""
    first = added[0]
    if any(is_total_line(one) or one.column != first.column for one in added):
        return None
    place = (first.document, first.listed, first.column)
    for one in figures:
        if is_total_line(one) and (one.document, one.listed, one.column) == place:
            return one.figure
    lead = first.source.item.lead if first.source.item else None
    opening = first.source.openings[0].quote if lead else ""
    told = [one for one in figures_in(opening) if one.unit == first.figure.unit]
    return told[0] if len(told) == 1 else None
