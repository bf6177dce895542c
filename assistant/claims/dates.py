"""Dates and periods in a text, resolved against the day it was published."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final

from assistant.claims.date_forms import CALENDAR_FORMS, Form
from assistant.claims.relative_forms import RELATIVE_FORMS
from assistant.claims.shifted_dates import APART, PRECISIONS, SHIFTED, moved_from, shifted
from assistant.claims.span_forms import SPAN_FORMS
from assistant.text.days import UNKNOWN, Days, Precision
from assistant.text.irregular import is_irregular_past
from assistant.text.tagging import Word, tagged


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


_FORMS: Final = (*CALENDAR_FORMS, *SPAN_FORMS, *RELATIVE_FORMS)
_MAYBE_A_DATE: Final = re.compile(
    r"\d|day\b|ago\b|(?i:night|morning|evening|afternoon|year|month|week|decade|spring|summer|"
    r"autumn|winter)|[A-Z][a-z]{2,8}"
)
_LOOKS_AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|beyond|(?P<due>due)|(?P<plan>plan(?:s|ned|ning)?)|expected|closes?|begins?|"
    r"starts?|opens|takes? place|deadline|upcoming|next|forthcoming|ahead of|going to|"
    r"(?:is|are) to|(?:undert(?:ake|ook|aken)|promis\w+|pledg\w+|vow\w*|agreed?|hop\w+|intend\w*"
    r"|aim\w*|propos\w+|offer\w*|resolved?|recommend\w*)\sto)\b",
    re.IGNORECASE,
)
# "Is due", "due in June", "due to open"; "due to cuts" is why.
_IS: Final = re.compile(
    r"\b(?:is|are|was|were|be|been|being|not|[a-z]+[’']s)\s(?:\w+\s)?$", re.IGNORECASE
)
_TO: Final = re.compile(r"\sto\s(?P<next>[\w-]+)(?=\W)", re.IGNORECASE)
_FOR: Final = re.compile(r"\s(?:to|for|on|in|by|at|from)\b", re.IGNORECASE)
_LOOKS_BACK: Final = re.compile(r"\b(?:had|has|have|was|were|since)\b", re.IGNORECASE)
_SENTENCE_END: Final = re.compile(r"[.!?][”’\"')]*\s")
# "2018/19 (from 3 May)": a day of that year.
_OF_YEAR_BEFORE: Final = re.compile(
    r"\s?[(\[]\s?(?:from|to|up to|until|till|since|as at|at|on|by|after|before)\s", re.IGNORECASE
)
_NEAR: Final = 80  # characters before a date


@lru_cache(maxsize=4096)
def dates_in(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """Every date and period in the text, in order, none overlapping another.

    A day or month without a year is the last before publication, or the next where the text before
    it looks ahead ("will", "is due"). "The following year" is the one behind the date before it in
    its sentence, "the previous two years" end there, or else with publication, and "the year
    before" is none without one.
    In an undated text such dates are found but not resolved.
    """
    if not _MAYBE_A_DATE.search(text):
        return ()
    kept: list[DateMention] = []
    for mention in sorted(_found(text, published), key=lambda found: (found.start, -found.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(_told_from(text, kept[-1], mention) if kept else mention)
    return tuple(one for one in kept if one.first or not APART.fullmatch(one.text))


def _told_from(text: str, before: DateMention, mention: DateMention) -> DateMention:
    """A date told from the one before it in its sentence: "in 2015 and the following year"."""
    try:
        return _shifted_from(text, before, mention)
    except (ValueError, OverflowError):  # "the previous five thousand years"
        return replace(mention, first=None, last=None)


def _shifted_from(text: str, before: DateMention, mention: DateMention) -> DateMention:
    days = days_of(before)
    if days and mention.relative and _OF_YEAR_BEFORE.fullmatch(text, before.end, mention.start):
        return _moved_into(days, mention)
    unit, apart = SHIFTED.search(mention.text), APART.match(text, mention.start)
    if days is None or _SENTENCE_END.search(text, before.end, mention.start):
        return mention
    if apart:
        first, last = moved_from(apart, days, before.precision)
        financial = before.precision == "financial year" and apart["unit"].lower() == "year"
        return replace(
            mention,
            first=first,
            last=last,
            precision="financial year" if financial else PRECISIONS[apart["unit"].lower()],
            relative=before.relative,
        )
    if unit is None:
        return mention
    first, last = shifted(unit, days, before.precision)
    of_year = unit["unit"].lower() == "year" and before.precision == "financial year"
    of_year = of_year and not unit["count"]
    precision = before.precision if of_year else mention.precision
    return replace(mention, first=first, last=last, precision=precision, relative=before.relative)


def _moved_into(days: tuple[date, date], mention: DateMention) -> DateMention:
    """A day or month without a year as one of a stretch of days, if it is of it in some year."""
    own = days_of(mention)
    if own is None or mention.precision not in ("day", "month"):
        return mention
    for year in range(days[0].year, days[1].year + 1):
        first, last = (_in_year(day, year) for day in own)
        if days[0] <= first and last <= days[1]:
            return replace(mention, first=first, last=last, relative=False)
    return mention


def _in_year(day: date, year: int) -> date:
    """The same day of another year; 29 February is the 28th of most."""
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))


def days_of(mention: DateMention | None) -> tuple[date, date] | None:
    """First and last day of a date; None where either cannot be told."""
    if mention is None or mention.first is None or mention.last is None:
        return None
    return mention.first, mention.last


def _found(text: str, published: date | None) -> list[DateMention]:
    mentions = []
    lower = text.lower()
    hinted: dict[tuple[str, ...], bool] = {(): True}
    for form in _FORMS:
        hints = form.hints
        if hints not in hinted:
            hinted[hints] = any(hint in (lower if hint.islower() else text) for hint in hints)
        if not hinted[hints] or (form.also and not form.also.search(text)):
            continue
        for match in form.pattern.finditer(text):
            if not form.accepts(match):
                continue
            ahead = form.is_relative(match) and _looks_ahead(_before(text, match.start()))
            first, last = _resolved(form, match, published, ahead)
            mentions.append(
                DateMention(
                    text=match.group(),
                    start=match.start(),
                    end=match.end(),
                    first=first,
                    last=last,
                    precision=form.precision_of(match),
                    relative=form.is_relative(match),
                )
            )
    return mentions


def _before(text: str, start: int) -> str:
    """What stands before a date in its sentence, as far as it matters."""
    return _SENTENCE_END.split(text[max(0, start - _NEAR) : start])[-1]


def _looks_ahead(before: str) -> bool:
    """Whether the last verb before a date looks ahead: not "would cost more, and was late in"."""
    ahead = [match.end() for match in _LOOKS_AHEAD.finditer(before) if _is_verb(before, match)]
    return bool(ahead) and not (
        _LOOKS_BACK.search(before, ahead[-1])
        or any(word.start >= ahead[-1] and _is_past(word) for word in tagged(before))
    )


def _is_verb(before: str, match: re.Match[str]) -> bool:
    """Whether a word that may look ahead does: not "plans for 40 homes", nor "due to cuts"."""
    to = _TO.match(before, match.end())
    if match["due"]:
        return to is None or bool(_IS.search(before, 0, match.start())) or _is_base(to["next"])
    if match["plan"] is None or to:
        return True
    if match["plan"].lower() in ("plan", "plans"):
        return any(word.start == match.start() and word.tag == "VERB" for word in tagged(before))
    is_planned = bool(_IS.search(before, 0, match.start()))
    return is_planned or (
        match["plan"].lower() == "planned" and bool(_FOR.match(before, match.end()))
    )


def _is_base(word: str) -> bool:
    """Whether a word can be the verb behind "to": "due to open", not "due to cuts"."""
    return tagged(f"they will {word}")[-1].form == "Inf"


def _is_past(word: Word) -> bool:
    """Whether a word is a verb that tells what happened: "rejected", "met"."""
    past = word.lower.endswith("ed") or is_irregular_past(word.lower)
    return past and word.tag == "VERB" and word.form == "Fin"


def _resolved(form: Form, match: re.Match[str], published: date | None, ahead: bool) -> Days:
    try:
        return form.resolve(match, published, ahead)
    except (ValueError, OverflowError):  # the calendar has no "five thousand years ago"
        return UNKNOWN
