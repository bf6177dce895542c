"""What goes on, comes about or comes to nothing: plan and outcome, part and whole, and how long."""

import re
from typing import Final

from assistant.claims.scoped import ScopedFigure
from assistant.text.words import content_stems, stem

NOT_ONE_THING: Final = "it is not said that both are for one thing"
# Before a length of time: what goes on for it.
_GOES_ON: Final = re.compile(
    r"\b(?P<act>(?P<takes>(?:take|last|run)(?:s|ing)?|taken|took|lasted|ran)|\w{3,})"
    r"(?(takes)(?:\sfor)?|\s(?:for|over))(?:\s(?:up to|at least|more than|less than|nearly|almost"
    r"|about|around|roughly|over|only|just|another|an?|the|estimated|further))*\s$",
    re.IGNORECASE,
)
_UNTIL_NOW: Final = re.compile(r"\b(?:has|have|['’]s|['’]ve) (?:\w+ )?been\b", re.IGNORECASE)
_AHEAD: Final = re.compile(
    r"\b(?:will|would|shall|could|(?-i:may)|might|should|plans?|planned|expected|due|set|aims?|likely"
    r"|intends?|proposed?) |\b(?:is|are) to ",
    re.IGNORECASE,
)
_DONE: Final = re.compile(r"\b(?:was|were|had|has|have|took|ran|\w{3,}ed)\b", re.IGNORECASE)
_PART: Final = re.compile(
    r"\b(?:(?P<which>\w+)\s)?(?:phase|stage|section|half|leg|tranche|instalment)\b(?:\s(?P<no>\d+))?",
    re.IGNORECASE,
)
# "£1.3m of its £9.7m", "£1.3m of it"; "the first £2m of the grant" is of all of it.
_OF_IT: Final = re.compile(r"\s(?:out\s)?of\s(?:(?:it|them|that)\b|(?:its|the|their|this)\s[£$€])")
_MORE: Final = re.compile(
    r"\b(?:(?:a|an|the)\s)?(?:further|another|extra|additional|more)\s(?:estimated\s)?$",
    re.IGNORECASE,
)
_ADDED: Final = re.compile(
    r"\s(?:more|extra|(?:has|have|had|was|were|is|will be|(?:has|have|had) been)\s"
    r"(?:moved|transferred|added|diverted|reallocated)\b)"
)
_PLAN: Final = r"(?:plan|scheme|proposal|application|bid|offer|design|version)s?"
_DROP: Final = r"(?:refus|reject|withdr|abandon|scrap|thr[eo]w|turn(?:ed|s)? down)\w*"
_TURNED_DOWN: Final = re.compile(
    rf"\b{_DROP}\b[^,;.]{{0,40}}?\b{_PLAN}\b"
    rf"|\b{_PLAN}\b[^,;.]{{0,60}}?\b(?:was|were|been|be) {_DROP}\b",
    re.IGNORECASE,
)


def other_part(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """The first phase is not the whole, nor the second."""
    one, other = (
        {(part["no"] or part["which"] or "").lower() for part in _PART.finditer(one.sentence)}
        for one in (first, second)
    )
    if one != other or _is_part(first) != _is_part(second):
        return "one is for a part"
    return None if _is_added(first) == _is_added(second) else "one comes on top"


def _is_part(one: ScopedFigure) -> bool:
    return bool(_OF_IT.match(one.sentence, one.figure.end))


def _is_added(one: ScopedFigure) -> bool:
    """Whether a figure comes on top of others: "a further £2m"."""
    opening = one.sentence[: one.figure.start]
    return bool(_MORE.search(opening) or _ADDED.match(one.sentence, one.figure.end))


def other_plan(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """A plan that was refused is another than the one that stands."""
    one, other = (bool(_TURNED_DOWN.search(one.sentence)) for one in (first, second))
    return None if one == other else "one is of a plan that was turned down"


def other_stage(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """What was to come and what came, of counts and lengths of time."""
    if first.figure.kind == "money":
        return None
    one, other = (tense_of(one) for one in (first, second))
    return f"one is {one}, the other {other}" if {one, other} == {"planned", "actual"} else None


def tense_of(one: ScopedFigure) -> str | None:
    """Whether the words before a figure look ahead or back; None where they do neither."""
    before = one.sentence[: one.figure.start]
    if _AHEAD.search(before):
        return "planned"
    return "actual" if _DONE.search(before) else None


def other_course(first: ScopedFigure, second: ScopedFigure) -> str | None:
    """Lengths of time are of one thing only where the same goes on for both."""
    if first.figure.kind != "duration":
        return None
    one, other = (_GOES_ON.search(one.sentence[: one.figure.start]) for one in (first, second))
    if one is None or other is None:
        return NOT_ONE_THING
    if not (one["takes"] and other["takes"]) and stem(one["act"].lower()) != stem(
        other["act"].lower()
    ):
        return NOT_ONE_THING
    by, otherwise = (_behind(one) for one in (first, second))
    if by and otherwise and not by & otherwise:
        return "different circumstances"
    still = any(_UNTIL_NOW.search(one.sentence[: one.figure.start]) for one in (first, second))
    return "told at different times" if still and first.published != second.published else None


def _behind(one: ScopedFigure) -> set[str]:
    """Stems of what follows a figure in its clause: "by bus"."""
    return content_stems(re.split(r"[,.;]", one.sentence[one.figure.end :])[0])
