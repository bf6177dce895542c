"""Every figure of the statement must be in a quote, with its unit, rate and bounds."""

from decimal import Decimal
from itertools import permutations

from assistant.check.amounts import Amount, amounts_in
from assistant.check.case import Case
from assistant.check.counting import miscounted
from assistant.check.coverage import lengths_proved
from assistant.check.days import days_in
from assistant.check.derived import is_worked_out
from assistant.check.same_amounts import (
    another_rate,
    bounded,
    counts_things,
    is_compared_with,
    is_end_of_range,
    same_unit,
    same_value,
)
from assistant.check.sums import totals_shown
from assistant.check.tables import in_unit_of_table
from assistant.check.text import Text
from assistant.check.yardsticks import only_known

_EXACT = frozenset("exact exactly precise precisely".split())


def figures(case: Case) -> str | None:
    """Find a figure that no quote gives."""
    sums = totals_shown(case.statement.plain)
    for shown in sums:
        if not shown.right and not case.verbatim:  # a source may round its own
            return f"the sum {shown.text} is wrong"
    totals = {shown.total for shown in sums} | {Decimal(shown.operands) for shown in sums}
    years = _years(case)
    proved = [
        (other, quote)
        for quote in case.quotes
        for beside_dates in (True, False)
        for other in amounts_in(quote.plain, beside_dates=beside_dates)
    ]
    proved += in_unit_of_table(case, proved)
    for amount in amounts_in(case.statement.plain):
        if amount.value in totals or (amount.value in years and not amount.unit):
            continue
        if amount.unit == "year" and amount.value == len(years):
            continue  # "over the two years" of which the quotes speak
        reason = _unproved(amount, case, proved)
        if reason:
            return reason
    return None


def _years(case: Case) -> set[Decimal]:
    return {
        Decimal(day.year)
        for quote in case.quotes
        for mention in days_in(quote.plain)
        for day in (mention.first, mention.last)
        if day
    }


def _unproved(amount: Amount, case: Case, proved: list[tuple[Amount, Text]]) -> str | None:
    same = [(other, quote) for other, quote in proved if same_value(amount, other)]
    if not same:
        known = (
            _lasts_as_long(amount, case)
            or _added(amount, case)
            or _in_antecedent(amount, case)
            or _worked_out(amount, case, proved)
        )
        return None if known else f"the figure {amount.text} is not in the quote"
    there = same[0][0]
    same = [
        (other, quote)
        for other, quote in same
        if same_unit(amount, other) and not counts_things(amount, other, quote)
    ]
    if not same:
        known = _lasts_as_long(amount, case)
        return None if known else f"the unit of {amount.text} differs from the quote's {there.text}"
    there = same[0][0]
    rated = another_rate(amount, [other for other, _ in same], case)
    if rated:
        return rated
    exact = bool(_EXACT & case.statement.words - case.words)
    if not any(
        (bounded(amount, other, exact) and not is_end_of_range(amount, other, quote))
        or is_compared_with(amount, other, quote)
        for other, quote in same
    ):
        return f'"{amount.wording}" is not what the quote\'s "{there.wording}" says'
    return only_known(amount, case, same) or miscounted(amount, case, same)


def _lasts_as_long(amount: Amount, case: Case) -> bool:
    """Whether it is a length of time that a quote gives in other units, or without a number."""
    return any(one.start <= amount.start < one.end for one in lengths_proved(case))


def _in_antecedent(amount: Amount, case: Case) -> bool:
    """Whether the sentence before the quote has it, of which the quote's "they" speaks."""
    return any(
        same_value(amount, other) and same_unit(amount, other)
        for text in case.antecedents
        for other in amounts_in(text.plain)
    )


def _added(amount: Amount, case: Case) -> bool:
    """A figure in brackets of our own may come from the context."""
    inside = any(
        token.added and token.start <= amount.start < token.end for token in case.statement.tokens
    )
    return inside and any(same_value(amount, other) for other in amounts_in(case.context.plain))


def _worked_out(amount: Amount, case: Case, proved: list[tuple[Amount, Text]]) -> bool:
    if amount.unit == "year" and any(
        later - earlier == amount.value for earlier, later in permutations(_years(case), 2)
    ):
        return True  # "four years earlier"
    given = {(id(quote), other.start): other for other, quote in proved}
    quotes = "\n".join(quote.plain for quote in case.quotes)
    return is_worked_out(amount, case.statement.plain, quotes, list(given.values()))
