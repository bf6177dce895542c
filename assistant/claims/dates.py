"""Dates and periods in a text, resolved against the day it was published."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from assistant.claims.date_forms import CALENDAR_FORMS, Form
from assistant.claims.relative_forms import RELATIVE_FORMS
from assistant.text.days import UNKNOWN, Days, Precision


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period as the text words it, and the days that it covers.

    Attributes:
        text: The words it came from, `whole[start:end]`.
        first: First day covered; None when it cannot be told ("last month" in an undated text).
        last: Last day covered, itself included; None also with an open end ("since 2016").
        precision: The unit that the words name; "range" for any other stretch of time.
        relative: Whether it was resolved against the publication date.
    """

    text: str
    start: int
    end: int
    first: date | None
    last: date | None
    precision: Precision
    relative: bool


_FORMS: Final = (*CALENDAR_FORMS, *RELATIVE_FORMS)
_MAYBE_A_DATE: Final = re.compile(
    r"\d|day\b|ago\b|(?i:night|morning|evening|afternoon|year|month|week|decade|spring|summer|"
    r"autumn|winter)|[A-Z][a-z]{2,8}"
)
_LOOKS_AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|due|plans?|planned|planning|expected|closes?|begins?|starts?|opens"
    r"|takes? place|deadline|upcoming|next|forthcoming|ahead of|going to|(?:is|are) to)\b",
    re.IGNORECASE,
)
_LOOKS_BACK: Final = re.compile(r"\b(?:had|has|have|was|were|since)\b", re.IGNORECASE)
_NEAR: Final = 80  # characters before a date


def dates_in(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """Every date and period in the text, in order, none overlapping another.

    A day or month without a year is the last before publication, or the next where the text before
    it looks ahead ("will", "due"). In an undated text such dates are found but not resolved.
    """
    if not _MAYBE_A_DATE.search(text):
        return ()
    kept: list[DateMention] = []
    for mention in sorted(_found(text, published), key=lambda found: (found.start, -found.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def days_of(mention: DateMention | None) -> tuple[date, date] | None:
    """First and last day of a date; None where either cannot be told."""
    if mention is None or mention.first is None or mention.last is None:
        return None
    return mention.first, mention.last


def _found(text: str, published: date | None) -> list[DateMention]:
    mentions = []
    lower = text.lower()
    for form in _FORMS:
        if form.hints and not any(hint in lower for hint in form.hints):
            continue
        for match in form.pattern.finditer(text):
            if not form.accepts(match):
                continue
            ahead = _looks_ahead(text[max(0, match.start() - _NEAR) : match.start()])
            first, last = _resolved(form, match, published, ahead)
            mentions.append(
                DateMention(
                    text=match.group(),
                    start=match.start(),
                    end=match.end(),
                    first=first,
                    last=last,
                    precision=form.precision,
                    relative=form.is_relative(match),
                )
            )
    return mentions


def _looks_ahead(before: str) -> bool:
    """Whether the last verb before a date looks ahead: not "would cost more, and was late in"."""
    ahead = [match.end() for match in _LOOKS_AHEAD.finditer(before)]
    return bool(ahead) and not _LOOKS_BACK.search(before, ahead[-1])


def _resolved(form: Form, match: re.Match[str], published: date | None, ahead: bool) -> Days:
    try:
        return form.resolve(match, published, ahead)
    except (ValueError, OverflowError):  # the calendar has no "five thousand years ago"
        return UNKNOWN
