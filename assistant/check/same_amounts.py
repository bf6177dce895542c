"""Whether an amount of a statement is one of a quote: in value, unit, rate and bounds."""

import re
from decimal import Decimal

from assistant.check.amounts import Amount
from assistant.check.case import Case
from assistant.check.text import Text
from assistant.text.days import UNITS_OF_TIME

# A statement may round when it says so: "more than £22m" for £22.3m.
_ROUNDING = frozenset(("around", "nearly", "more than", "just over", "less than", "at least"))
_LOOSEST_ROUNDING = Decimal("0.1")
_TIMES = frozenset(UNITS_OF_TIME)
TIME_UNITS = {
    form: unit
    for unit, adjective in (
        ("minute", "minutely"), ("hour", "hourly"), ("day", "daily"), ("week", "weekly"),
        ("fortnight", "fortnightly"), ("month", "monthly"), ("year", "yearly"),
    )
    for form in (unit, unit + "s", adjective)
} | {"annual": "year", "annually": "year"}  # fmt: skip
_RATE_WORDS = {
    "year": {"annual", "annually", "yearly", "year"},
    "month": {"monthly", "month"},
    "week": {"weekly", "week"},
    "day": {"daily", "day"},
    "hour": {"hourly", "hour"},
}
_KNOWN = re.compile(
    r"\b(?:than|to|over|above|under|below|nearly|almost|exceed(?:s|ed|ing)?) (?:the|this|that"
    r"|those|these)\s$",
    re.IGNORECASE,
)
_WHOLE_TERM = re.compile(
    r"^[^,;.]*?\b(?:in total|in all|altogether"
    r"|over (?:the )?(?:next )?[\w-]+ (?:year|month|week)s)\b",
    re.IGNORECASE,
)


def same_value(amount: Amount, other: Amount) -> bool:
    """Equal, or rounded by the statement and said to be, or one end of a range."""
    if amount.value in {other.value, other.upper} and amount.upper in {other.upper, None}:
        return True
    if amount.unit != other.unit or amount.qualifier not in _ROUNDING:
        return False
    low, high = amount.bounds
    near = abs(other.value - amount.value) <= abs(other.value) * _LOOSEST_ROUNDING
    return near and low <= other.value <= high


def same_unit(amount: Amount, other: Amount) -> bool:
    """The same; a unit of time may stand apart from its number ("1 and 2 years")."""
    if amount.unit == other.unit:
        return True
    units = {amount.unit, other.unit}
    return bool(units & _TIMES) and bool(units & {"", "ordinal"})


def counts_things(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether "14 days" is "14 patients" in the quote; "1 and 2 years" has its unit apart."""
    if amount.unit not in _TIMES or other.unit:
        return False
    behind = next((token for token in quote.tokens if token.start >= other.end), None)
    return behind is not None and behind.content and behind.word not in TIME_UNITS


def _same_rate(amount: Amount, other: Amount, case: Case) -> bool:
    said = _RATE_WORDS.get(amount.rate, {amount.rate}) & case.words
    return other.rate == amount.rate or (not other.rate and bool(said))


def another_rate(amount: Amount, others: list[Amount], case: Case) -> str | None:
    """A rate that the quote does not give, or "£3m a year" told as "£3m over five years"."""
    if amount.rate:
        if any(_same_rate(amount, other, case) for other in others):
            return None
        return f"the quote does not give {amount.text} per {amount.rate}"
    whole = _WHOLE_TERM.search(case.statement.plain[amount.start :])
    if whole and all(other.rate for other in others):
        return f"the quote gives {amount.text} per {others[0].rate}, not as a total"
    return None


def bounded(amount: Amount, other: Amount, exact: bool) -> bool:
    """Whether the quote's range lies within the statement's.

    A dropped "around" may pass, unless the statement says that it is exact.
    """
    if amount.qualifier == other.qualifier:
        return True
    if not amount.qualifier:
        return not exact and other.qualifier == "around"
    if not other.qualifier and not other.upper and amount.value == other.value:
        return amount.qualifier == "around"
    if {amount.qualifier, other.qualifier} == {"around", "nearly"}:
        return True
    low, high = amount.bounds
    least, most = other.bounds
    return low <= least and most <= high


def is_end_of_range(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether "£6m to £8m" is told as one of its ends; both ends of a change are figures."""
    open_ended = amount.qualifier in {"at least", "more than", "up to", "less than"}
    changes = quote.plain[: other.start].rstrip().lower().endswith("from")
    return other.upper is not None and not changes and amount.upper is None and not open_ended


def is_compared_with(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether the quote's figure is known and has no bound itself: "over the £3m budget"."""
    known = _KNOWN.search(quote.plain[max(0, other.start - 20) : other.start])
    return not amount.qualifier and known is not None
