"""Lists and tables: an item or a row says its piece only together with what opens it.

"2019/20: £212,400" is a payment because the line above the list says so, and "| Fenwick | 38,500 |"
counts visits because the table's first row does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.text.enumerations import Enumeration, cells_of, enumerations, is_row
from vectorstore.types import Document, Span

# What a column is in stands in its name: "Paid (£)", "Cost £m", "£000", "Spend (£) excl VAT".
_UNIT = re.compile(
    r"[\s(,]*(?P<sign>[£$€]|\bGBP\b)\s?(?P<scale>m|bn|k|million|billion|['’]?0{3}s?)?\)?"
    r"(?=\s*$|,?\s*\(?(?:(?:ex|in)cl?\b|(?:ex|in)clud|net\b|gross\b|before\b|after\b|per\s\w"
    r"|(?:19|20)\d\d))",
    re.IGNORECASE,
)
# "% within 4 hours", "Seen in time (%)"; not "Number (% of all)" nor "percentage points".
_SHARE = re.compile(
    r"^\(?(?:%|per ?cent(?:age)?\b)(?!\)?\s?(?:points?|pts?)\b)"
    r"|(?<!\d)(?<!\d\s)(?:%|\bper ?cent)\)?\s*$",
    re.IGNORECASE,
)
# "Average wait (weeks)", "Wait in days"; not "Paid in year", and "Sick days" says it as it is.
_TIME = re.compile(
    r"\s*(?:\((?:in\s)?|\bin\s)(?P<unit>minute|min|hour|day|week|month|year)s\)?\s*$",
    re.IGNORECASE,
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
    """A cell with its column's name; a bare numeral with the unit that stands in the name.

    >>> _cell_said("Paid (£m)", "14.0")
    'Paid: £14.0m'
    >>> _cell_said("Average wait (weeks)", "14")
    'Average wait: 14 weeks'
    """
    numeral = _NUMERAL.fullmatch(cell)
    if numeral:
        name, cell = _with_unit(name, cell, numeral)
    return f"{name}: {cell}" if name else cell


def _with_unit(name: str, cell: str, numeral: re.Match[str]) -> tuple[str, str]:
    """The name without its unit, and the numeral with it."""
    money, share, time = _UNIT.search(name), _SHARE.search(name), _TIME.search(name)
    if money and _stands_alone(name[: money.start()]):
        scale = (money["scale"] or "").lower()
        thousands = " thousand" if "000" in scale else scale
        sign = "£" if money["sign"].isalpha() else money["sign"]
        behind = name[money.end() :].strip(" ,")
        if behind.count(")") > behind.count("("):
            behind = f"({behind}"
        rest = f"{name[: money.start()].strip()} {behind}".strip()
        return rest, f"{numeral['minus']}{sign}{numeral['digits']}{thousands}"
    if share:
        return name[: share.start()].strip(" (") or name, f"{cell}%"
    if time:
        ending = "" if numeral["digits"] == "1" else "s"
        return name[: time.start()], f"{cell} {time['unit'].lower()}{ending}"
    return name, cell


def _stands_alone(name: str) -> bool:
    """Whether a sign behind a column's name is its unit: not in "pence in the £" or "per £"."""
    words = name.lower().split()
    return name.count("(") == name.count(")") and (not words or words[-1] not in _BEFORE_SIGN)
