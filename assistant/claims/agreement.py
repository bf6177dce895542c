"""When two figures measure the same kind of thing, and when both can be true."""

import re
from decimal import Decimal
from typing import Final

from assistant.claims.figures import FigureMention

# Words that say the same of an amount of money, so that their figures may be compared.
_SAME_MEASURE: Final = ({"cost", "cost to set up", "cost to run", "budget", "funding"},)
_DAYS: Final = {
    unit: Decimal(days)
    for unit, days in {
        "second": "0.00001157", "minute": "0.000694", "hour": "0.04167", "week": "7",
        "fortnight": "14", "month": "30.44", "year": "365.25", "decade": "3652.5",
    }.items()
}  # fmt: skip
_TENTH: Final = Decimal("0.1")


def same_measure(first: FigureMention, second: FigureMention) -> bool:
    """Whether two figures measure the same kind of thing; an unknown measure fits any."""
    if first.kind != second.kind:
        return False
    if first.kind == "duration":
        return True
    if first.kind != "money":
        return _head(first.unit) == _head(second.unit)
    if first.unit != second.unit:
        return False
    one, other = first.measure, second.measure
    if one is None or other is None or one == other:
        return True
    return any(one in group and other in group for group in _SAME_MEASURE)


def agree(first: FigureMention, second: FigureMention) -> bool:
    """Whether two figures can both be true: equal, rounded, or within what a qualifier allows.

    >>> from assistant.claims.figures import figures_in
    >>> one, = figures_in("more than £22m"); other, = figures_in("£22.3m")
    >>> agree(one, other)
    True
    """
    low, high = sorted((_range(first), _range(second)))
    alike = first.value == second.value and first.unit == second.unit
    return alike or high[0] < low[1]


def _range(figure: FigureMention) -> tuple[Decimal, Decimal]:
    """The values that a figure admits; of a duration in days.

    Half a unit of its last digit either way for rounding; a tenth of it where it is "around".
    """
    days = _DAYS.get(figure.unit, Decimal(1)) if figure.kind == "duration" else Decimal(1)
    value, upper = figure.value * days, (figure.upper or figure.value) * days
    qualifier = (figure.qualifier or "").removeprefix("estimated").strip()
    about = qualifier in ("around", "nearly")
    slack = _TENTH * abs(value) if about else _rounding(figure) * days
    if qualifier in ("more than", "just over", "at least"):
        return value, value * (Decimal("1.1") if qualifier != "at least" else Decimal("1.5"))
    if qualifier in ("less than", "up to"):
        return value * Decimal("0.5"), upper
    return value - slack, upper + slack


def _rounding(figure: FigureMention) -> Decimal:
    """Half of the last digit written: £22m is anything from £21.5m to £22.5m.

    A twentieth of a duration: 18 months are a year and a half, and 12 weeks three months.
    """
    if figure.kind == "duration":
        return figure.value / 20
    digits = re.search(r"\d[\d,]*(?:\.(\d+))?", figure.text)
    if digits is None or figure.value == 0:
        return Decimal(0)
    written = Decimal(digits.group().replace(",", ""))
    scale = figure.value / written if written else Decimal(1)
    if scale < 1000 and not digits[1]:
        return Decimal(0)
    return abs(scale) * Decimal("0.5").scaleb(-len(digits[1] or ""))


def _head(noun: str) -> str:
    return noun.rsplit(maxsplit=1)[-1] if noun else ""
