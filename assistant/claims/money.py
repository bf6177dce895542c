"""Amounts as people write them."""

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

_SIGNS: Final = {"GBP": "£", "USD": "$", "EUR": "€", "AUD": "A$", "CAD": "C$"}
_SCALES: Final = ((Decimal(10**9), "bn"), (Decimal(10**6), "m"))


def written(value: Decimal, unit: str) -> str:
    """An amount in short: "£10.7m", "£300,000", "12.5%", "1,200 homes"; exact, never rounded.

    >>> written(Decimal(22300000), "GBP"), written(Decimal("0.5"), "GBP")
    ('£22.3m', '£0.50')
    """
    if unit == "percent":
        return f"{_plain(value)}%"
    sign = _SIGNS.get(unit)
    if sign is None:
        return f"{_plain(value)} {unit}".strip()
    minus, size = ("-" if value < 0 else ""), abs(value)
    for scale, letter in _SCALES:
        short = size / scale
        if short >= 1 and short == short.quantize(Decimal("0.001"), ROUND_HALF_EVEN):
            return f"{minus}{sign}{_plain(short)}{letter}"
    return (
        f"{minus}{sign}{_plain(size)}"
        if size == size.to_integral()
        else f"{minus}{sign}{size:,.2f}"
    )


def _plain(value: Decimal) -> str:
    return f"{value.normalize():,f}"
