"""How firm a figure is that a question asks about: whose it is, planned, estimated or actual."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.agreement import agree
from assistant.claims.dates import dates_in
from assistant.claims.figure_status import status_near
from assistant.claims.figures import FigureMention, figures_in
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.claims.speaker import attribution_of
from assistant.evidence import Evidence
from assistant.text.days import in_words
from assistant.text.titles import original_title
from assistant.text.words import content_words

_FIRM: Final = (
    r"(?:firm|final|provisional|exact|certain|definite|definitive|reliable|audited|confirmed"
    r"|guaranteed|approximate|actual|solid|settled"
    r"|(?:an? )?(?:estimated?|guess|forecast|projection))"
)
_CAME_OF_IT: Final = (
    r"(?:paid|spent|planned|promised|proposed|budgeted|forecast|projected|estimated|delivered"
    r"|an? (?:real )?(?:fact|plan|promise|hope|target|projection|forecast|estimate))"
)
_ASKED: Final = re.compile(
    rf"^\W*(?:(?:and|but|so) )?(?:is|are|was|were|has|have|how)\b.*\b(?:{_FIRM}"
    r"(?=\W*$|,? (?:or|and|figures?|sums?|amounts?|numbers?|costs?|bills?|totals?|prices?|is|are"
    rf"|was|were)\b)|{_CAME_OF_IT},? or (?:(?:just|only|merely|still) )?{_CAME_OF_IT}\b)"
    r"|\b(?:can|could|should|may) (?:we|i|you|one|anyone|anybody|they|it|people) (?:\w+ )?"
    r"(?:bank|rely|count|depend) (?:up)?on\b|\bbe (?:relied|counted) (?:up)?on\b",
    re.IGNORECASE,
)
_WHOSE: Final = re.compile(
    r"\bwhose\s(?:\w+\s)?(?:estimate|forecast|figure|number|sum|count|calculation|guess)\b"
    r"|\bwhere\s(?:do|does|did|has|have)\b.*\b(?:come|came)\sfrom\b"
    r"|\bwho\s(?:gave|estimated|forecast|calculated|counted|worked\sout|came\sup\swith)\b",
    re.IGNORECASE,
)
_ASKING: Final = re.compile(
    rf"\b(?:{_FIRM}|{_CAME_OF_IT}|figures?|sums?|amounts?|numbers?|bank|rely|count|depend|relied"
    r"|counted|really|still|yet|now)\b",
    re.IGNORECASE,
)
# What another sentence of the source says of its figures.
_NOTED: Final = re.compile(
    # "The final figure will be known in May" notes that this is not it.
    r"\bfinal (?:figures?|sums?|amounts?|totals?|outturns?|costs?|accounts?|bills?)"
    r" (?:will|would|is|are|has|have) (?:be|not|to be|due|awaited|expected|yet)\b[^.;]{0,40}"
    r"|\b(?:(?:not|never) (?:yet )?(?:an? )?(?:final|firm|certain|confirmed|audited)|provisional"
    r"|unaudited|estimates?|forecasts?|draft|subject to audit|final|firm|audited)\b",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile(
    r"\b(?:figures?|sums?|amounts?|totals?|outturns?|payments?|costs?|budgets?|accounts)\b",
    re.IGNORECASE,
)
# "Were told of £5m" makes nothing of it actual; these do.
_ACTUAL: Final = re.compile(
    r"\b(?:paid|payments (?:was|were)|spent|outturn|actual|collected|received|invoiced"
    r"|(?:has|have|had) cost)\b",
    re.IGNORECASE,
)
_OPEN: Final = "not said to be planned, estimated or actual"


def asks_how_firm(question: str) -> bool:
    """Whether a question asks if a figure is final or an estimate.

    >>> asks_how_firm("Is the £5m final or an estimate?"), asks_how_firm("Is the final report out?")
    (True, False)
    """
    return bool(_ASKED.search(question))


def firmness_lines(question: str, evidence: Sequence[Evidence]) -> list[str]:
    """For each source of a figure asked about, whose it is and how firm; empty for none.

    Whose it is may be asked alone: "Where does the £5m come from?".

    Args:
        question: The standalone question.
        evidence: What the answer cites, in the order of its citation numbers.
    """
    firm = asks_how_firm(question)
    if not (firm or _WHOSE.search(question)):
        return []
    meant: dict[tuple[str, str, str | None], ScopedFigure] = {}
    for one in _given(question, evidence):
        key = (one.document, one.figure.numeral, None if firm else one.speaker)
        if key not in meant or (_status(meant[key]) == _OPEN != _status(one)):
            meant[key] = one
    lines = [_line(one, evidence, firm=firm) for one in meant.values()]
    lead = "How firm the figure is" if firm else "Whose figure it is"
    return [f"{lead}, by the words beside it:", *lines] if lines else []


def proven_by(question: str, evidence: Sequence[Evidence]) -> list[Evidence]:
    """What gives the figure of a question that names a figure, asks about it and says no more.

    Behind it is what notes how firm such figures are. Whatever it speaks of, it answers: "Whose
    estimate is the £3m?".
    """
    bare = _ASKING.sub(" ", _WHOSE.sub(" ", question))
    if bare == question or not (asks_how_firm(question) or _WHOSE.search(question)):
        return []
    for figure in reversed(figures_in(question)):
        bare = bare.replace(figure.text, " ")
    if content_words(bare):
        return []
    given = _given(question, evidence)
    telling = {one.citation for one in given}
    noting = [other for other in evidence if any(_noted(one, other) for one in given)]
    proven = [one for number, one in enumerate(evidence, 1) if number in telling]
    return [*proven, *(one for one in noting if one not in proven)]


def _given(question: str, evidence: Sequence[Evidence]) -> list[ScopedFigure]:
    """The figures of the evidence that a question names."""
    asked = [one for one in figures_in(question) if one.kind != "duration"]
    return [
        one
        for one in scoped_figures(evidence)
        if any(_is_asked(one.figure, other) for other in asked)
    ]


def _is_asked(figure: FigureMention, asked: FigureMention) -> bool:
    """Whether a figure is one that a question names, be it without sign or unit: "the 812,000"."""
    if asked.kind == "count":
        return figure.kind in ("money", "count") and figure.value == asked.value
    return figure.kind == asked.kind and agree(figure, asked)


def _line(one: ScopedFigure, evidence: Sequence[Evidence], *, firm: bool) -> str:
    """One figure: "- £264,000: estimated, 2021/22, the council, 5 March 2020 [1]"."""
    document = one.source.document
    published = one.published
    whole = attribution_of(document, one.source.start, one.source.end)
    status = _status(one)
    if whole and whole.stance == "denies":
        status = "not accepted"
    details = [
        status if firm or status != _OPEN else None,
        one.figure.period,
        one.speaker or document.publisher or f"“{original_title(document.title)}”",
        in_words(published) if published else None,
    ]
    marks = f"[{one.citation}]"
    for number, other in enumerate(evidence, 1):
        if noted := _noted(one, other):
            details.insert(1, f"noted as “{noted}”")
            marks += f"[{number}]"
            break
    return f"- {one.figure.wording}: {', '.join(filter(None, details))} {marks}"


def _status(one: ScopedFigure) -> str:
    """Planned, estimated or actual, with the word that says so; `_OPEN` where none does."""
    figure = one.figure
    status = figure.status
    if figure.kind != "money":  # of which alone a figure tells it
        status = status_near(one.sentence, (figure.start, figure.end))
    if status in ("planned", "estimated"):
        return status
    opening = (each.quote for each in one.source.openings)
    told = _ACTUAL.search(" ".join([one.column or one.sentence, *opening]))
    return f"actual (“{told[0].lower()}”)" if told else _OPEN


def _noted(one: ScopedFigure, other: Evidence) -> str | None:
    """What another sentence of its source says of figures of its period, or of all.

    A day or month is when that is known: "The final figure will be published in May."
    """
    if other.document.id != one.document or other.quote == one.source.quote:
        return None
    noted = _NOTED.search(other.quote)
    if noted is None or not _FIGURES.search(other.quote):
        return None
    if any(figure.kind == one.figure.kind for figure in figures_in(other.quote)):
        return None
    dates = dates_in(other.quote, one.published)
    days = {(day.first, day.last) for day in dates if day.precision not in ("day", "month")}
    period = one.figure.dates
    same = not days or (period is not None and (period.first, period.last) in days)
    return noted[0] if same else None
