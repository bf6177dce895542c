"""Dated figures and events about a topic, in their order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from rapidfuzz import fuzz

from assistant.claims.dates import DateMention, dates_in
from assistant.claims.figure_context import is_measure, names_thing
from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.speaker import claimant_of
from assistant.evidence import Evidence
from assistant.text.days import Precision, in_words, months_of
from assistant.text.lists import is_header
from assistant.text.words import coverage, words
from vectorstore.types import Hit

# Share of the topic, by weight, that a sentence or what it stands in must carry.
_ABOUT: Final = 0.5
_OPENING: Final = 400  # characters at the head of a document that tell what it is about
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

    @property
    def days(self) -> str:
        """The day, month, year or span, as precisely as the words give it."""
        first, last = self.first, self.last
        if self.precision == "year" and first.year == last.year:
            return str(first.year)
        if (first, last) == months_of(first.year, first.month, first.month):
            return f"{first:%B %Y}"
        begun = in_words(first)
        return begun if first == last else f"{begun} – {in_words(last)}"


def told_of(topic: str, hits: Sequence[Hit], rarity: Mapping[str, float]) -> list[Evidence]:
    """The sentences of passages that tell of a topic, in the order of the passages.

    A sentence is of the topic where it names it, or where passage, title or the head of its
    document do; of a topic such as "pier cost" it must then have an amount.

    Args:
        topic: As asked.
        hits: What was found for it.
        rarity: Weight of each stem of the topic.
    """
    of_money = any(is_measure(word) for word in words(topic))
    return [
        one
        for hit in hits
        for one in _sentences(hit)
        if coverage(one.quote, rarity) >= _ABOUT
        or (
            coverage(_around(hit), rarity) >= _ABOUT
            and (not of_money or any(found.kind == "money" for found in figures_in(one.quote)))
        )
    ]


def _sentences(hit: Hit) -> Iterator[Evidence]:
    """The sentences of a passage but for its heading and the header of a table."""
    for span in hit.passage.sentences:
        one = Evidence(hit.document, hit.passage, span.start, span.end, hit.score)
        if one.quote != hit.passage.heading and not is_header(hit.document, span.start, span.end):
            yield one


def _around(hit: Hit) -> str:
    head = hit.document.text[:_OPENING]
    return " ".join((hit.document.title, head, hit.passage.heading or "", hit.passage.text))


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
    dates = [
        mention
        for mention in dates_in(one.quote, published)
        if mention.first and not names_thing(one.quote, mention)
    ]
    attribution = claimant_of(one)
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
