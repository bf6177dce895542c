"""A unit of time without a number of its own is the quote's: "within an hour" for a minute."""

from assistant.check.case import Case
from assistant.check.coverage import lengths_proved
from assistant.check.days import days_in
from assistant.check.same_amounts import TIME_UNITS

# "Opening hours" are no length of time.
_OF_HOURS = frozenset("opening working visiting office school".split())


def time_units(case: Case) -> str | None:
    """Find a unit of time that the quotes have not, where they have another."""
    theirs = {unit for token in case.quoted if (unit := TIME_UNITS.get(token.word))}
    taken = [(one.start, one.end) for one in days_in(case.statement.plain)]
    taken += [(one.start, one.end) for one in lengths_proved(case)]
    words = ["", *(token.word for token in case.statement.tokens)]
    for before, token in zip(words, case.statement.tokens, strict=False):
        unit = None if before in _OF_HOURS else TIME_UNITS.get(token.word)
        if any(start <= token.start < end for start, end in taken):
            continue
        if unit and theirs and unit not in theirs:
            return f"the quote does not speak of {token.text}"
    return None
