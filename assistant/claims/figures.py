"""Amounts of money, counts, shares and durations in a text, as exact decimals.

quantulum3, price-parser and word2number were tried and left (docs/decisions/040-own-grammars.md).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from assistant.claims.dates import DateMention, dates_in
from assistant.claims.figure_context import Context, contexts_of
from assistant.claims.figure_forms import NOT_FIGURES, Found, Kind, figures_by_form
from assistant.claims.figure_status import Status
from assistant.claims.qualifiers import qualifier_of
from assistant.claims.sentences import sentences_of


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as the text words it, and what its sentence tells about it.

    Attributes:
        kind: "money", "share", "duration" or "count".
        value: Its value in `unit`; the lower end of a range.
        upper: The upper end of a range.
        unit: ISO 4217 code, "percent", "percentage points", a unit of time in the singular, or the
            noun that is counted, in lower case; empty when the text names none.
        text: The words it came from, `whole[start:end]`, without the qualifier.
        qualifier: "more than", "up to", "around", "estimated", ... (qualifiers.py).
        period: The time it covers, in the text's words: "18/19", "over the past two years",
            "a year".
        dates: That period as days, unless it is a rate.
        measure: What it measures: "budget", "cost to set up", "contract value", ... (money only).
        status: Whether the amount is planned, estimated or actual, where the sentence tells.
        basis: "total", "yearly" for one year of several, or a rate such as "per year".
    """

    kind: Kind
    value: Decimal
    upper: Decimal | None
    unit: str
    text: str
    start: int
    end: int
    qualifier: str | None = None
    period: str | None = None
    dates: DateMention | None = None
    measure: str | None = None
    status: Status | None = None
    basis: str | None = None

    @property
    def numeral(self) -> str:
        """The value as a plain decimal numeral: "22000000"."""
        return format(self.value.normalize(), "f")

    @property
    def wording(self) -> str:
        """The figure with its qualifier: "more than £22million"."""
        return f"{self.qualifier} {self.text}" if self.qualifier else self.text


@lru_cache(maxsize=4096)
def figures_in(
    text: str, published: date | None = None, about: str = ""
) -> tuple[FigureMention, ...]:
    """Every figure in the text, in order. Dates, clock times, ordinals and labels are not figures.

    Args:
        text: One or more sentences or table rows.
        published: When the text was published, to resolve "over the past two years".
        about: Heading or title above it, which may name what a bare figure measures.
    """
    return tuple(
        figure
        for span in sentences_of(text)
        for figure in _in_sentence(text[span.start : span.end], span.start, published, about)
    )


def _in_sentence(
    sentence: str, offset: int, published: date | None, about: str
) -> Iterator[FigureMention]:
    dates = dates_in(sentence, published)
    found = _found(sentence, dates)
    for figure, context in zip(found, contexts_of(sentence, found, dates, about), strict=True):
        yield _mention(sentence, offset, figure, context)


def _found(sentence: str, dates: Sequence[DateMention]) -> list[Found]:
    """Figures that overlap neither a date nor a figure of a surer form."""
    taken = [(mention.start, mention.end) for mention in dates]
    taken += [match.span() for match in NOT_FIGURES.finditer(sentence)]
    found = []
    for figure in figures_by_form(sentence):
        if all(figure.end <= start or end <= figure.start for start, end in taken):
            taken.append((figure.start, figure.end))
            found.append(figure)
    return sorted(found, key=lambda figure: figure.start)


def _mention(sentence: str, offset: int, figure: Found, context: Context) -> FigureMention:
    qualifier = qualifier_of(sentence, figure.start, figure.end)
    estimated = qualifier is not None and qualifier.startswith("estimated")
    return FigureMention(
        kind=figure.kind,
        value=figure.value,
        upper=figure.upper,
        unit=figure.unit,
        text=sentence[figure.start : figure.end],
        start=offset + figure.start,
        end=offset + figure.end,
        qualifier=qualifier,
        period=context.period,
        dates=context.dates,
        measure=context.measure,
        status="estimated" if estimated else context.status,
        basis=context.basis,
    )
