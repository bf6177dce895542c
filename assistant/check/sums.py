"""Sums written out in a statement, such as "£10.7m + £11.6m = £22.3m"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.check.amounts import amounts_in

_TERM = r"[£$€]?\s?\d[\d,]*(?:\.\d+)?\s?(?:million|billion|thousand|bn|mn|m|k)?\b\s?%?"
_SUM = re.compile(rf"{_TERM}(?:\s*[+-]\s+{_TERM}|\s*[+]\s*{_TERM})+\s*=\s*{_TERM}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShownSum:
    """A sum as it is written, where, and whether its arithmetic holds."""

    text: str
    start: int
    end: int
    total: Decimal
    right: bool
    operands: int


def totals_shown(plain: str) -> tuple[ShownSum, ...]:
    """The sums and differences that a text works out."""
    return tuple(shown for match in _SUM.finditer(plain) if (shown := _read(match)))


def _read(match: re.Match[str]) -> ShownSum | None:
    """None where a term is no amount: "2018 + 2019" are years."""
    amounts = [amounts_in(term.strip()) for term in re.split(r"[+=-]", match.group())]
    if not all(amounts):
        return None
    *values, total = [found[0].value for found in amounts]
    worked_out = values[0]
    for sign, value in zip(re.findall(r"[+-]", match.group()), values[1:], strict=True):
        worked_out += value if sign == "+" else -value
    return ShownSum(
        match.group().strip(), match.start(), match.end(), total, worked_out == total, len(values)
    )
