"""Totals that the documents give only in parts: worked out, or refused with the reason."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Final

from assistant.answer import Sum
from assistant.claims.dates import DateMention, dates_in, days_of
from assistant.claims.days import Precision, financial_year, months_of
from assistant.claims.figures import figures_in
from assistant.claims.money import written
from assistant.claims.periods import UP_TO
from assistant.claims.scoped import ScopedFigure, same_measure, scoped_figures
from assistant.evidence import Evidence

_TOTAL: Final = re.compile(
    r"\b(?:totals?|totall?ed|altogether|in all|combined|sum of|sum up|add(?:ed|s|ing)? up|"
    r"add(?:ed)? together"
    r"|overall|taken together|all (?:the )?years|both years|put together|aggregate)\b"
    r"|\bover (?:the|those|these|all|both) (?:\w+ )?years\b",
    re.IGNORECASE,
)
_HOW_MUCH: Final = re.compile(r"\b(?:how much|what (?:did|was|were|is)|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why figures that look like parts of a total may not be added."""

    reason: str


def asks_for_total(question: str) -> bool:
    """Whether a question asks for a total in so many words."""
    return bool(_TOTAL.search(question))


def total_of(question: str, evidence: Sequence[Evidence]) -> Sum | Refusal | None:
    """The total that a question asks for, where yearly figures of one series give it.

    Args:
        question: The standalone question. Without a word for a total, a sum is given only where
            the yearly figures are all that the first piece of evidence has.
        evidence: What the answer cites, in the order of its citation numbers.

    Returns:
        The sum with its operands; a refusal when a total was asked for and the figures cannot be
        added; None when there is nothing to add.
    """
    asked = asks_for_total(question)
    if not asked and not _HOW_MUCH.search(question):
        return None
    figures = _distinct(
        [one for one in scoped_figures(evidence) if one.figure.kind in ("money", "count")]
    )
    years = _years_asked(question)
    figures = _within(years, figures)
    series = _series(figures)
    if len(series) > 1 and (asked or _is_all_there_is(series, evidence)):
        return _add(series, _no_figure(years, series) if years else _left_out(series, evidence))
    if not asked or len(figures) < 2 or any(_is_stated_total(one) for one in figures):
        return None
    return Refusal(_why_not(figures))


def _is_all_there_is(series: Sequence[ScopedFigure], evidence: Sequence[Evidence]) -> bool:
    """Whether the best evidence gives the yearly figures and nothing else."""
    first = [one for one in scoped_figures(evidence[:1]) if one.figure.kind == "money"]
    return bool(first) and all(any(one.figure == part.figure for part in series) for one in first)


def _distinct(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """Each amount for one period once, however many documents repeat it."""
    kept: dict[tuple[object, ...], ScopedFigure] = {}
    for one in figures:
        figure = one.figure
        kept.setdefault((figure.value, figure.upper, figure.unit, days_of(figure.dates)), one)
    return list(kept.values())


def _within(
    years: Sequence[tuple[date, date | None]], figures: list[ScopedFigure]
) -> list[ScopedFigure]:
    """Those of the years that the question names, when it names any."""
    if not years:
        return figures
    inside = [
        one
        for one in figures
        if (days := days_of(one.figure.dates))
        and any(first <= days[0] and (last is None or days[1] <= last) for first, last in years)
    ]
    return inside or figures


def _years_asked(question: str) -> list[tuple[date, date | None]]:
    return _spans(question, [mention for mention in dates_in(question) if mention.first])


def _no_figure(years: Sequence[tuple[date, date | None]], series: Sequence[ScopedFigure]) -> str:
    """Which of the years asked for the sum leaves out, in words; empty where it has them all."""
    dates = [one.figure.dates for one in series if one.figure.dates]
    covered = [days for one in dates if (days := days_of(one))]
    newest = max(last for _, last in covered)
    missing = [
        name
        for first, last in years
        for name, start, end in _years_within(first, last or newest, dates[0].precision)
        if all(end < begun or ended < start for begun, ended in covered)
    ]
    return f" (no figure for {', '.join(missing)})" if missing else ""


def _years_within(first: date, last: date, unit: Precision) -> Iterator[tuple[str, date, date]]:
    """The whole years of a stretch, with name and days: financial years where that is the unit."""
    for year in range(first.year, last.year + 1):
        financial = unit == "financial year"
        start, end = financial_year(year) if financial else months_of(year, 1, 12)
        if first <= start and end <= last:
            yield f"{year}/{(year + 1) % 100:02}" if financial else str(year), start, end


def _left_out(series: Sequence[ScopedFigure], evidence: Sequence[Evidence]) -> str:
    """How many lines of the lists that the series is from are no evidence, totals aside."""
    used = [evidence[number - 1] for number in {one.citation for one in series}]
    lines = {
        (one.document.id, line.start): one.document.text[line.start : line.end]
        for one in used
        if one.item
        for line in one.item.siblings
        if not any(
            other.document.id == one.document.id
            and other.start < line.end
            and line.start < other.end
            for other in evidence
        )
    }
    count = sum(bool(figures_in(text)) and not _TOTAL.search(text) for text in lines.values())
    if not count:
        return ""
    return f" (without {'one other line' if count == 1 else f'{count} other lines'} of the list)"


def _spans(question: str, years: Sequence[DateMention]) -> list[tuple[date, date | None]]:
    """First and last day of each year that a question names; "from one to another" is one span."""
    spans = [(year.first, year.last) for year in years if year.first]
    if len(years) == 2 and UP_TO.fullmatch(question[years[0].end : years[1].start]):
        return [(spans[0][0], spans[1][1])]
    return spans


def _series(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """The longest run of figures of one thing for periods that do not overlap, in their order."""
    best: list[ScopedFigure] = []
    for first in (one for one in figures if _in_series(one, one)):
        run = sorted(
            _of_one_owner(first, [one for one in figures if _in_series(first, one)]),
            key=lambda one: days_of(one.figure.dates) or (date.max, date.max),
        )
        if len(run) > len(best) and not _overlap(run) and _addable(run):
            best = run
    return best


def _in_series(first: ScopedFigure, other: ScopedFigure) -> bool:
    one, two = first.figure, other.figure
    return (
        one.basis == two.basis == "yearly"
        and same_measure(one, two)
        and one.measure == two.measure
        and one.status == two.status
        and days_of(two.dates) is not None
    )


def _of_one_owner(first: ScopedFigure, figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """Those that belong to the same as the first, by the names in their sentences.

    A figure without a name belongs to any, unless there are several to which it may belong.
    """
    owners = [one.owners for one in figures if one.owners]
    several = any(not one & other for one, other in combinations(owners, 2))
    run = [first]
    for one in figures:
        if one is not first and all(_share_owner(one, other, several) for other in run):
            run.append(one)
    return run


def _share_owner(one: ScopedFigure, other: ScopedFigure, several: bool) -> bool:
    if one.owners and other.owners:
        return bool(one.owners & other.owners)
    return not several or one.owners == other.owners


def _overlap(run: Sequence[ScopedFigure]) -> bool:
    spans = sorted(days for one in run if (days := days_of(one.figure.dates)))
    return any(after[0] <= before[1] for before, after in pairwise(spans))


def _addable(run: Sequence[ScopedFigure]) -> bool:
    return all(one.figure.upper is None for one in run) and len({_firm(one) for one in run}) == 1


def _firm(one: ScopedFigure) -> str | None:
    return one.figure.qualifier


def _add(series: Sequence[ScopedFigure], note: str) -> Sum:
    unit = series[0].figure.unit
    total = sum((one.figure.value for one in series), Decimal(0))
    firm = f"{_firm(series[0])} " if _firm(series[0]) else ""
    parts = " + ".join(written(one.figure.value, unit) for one in series)
    return Sum(
        text=f"{parts} = {firm}{written(total, unit)}{note}",
        total=format(total.normalize(), "f"),
        unit=unit,
        operands=tuple(one.citation for one in series),
    )


def _is_stated_total(one: ScopedFigure) -> bool:
    return one.figure.basis == "total"


def _why_not(figures: Sequence[ScopedFigure]) -> str:
    """The first thing that keeps the figures from being added."""
    owners = [one.owners for one in figures if one.owners]
    units = {one.figure.unit for one in figures}
    measures = dict.fromkeys(one.figure.measure or "unnamed" for one in figures)
    bases = dict.fromkeys(one.figure.basis or "no period given" for one in figures)
    reasons = (
        (len(units) > 1, "are in different units"),
        (
            any(not one & other for one, other in combinations(owners, 2)),
            "are for different things",
        ),
        (len(measures) > 1, f"measure different things ({', '.join(measures)})"),
        (len(bases) > 1, f"are on different bases ({', '.join(bases)})"),
        (_overlap(figures), "are for periods that overlap"),
        (any(one.figure.upper is not None for one in figures), "are not single amounts"),
        (True, "are not said to be parts of one total"),
    )
    listed = " and ".join(one.figure.wording for one in figures[:3])
    return f"{listed} {next(reason for holds, reason in reasons if holds)}"
