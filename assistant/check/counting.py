"""What a count counts: "12 beds" does not prove "12 nurses"."""

import re

from assistant.check.amounts import Amount, amounts_in
from assistant.check.case import Case, related
from assistant.check.predications import predications
from assistant.check.text import Text, Token
from assistant.text.irregular import is_irregular_past

# Words between a count and its noun that do not say what is counted.
_NOT_COUNTED = frozenset(
    "new more other different additional extra further separate local full whole".split()
)
# What a count may be of without the quote's own word.
_PEOPLE = frozenset("person peopl resid member".split())
_OF_WHICH = re.compile(r"\bof (?:which|whom|these|them|those),? (?:\w+ ){0,2}$", re.IGNORECASE)


def miscounted(amount: Amount, case: Case, same: list[tuple[Amount, Text]]) -> str | None:
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
    verbs = {one.verb.start for one in predications(text)}
    if _OF_WHICH.search(text.plain[: amount.start]):
        return None
    for token in text.tokens:
        if token.start < amount.end or token.word.endswith(("'s", "s'")):
            continue
        if is_irregular_past(token.word) or token.start in verbs:
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
