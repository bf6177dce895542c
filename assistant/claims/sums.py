"""Totals that the documents give only in parts: worked out, or refused with the reason."""

import re
from collections.abc import Callable, Iterator, Sequence
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
from assistant.words import content_stems

_AMOUNT: Final = (
    r"(?:amounts?|costs?|sums?|figures?|numbers?|payments?|spend(?:ing)?|expenditure|income|budgets?"
    r"|bills?|price|revenue|receipts|funding|fees?|charges|fines|grants?|savings?|debts?|value)"
)
_YEARS: Final = (
    r"(?:over|across|in|for|during) (?:the|those|these|all|both)"
    r"(?: (?:past|last|full|whole|\d+|two|three|four|five|six|seven|eight|nine|ten)){0,3} years"
)
# "Total" before an amount or by itself; "the total ban" is none.
_STRONG: Final = re.compile(
    rf"\b(?:in total|totall?ed|totals|altogether|all told|add(?:ed|s|ing)? (?:[\w'’-]+ ){{0,6}}?"
    rf"(?:up(?! to)|together)|(?:sum|grand total) of|taken together|put together|all (?:the )?years"
    rf"|both years|comes? to(?=\W*$)"
    rf"|total (?!ban|aim|result|authorit)(?:[\w'’/-]+ ){{0,4}}?{_AMOUNT}"
    rf"|the total(?=\W*$| (?:of|for|over|across|from|in|paid|spent|was|is)\b))\b"
    rf"|^\W*(?:please )?sum (?:up )?(?:[\w'’-]+ ){{0,4}}?{_AMOUNT}\b"
    r"|\bover (?:the|those|these|all|both) (?:\w+ )?years\b",
    re.IGNORECASE,
)
# These are of an amount only where one is asked for, and not in the name of an authority.
_WEAK: Final = re.compile(
    rf"\b(?:(?:combined|overall|aggregate) (?!authorit|aim|result|ban|school)"
    rf"(?:\w+ ){{0,2}}?{_AMOUNT}"
    r"|(?:combined|overall|in all)"
    r"(?=\W*$|,|\s(?:on|for|over|by|from|to|in|did|was|were|has|have)\b)"
    rf"|{_YEARS})\b",
    re.IGNORECASE,
)
_ASKS_AMOUNT: Final = re.compile(rf"\b(?:how (?:much|many)|paid|spent|{_AMOUNT})\b", re.IGNORECASE)
# What names a row or column of totals.
_TOTAL: Final = re.compile(r"\b(?:(?:sub-?)?totals?|overall|altogether|combined)\b", re.IGNORECASE)
_HOW_MUCH: Final = re.compile(r"\b(?:how much|what (?:did|was|were|is)|total)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why figures that look like parts of a total may not be added."""

    reason: str


def asks_for_total(question: str) -> bool:
    """Whether a question asks for a total in so many words."""
    weak = _WEAK.search(question) and _ASKS_AMOUNT.search(question)
    return bool(_STRONG.search(question) or weak)


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
    figures = _meant(question, _within(years, figures))
    series, rivals = _series(figures)
    if rivals and asked:
        return Refusal(_apart(series, rivals)) if _STRONG.search(question) else None
    if rivals:
        return None
    if len(series) > 1 and (asked or _is_all_there_is(series, evidence)):
        return _add(series, _no_figure(years, series) if years else _left_out(series, evidence))
    strong = _STRONG.search(question)
    if not strong or len(figures) < 2 or any(_is_stated_total(one) for one in figures):
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
        place = (one.row, one.column) if one.row else None
        key = (figure.value, figure.upper, figure.unit, days_of(figure.dates))
        if place or not any(other[:4] == key for other in kept):
            kept.setdefault((*key, place), one)
    return list(kept.values())


def _row_of(one: ScopedFigure) -> str | None:
    return one.row


def _column_of(one: ScopedFigure) -> str | None:
    return one.column


def _meant(question: str, figures: list[ScopedFigure]) -> list[ScopedFigure]:
    """Of figures in tables, those of the row and of the column that the question has words of."""
    asked = content_stems(question)
    labels: tuple[Callable[[ScopedFigure], str | None], ...] = (_row_of, _column_of)
    for label in labels:
        fits = {name: len(asked & content_stems(name)) for one in figures if (name := label(one))}
        most = max(fits.values(), default=0)
        figures = [one for one in figures if not (name := label(one)) or fits[name] == most]
    return figures


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
    """How many lines of the lists that the series is from are not in it, totals aside.

    Of a list such a line has a figure and is no evidence; of a table it may have an empty cell.
    """
    used = [evidence[number - 1] for number in {one.citation for one in series}]
    if len(used) == 1 and used[0].item and used[0].item.header:
        return ""
    lines = {
        (one.document.id, line.start): (one.document.text[line.start : line.end], one.item.header)
        for one in used
        if one.item
        for line in one.item.siblings
        if not any(
            other.document.id == one.document.id
            and other.start < line.end
            and line.start < other.end
            for other in (used if one.item.header else evidence)
        )
    }
    count = sum(
        (header is not None or bool(figures_in(text))) and not _TOTAL.search(text)
        for text, header in lines.values()
    )
    if not count:
        return ""
    return f" (without {'one other line' if count == 1 else f'{count} other lines'} of the list)"


def _spans(question: str, years: Sequence[DateMention]) -> list[tuple[date, date | None]]:
    """First and last day of each year that a question names; "from one to another" is one span."""
    spans = [(year.first, year.last) for year in years if year.first]
    if len(years) == 2 and UP_TO.fullmatch(question[years[0].end : years[1].start]):
        return [(spans[0][0], spans[1][1])]
    return spans


def _series(figures: Sequence[ScopedFigure]) -> tuple[list[ScopedFigure], list[ScopedFigure]]:
    """The longest run of figures of one thing for periods that do not overlap, in their order.

    Returns:
        The run, and one of another row or column that is as likely to be meant; empty where none
        is.
    """
    runs = []
    for first in (one for one in figures if _in_series(one, one)):
        for along in (_in_one_row, _in_one_column):
            alike = [one for one in figures if _in_series(first, one) and along(first, one)]
            run = sorted(
                _of_one_owner(first, alike),
                key=lambda one: days_of(one.figure.dates) or (date.max, date.max),
            )
            if not _overlap(run) and _addable(run):
                runs.append(run)
    totals = [run for run in runs if len(run) > 1 and all(_in_total_line(one) for one in run)]
    best = max(totals or runs, key=len, default=[])
    rivals = [
        run
        for run in totals or runs
        if len(run) == len(best) > 1
        and all(one.row for one in (*run, *best))
        and not any(one in best for one in run)
    ]
    return best, rivals[0] if rivals else []


def _in_one_row(first: ScopedFigure, other: ScopedFigure) -> bool:
    return not (first.row and other.row) or first.citation == other.citation


def _in_one_column(first: ScopedFigure, other: ScopedFigure) -> bool:
    return not (first.row and other.row) or first.column == other.column


def _in_total_line(one: ScopedFigure) -> bool:
    return bool(_TOTAL.search(one.row or "") or _TOTAL.search(one.column or ""))


def _apart(series: Sequence[ScopedFigure], rivals: Sequence[ScopedFigure]) -> str:
    """Why one of two rows or columns may not be added up: the question tells of neither."""
    first, other = series[0], rivals[0]
    names = (first.column, other.column) if first.row == other.row else (first.row, other.row)
    return f"the table has figures for different things ({' and '.join(filter(None, names))})"


def _in_series(first: ScopedFigure, other: ScopedFigure) -> bool:
    one, two = first.figure, other.figure
    return (
        _is_yearly(first)
        and _is_yearly(other)
        and same_measure(one, two)
        and one.measure == two.measure
        and one.status == two.status
        and days_of(two.dates) is not None
    )


def _is_yearly(one: ScopedFigure) -> bool:
    """Whether it is for one year; "Total income" of a year is as well."""
    dates = one.figure.dates
    of_year = dates is not None and dates.precision in ("year", "financial year")
    return one.figure.basis == "yearly" or (
        one.figure.basis == "total" and of_year and _in_total_line(one)
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
