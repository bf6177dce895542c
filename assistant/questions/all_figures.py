"""Questions for every figure of one thing, and the question for one of them.

The sources do not speak of "every figure that has been given": each answers what the thing cost.
"""

import re
from typing import Final

from assistant.claims.adding_up import sought_in_sources
from assistant.claims.nouns import is_plural
from assistant.questions.answer_types import kind_of
from assistant.questions.disputes import asked_outright, matter_in_dispute, without_claimants
from assistant.text.tagging import tagged

FIGURES: Final = frozenset({"money", "number", "percentage"})
"""Types of answers that are amounts."""

_FIGURES: Final = (
    r"(?:figures|amounts|sums|costs|values|prices|numbers|estimates|totals|forecasts|valuations)"
)
_SAID: Final = (
    r"(?:there|given|g[ai]ves?|quote[ds]?|cite[ds]?|put|published|mention(?:ed)?|reported|stated"
    r"|suggested|offered|produced|issued|claim(?:ed)?|announced|predicted|used|said|say)"
)
_AUXILIARY: Final = r"(?:is|are|was|were|do|did|has|have|had)"
_ALL_FIGURES: Final = re.compile(
    # "What were staff costs?" and "what happened to prices?" ask for one.
    rf"(?:^\W*list|(?<!at )\ball|\bdifferent|\bother) (?:\w+ ){{0,3}}{_FIGURES}\b"
    rf"|\bevery (?:\w+ ){{0,3}}(?:{_FIGURES}|figure|amount|sum|price)\b"
    r"|\b(?:which|what) (?:\w+ )?(?:figures|amounts|sums|estimates|forecasts|valuations)"
    rf" {_AUXILIARY}\b"
    # "Which costs" may ask for kinds of costs, "what numbers" for those of buses.
    rf"|\b(?:which|what) (?:\w+ )?{_FIGURES} {_AUXILIARY}\b.*\b{_SAID}\b"
    rf"|\bwhat (?:\w+ )?(?:costs|prices) {_AUXILIARY}\b"
    r"(?!.*\b(?:cover|covered|cut|included?|excluded?|met)\b)"
    r"|\bwhat (?:are|were) (?:\w+ ){0,2}(?:figures|amounts|sums|estimates|forecasts|valuations)\b"
    r"|\b(?:each|every) (?:\w+ ){0,2}(?:estimate|forecast|valuation)\b|\beach (?:\w+ )?figure\b"
    r"|\b(?:two|both|several|conflicting|rival) (?:[\w’']+ )?(?:figures|numbers|estimates|sums)\b"
    r"|\bfigures? (?:is|are|was|were|has|have) given\b",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"\b(?:in total|altogether|all told|add(?:ed|s)? (?:up|together)|comes? to|(?:sum|total) of)\b",
    re.IGNORECASE,
)
_ARE_FIGURES: Final = re.compile(rf"What are the (?:\w+ ){{0,2}}?{_FIGURES} ")
# "Who checks every figure?" and "are all prices fixed?" ask for none, but "are there two figures".
_NOT_FOR_FIGURES: Final = re.compile(
    r"^\W*(?:(?:so|and|but) )?(?:who|whose|when|where|what happened"
    rf"|(?:{_AUXILIARY}|does|will|would|should)(?! there\b))\b(?!.*\b{_SAID}\b)",
    re.IGNORECASE,
)
_FIGURE: Final = (
    r"(?:figures?|numbers?|amounts?|sums?|totals?|costs?|prices?|values?|estimates?|forecasts?"
    r"|valuations?)"
)
_SEVERAL: Final = (
    r"(?:(?:list|which|what|all|every|each|both|different|various|several|conflicting|competing"
    r"|rival|other|alternative|successive|two|are|were|is|was|there|the|of) )+"
)
# Behind it stands how the figures come about: "that has been put", "the board was given".
_FRAME: Final = re.compile(
    rf"^.*?\b{_SEVERAL}(?P<measure>(?:[\w-]+ ){{0,2}}?)(?P<figure>{_FIGURE})\b"
    r"(?:(?! for | on | of )[^?,;]){0,60}? (?P<of>for|on|of|about(?! for)) (?P<thing>[^?]+?)"
    r"(?:,? (?:over|through|down|across) the years|,? over time|,? first to last|,? please)*\W*$",
    re.IGNORECASE,
)
_TRAILING: Final = re.compile(
    rf"^(?P<thing>[^?]+?)\s?[-–—:,]\s?(?:all|every|each)(?: the| of the)?(?: different)?"
    rf"(?: \w+)?? (?P<figure>{_FIGURE})\b[^?]{{0,30}}$",
    re.IGNORECASE,
)
# "How has the price of the pier changed?" asks for each that there was.
_CHANGED: Final = re.compile(
    r"^(?!.*\bwhy\b).*?\bhow (?:(?:has|have|had|did|does) )?"
    rf"(?P<thing>(?:(?:the|its|their) )?(?:[\w-]+ ){{0,3}}?(?:{_FIGURE}|savings?|budgets?|bills?)\b"
    r"(?:(?! (?:and|that|which)\b)[^,;?])*?)"
    r" (?:(?:has|have|had) )?(?:change[ds]?|moved?|develop(?:ed)?|evolved?)\b(?! hands)",
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
_FORESEEN: Final = frozenset({"estimate", "forecast"})
_DOING: Final = re.compile(r"[a-z]{2,}ing\b(?! (?:of|for|in|on|to|and|is|was)\b)")
_THE: Final = re.compile(r"^(?:the|its|their|our|this|that|these|those)\s", re.IGNORECASE)
_UP_TO_PREPOSITION: Final = re.compile(r"\s(?:of|for|in|on|at|to|from|by|with)\s")
_ARTICLE: Final = re.compile(r"(?:the|its|their|his|her|our|this|that|an?)\b|[A-Z]")


def asks_for_all_figures(question: str) -> bool:
    """Whether a question asks for more than one figure of one thing: all, or both sides'."""
    matter = matter_in_dispute(question)
    if matter and kind_of(asked_outright(sought_in_sources(matter).removesuffix("?"))) in FIGURES:
        return True
    return _names_all_figures(question) or (matter is not None and _names_all_figures(matter))


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
    >>> one_figure("how has the price of the sea wall changed")
    'What was the price of the sea wall?'
    """
    return _one_of(question) if _names_all_figures(question) else None


def in_the_singular(question: str) -> str:
    """What the sources can answer of a question for all figures or for both sides.

    Any other comes back as it is.
    """
    disputed = matter_in_dispute(question)
    matter = without_claimants(disputed or question)
    of_figures = disputed and _ARE_FIGURES.match(matter)
    one = _one_of(matter) if of_figures else one_figure(matter)
    if one or not disputed:
        return one or matter
    return asked_outright(matter.removesuffix("?"))


def _one_of(question: str) -> str | None:
    if changed := _CHANGED.match(question):
        return f"What was {changed['thing']}?"
    frame = _FRAME.match(question)
    if not frame:
        behind = _TRAILING.match(question)
        return _of(behind["thing"], _one(behind["figure"]), "", "for") if behind else None
    measure = frame["measure"].strip()
    figure = _one(frame["figure"])
    if figure in _PLAIN and measure and tagged(measure)[-1].tag not in {"NOUN", "PROPN"}:
        measure = ""
    return _of(frame["thing"], figure, measure, frame["of"].lower())


def _names_all_figures(question: str) -> bool:
    """Whether its words ask for all figures of a thing, and not for what they add up to."""
    if _ADDED.search(question) or _NOT_FOR_FIGURES.match(question):
        return False
    return bool(_ALL_FIGURES.search(question) or _CHANGED.match(question))


def _of(thing: str, figure: str, measure: str, preposition: str) -> str:
    thing = thing.strip()
    if _ASKS.match(thing):
        return asked_outright(thing)
    doing = _DOING.match(thing)
    noun = thing if doing or _ARTICLE.match(thing) else f"the {thing}"
    if figure in _PLAIN and _MEASURED.match(measure):
        return f"What was the {_one(measure)} of {noun}?"
    if figure in _PLAIN and measure:
        return f"What were the {measure} {figure}s {preposition} {noun}?"
    bare = _THE.sub("", thing)
    if figure == "number":
        many = any(map(is_plural, _UP_TO_PREPOSITION.split(bare)[0].lower().split()))
        return f"How many {bare}?" if many or bare == thing else f"How large was {noun}?"
    if figure in _FORESEEN and preposition == "of" and not doing and not _MEASURED.match(thing):
        return f"What was the estimated {bare}?"
    plain = figure in _PLAIN and not doing and not _MEASURED.match(thing)
    told = _measured(figure, measure, thing)
    return f"How much was {noun}?" if plain else f"What was {told}{noun}?"


def _measured(figure: str, measure: str, thing: str) -> str:
    """What of a thing is asked for, before its name; nothing where its name says it."""
    if measure:
        return f"the {measure} {figure} of "
    if _MEASURED.match(thing):
        return ""
    if figure in _FORESEEN:
        return "the estimated cost of "
    return f"the {'cost' if figure in _PLAIN else 'value' if figure == 'valuation' else figure} of "


def _one(figures: str) -> str:
    """A word for a figure without its plural."""
    return figures.lower().removesuffix("s")
