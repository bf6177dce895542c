"""Figures in the rows of tables: bare numbers that the names of their columns explain."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from assistant.claims.column_names import is_no_money, labels_rows
from assistant.claims.dates import dates_in
from assistant.claims.figure_context import measure_named
from assistant.claims.figure_status import status_named
from assistant.claims.figures import FigureMention

# A cell that is a number and nothing else.
_BARE: Final = re.compile(
    r"(?:^|(?<= – )|(?<=; ))(?P<column>[^;:–]+): "
    r"(?P<number>(?P<minus>[−–-])?(?P<open>\()?(?P<digits>\d[\d,]*(?:\.\d+)?)(?(open)\)))(?=;|$)"
)
_NO_COUNT: Final = re.compile(r"[%£$€]")
# "Income (£)", "Spend £": what the bare numbers of a column or row are in.
_SIGN: Final = re.compile(r"(?P<sign>[£$€])(?!\s?\(?(?:\d|m\b|bn\b|k\b|['’]?0|million|thousand))")
_CURRENCIES: Final = {"£": "GBP", "$": "USD", "€": "EUR"}
_YEARS: Final = ("year", "financial year")


def column_of(row: str, position: int) -> str:
    """The name of the column of a cell: "Visits" in "Fenwick – Visits: 38,500"."""
    cell = re.split(r"; | – ", row[:position])[-1]
    return cell.partition(":")[0].strip()


def with_cells(row: str, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of a row with its bare numbers: counts of what their columns name, or money.

    Planned, estimated or actual they are by the names of their columns, or else of the row.
    """
    label = row.partition(" – ")[0]
    found = list(figures)
    dates = dates_in(row)
    for cell in _BARE.finditer(row):
        start, end = cell.span("number")
        column = cell["column"].strip()
        unit = "" if dates_in(column) else column.lower()
        own = next((one for one in figures if one.start < end and start < one.end), None)
        value = Decimal(cell["digits"].replace(",", ""))
        value = -value if cell["minus"] or cell["open"] else value
        sign = _SIGN.search(column)
        if not (sign or is_no_money(column) or _NO_COUNT.search(column)):
            sign = _SIGN.search(label)
        if own and own.kind == "count" and sign:
            found.remove(own)
        elif own and own.kind == "count" and unit:
            found[found.index(own)] = replace(own, unit=unit, value=value)
        taken = [(one.start, one.end) for one in found] + [(one.start, one.end) for one in dates]
        if any(first < end and start < last for first, last in taken):
            continue
        if not sign and (labels_rows(column) or _NO_COUNT.search(column)):
            continue
        year = next((one for one in (*dates_in(column), *dates) if one.precision in _YEARS), None)
        found.append(
            FigureMention(
                "money" if sign else "count",
                value,
                None,
                _CURRENCIES[sign["sign"]] if sign else unit,
                cell["number"],
                start,
                end,
                period=year.text if year else None,
                dates=year,
                measure=(measure_named(column) or measure_named(label)) if sign else None,
                basis="yearly" if year else None,
            )
        )
    return sorted((_with_status(row, label, one) for one in found), key=lambda one: one.start)


def _with_status(row: str, label: str, one: FigureMention) -> FigureMention:
    if one.kind != "money":
        return one
    told = status_named(column_of(row, one.start)) or status_named(label)
    return replace(one, status=told or one.status)
