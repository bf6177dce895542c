"""Figures that a statement works out from those of its quotes: totals, differences, shares.

The arithmetic must be exact, to the digits shown, and the statement must say what it works out
("45 fewer", "in all", "half of"): among many figures some pair would give any number by chance.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain, combinations, pairwise, permutations
from typing import Final

from assistant.check.amounts import Amount, amounts_in
from assistant.check.lexicon import opposite
from assistant.check.negation import negations
from assistant.check.text import read

# Of so many figures some two give nearly any number.
MOST_OPERANDS = 8
# "Three more" follows from any two counts that are three apart, by chance as well.
SMALLEST_COUNT = 10
# How far a share that is said to be rounded may be from the exact one, as a part of itself.
ROUNDING = Decimal("0.1")

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
# "Fell to 40%" is no change by 40%.
_LEVEL: Final = re.compile(r"\b(?:to|at)(?: \w+)? $", re.IGNORECASE)
_MARGIN: Final = re.compile(r"\b(?:margin|majority)\b", re.IGNORECASE)
# What a quote has left out itself: "all but two of the 15".
_ALL_BUT: Final = re.compile(r"\ball (?:but|except)\b", re.IGNORECASE)
# What one figure is a part of may not be added to it.
_OVERLAPS: Final = re.compile(
    r"\b(?:of which|of whom|of (?:this|that|these|those|it|them)|includ(?:es|ed|ing)|already)\b",
    re.IGNORECASE,
)
_OF_WHOLE: Final = re.compile(
    r" (?:(?:out )?of|in)(?: (?:the|its|their|these|those|all))?(?: [\w-]+(?:'s|s'))? "
)
_OF_WHICH: Final = re.compile(r"[^.;]{0,80}\bof (?:which|whom|these|them) [^.;]{0,20}")
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
            _is_share(amount, statement, given)
            or _is_change(amount, statement, given)
            or _is_rest_of_all(amount, statement, quotes, given)
        )
    unit = "percent" if amount.unit == "percentage points" else amount.unit
    values = [one.value for one in given if one.unit == unit and one.upper is None]
    if _AVERAGE.search(statement) and _is_average(amount, given):
        return True
    return (
        _is_difference(amount, statement, quotes, values)
        or _is_rest_of_count(amount, statement, quotes)
        or (_is_total(amount, statement, values) and not _OVERLAPS.search(quotes))
    )


def _is_difference(amount: Amount, statement: str, quotes: str, values: Sequence[Decimal]) -> bool:
    near = statement[max(0, amount.start - _REACH) : amount.end + _REACH]
    left_out = _ALL_BUT.search(quotes)
    shown = {one.value for one in amounts_in(statement) if one.start != amount.start}
    small = not amount.unit and amount.value < SMALLEST_COUNT
    if not (left_out or (_MARGIN if small and not shown else _DIFFERENCE).search(near)):
        return False
    return any(
        one - other == amount.value and (not small or not shown or shown & {one, other})
        for one, other in permutations(values, 2)
    )


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


def _is_share(amount: Amount, statement: str, given: Sequence[Amount]) -> bool:
    """One count of another, or one sum of money of another, in hundredths.

    One that is said to be rounded has to stand beside the part or the whole.
    """
    shown = {one.value for one in amounts_in(statement)}
    return any(
        part.unit == whole.unit
        and part.unit != "percent"
        and 0 < part.value < whole.value
        and _is_rounded(amount, 100 * part.value / whole.value)
        and (not amount.qualifier or shown & {part.value, whole.value})
        for part, whole in permutations(given, 2)
    )


def _is_rest_of_all(amount: Amount, statement: str, quotes: str, given: Sequence[Amount]) -> bool:
    """What a share leaves: 90% died where fewer than one in ten live, said with another word."""
    return _turned(statement, quotes) and any(
        one.unit == "percent" and one.value == 100 - amount.value for one in given
    )


def tells_the_rest(statement: str, quotes: str) -> bool:
    """Whether it counts what a part leaves: 46 of 60 are not built where 14 of the 60 are."""
    return any(_is_rest_of_count(amount, statement, quotes) for amount in amounts_in(statement))


def _is_rest_of_count(amount: Amount, statement: str, quotes: str) -> bool:
    parts = {
        (one.value, whole.value)
        for one, whole in pairwise(amounts_in(quotes))
        if _OF_WHOLE.fullmatch(quotes[one.end : whole.start])
    } | {
        (one.value, whole.value)
        for whole, one in pairwise(amounts_in(quotes))
        if whole.unit == one.unit and _OF_WHICH.fullmatch(quotes[whole.end : one.start])
    }
    shown = {one.value for one in amounts_in(statement)}
    return any(
        amount.value == whole - part and whole in shown for part, whole in parts
    ) and _turned(statement, quotes)


def _turned(statement: str, quotes: str) -> bool:
    """Whether one of two texts denies what the other says, or says the opposite."""
    mine, theirs = read(statement), read(quotes)
    denials = [any(map(negations, text.sentences)) for text in (mine, theirs)]
    return denials[0] != denials[1] or any(
        opposite(one.stem, other.stem) for one in mine.content for other in theirs.content
    )


def _is_change(amount: Amount, statement: str, given: Sequence[Amount]) -> bool:
    """How much a later figure is above or below the earlier, which the quotes give first."""
    if not _DIFFERENCE.search(statement) or _LEVEL.search(statement[: amount.start]):
        return False
    return any(
        before.unit == after.unit
        and before.value > 0
        and _is_rounded(amount, 100 * abs(after.value - before.value) / before.value)
        for before, after in combinations(given, 2)
    )


def _is_rounded(amount: Amount, exact: Decimal) -> bool:
    """Whether a share is the exact one to the digits shown, or within what "nearly" allows.

    One in words has to be exact where it does not say that it is rounded.
    """
    if amount.qualifier:
        low, high = amount.bounds
        return low <= exact <= high and abs(exact - amount.value) <= amount.value * ROUNDING
    figure = re.fullmatch(r"\d+(?:\.(\d+))?\s?(?:%|per\s?cent)", amount.text)
    if not figure:
        return exact == amount.value
    shown = Decimal(1).scaleb(-len(figure[1] or ""))
    return abs(exact - amount.value) <= shown / 2
