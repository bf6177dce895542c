"""Lists and tables: an item or a row says its piece only together with what opens it.

"2019/20: £212,400" is a payment because the line above the list says so, and "| Fenwick | 38,500 |"
counts visits because the table's first row does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.enumerations import Enumeration, cells_of, enumerations, is_row
from vectorstore.types import Document, Span

# What a column is in stands in its name: "Paid (£)", "Cost £m", "£000".
_UNIT = re.compile(
    r"[\s(,]*(?P<sign>[£$€])\s?(?P<scale>m|bn|k|million|billion|['’]?0{3}s?)?\)?\s*$", re.IGNORECASE
)
_NUMERAL = re.compile(r"(?P<minus>[+–-]?)\s?(?P<digits>\d[\d,.]*)")
_BEFORE_SIGN = frozenset("the per a each every in".split())
_EMPTY_CELL = frozenset({"", "-", "–", "—", "n/a", "N/A"})


@dataclass(frozen=True, slots=True)
class Item:
    """What an item or a row says with what opens it.

    Attributes:
        lead: The sentence that opens the list or the table.
        header: The row that names the columns.
        text: A row with its columns named; an item as it is.
        siblings: All items of the list, this one among them.
    """

    lead: Span | None
    header: Span | None
    text: str
    siblings: tuple[Span, ...]


@lru_cache(maxsize=4096)
def item_at(document: Document, start: int, end: int) -> Item | None:
    """The item or row in which a span lies; None where it is plain text."""
    found = next(
        (
            one
            for one in enumerations(document)
            if one.items[0].start <= start
            and end <= one.items[-1].end
            and any(span.start <= start and end <= span.end for span in one.items)
        ),
        None,
    )
    if found is None:
        return None
    text = _with_edges(document, found.items, start, end)
    if found.header is not None or is_row(text):
        header = document.text[found.header.start : found.header.end] if found.header else ""
        rows = [document.text[span.start : span.end] for span in found.items]
        # Bars keep empty cells in their place; by tabs and gaps columns are only told if none is.
        aligned = "|" in text or len({len(cells_of(row)) for row in [header, *rows]}) == 1
        text = _named(cells_of(header) if aligned else [], cells_of(text))
    return Item(found.lead, found.header, text, found.items)


def _with_edges(document: Document, rows: Sequence[Span], start: int, end: int) -> str:
    """A stretch of text; a whole row with the empty cells at its ends, which no sentence holds."""
    text = document.text[start:end]
    row = next(span for span in rows if span.start <= start and end <= span.end)
    whole = document.text[row.start : row.end]
    return whole if whole.strip() == text else text


def worded(document: Document, start: int, end: int) -> str:
    """A stretch of text as it reads: a row of a table with its columns named."""
    item = item_at(document, start, end)
    return item.text if item else document.text[start:end]


def worded_in_full(document: Document, start: int, end: int) -> str:
    """The same behind the sentence that opens its list or table, where one does."""
    item = item_at(document, start, end)
    return _led(document, item) if item else document.text[start:end]


def opened_by(document: Document, start: int, end: int) -> Enumeration | None:
    """The list or table that a sentence opens, if it opens one."""
    return next(
        (
            one
            for one in enumerations(document)
            if one.lead and one.lead.start < end and start < one.lead.end
        ),
        None,
    )


def is_header(document: Document, start: int, end: int) -> bool:
    """Whether a span is a row that only names columns."""
    return any(
        one.header and one.header.start <= start and end <= one.header.end
        for one in enumerations(document)
    )


def _led(document: Document, item: Item) -> str:
    """An item behind what opens its list: "The payments were as follows: ..."."""
    if item.lead is None:
        return item.text
    opening = " ".join(document.text[item.lead.start : item.lead.end].split()).rstrip("*_ ")
    return f"{opening.rstrip(':.?')}: {item.text}"


def _named(header: Sequence[str], cells: Sequence[str]) -> str:
    """A row in words: "Fenwick – Visits: 38,500; Cost per visit: £6.85"."""
    if len(header) != len(cells):
        first, *others = [cell for cell in cells if cell not in _EMPTY_CELL] or [""]
        return f"{first}: {'; '.join(others)}" if others else first
    told = [
        _cell_said(name, cell)
        for name, cell in zip(header[1:], cells[1:], strict=True)
        if cell not in _EMPTY_CELL
    ]
    return f"{cells[0]} – {'; '.join(told)}" if told and cells[0] else "; ".join(told) or cells[0]


def _cell_said(name: str, cell: str) -> str:
    """A cell with its column's name; an amount with the unit that stands in the name.

    >>> _cell_said("Paid (£m)", "14.0")
    'Paid: £14.0m'
    """
    unit, numeral = _UNIT.search(name), _NUMERAL.fullmatch(cell)
    if unit and numeral and _stands_alone(name[: unit.start()]):
        name = name[: unit.start()].strip()
        scale = (unit["scale"] or "").lower()
        thousands = " thousand" if "000" in scale else scale
        cell = f"{numeral['minus']}{unit['sign']}{numeral['digits']}{thousands}"
    return f"{name}: {cell}" if name else cell


def _stands_alone(name: str) -> bool:
    """Whether a sign behind a column's name is its unit: not in "pence in the £" or "per £"."""
    words = name.lower().split()
    return name.count("(") == name.count(")") and (not words or words[-1] not in _BEFORE_SIGN)
