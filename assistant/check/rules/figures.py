"""Every figure of the statement must be in a quote, with its unit, rate and bounds."""

import re
from decimal import Decimal
from itertools import permutations

from assistant.check.amounts import Amount, amounts_in
from assistant.check.case import Case, related
from assistant.check.coverage import lengths_proved
from assistant.check.days import days_in
from assistant.check.derived import is_worked_out
from assistant.check.sums import totals_shown
from assistant.check.tables import in_unit_of_table
from assistant.check.text import Text, Token
from assistant.claims.numerals import WORDS
from assistant.text.irregular import is_irregular_past

# Words between a count and its noun that do not say what is counted.
_NOT_COUNTED = frozenset(
    "new more other different additional extra further separate local full whole".split()
)
# What a count may be of without the quote's own word.
# "Opening hours" are no length of time.
_OF_HOURS = frozenset("opening working visiting office school".split())
_PEOPLE = frozenset("person peopl resid member".split())
# A statement may round when it says so: "more than £22m" for £22.3m.
_EXACT = frozenset("exact exactly precise precisely".split())
_ROUNDING = frozenset(("around", "nearly", "more than", "just over", "less than", "at least"))
_LOOSEST_ROUNDING = Decimal("0.1")
_TIMES = frozenset("second minute hour day week fortnight month year decade".split())
_TIME_UNITS = {
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
# "Nine of ten", "of the ten", "out of ten"; "receipt of ten" and "a total of ten" are no parts.
_PART_OF = re.compile(
    rf"(?:(?:^|[.,;:] |\b(?:\d+|{WORDS}|per cent) |% )of"
    r"|(?<!all )(?<!both )(?<!each )(?<!every )(?<!neither )(?<!none )"
    r"\b(?:out of|of (?:the|its|their|these|those|all)))(?: the)?(?: [\w-]+(?:'s|s'))?\s*$",
    re.IGNORECASE,
)

# "60 were made, of which 14": the whole, and then its part.
_PART_FOLLOWS = re.compile(r"\bof (?:which|whom|these|them|those)\b", re.IGNORECASE)
# What is allowed or aimed at, and not what is.
_MARKS = r"(?:limits?|zone|targets?|thresholds?|caps?|ceiling|standards?)"
_YARDSTICK = re.compile(
    rf"\b(?:{_MARKS}|limited|capped|allow\w*|aim\w*|should|must|may|within|required|against)\b",
    re.IGNORECASE,
)
_YARDSTICK_BEHIND = re.compile(rf"-?(?: ?mph| ?[a-z]+)? {_MARKS}\b", re.IGNORECASE)
_YARDSTICK_BEFORE = re.compile(rf"\b{_MARKS} (?:of|is|was) (?:an? )?$", re.IGNORECASE)
_OF_WHICH = re.compile(r"\bof (?:which|whom|these|them|those),? (?:\w+ ){0,2}$", re.IGNORECASE)
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
    return _another_unit(case)


def _another_unit(case: Case) -> str | None:
    """Find a unit of time without a number of its own: "within an hour" for a minute."""
    theirs = {unit for token in case.quoted if (unit := _TIME_UNITS.get(token.word))}
    taken = [(one.start, one.end) for one in days_in(case.statement.plain)]
    taken += [(one.start, one.end) for one in lengths_proved(case)]
    words = ["", *(token.word for token in case.statement.tokens)]
    for before, token in zip(words, case.statement.tokens, strict=False):
        unit = None if before in _OF_HOURS else _TIME_UNITS.get(token.word)
        if any(start <= token.start < end for start, end in taken):
            continue
        if unit and theirs and unit not in theirs:
            return f"the quote does not speak of {token.text}"
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
    same = [(other, quote) for other, quote in proved if _same_value(amount, other)]
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
        if _same_unit(amount, other) and not _counts_things(amount, other, quote)
    ]
    if not same:
        known = _lasts_as_long(amount, case)
        return None if known else f"the unit of {amount.text} differs from the quote's {there.text}"
    there = same[0][0]
    rated = _another_rate(amount, [other for other, _ in same], case)
    if rated:
        return rated
    exact = bool(_EXACT & case.statement.words - case.words)
    if not any(
        (_bounded(amount, other, exact) and not _is_end_of_range(amount, other, quote))
        or _is_compared_with(amount, other, quote)
        for other, quote in same
    ):
        return f'"{amount.wording}" is not what the quote\'s "{there.wording}" says'
    return _only_known(amount, case, same) or _miscounted(amount, case, same)


def _only_known(amount: Amount, case: Case, same: list[tuple[Amount, Text]]) -> str | None:
    """Find what a figure is compared with, or taken from, told as what is."""
    if not _YARDSTICK.search(case.statement.plain) and all(
        _is_yardstick(other, quote) for other, quote in same
    ):
        return f"{amount.text} is a limit or a target in the quote"
    if all(_only_whole(amount, other, quote, case) for other, quote in same):
        return f"{amount.text} is the whole in the quote, of which a part is meant"
    return None


def _same_value(amount: Amount, other: Amount) -> bool:
    """Equal, or rounded by the statement and said to be, or one end of a range."""
    if amount.value in {other.value, other.upper} and amount.upper in {other.upper, None}:
        return True
    if amount.unit != other.unit or amount.qualifier not in _ROUNDING:
        return False
    low, high = amount.bounds
    near = abs(other.value - amount.value) <= abs(other.value) * _LOOSEST_ROUNDING
    return near and low <= other.value <= high


def _same_unit(amount: Amount, other: Amount) -> bool:
    """The same; a unit of time may stand apart from its number ("1 and 2 years")."""
    if amount.unit == other.unit:
        return True
    units = {amount.unit, other.unit}
    return bool(units & _TIMES) and bool(units & {"", "ordinal"})


def _counts_things(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether "14 days" is "14 patients" in the quote; "1 and 2 years" has its unit apart."""
    if amount.unit not in _TIMES or other.unit:
        return False
    behind = next((token for token in quote.tokens if token.start >= other.end), None)
    return behind is not None and behind.content and behind.word not in _TIME_UNITS


def _same_rate(amount: Amount, other: Amount, case: Case) -> bool:
    said = _RATE_WORDS.get(amount.rate, {amount.rate}) & case.words
    return other.rate == amount.rate or (not other.rate and bool(said))


def _another_rate(amount: Amount, others: list[Amount], case: Case) -> str | None:
    """A rate that the quote does not give, or "£3m a year" told as "£3m over five years"."""
    if amount.rate:
        if any(_same_rate(amount, other, case) for other in others):
            return None
        return f"the quote does not give {amount.text} per {amount.rate}"
    whole = _WHOLE_TERM.search(case.statement.plain[amount.start :])
    if whole and all(other.rate for other in others):
        return f"the quote gives {amount.text} per {others[0].rate}, not as a total"
    return None


def _bounded(amount: Amount, other: Amount, exact: bool) -> bool:
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


def _is_end_of_range(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether "£6m to £8m" is told as one of its ends; both ends of a change are figures."""
    open_ended = amount.qualifier in {"at least", "more than", "up to", "less than"}
    changes = quote.plain[: other.start].rstrip().lower().endswith("from")
    return other.upper is not None and not changes and amount.upper is None and not open_ended


def _is_compared_with(amount: Amount, other: Amount, quote: Text) -> bool:
    """Whether the quote's figure is known and has no bound itself: "over the £3m budget"."""
    known = _KNOWN.search(quote.plain[max(0, other.start - 20) : other.start])
    return not amount.qualifier and known is not None


def _lasts_as_long(amount: Amount, case: Case) -> bool:
    """Whether it is a length of time that a quote gives in other units, or without a number."""
    return any(one.start <= amount.start < one.end for one in lengths_proved(case))


def _in_antecedent(amount: Amount, case: Case) -> bool:
    """Whether the sentence before the quote has it, of which the quote's "they" speaks."""
    return any(
        _same_value(amount, other) and _same_unit(amount, other)
        for text in case.antecedents
        for other in amounts_in(text.plain)
    )


def _added(amount: Amount, case: Case) -> bool:
    """A figure in brackets of our own may come from the context."""
    inside = any(
        token.added and token.start <= amount.start < token.end for token in case.statement.tokens
    )
    return inside and any(_same_value(amount, other) for other in amounts_in(case.context.plain))


def _worked_out(amount: Amount, case: Case, proved: list[tuple[Amount, Text]]) -> bool:
    if amount.unit == "year" and any(
        later - earlier == amount.value for earlier, later in permutations(_years(case), 2)
    ):
        return True  # "four years earlier"
    given = {(id(quote), other.start): other for other, quote in proved}
    quotes = "\n".join(quote.plain for quote in case.quotes)
    return is_worked_out(amount, case.statement.plain, quotes, list(given.values()))


def _is_yardstick(amount: Amount, quote: Text) -> bool:
    """Whether it is a "40mph zone", or a "target of 18 weeks"."""
    return bool(
        _YARDSTICK_BEHIND.match(quote.plain, amount.end)
        or _YARDSTICK_BEFORE.search(quote.plain[: amount.start])
    )


def _only_whole(amount: Amount, other: Amount, quote: Text, case: Case) -> bool:
    """Whether it is a whole: "two of the nine bidders met it" does not say that nine did."""
    part_of = _PART_OF.search(quote.plain[max(0, other.start - 32) : other.start])
    if amount.unit or not part_of:
        return False
    before, behind = case.statement.plain[: amount.start], case.statement.plain[amount.end :]
    return not (
        re.search(r"\b(?:of|out of|from|among)\b", before[-24:], re.IGNORECASE)
        or _PART_FOLLOWS.search(behind)
    )


def _miscounted(amount: Amount, case: Case, same: list[tuple[Amount, Text]]) -> str | None:
    """A count must be of the same things: "12 beds" does not prove "12 nurses"."""
    if amount.unit not in {"", "percent"} or amount.value < 2:
        return None
    if any(_label(amount, case.statement) == _label(*pair) != "" for pair in same):
        return None  # "phase two" counts nothing
    counted = _counted(amount, case.statement)
    if counted is None or counted.stem in _PEOPLE or not case.matches(counted.stem):
        return None
    for other, quote in same:
        there = _counted(other, quote)
        if (there and there.stem in _PEOPLE) or _shares_whole(other, quote, counted):
            return None
        start, reach = (there.start, len(there.text) + 15) if there else (other.end - 80, 140)
        near = (t for t in quote.tokens if t.content and 0 <= t.start - start < reach)
        if any(related(counted, token) for token in near):
            return None
    there = _counted(*same[0])
    of = there.text if there else "something else"
    return f"{amount.text} is of {of} in the quote, not of {counted.text}"


def _shares_whole(amount: Amount, quote: Text, counted: Token) -> bool:
    """Whether a share is of what the share before it is: "60% of staff left, and 5% stayed"."""
    before = [
        other
        for other in amounts_in(quote.plain)
        if other.unit == amount.unit == "percent" and other.start < amount.start
    ]
    if not before or quote.plain[amount.end :].startswith((" of ", "% of ")):
        return False
    between = (t for t in quote.tokens if before[-1].end <= t.start < amount.start and t.content)
    return quote.plain[before[-1].end :].startswith(" of ") and any(
        related(counted, token) for token in between
    )


def _label(amount: Amount, text: Text) -> str:
    """The word right before a number: "phase" of "phase two"."""
    before = text.plain[: amount.start].rstrip().rsplit(" ", 1)[-1].lower()
    return before if before.isalpha() else ""


def _counted(amount: Amount, text: Text) -> Token | None:
    """The noun that a count counts: the first content word behind it, close by.

    None where it stands before the count: "of which twelve fell", "twelve of the council's 40".
    """
    numbers = {other.start for other in amounts_in(text.plain)}
    if _OF_WHICH.search(text.plain[: amount.start]):
        return None
    for token in text.tokens:
        if token.start < amount.end or token.word.endswith(("'s", "s'")):
            continue
        if is_irregular_past(token.word):
            return None  # "three met it"
        if token.content and token.word not in _NOT_COUNTED and token.start not in numbers:
            return token if token.start - amount.end <= 25 else None
        if (
            token.word not in _NOT_COUNTED
            and token.start not in numbers
            and token.word not in {"of", "the", "its", "their", "-"}
        ):
            return None
    return None
