"""Questions for every figure of one thing, and the question for one of them.

The sources do not speak of "every figure that has been given": each answers what the thing cost.
"""

import re
from typing import Final

from assistant.claims.adding_up import sought_in_sources
from assistant.questions.answer_types import kind_of
from assistant.questions.disputes import matter_in_dispute, without_claimants

FIGURES: Final = frozenset({"money", "number", "percentage"})
"""Types of answers that are amounts."""

_FIGURES: Final = (
    r"(?:figures|amounts|sums|costs|values|prices|numbers|estimates|totals|forecasts|valuations)"
)
_ALL_FIGURES: Final = re.compile(
    # "What were staff costs?" and "what happened to prices?" ask for one.
    rf"(?:^\W*list|(?<!at )\ball|\bdifferent|\bother) (?:\w+ ){{0,3}}{_FIGURES}\b"
    rf"|\bevery (?:\w+ ){{0,3}}(?:{_FIGURES}|figure|amount|sum)\b"
    rf"|\b(?:which|what) (?:\w+ )?{_FIGURES} (?:is|are|was|were|do|did|has|have|had)\b"
    r"|\bwhat (?:are|were) (?:\w+ ){0,2}(?:figures|amounts|sums|estimates|forecasts|valuations)\b"
    r"|\b(?:each|every) (?:\w+ ){0,2}(?:estimate|forecast|valuation)\b|\beach (?:\w+ )?figure\b"
    r"|\b(?:two|both|several|conflicting|rival) (?:\w+ )?(?:figures|numbers|estimates|sums)\b"
    r"|\bfigures? (?:is|are|was|were|has|have) given\b",
    re.IGNORECASE,
)
_FIGURE: Final = (
    r"(?:figures?|numbers?|amounts?|sums?|totals?|costs?|prices?|values?|estimates?|forecasts?"
    r"|valuations?)"
)
_SEVERAL: Final = (
    r"(?:(?:list|which|what|all|every|each|both|different|various|several|conflicting|rival|other"
    r"|two|are|were|the|of) )+"
)
# Behind it stands how the figures come about: "that has been put", "the board was given".
_FRAME: Final = re.compile(
    rf"^.*?\b{_SEVERAL}(?P<measure>(?:[\w-]+ ){{0,2}}?)(?P<figure>{_FIGURE})\b"
    r"(?:(?! for | on | of )[^?,;]){0,60}? (?:for|on|of|about(?! for)) (?P<thing>[^?]+?)"
    r"(?:,? (?:over|through|down|across) the years|,? over time|,? first to last|,? please)*\W*$",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    rf"^(?P<thing>[^?]+?)\s?[-–—:,]\s?(?:all|every|each)(?: the| of the)?(?: different)?"
    rf"(?: \w+)?? (?P<figure>{_FIGURE})\b[^?]{{0,30}}$",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"(?:how|what|when|where|why|whether|who|which)\b", re.IGNORECASE)
# A thing that is told by a measure: "the cost of the pier", "the council's budget".
_MEASURED: Final = re.compile(
    r"^(?:(?!(?:of|for|in|at)\b)[\w’'-]+ ){0,4}?(?:costs?|price|budget|bill|value|number|share"
    r"|size|rate|savings?|pay|salary|fees?|income|loss|deficit|debt|gap|hole|worth|length|count|total)s?\b",
    re.IGNORECASE,
)
_PLAIN: Final = frozenset("figure number amount sum total".split())
_FORESEEN: Final = frozenset("estimate forecast valuation".split())
_DOING: Final = re.compile(r"[a-z]{2,}ing\b(?! (?:of|for|in|on|to|and|is|was)\b)")
_COSTS: Final = re.compile(r"what (?P<thing>.+?) (?P<does>costs?|spends?|spent|pays|paid)\W*$")
_IT_COST: Final = re.compile(r"what (?:it|this|that) costs? (?P<to>to .+)", re.IGNORECASE)
_DOES: Final = {"spends": "spend", "spent": "spend", "pays": "pay", "paid": "pay"}
_ARTICLE: Final = re.compile(r"(?:the|its|their|his|her|our|this|that|an?)\b|[A-Z]")


def asks_for_all_figures(question: str) -> bool:
    """Whether a question asks for more than one figure of one thing: all, or both sides'."""
    matter = matter_in_dispute(question)
    both_sides = matter is not None and kind_of(sought_in_sources(matter)) in FIGURES
    return both_sides or bool(_ALL_FIGURES.search(question))


def one_figure(question: str) -> str | None:
    """The question for one figure, of one for all of them that names their thing; or None.

    >>> one_figure("What figures have been given for the cost of the pier?")
    'What was the cost of the pier?'
    >>> one_figure("List every estimate there has been for the sea wall")
    'What was the estimated cost of the sea wall?'
    >>> one_figure("all the numbers for how many came")
    'how many came?'
    >>> one_figure("every sum put on what the pier cost")
    'How much did the pier cost?'
    """
    if not _ALL_FIGURES.search(question):
        return None
    frame = _FRAME.match(question)
    if not frame:
        behind = _TRAILING.match(question)
        return _of(behind["thing"], _one(behind["figure"]), "") if behind else None
    return _of(frame["thing"], _one(frame["figure"]), frame["measure"].strip())


def in_the_singular(question: str) -> str:
    """What the sources can answer of a question for all figures or for both sides.

    Any other comes back as it is.
    """
    matter = without_claimants(matter_in_dispute(question) or question)
    return one_figure(matter) or matter


def _of(thing: str, figure: str, measure: str) -> str:
    thing = thing.strip()
    if _ASKS.match(thing):
        return _asked_outright(thing)
    doing = _DOING.match(thing)
    noun = thing if doing or _ARTICLE.match(thing) else f"the {thing}"
    if figure in _PLAIN and measure:
        return f"What was the {_one(measure)} of {noun}?"
    if figure == "number":
        return f"How many {thing}?"
    if figure in _PLAIN and not measure and not doing and not _MEASURED.match(thing):
        return f"How much was {noun}?"
    return f"What was {_measured(figure, measure, thing)}{noun}?"


def _measured(figure: str, measure: str, thing: str) -> str:
    """What of a thing is asked for, before its name; nothing where its name says it."""
    if measure:
        return f"the {_one(measure) if figure in _PLAIN else f'{measure} {figure}'} of "
    if _MEASURED.match(thing):
        return ""
    if figure in _FORESEEN:
        return "the estimated cost of "
    return f"the {'cost' if figure in _PLAIN else figure} of "


def _asked_outright(clause: str) -> str:
    """A clause that asks, as a question: "what the pier cost" is "How much did the pier cost?"."""
    if to := _IT_COST.fullmatch(clause):
        return f"What did it cost {to['to']}?"
    costs = _COSTS.fullmatch(clause)
    if not costs:
        return f"{clause}?"
    return f"How much did {costs['thing']} {_DOES.get(costs['does'], 'cost')}?"


def _one(figures: str) -> str:
    """A word for a figure without its plural."""
    return figures.lower().removesuffix("s")
