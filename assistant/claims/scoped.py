"""Figures of evidence with their scope: whose, of what, for when, who says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.carried import amount_meant
from assistant.claims.dates import dates_in
from assistant.claims.figure_context import measure_named
from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.numerals import DIGITS, WORDS, number_of
from assistant.claims.scales import is_scaled, scaled_wording
from assistant.claims.sentences import spans_before
from assistant.claims.speaker import attribution_of, mentions_near
from assistant.evidence import Evidence
from assistant.text.days import in_words
from assistant.text.tagging import tagged
from vectorstore.types import Span

_NAME: Final = re.compile(
    r"(?:[A-Z][\w’'&-]*[A-Za-z]|[A-Z]{2,})(?:\s(?:(?:of|and|for|"
    r"the)\s)?(?:[A-Z][\w’'&-]*[A-Za-z]))*"
)
_COMMON: Final = frozenset(
    "the a an this that these those it he she they we i last next in on at by for from with but "
    "and "
    "freedom information act request foi total spending income costs cost budget savings approval "
    "of according asked work between since some about more over under monday tuesday wednesday "
    "thursday friday saturday sunday january february march april may june july august september "
    "october november december figures mr mrs ms dr cllr councillor sir mayor mp".split()
)
_PURPOSE: Final = re.compile(r"\s(?:on|for|to|towards)\s(?P<what>[^,.;£$€\d]{3,50})")
# A cell that is a number and nothing else; columns that number their rows count nothing.
_BARE: Final = re.compile(
    r"(?:^|(?<= – )|(?<=; ))(?P<column>[^;:–]+): "
    r"(?P<number>(?P<minus>[−–-])?(?P<open>\()?(?P<digits>\d[\d,]*(?:\.\d+)?)(?(open)\)))(?=;|$)"
)
_NUMBERED: Final = re.compile(
    r"\b(?:no|nos|ref|reference|page|item|id|number|ward|rank|year|score)\.?$|%|[£$€]",
    re.IGNORECASE,
)
# "The council says there are", "Ann Lee put it at", with nothing but the figure behind.
_IT: Final = r"(?:it|them|they|the (?:figure|number|total|cost|bill|count))"
_GIVES: Final = re.compile(
    r"(?!(?:At|Last|Next|In [A-Z\d])\b)(?:[\w’',.-]+\s){1,7}?"
    r"(?:(?:says?|said|reckons?|reckoned|claims?|claimed|counts?|counted|estimates?|estimated"
    rf"|thinks?|insists?|insisted|admits?|admitted)(?:\sthat)?(?:\s{_IT})?"
    rf"|(?:puts?|makes?|made|gives?|gave)\s{_IT})"
    r"(?:\s(?:at|as|is|was|are|were|to be|(?:there )?(?:would|will|could|may) be"
    r"|there (?:is|are|was|were)))?"
    r"(?:\s(?:only|just|nearer|no more than|more like|closer to))?\s"
)
_SAYS_NUMBER: Final = re.compile(rf"{_GIVES.pattern}(?P<number>{DIGITS}|{WORDS})(?![\w%]|[.,]\d)")
_ENDS: Final = re.compile(r"[”\"’']?(?:[.,;!?]|\s*$|\s(?:for|in) (?:all|total)\b)")
_YEARS: Final = ("year", "financial year")
_LONG: Final = re.compile(r"[a-z]{4,}")
_STEM: Final = 6
_STOP: Final = frozenset(
    "that this they them their there were been have with from would could should which about also "
    "very said says claim claims claimed deny denies denied denying strongly admit admits admitted "
    "when what where will than then some more most over into only other such being does those "
    "these your because while after before still told added spokesman spokeswoman council each "
    "past next years year months month weeks week during between period".split()
)


@dataclass(frozen=True, slots=True)
class ScopedFigure:
    """A figure of one piece of evidence.

    Attributes:
        citation: Number of the evidence, from 1 in the order given.
        document: Id of its document.
        figure: The figure as its sentence tells it.
        owners: Words of the names that the figure may belong to, in lower case; empty when the
            sentence names none.
        owner: The nearest of those names, as it is written.
        purpose: Stems of the words behind "on", "for" or "to" that follow the figure.
        published: When it is given.
        sentence: The whole sentence.
        listed: Where the list or table begins of which it is an item or row.
        row: First cell of its row, where it stands in a table with named columns.
        column: Name of its column there.
        source: The evidence.
        meant: What "it" stands for where the sentence only takes it up: "It is £2.3 million".
        place: The figure in the evidence's document; the whole row where it stands in one.
        stands_for: The figure before it that it is set against: "The council says there are 17".
    """

    citation: int
    document: str
    figure: FigureMention
    owners: frozenset[str]
    owner: str | None
    purpose: frozenset[str]
    published: date | None
    sentence: str
    listed: int | None
    row: str | None
    column: str | None
    meant: str | None
    source: Evidence = field(compare=False, repr=False)
    place: Span = field(compare=False, repr=False)
    stands_for: "ScopedFigure | None" = field(default=None, compare=False, repr=False)

    @property
    def attribution(self) -> Attribution | None:
        """Who says so; worked out when it is asked for, since it has a whole document read."""
        return attribution_of(self.source.document, self.place.start, self.place.end)

    @property
    def speaker(self) -> str | None:
        """Who gives the figure, by name or in the text's words."""
        return self.attribution.speaker if self.attribution else None


def scoped_figures(evidence: Sequence[Evidence]) -> tuple[ScopedFigure, ...]:
    """All figures of the evidence, in order."""
    return tuple(
        figure for number, one in enumerate(evidence, 1) for figure in _of_one(number, one)
    )


@lru_cache(maxsize=512)
def _of_one(number: int, one: Evidence) -> tuple[ScopedFigure, ...]:
    scaled, item = scaled_wording(one), one.item
    if scaled is None and not one.counts:
        return ()
    text = scaled or one.wording
    row = item is not None and item.header is not None
    people = [
        (mention.start - one.start, mention.end - one.start)
        for mention in mentions_near(one.document, one.start)
        if one.start <= mention.start < one.end and not row
    ]
    # What a row is about stands in its first cell; its other words are names of columns.
    names = [
        match
        for match in _NAME.finditer(text.partition(" – ")[0] if row else text)
        if all(match.end() <= first or last <= match.start() for first, last in people)
        and name_words(match.group())
        and (row or not _only_opens(text, match))
    ]
    found = []
    figures: Sequence[FigureMention] = figures_in(text, one.document.published, one.about)
    figures = _with_cells(text, figures) if row else (figures or _bare_count(text))
    for figure in _sure(figures) if scaled else figures:
        whole = row or scaled
        start = one.start if whole else one.start + figure.start
        end = one.end if whole else one.start + figure.end
        nearest = min(names, key=lambda name: _distance(name, figure), default=None)
        owner = re.sub(r"[’']s$", "", nearest.group()) if nearest else None
        purpose = _PURPOSE.match(text, figure.end)
        meant = None if whole else _meant(one, figure)
        scoped = ScopedFigure(
            number,
            one.document.id,
            replace(figure, measure=measure_named(meant)) if meant else figure,
            frozenset().union(*(name_words(name.group()) for name in names)),
            owner,
            stems_of(purpose["what"]) if purpose else frozenset(),
            one.document.published,
            text,
            item.siblings[0].start if item else None,
            text.partition(" – ")[0] if row else None,
            _column(text, figure.start) if row else None,
            meant,
            one,
            Span(start, end),
        )
        found.append(scoped if whole else _set_against(scoped))
    return tuple(found)


def _bare_count(sentence: str) -> tuple[FigureMention, ...]:
    """The number of "the council says there are 17", of which the sentence before says what."""
    match = _SAYS_NUMBER.match(sentence)
    if not match or not _ENDS.match(sentence, match.end()):
        return ()
    value = number_of(match["number"])
    return (FigureMention("count", value, None, "", match["number"], *match.span("number")),)


def _set_against(one: ScopedFigure) -> ScopedFigure:
    """A figure with the subject of the one before it, where its sentence only puts it against that.

    "We counted 23 empty shops. The council says there are 17."
    """
    opening, behind = one.sentence[: one.figure.start], one.sentence[one.figure.end :]
    qualifier = f"{one.figure.qualifier} " if one.figure.qualifier else ""
    # "Estimated" is a qualifier, and what "the police estimated 300" puts it against.
    openings = (opening, opening.removesuffix(qualifier))
    if not (any(map(_GIVES.fullmatch, openings)) and _ENDS.match(behind)):
        return one
    source = one.source
    for span in spans_before(source.document.text, source.start):
        before = replace(source, start=span.start, end=span.end)
        other = next((each for each in _of_one(one.citation, before) if _is_like(each, one)), None)
        if other:
            figure = replace(one.figure, unit=other.figure.unit, measure=other.figure.measure)
            return replace(
                one,
                figure=figure,
                owners=other.owners,
                owner=other.owner,
                purpose=other.purpose,
                stands_for=other.stands_for or other,
            )
    return one


def _is_like(one: ScopedFigure, other: ScopedFigure) -> bool:
    """Whether two figures may be of one thing by their kind; a bare number counts anything."""
    kind, unit = other.figure.kind, other.figure.unit
    return one.figure.kind == kind and (unit == one.figure.unit or (kind == "count" and not unit))


def _meant(one: Evidence, figure: FigureMention) -> str | None:
    """The amount that a sentence takes up with "it" before a figure."""
    if figure.kind != "money":
        return None
    qualifier = f"{figure.qualifier} " if figure.qualifier else ""
    opening = one.quote[: figure.start].removesuffix(qualifier)
    return amount_meant(one.document.text, one.start, opening)


def _sure(figures: Sequence[FigureMention]) -> list[FigureMention]:
    """Of figures under a scale, those that tell what they are in or count something else."""
    return [
        one
        for one in figures
        if (is_scaled(one.text) if one.kind == "money" else one.unit or is_scaled(one.text))
    ]


def _only_opens(text: str, name: re.Match[str]) -> bool:
    """Whether one word has its capital from opening the sentence: "Making it safe cost £2m"."""
    return name.start() == 0 and name.group().isalpha() and tagged(text)[0].tag != "PROPN"


def _column(row: str, position: int) -> str:
    """The name of the column of a cell: "Visits" in "Fenwick – Visits: 38,500"."""
    cell = re.split(r"; | – ", row[:position])[-1]
    return cell.partition(":")[0].strip()


def _with_cells(row: str, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of a row with its bare numbers, each a count of what its column names."""
    dates = dates_in(row)
    found = list(figures)
    for cell in _BARE.finditer(row):
        start, end = cell.span("number")
        column = cell["column"].strip()
        unit = "" if dates_in(column) else column.lower()
        own = next((one for one in figures if one.start < end and start < one.end), None)
        value = Decimal(cell["digits"].replace(",", ""))
        value = -value if cell["minus"] or cell["open"] else value
        if own and own.kind == "count" and unit:
            found[found.index(own)] = replace(own, unit=unit, value=value)
        taken = own or any(one.start < end and start < one.end for one in dates)
        if taken or _NUMBERED.search(column):
            continue
        year = next((one for one in (*dates_in(column), *dates) if one.precision in _YEARS), None)
        basis = "yearly" if year else None
        period = year.text if year else None
        found.append(
            FigureMention(
                "count", value, None, unit, cell["number"], start, end,
                period=period, dates=year, basis=basis,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: one.start)


def name_words(name: str) -> frozenset[str]:
    """The words of a name in lower case that tell it from others."""
    plain = (re.sub(r"[’']s$", "", word) for word in re.findall(r"[\w’'&-]+", name.lower()))
    return frozenset(word for word in plain if word not in _COMMON)


def stems_of(text: str) -> frozenset[str]:
    """Content words cut to their first letters, by which "secret" and "secretly" are one."""
    return frozenset(word[:_STEM] for word in _LONG.findall(text.lower()) if word not in _STOP)


def told(one: ScopedFigure) -> str:
    """The figure with all that is known of it: measure, firmness, period, speaker and day.

    For example "more than £22million (cost to set up; over the past two years; according to a
    Freedom of Information request; 5 March 2020)".
    """
    figure = one.figure
    firmness = None if figure.status in (None, "actual") else figure.status
    if firmness and figure.qualifier and firmness in figure.qualifier:
        firmness = None
    notes = (
        figure.measure,
        firmness,
        figure.period,
        f"according to {one.speaker}" if one.speaker else None,
        in_words(one.published) if one.published else None,
    )
    given = "; ".join(note for note in notes if note)
    return f"{figure.wording} ({given})" if given else figure.wording


def _distance(name: re.Match[str], figure: FigureMention) -> int:
    """Characters between name and figure; behind the figure counts double, as subjects lead."""
    if name.end() <= figure.start:
        return figure.start - name.end()
    return 2 * max(0, name.start() - figure.end)
