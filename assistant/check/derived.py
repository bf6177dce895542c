"""Figures that a statement works out from those of its quotes: totals, differences, shares.

The arithmetic must be exact, to the digits shown, and the statement must say what it works out
("45 fewer", "in all", "half of"): among many figures some pair would give any number by chance.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, combinations, permutations
from typing import Final

from assistant.check.amounts import Amount, amounts_in
from assistant.check.lexicon import opposite
from assistant.check.text import read

# Of so many figures some two give nearly any number.
MOST_OPERANDS = 8
# "Three more" follows from any two counts that are three apart, by chance as well.
SMALLEST_COUNT = 10

_DIFFERENCE: Final = re.compile(
    r"\b(?:more|fewer|less|higher|lower|longer|shorter|larger|smaller|over|under|above|below|beyond"
    r"|overspen[dt]|underspen[dt]|rise|rising|risen|rose|increas\w+|grew|grown|growth|up|fall\w*|fell"
    r"|drop\w*|down|cut|reduc\w+|margin|majority|ahead|short|shortfall|surplus|gap|difference"
    r"|remain\w*|left|unspent|back|repaid)\b",
    re.IGNORECASE,
)
_TOTAL: Final = re.compile(
    r"\b(?:in all|in total|total(?:s|led|ling)?|altogether|together|combined|between them|across"
    r"|made up of|sum)\b",
    re.IGNORECASE,
)
_AVERAGE: Final = re.compile(
    r"\b(?:average|averag\w+|mean|each|apiece|(?:an?|per) (?:day|week|month|year|head))\b",
    re.IGNORECASE,
)
_MARGIN: Final = re.compile(r"\b(?:margin|majority)\b", re.IGNORECASE)
# What a quote has left out itself: "all but two of the 15".
_ALL_BUT: Final = re.compile(r"\ball (?:but|except)\b", re.IGNORECASE)
# What one figure is a part of may not be added to it.
_OVERLAPS: Final = re.compile(
    r"\b(?:of which|of whom|of (?:this|that|these|those|it|them)|includ(?:es|ed|ing)|already)\b",
    re.IGNORECASE,
)
_REACH = 40  # characters on either side of a figure in which the statement says what it works out


def is_worked_out(amount: Amount, statement: str, quotes: str, given: Sequence[Amount]) -> bool:
    """Whether a figure follows from figures of the quotes.

    Args:
        amount: The figure, which no quote gives.
        statement: The cleaned statement that it stands in.
        quotes: The cleaned quotes.
        given: The figures of the quotes.
    """
    if len(given) > MOST_OPERANDS or amount.upper is not None:
        return False
    if amount.unit == "percent":
        return (
            _is_share(amount, given)
            or _is_change(amount, statement, given)
            or _is_rest(amount, statement, quotes, given)
        )
    values = [one.value for one in given if one.unit == amount.unit and one.upper is None]
    if _AVERAGE.search(statement) and _is_average(amount, given):
        return True
    return _is_difference(amount, statement, quotes, values) or (
        _is_total(amount, statement, values) and not _OVERLAPS.search(quotes)
    )


def _is_difference(amount: Amount, statement: str, quotes: str, values: Sequence[Decimal]) -> bool:
    near = statement[max(0, amount.start - _REACH) : amount.end + _REACH]
    left_out = _ALL_BUT.search(quotes)
    small = not amount.unit and amount.value < SMALLEST_COUNT
    if not (_MARGIN.search(near) or left_out if small else left_out or _DIFFERENCE.search(near)):
        return False
    return any(one - other == amount.value for one, other in permutations(values, 2))


def _is_average(amount: Amount, given: Sequence[Amount]) -> bool:
    """So much for each of a count: 2,400 calls in 30 days are 80 a day."""
    return any(
        whole.unit == amount.unit
        and count.value > 1
        and count.unit not in {"percent", "percentage points"}
        and whole.value == amount.value * count.value
        for whole, count in permutations(given, 2)
    )


def _is_total(amount: Amount, statement: str, values: Sequence[Decimal]) -> bool:
    """All figures of the quotes, or some that the statement shows beside the total."""
    if not _TOTAL.search(statement):
        return False
    shown = {one.value for one in amounts_in(statement) if one.start != amount.start}
    operands = [value for value in values if value in shown]
    choices = chain.from_iterable(
        combinations(operands, count) for count in range(2, len(operands) + 1)
    )
    return any(len(some) > 1 and sum(some) == amount.value for some in (values, *choices))


def _is_share(amount: Amount, given: Sequence[Amount]) -> bool:
    """One count of another, or one sum of money of another, in hundredths."""
    return any(
        part.unit == whole.unit
        and part.unit != "percent"
        and 0 < part.value < whole.value
        and _is_rounded(amount, 100 * part.value / whole.value)
        for part, whole in permutations(given, 2)
    )


def _is_rest(amount: Amount, statement: str, quotes: str, given: Sequence[Amount]) -> bool:
    """What a share leaves: 90% died where fewer than one in ten live, said with another word."""
    turned = any(
        opposite(mine.stem, their.stem)
        for mine in read(statement).content
        for their in read(quotes).content
    )
    return turned and any(
        one.unit == "percent" and one.value == 100 - amount.value for one in given
    )


def _is_change(amount: Amount, statement: str, given: Sequence[Amount]) -> bool:
    """How much a later figure is above or below the earlier, which the quotes give first."""
    if not _DIFFERENCE.search(statement):
        return False
    return any(
        before.unit == after.unit
        and before.value > 0
        and _is_rounded(amount, 100 * abs(after.value - before.value) / before.value)
        for before, after in combinations(given, 2)
    )


def _is_rounded(amount: Amount, exact: Decimal) -> bool:
    """Whether a share is the exact one to the digits shown; one in words has to be exact."""
    figure = re.fullmatch(r"\d+(?:\.(\d+))?\s?(?:%|per\s?cent)", amount.text)
    if not figure:
        return exact == amount.value
    shown = Decimal(1).scaleb(-len(figure[1] or ""))
    return abs(exact - amount.value) <= shown / 2
