"""What is asked of the figure that was asked for: "is that firm?", "why did it go up?"."""

import re

from assistant.conversation.clause import asked_as_well, beside, clause
from assistant.conversation.counts import HANDED_OVER
from assistant.conversation.turns import Turn
from assistant.questions.answer_types import kind_of

# What is said of an amount, and not of the thing that costs it.
_OF_FIGURE = re.compile(
    r"(?P<verb>is|was) (?:it|that|this)(?P<rest> (?:an? |the |only |just )*"
    r"(?:firm|final|exact|accurate|estimated?|provisional|approximate|official|reliable|guess|total"
    r"|up to date)\b.*)",
    re.IGNORECASE,
)
_IN_NUMBERS = re.compile(r"(how (?:many|much)) (?:is|was) (?:that|this|it)", re.IGNORECASE)
_FIGURE_NAMED = re.compile(
    r"\b(?:that|this) (?P<noun>figure|number|amount|sum|total|cost|price)\b", re.IGNORECASE
)
_MORE = r"(?:more|less|fewer|higher|lower|better|worse|bigger|smaller|up|down)"
_COMPARED = re.compile(
    r"(?P<verb>is|was) (?:it|that|this)"
    rf"(?P<rest> (?:any |(?:a )?(?:lot|bit|little) |much |far |still )*{_MORE}\b.*)",
    re.IGNORECASE,
)
# "More than last year?", "up or down on 2023?"
_COMPARED_BARE = re.compile(rf"{_MORE}(?: or {_MORE})? (?:than|on) .+", re.IGNORECASE)
_BY_HOW_MUCH = re.compile(
    r"how much (?:over|under|more|less|higher|lower|extra)(?: .+)? (?:is|was) (?:it|that|this)",
    re.IGNORECASE,
)
# "Why did it go up?" after what a thing costs: it is the cost that went up.
_MOVED = re.compile(
    r"(?P<before>(?:(?:why|when|(?:by )?how much|how often) )?"
    r"(?:is|was|has|had|did|does|will) )"
    r"(?:it|that|this)(?P<moved> (?:\w+ )?(?:go(?:ne|ing)? (?:up|down)|ris(?:e|en|ing)"
    r"|increas(?:e|ed|ing)|fall(?:en|ing)?|drop(?:ped|ping)?|grow(?:n|ing)?|doubled?|changed?"
    r"|com(?:e|ing) down|cut|raised|frozen)\b.*)",
    re.IGNORECASE,
)
_CAME_TO_MOVE = re.compile(
    r"how come (?:it|that|this) (?P<moved>(?:has )?(?:went|gone|rose|risen|fell|fallen|doubled"
    r"|dropped|increased|grew|grown|changed|came down)\b.*)",
    re.IGNORECASE,
)
_COSTS = re.compile(r"(?:cost|costs|cost to run)\b", re.IGNORECASE)
_ASKS_FIGURE = re.compile(
    r"\b(?:how (?:much|many)|(?:cost|price|budget|bill|value)\b)", re.IGNORECASE
)
_THAN_THAT = re.compile(r"(?<= than )(?:that|this)\b")


def of_sum(asked: str, former: Turn) -> str | None:
    """Let "how come it went up?" be of what was paid, and not of who got it."""
    moved, base = _CAME_TO_MOVE.fullmatch(asked), clause(former.question)
    if moved is None or base is None or base.wh not in {"how much", "what"}:
        return None
    handed = HANDED_OVER.match(base.predicate) or _COSTS.match(base.predicate)
    return f"how come what {base.told} {moved['moved']}" if handed else None


def with_figure(question: str, former: Turn) -> str:
    """The question with the figure that was asked for: "less than that"."""
    base = clause(former.question)
    if base is None or not base.predicate or base.wh not in {"how much", "how many", "what"}:
        return question
    return _THAN_THAT.sub(f"what {base.told}", question)


def of_figure(asked: str, former: Turn) -> str | None:
    """Let "is it firm?" be of the figure that was asked for."""
    counted = _IN_NUMBERS.fullmatch(asked)
    if counted and kind_of(former.question) == "percentage":
        return asked_as_well(former.question, counted[1])
    if not _ASKS_FIGURE.search(former.question):
        return None
    if _FIGURE_NAMED.search(asked) or _BY_HOW_MUCH.fullmatch(asked):
        return beside(_FIGURE_NAMED.sub(r"the \g<noun>", asked), former.question)
    whole = f"is it {asked}" if _COMPARED_BARE.fullmatch(asked) else asked
    match = _OF_FIGURE.fullmatch(whole) or _COMPARED.fullmatch(whole)
    if match:
        return beside(f"{match['verb']} the figure{match['rest']}", former.question)
    moved, base = _MOVED.fullmatch(asked), clause(former.question)
    if moved is None or base is None or not _COSTS.match(base.predicate):
        return None
    return f"{moved['before']}the cost of {base.subject}{moved['moved']}"
