"""Figures of evidence with their scope: whose, of what, for when, who says so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.carried import amount_meant
from assistant.claims.figure_context import measure_named
from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.numerals import number_of
from assistant.claims.row_figures import column_of, with_cells
from assistant.claims.scales import is_scaled, scaled_wording
from assistant.claims.scope_words import name_words, stems_of
from assistant.claims.sentences import spans_before
from assistant.claims.set_against import (
    each_of_its_own,
    giver_left_over,
    last_clause,
    number_given,
    only_gives,
)
from assistant.claims.speaker import attribution_of, mentions_near
from assistant.evidence import Evidence
from assistant.text.days import in_words
from assistant.text.tagging import tagged
from assistant.text.words import words
from vectorstore.types import Span

_NAME: Final = re.compile(
    r"(?:[A-Z][\w’'&-]*[A-Za-z]|[A-Z]{2,})(?:\s(?:(?:of|and|for|"
    r"the)\s)?(?:[A-Z][\w’'&-]*[A-Za-z]))*"
)
_PURPOSE: Final = re.compile(r"\s(?:on|for|to|towards)\s(?P<what>[^,.;£$€\d]{3,50})")
_OPENING: Final = 50  # characters by which the first word of a sentence is told from a name
_LONGEST_SPEAKER: Final = 10  # words of a speaker's name with what is set off behind it


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
        giver: Who gives it where the verb is left out: "campaigners say £4m, the council £2m".
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
    giver: str | None = field(default=None, compare=False, repr=False)

    @property
    def attribution(self) -> Attribution | None:
        """Who says so; worked out when it is asked for, since it has a whole document read."""
        return attribution_of(self.source.document, self.place.start, self.place.end)

    @property
    def speaker(self) -> str | None:
        """Who gives the figure, by name or in the text's words."""
        return self.giver or (self.attribution.speaker if self.attribution else None)

    @property
    def speaker_words(self) -> frozenset[str]:
        """Words for who gives the figure in lower case, with what is set off behind the name."""
        told = self.attribution
        if self.speaker is None or told is None:
            return frozenset()
        before = self.source.document.text[self.source.start : max(0, told.cue_start)]
        at = before.lower().rfind(self.speaker.lower())
        phrase = words(before[at:]) if at >= 0 else []
        apposed = phrase if len(phrase) <= _LONGEST_SPEAKER else []
        return frozenset((*words(self.speaker), *apposed))

    @property
    def root(self) -> tuple[str, Span]:
        """Where the figure stands that it is set against, or it itself: document and place."""
        return self.stands_for.root if self.stands_for else (self.document, self.place)


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
    figures: Sequence[FigureMention] = figures_in(text, one.document.published, one.about)
    figures = with_cells(text, figures) if row else (figures or _bare_count(text))
    # What a row is about stands in its first cell; its other words are names of columns.
    names = [
        match
        for match in _NAME.finditer(text.partition(" – ")[0] if row else text)
        if all(match.end() <= first or last <= match.start() for first, last in people)
        and all(match.end() <= each.start or each.end <= match.start() for each in figures)
        and name_words(match.group())
        and (row or not _only_opens(text, match))
    ]
    found: list[ScopedFigure] = []
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
            column_of(text, figure.start) if row else None,
            meant,
            one,
            Span(start, end),
        )
        found.append(scoped if whole else _set_against(scoped, found))
    return tuple(found)


def _bare_count(sentence: str) -> tuple[FigureMention, ...]:
    """The number of "the council says there are 17", of which the sentence before says what."""
    match = number_given(sentence)
    if match is None:
        return ()
    value = number_of(match["number"])
    return (FigureMention("count", value, None, "", match["number"], *match.span("number")),)


def _set_against(one: ScopedFigure, before: Sequence[ScopedFigure]) -> ScopedFigure:
    """A figure with the subject of the one before it, where its clause only puts it against that.

    "We counted 23 empty shops. The council says there are 17."

    Args:
        one: The figure.
        before: Those before it in its sentence.
    """
    other = next((each for each in reversed(before) if _is_like(each, one)), None)
    return _against_clause(one, other) if other else _against_sentence(one)


def _against_clause(one: ScopedFigure, other: ScopedFigure) -> ScopedFigure:
    clause = last_clause(one.sentence[other.figure.end : one.figure.start])
    opening, behind = one.sentence[: other.figure.start], one.sentence[one.figure.end :]
    if clause is None or each_of_its_own(opening, clause):
        return one
    bare = _unqualified(one, clause)
    if any(only_gives(each, behind) for each in bare):
        return _of_other(one, other)
    givers = (giver_left_over(opening, each, behind) for each in bare)
    giver = next(filter(None, givers), None)
    return replace(_of_other(one, other), giver=giver) if giver else one


def _against_sentence(one: ScopedFigure) -> ScopedFigure:
    opening, behind = one.sentence[: one.figure.start], one.sentence[one.figure.end :]
    if not any(only_gives(each, behind) for each in _unqualified(one, opening)):
        return one
    source = one.source
    for span in spans_before(source.document.text, source.start):
        former = replace(source, start=span.start, end=span.end)
        other = next((each for each in _of_one(one.citation, former) if _is_like(each, one)), None)
        if other:
            itself = each_of_its_own(other.sentence[: other.figure.start], opening)
            return one if itself else _of_other(one, other)
    return one


def _unqualified(one: ScopedFigure, opening: str) -> tuple[str, str]:
    """Words before a figure with its qualifier and without: "estimated" may be who gives it."""
    return opening, opening.removesuffix(f"{one.figure.qualifier} ")


def _of_other(one: ScopedFigure, other: ScopedFigure) -> ScopedFigure:
    """A figure as one of what another is of."""
    return replace(
        one,
        figure=replace(one.figure, unit=other.figure.unit, measure=other.figure.measure),
        owners=other.owners,
        owner=other.owner,
        purpose=other.purpose,
        stands_for=other.stands_for or other,
    )


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
    opens = name.start() == 0 and name.group().isalpha()
    return opens and tagged(text[:_OPENING])[0].tag != "PROPN"


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
    counted = figure.unit if figure.kind == "count" and one.row is None else ""
    wording = f"{figure.wording} {counted}".strip()
    return f"{wording} ({given})" if given else wording


def _distance(name: re.Match[str], figure: FigureMention) -> int:
    """Characters between name and figure; behind the figure counts double, as subjects lead."""
    if name.end() <= figure.start:
        return figure.start - name.end()
    return 2 * max(0, name.start() - figure.end)
