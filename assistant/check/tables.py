"""Figures of a table whose head gives their unit once: "(£000)", "(£m)"."""

import re
from dataclasses import replace
from decimal import Decimal

from assistant.check.amounts import Amount
from assistant.check.case import Case
from assistant.check.text import Text
from assistant.claims.numerals import scale_of

_UNIT = re.compile(r"£\s?'?(?P<scale>000s?|k|m|million|bn|billion)\b", re.IGNORECASE)
_THOUSANDS = frozenset(("000", "000s", "k"))


def in_unit_of_table(case: Case, figures: list[tuple[Amount, Text]]) -> list[tuple[Amount, Text]]:
    """The bare figures once more, as the sums of money that the head of a table makes them.

    Args:
        case: The head may stand in a quote or in what precedes it.
        figures: The figures of the quotes, each with its quote.
    """
    heads = (_UNIT.search(text.plain) for text in (*case.quotes, case.context))
    head = next(filter(None, heads), None)
    if head is None:
        return []
    scale = head["scale"].lower()
    times = Decimal(1_000) if scale in _THOUSANDS else scale_of(scale)
    return [
        (replace(figure, value=figure.value * times, unit="GBP"), quote)
        for figure, quote in figures
        if not figure.unit and figure.upper is None
    ]
