"""Figures of a whole thing as they were revised over time: estimates, budgets, what it cost.

"The committee approved £4m", "the forecast had risen from £4m to £5m" and "now expected to be £6m"
are of the thing that the text is about, whoever approves; a line of a list of what a rise is made
of is not, nor is a scheme that the text sets apart.
"""

import re
from collections.abc import Sequence
from typing import Final

from assistant.claims.asked_thing import AskedThing
from assistant.claims.scoped import ScopedFigure, scoped_figures
from assistant.claims.sentences import sentences_before
from assistant.evidence import Evidence

_NOUN: Final = (
    r"(?:estimates?|forecasts?|budgets?|figure|outturn|total|price(?: tag)?|costs?|bill|valuation)"
)
_LEADS: Final = (
    r"(?:\s(?:had|has|have|was|were|is|are|will|would|be|been|being|now|then|still|originally|first"
    r"|revised|expected|forecast|estimated|put|set|stood|stands|remains?|reached|rises?|risen|rose"
    r"|gone|went|grown|grew|climbed|jumped|crept|edged|come|came|out|up|down|once more|again"
    r"|from|at|of|to|as|for the (?:\w+ ){1,3}?(?=from|at|to|was|is)),?)+"
)
_GOVERNS: Final = re.compile(
    rf"\b(?:{_NOUN}(?: (?:of|for) [^,;.£$€]{{3,50}}?)?{_LEADS}"
    rf"|(?:approved|authorised|agreed|signed off|sanctioned)(?: (?:an?|the)(?: \w+)? {_NOUN} of)?"
    # "Making it safe cost £2m" is of something else; "it cost £2m" is not.
    r"|^\W*(?:\d[\d.]*\s+)?(?:(?:and|but) )?it (?:(?:has|had|will|would|was|is|going|to|also|now"
    r"|may|could|expected) )*costs?"
    r"|expect(?:s|ed)? [^,;.£$€]{0,40}?to (?:cost|come to|reach|be))\s(?:the |some |about )?$",
    re.IGNORECASE,
)
_COSTS: Final = re.compile(rf"\b(?:cost|costs|costing|spent|{_NOUN})\b", re.IGNORECASE)
# Amounts that a thing has beside what it costs.
_OF_A_PART: Final = re.compile(
    r"\b(?:contingency|borrowing|interest|repayments?|loss|fees?|claim|saving|fine|review|loan"
    r"|contract of|subsid\w+|increase|rise|risen by|rose by|went up by|extra)\b",
    re.IGNORECASE,
)
_TAKEN_UP: Final = re.compile(r"^\W*(?:\d[\d.]*\s+)?(?:it|its|this|that|they)\b", re.IGNORECASE)
_SET_APART: Final = re.compile(
    r"\b(?:(?:different|separate|another|unrelated|distinct) (?:\w+ )?(?:scheme|project|one|thing"
    r"|matter|building|site|contract|programme|service|body)|not to be confused|nothing to do with"
    r"|not (?:be )?confused with)\b",
    re.IGNORECASE,
)


def whole_figures(things: Sequence[AskedThing], evidence: Sequence[Evidence]) -> list[Evidence]:
    """The sentences that give what one of the things as a whole costs or is estimated at."""
    return [one for one in evidence if _is_whole(things, one)]


def _is_whole(things: Sequence[AskedThing], one: Evidence) -> bool:
    clauses = [_clause(figure) for figure in scoped_figures([one]) if _may_be_whole(figure)]
    clauses = [clause for clause in clauses if not _OF_A_PART.search(clause)]
    if not clauses or set_apart(one):
        return False
    costs = [clause for clause in clauses if _COSTS.search(clause)]
    if any(thing.named_in(clause) for clause in costs for thing in things):
        return True
    if not any(map(_GOVERNS.search, clauses)):
        return False
    before = sentences_before(one.document.text, one.start)
    around = (one.quote, *before, one.about, one.passage.text)
    return any(thing.named_in(text) for text in around for thing in things)


def _may_be_whole(one: ScopedFigure) -> bool:
    """Whether it is an amount of money that is no rate and no line of a list."""
    once = one.figure.basis in (None, "total", "yearly")
    return one.figure.kind == "money" and one.listed is None and once


def _clause(one: ScopedFigure) -> str:
    """What stands before a figure in its clause, without the figure's qualifier."""
    before = one.sentence[: one.figure.start]
    if one.figure.qualifier:
        before = before.removesuffix(f"{one.figure.qualifier} ")
    return re.split(r"[;:]\s|,\s(?!(?:up |down )?(?:to|at|from)\s$)", before)[-1]


def set_apart(one: Evidence) -> bool:
    """Whether it, or what its "it" takes up, is told to be another thing than the text is about."""
    if _SET_APART.search(one.quote):
        return True
    before = sentences_before(one.document.text, one.start)
    return bool(
        before and _TAKEN_UP.match(one.quote) and any(_SET_APART.search(text) for text in before)
    )
