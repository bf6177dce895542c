"""What tells two figures of one measure apart, other than their values."""

import re
from datetime import timedelta
from typing import Final

from assistant.claims.counters import counted_anew, counted_by_two, voice_of
from assistant.claims.courses import (
    NOT_ONE_THING,
    other_course,
    other_part,
    other_plan,
    other_stage,
    tense_of,
)
from assistant.claims.dates import days_of
from assistant.claims.figure_subjects import (
    amount_named,
    kinds_of_amount,
    stems_of_subject,
    subject_words,
)
from assistant.claims.figures import FigureMention
from assistant.claims.scoped import ScopedFigure
from assistant.text.words import stem

FAR_APART: Final = "amounts of another size"
ONE_SENTENCE: Final = "different parts of one sentence"
_TENFOLD: Final = 10  # amounts further apart than this are not two accounts of one thing
_FEWEST_SHARED: Final = 2
_RECURRING: Final = re.compile(
    r"\b(?:balances?|payments?|invoices?|cheques?|receipts|takings|donations?|in the bank)\b",
    re.IGNORECASE,
)
# Set anew each year, whatever the year is called where it is told.
_YEARLY: Final = re.compile(
    r"\b(?:precepts?|council tax|band [a-h]|business rates)\b", re.IGNORECASE
)
_A_YEAR_APART: Final = timedelta(days=300)  # the meetings that set it are not a year to the day
_MEAN: Final = re.compile(r"\b(?:average[sd]?|mean|median)\b", re.IGNORECASE)
# Words that set no count of things apart from another: "640 new homes" are homes.
_ANY_KIND: Final = frozenset(
    "new more other another extra additional further total local individual".split()
)


def scope_difference(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """In what two figures differ other than in value; None when nothing tells them apart."""
    return next((reason for differ in _DIFFERENCES if (reason := differ(first, second))), None)


def differ_in_scope(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether anything but their value tells two figures apart; the quick to see first."""
    return any(differ(first, second) for differ in _QUICKEST_FIRST)


def _thing(first: ScopedFigure, second: ScopedFigure) -> str | None:
    if not (first.owner and second.owner) or first.owners & second.owners:
        return None
    # Who gives a figure does not own it.
    if all(one.owners - one.speaker_words for one in (first, second)):
        return f"different things: {first.owner}, {second.owner}"
    return None


def _purpose(first: ScopedFigure, second: ScopedFigure) -> str | None:
    if first.purpose and second.purpose and not first.purpose & second.purpose:
        return "different purposes"
    return None


def _period(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """By the days that they cover: "last year" of two articles may be two years.

    What is told anew at every meeting is for the time since the last one, and so is of another
    period where the documents are of different months; what is set anew each year, where they are
    a year apart.
    """
    one, other = first.figure, second.figure
    days, others = days_of(one.dates), days_of(other.dates)
    if not (days and others) and (
        (_recurs(first) and _recurs(second)) or _set_in_other_years(first, second)
    ):
        months = [f"{day:%B %Y}" for day in (first.published, second.published) if day]
        return f"different periods: {', '.join(months)}" if len(set(months)) == 2 else None
    if not one.period or not other.period:
        return None
    same = days == others if days and others else one.period.lower() == other.period.lower()
    return None if same else f"different periods: {_period_told(one)}, {_period_told(other)}"


def _recurs(one: ScopedFigure) -> bool:
    """Whether such a figure is told anew each time: events counted, votes, balances, payments."""
    if one.figure.status in ("estimated", "planned") or tense_of(one) == "planned":
        return False
    return one.figure.kind != "money" or bool(_RECURRING.search(one.sentence))


def _set_in_other_years(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether both are of what is set once a year, told in documents a year apart."""
    if not (first.published and second.published):
        return False
    apart = abs(first.published - second.published) >= _A_YEAR_APART
    return apart and all(_YEARLY.search(one.sentence) for one in (first, second))


def _period_told(figure: FigureMention) -> str:
    dates = figure.dates
    year = f" ({dates.first.year})" if dates and dates.first and dates.relative else ""
    return f"{figure.period}{year}"


def _basis(first: ScopedFigure, second: ScopedFigure) -> str | None:
    one, other = first.figure.basis, second.figure.basis
    if one and other and one != other:
        return f"different bases: {one}, {other}"
    rates = [basis for basis in (one, other) if basis and basis.startswith("per ")]
    return f"one is {rates[0]}" if len(rates) == 1 else None


def _measured(first: ScopedFigure, second: ScopedFigure) -> str | None:
    one, other = first.figure.measure, second.figure.measure
    return f"different measures: {one}, {other}" if one and other and one != other else None


def _firmness(first: ScopedFigure, second: ScopedFigure) -> str | None:
    one, other = first.figure.status, second.figure.status
    return f"one is {one}, the other {other}" if one and other and one != other else None


def _average(first: ScopedFigure, second: ScopedFigure) -> str | None:
    one, other = (bool(_MEAN.search(one.sentence)) for one in (first, second))
    return None if one == other else "one is an average"


def _votes(first: ScopedFigure, second: ScopedFigure) -> str | None:
    votes = first.figure.unit.endswith("votes") and second.figure.unit.endswith("votes")
    return "different votes" if votes and first.document == second.document else None


def _sentence(first: ScopedFigure, second: ScopedFigure) -> str | None:
    if first.citation != second.citation or first.root == second.root:
        return None
    return ONE_SENTENCE


def _listed(first: ScopedFigure, second: ScopedFigure) -> str | None:
    one_list = first.listed is not None and first.listed == second.listed
    return "different lines of one list" if one_list and first.document == second.document else None


def shared_subject(first: ScopedFigure, second: ScopedFigure) -> str:
    """The words of the first that say what both are for: "Harwick Lido"; empty for none."""
    both = stems_of_subject(first) & stems_of_subject(second)
    named = (word.text for word in subject_words(first) if stem(word.lower) in both)
    return " ".join(dict.fromkeys(named))


def _kinds(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """Some of the homes are none of all: "affordable homes"."""
    if first.figure.kind != "count":
        return None
    one, other = first.figure.unit, second.figure.unit
    if set(one.split()) - _ANY_KIND == set(other.split()) - _ANY_KIND:
        return None
    return f"different things counted: {one}, {other}"


def _one_thing(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """Two figures are for one thing where names and nouns beside them are the same.

    Two in common will do, or all that the shorter has; a name counts once, however many words it
    has.
    """
    one, other = stems_of_subject(first), stems_of_subject(second)
    both = one & other
    if first.root == second.root or counted_anew(first, second):
        return None
    run = [word for word in subject_words(first) if stem(word.lower) in both]
    shared = sum(
        not (before and word.start <= before.end + 1 and word.tag == before.tag == "PROPN")
        for before, word in zip([None, *run], run, strict=False)
    )
    if _one_amount(first, second):
        return None
    if not (one and other) and counted_by_two(first, second):
        return None
    if both and (shared >= _FEWEST_SHARED or both in (one, other)):
        return None
    return NOT_ONE_THING


def _one_amount(first: ScopedFigure, second: ScopedFigure) -> bool:
    """Whether a text speaks of one such amount only, and both are it: "the grant was", "it is"."""
    one, other = amount_named(first), amount_named(second)
    if not one or one != other or first.document != second.document:
        return False
    kinds = stems_of_subject(first) | stems_of_subject(second)
    return bool(
        not (stems_of_subject(first) and stems_of_subject(second))
        and kinds_of_amount(one, first.source.document.text) <= kinds
    )


def _size(first: ScopedFigure, second: ScopedFigure) -> str | None:
    low, high = sorted((abs(first.figure.value), abs(second.figure.value)))
    return FAR_APART if high > _TENFOLD * low else None


def _source(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """One who gives two figures in one document knows both, and does not contradict himself."""
    one_voice = first.document == second.document and voice_of(first) == voice_of(second)
    return "one source gives both" if one_voice else None


_DIFFERENCES: Final = (
    _listed, _sentence, _thing, _purpose, _period, _basis, _measured, _firmness, _average, _votes,
    _kinds, other_part, other_plan, other_stage, other_course, _size, _source, _one_thing,
)  # fmt: skip
_HAVE_DOCUMENTS_READ: Final = (_thing, _source, _one_thing)
_QUICKEST_FIRST: Final = sorted(_DIFFERENCES, key=_HAVE_DOCUMENTS_READ.__contains__)
