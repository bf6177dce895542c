"""Dated figures and events about a topic, in their order."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from assistant.claims.dates import DateMention, dates_in
from assistant.claims.days import Precision
from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.speaker import attribution_of
from assistant.evidence import Evidence

_COPY: Final = 90.0  # rapidfuzz ratio from which two sentences are one story told twice


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a timeline.

    Attributes:
        first: First day that the row is about.
        last: Last day.
        precision: How precise that is; "day" with `published` when the text itself gives no date.
        words: The words that the date came from; None when it is the day of publication.
        figures: The figures of that date, as worded.
        text: The sentence.
        speaker: Who says so, if somebody does.
        evidence: What to cite.
    """

    first: date
    last: date
    precision: Precision
    words: str | None
    figures: tuple[str, ...]
    text: str
    speaker: str | None
    evidence: Evidence


def timeline_of(evidence: Sequence[Evidence]) -> tuple[Row, ...]:
    """Rows for every dated figure or event, the earliest first.

    A sentence with several dated figures gives a row for each date. One without a date of its own
    stands on the day it was published, when it has a figure. Copies of a sentence count once.
    """
    kept: list[Evidence] = []
    for one in evidence:
        if all(fuzz.ratio(one.quote, other.quote) < _COPY for other in kept):
            kept.append(one)
    rows = [row for one in kept for row in _rows(one)]
    return tuple(sorted(rows, key=lambda row: (row.first, row.last, row.evidence.start)))


def _rows(one: Evidence) -> list[Row]:
    published = one.document.published
    figures = [figure for figure in figures_in(one.quote, published) if figure.kind != "duration"]
    dates = [mention for mention in dates_in(one.quote, published) if mention.first]
    attribution = attribution_of(one.document, one.start, one.end)
    speaker = attribution.speaker if attribution else None
    rows = []
    for mention in dates:
        # A date that is alone has all the figures; of several, each has those of its period.
        own = tuple(f.wording for f in figures if len(dates) == 1 or _is_of(f, mention))
        first = mention.first or date.min
        last = mention.last or published or first
        rows.append(Row(first, last, mention.precision, mention.text, own, one.quote, speaker, one))
    if not dates and figures and published:
        wording = tuple(figure.wording for figure in figures)
        rows.append(Row(published, published, "day", None, wording, one.quote, speaker, one))
    return rows


def _is_of(figure: FigureMention, mention: DateMention) -> bool:
    return figure.dates is not None and figure.dates.text == mention.text
