"""Dates of a text as days, by `assistant.claims`, each text read once."""

from datetime import date
from functools import lru_cache

from assistant.claims.dates import DateMention, dates_in

# Stands in where the day of publication is not known, so that "in June" is the same June in the
# statement and in the quote.
SOME_DAY = date(2001, 7, 15)


@lru_cache(maxsize=4096)
def days_in(plain: str, published: date = SOME_DAY) -> tuple[DateMention, ...]:
    """All dates and periods of a cleaned text in order."""
    return dates_in(plain, published)


def within(stated: DateMention, given: DateMention) -> bool:
    """Whether a date is given by another that is as exact or more so."""
    if stated.first is None or given.first is None:
        return stated.text.lower() == given.text.lower()
    if stated.last is None or given.last is None:
        # "since April" for "since 9 April"
        to_the_month = stated.first.day == 1 and stated.first == given.first.replace(day=1)
        both_open = stated.last is given.last
        return stated.first == given.first or (both_open and to_the_month)
    return stated.first <= given.first and given.last <= stated.last
