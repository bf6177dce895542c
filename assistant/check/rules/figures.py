"""Every figure of the statement must be in a quote, with its unit, rate and bounds."""

import re
from decimal import Decimal

from assistant.check.amounts import Amount, amounts_in
from assistant.check.case import Case, related
from assistant.check.dates import dates_in
from assistant.check.text import Text, Token
from assistant.check.sums import totals_shown

# Words after a count that do not say what is counted.
_NOT_COUNTED = frozenset(
    "new more other different additional extra further separate local million thousand".split()
)
# Kinds of people that a count may be of without the quote's own word.
_PEOPLE = frozenset("people person resident member".split())


def figures(case: Case) -> str | None:
    """Find a figure that no quote gives."""
    proved = [(amount, quote) for quote in case.quotes for amount in amounts_in(quote.plain)]
    years = {
        Decimal(when.year) for quote in case.quotes for when in dates_in(quote.plain) if when.year
    }
    sums = totals_shown(case.statement.plain)
    for wrong in (shown for shown in sums if not shown.right):
        return f"the sum {wrong.text} is wrong"
    for amount in amounts_in(case.statement.plain):
        if any(
            shown.start <= amount.start < shown.end and amount.value == shown.total
            for shown in sums
        ):
            continue
        if any(amount.value == shown.total for shown in sums):
            continue
        if amount.value in years and not amount.unit:
            continue
        reason = _unproved(amount, case, proved)
        if reason:
            return reason
    return None


def _unproved(amount: Amount, case: Case, proved: list[tuple[Amount, Text]]) -> str | None:
    same = [(other, quote) for other, quote in proved if _same_value(amount, other)]
    if not same:
        return (
            None if _in_context(amount, case) else f"the figure {amount.text} is not in the quote"
        )
    if not any(_same_unit(amount, other) for other, _ in same):
        return f"the unit of {amount.text} differs from the quote's {same[0][0].text}"
    same = [pair for pair in same if _same_unit(amount, pair[0])]
    if amount.rate and not any(other.rate in {amount.rate, ""} for other, _ in same):
        return f"{amount.text} is per {same[0][0].rate} in the quote, not per {amount.rate}"
    if amount.rate and not any(other.rate for other, _ in same) and not _rate_said(amount, case):
        return f"the quote does not give {amount.text} per {amount.rate}"
    if not any(_bounded(amount, other) for other, _ in same):
        return f"{_qualified(amount)} is not what the quote's {_qualified(same[0][0])} says"
    return _miscounted(amount, case, same)


def _same_value(amount: Amount, other: Amount) -> bool:
    """Equal, or rounded by the statement and said to be."""
    if amount.value == other.value:
        return True
    if amount.unit != other.unit:
        return False
    low, high = amount.bounds
    if amount.qualifier in {"about", "below", "above"}:
        near = abs(other.value - amount.value) <= abs(other.value) * Decimal("0.1")
        return near and low <= other.value <= high
    return False


def _same_unit(amount: Amount, other: Amount) -> bool:
    return amount.unit == other.unit or (
        not amount.unit and other.unit not in {"GBP", "USD", "EUR", "percent", "ordinal"}
    )


def _bounded(amount: Amount, other: Amount) -> bool:
    """Whether the quote's range lies within the statement's; a dropped "more than" may pass."""
    if amount.qualifier == other.qualifier:
        return True
    if not amount.qualifier:
        return other.qualifier != "at most"
    if {amount.qualifier, other.qualifier} <= {"at least", "above"}:
        return True
    if {amount.qualifier, other.qualifier} <= {"at most", "below"}:
        return True
    low, high = amount.bounds
    least, most = other.bounds
    if amount.qualifier in {"above", "below"} and amount.value == other.value:
        return False
    return low <= least and most <= high


def _qualified(amount: Amount) -> str:
    return f"{amount.qualifier} {amount.text}".strip()


def _rate_said(amount: Amount, case: Case) -> bool:
    forms = {"year": {"annual", "annually", "yearly"}, "month": {"monthly"}, "week": {"weekly"},
             "day": {"daily"}, "hour": {"hourly"}}  # fmt: skip
    return bool(forms.get(amount.rate, set()) & case.words) or amount.rate in case.words


def _in_context(amount: Amount, case: Case) -> bool:
    """A figure in brackets of our own may come from the context."""
    added = any(
        token.added and token.start <= amount.start < token.end for token in case.statement.tokens
    )
    return added and any(_same_value(amount, other) for other in amounts_in(case.context.plain))


def _miscounted(amount: Amount, case: Case, same: list[tuple[Amount, Text]]) -> str | None:
    """A count must be of the same things: "12 beds" does not prove "12 nurses"."""
    if amount.unit not in {"", "percent"} or amount.value < 2:
        return None
    counted = _after(amount, case.statement)
    if counted is None or counted.stem in _PEOPLE:
        return None
    for other, quote in same:
        near = [
            token for token in quote.tokens if token.content and -80 < token.start - other.end < 60
        ]
        if any(related(counted, token) for token in near):
            return None
    if not case.matches(counted.stem):
        return None  # the coverage rule weighs words that are not in the quote at all
    of = _after(same[0][0], same[0][1])
    return f"{amount.text} is of {of.text if of else 'something else'} in the quote, not of {counted.text}"


def _after(amount: Amount, text: Text) -> Token | None:
    """The noun that a count counts: the first content word behind it, close by."""
    for token in text.tokens:
        if token.start < amount.end:
            continue
        if token.start - amount.end > 25 or not re.match(r"\w|-", token.text):
            return None
        if token.content and token.word not in _NOT_COUNTED:
            return token
    return None
