"""Totals, differences and averages that the documents give only in parts: worked out or refused."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.answer import Sum
from assistant.claims.figures import figures_in
from assistant.claims.left_out import left_out_of
from assistant.claims.list_lines import (
    is_one_of_them,
    is_total_line,
    parts_of_one_list,
    total_note,
    without_parts,
)
from assistant.claims.money import written
from assistant.claims.no_sum import Refusal, apart, out_of_reach, refusal
from assistant.claims.operations import (
    Operation,
    asks_how_much,
    insists_on_total,
    kind_asked,
    operation_asked,
)
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.claims.series import TOTAL_LINE, in_total_line, is_yearly, longest_series
from assistant.claims.summands import distinct, meant_by, of_kind
from assistant.claims.years_asked import (
    ends_of,
    missing,
    no_figure,
    of_full_years,
    within,
    years_asked,
    years_note,
)
from assistant.evidence import Evidence
from assistant.text.enumerations import cells_of

__all__ = ["Refusal", "total_of"]

_MEAN: Final = re.compile(r"\b(?:averag\w+|mean|median)\b", re.IGNORECASE)
_TOTAL_SAID: Final = re.compile(
    r"\b(?:total(?:s|led|ling)?|altogether|in all|all told|combined|overall|c[ao]me(?:s)? to"
    r"|add(?:s|ed|ing)? up to|amount(?:s|ed|ing)? to|(?:whole|entire|full|final) (?:\w+ )?(?:cost"
    r"|bill|sum|amount|price)|over (?:the|all|both) (?:\w+ )?years)\b",
    re.IGNORECASE,
)
# "Rose by £2m": the difference as the source itself gives it.
_CHANGE_TOLD: Final = re.compile(
    r"\b(?:r[io]se\w*|rising|increas\w+|grew|grow\w*|f[ae]ll\w*|drop\w*|decreas\w+|cuts?|reduc\w+|"
    r"(?:up|down))\b[^.;]{0,40}?\b(?:by|of)\b[^.;]{0,20}?\d",
    re.IGNORECASE,
)
_OPERANDS: Final = 2
_HUNDREDTH: Final = Decimal("0.01")


def total_of(question: str, evidence: Sequence[Evidence]) -> Sum | Refusal | None:
    """The total that a question asks for, where yearly figures of one series give it.

    Args:
        question: The standalone question. Without a word for a total, a sum is given only where
            the yearly figures are all that the first piece of evidence has.
        evidence: What the answer cites, in the order of its citation numbers.

    Returns:
        The sum, difference or average with its operands; a refusal when a total was asked for and
        the figures cannot be added; None when there is nothing to work out.
    """
    operation = operation_asked(question)
    if operation is None and not asks_how_much(question):
        return None
    figures = of_kind(kind_asked(question), scoped_figures(evidence))
    out = left_out_of(question, figures)
    if operation is None or out.what is None:
        return _worked_or_refused(question, figures, evidence)
    without = [one for one in figures if out.names(one)]
    if not without and insists_on_total(question):
        return Refusal(f"the figures have none for {out.what} that could be left out")
    if not without:
        return None
    totals = [one for one in figures if in_total_line(one) or is_total_line(one)]
    kept = [one for one in figures if one not in (*without, *totals)]
    found = _worked_or_refused(out.rest, kept, evidence, without)
    if isinstance(found, Sum):
        return replace(found, text=f"{found.text} (without {out.what})")
    return found


def _worked_or_refused(
    question: str,
    figures: list[ScopedFigure],
    evidence: Sequence[Evidence],
    without: Sequence[ScopedFigure] = (),
) -> Sum | Refusal | None:
    """The total, difference or average of some figures, or why there is none.

    Args:
        question: What is asked, but for what it wants left out.
        figures: The figures to choose from.
        evidence: What the answer cites.
        without: The figures that the question wants left out.
    """
    operation = operation_asked(question)
    insisted = operation == "sum" and insists_on_total(question)
    if insisted and (reason := out_of_reach(question, figures, evidence)):
        return Refusal(reason)
    if operation == "sum":
        figures = [one for one in figures if not is_one_of_them(one)]
    told = any(_is_stated_total(one) for one in figures)
    years = years_asked(question, operation)
    figures = without_parts(meant_by(question, within(years, distinct(figures))))
    series, rivals = longest_series(of_full_years(question, figures))
    if not rivals and (worked := _worked_out(question, figures, series, evidence, without)):
        return worked
    if told or not insisted:
        return None
    if rivals:
        return Refusal(apart(series, rivals))
    return refusal(figures, missing(years, series) if series else [])


def _worked_out(
    question: str,
    figures: Sequence[ScopedFigure],
    series: Sequence[ScopedFigure],
    evidence: Sequence[Evidence],
    without: Sequence[ScopedFigure],
) -> Sum | Refusal | None:
    """What a series comes to; where there is none, the lines of one list if a total is asked.

    A difference is of the first and the last year asked for, or refused.
    """
    operation = operation_asked(question)
    years = years_asked(question, operation)
    if operation == "difference":
        ends, lacking = ends_of(years, series)
        if lacking:
            told = any(_CHANGE_TOLD.search(one.quote) for one in evidence)
            return None if told else Refusal(f"there is no figure for {', '.join(lacking)}")
        return _difference(ends or series)
    left = no_figure(years, series) if years else _left_out([*series, *without], evidence)
    if operation == "average":
        return _average(series, f"{left}{years_note(question, series)}")
    if len(series) > 1 and (operation or _is_all_there_is(series, evidence)):
        own = "" if without else total_note(series, figures)
        return _add(series, f"{left}{years_note(question, series)}{own}")
    parts = parts_of_one_list(figures) if operation and insists_on_total(question) else []
    if not parts:
        return None
    own = "" if without else total_note(parts, figures)
    return _add(parts, f"{_left_out([*parts, *without], evidence)}{own}")


def _is_all_there_is(series: Sequence[ScopedFigure], evidence: Sequence[Evidence]) -> bool:
    """Whether the best evidence gives the yearly figures and nothing else."""
    first = [one for one in scoped_figures(evidence[:1]) if one.figure.kind == "money"]
    return bool(first) and all(any(one.figure == part.figure for part in series) for one in first)


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
        not TOTAL_LINE.search(cells_of(text)[0] if header else text)
        and (header is not None or bool(figures_in(text)))
        for text, header in lines.values()
    )
    if not count:
        return ""
    return f" (without {'one other line' if count == 1 else f'{count} other lines'} of the list)"


def _add(series: Sequence[ScopedFigure], note: str) -> Sum:
    total = sum((one.figure.value for one in series), Decimal(0))
    added = _sum_of("sum", series, " + ", total)
    return replace(added, text=f"{added.text}{note}")


def _sum_of(
    operation: Operation,
    series: Sequence[ScopedFigure],
    sign: str,
    result: Decimal,
    *,
    rounded: bool = False,
) -> Sum:
    """The working and the result in words: "(£1m + £2m) / 2 = £1.5m"."""
    unit = series[0].figure.unit
    firm = series[0].figure.qualifier or ("about" if rounded else None)
    parts = sign.join(written(one.figure.value, unit) for one in series)
    if operation == "average":
        parts = f"({parts}) / {len(series)}"
    return Sum(
        text=f"{parts} = {f'{firm} ' if firm else ''}{written(result, unit)}",
        total=format(result.normalize(), "f"),
        unit=unit,
        operands=tuple(one.citation for one in series),
        operation=operation,
    )


def _difference(series: Sequence[ScopedFigure]) -> Sum | None:
    """The difference of the two figures of a series."""
    if len(series) != _OPERANDS:
        return None
    high, low = sorted(series, key=lambda one: -one.figure.value)
    return _sum_of("difference", (high, low), " - ", high.figure.value - low.figure.value)


def _average(series: Sequence[ScopedFigure], note: str) -> Sum | None:
    """The mean of a series; figures that are averages themselves are not averaged again."""
    if len(series) < _OPERANDS or any(_MEAN.search(one.sentence) for one in series):
        return None
    exact = sum((one.figure.value for one in series), Decimal(0)) / len(series)
    mean = exact.quantize(_HUNDREDTH)
    average = _sum_of("average", series, " + ", mean, rounded=mean != exact)
    return replace(average, text=f"{average.text}{note}")


def _is_stated_total(one: ScopedFigure) -> bool:
    """Whether the source gives it as a total; that of one year is a part of others."""
    if is_yearly(one):
        return False
    if one.figure.basis == "total":
        return True
    alone = sum(other.kind == one.figure.kind for other in figures_in(one.sentence)) == 1
    return alone and one.row is None and bool(_TOTAL_SAID.search(one.sentence))
