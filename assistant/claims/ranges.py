"""Two numbers beside each other: the ends of one range, or two figures."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from assistant.claims.bare_amounts import APPROXIMATELY
from assistant.claims.nouns import counted_noun
from assistant.claims.numerals import number_of, scale_of

_OF_FIRST: Final = ("a", "a_scale", "a_unit")
# Groups of patterns that ask for a unit behind the last number: "5 to 7 days", "20 to 30 pounds".
_UNIT_BEHIND: Final = {"points", "sign", "unit"}
_REACH: Final = 60  # characters before a figure
_FROM: Final = re.compile(
    rf"(?<!ranging )(?<!range )(?<!ranges )\bfrom\s+{APPROXIMATELY}$", re.IGNORECASE
)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:an?\s+)?$", re.IGNORECASE)
# What stands before it is by how much something changed, or what it was before.
_CHANGE: Final = re.compile(
    r"\b(?:by|up|down|rose|fell|grew|dropped|climbed|jumped|(?:ris|rais|increas|cut|fall|drop|reduc|"
    rf"decreas|grow|lower)\w*\b[^.;:]{{0,30}}?\sof|(?:rose|fell|grew)\b[^.;:]{{0,30}}?\sof)\s{APPROXIMATELY}$",
    re.IGNORECASE,
)
# "Raised its offer of £5m to £6m": what it was and what it became, of a thing that was changed.
_CHANGED_THING: Final = re.compile(
    r"\b(?:raised|raising|increas(?:ed|ing)|cut|cutting|reduc(?:ed|ing)|lower(?:ed|ing)|trimm(?:ed|ing)"
    rf"|dropp(?:ed|ing))\s(?:an?|the|its|their|our|his|her)\s[^.;:]{{0,30}}?\sof\s{APPROXIMATELY}$",
    re.IGNORECASE,
)
# "Cuts of £1m to £3m" lie between the two.
_CHANGES: Final = re.compile(
    rf"\b(?:cuts|rises|increases|reductions|falls|drops|decreases)\b[^.;:]{{0,30}}?\sof\s{APPROXIMATELY}$",
    re.IGNORECASE,
)
_FARTHEST: Final = 2  # times the lower end, of a range by which something changed
_OF_ANOTHER_UNIT: Final = re.compile(r"[A-Za-z%]|-[A-Za-z]|\s(?:of|out of)\s(?:them|those|these)\b")
_OWN_UNIT: Final = re.compile(
    r"\s?(?:%|per\s?cent\b|(?:minute|hour|day|week|fortnight|month|year)s?\b)", re.IGNORECASE
)


def values_in(
    pattern: re.Pattern[str], sentence: str
) -> Iterator[tuple[re.Match[str], Decimal, Decimal | None, int]]:
    """Matches with their value, upper end and end; what only looks like a range is read as two."""
    position = 0
    while match := pattern.search(sentence, position):
        value, upper, end = _value(match, "a"), None, match.end()
        if match["b"] is not None:
            low, high = _ends(match)
            if _is_range(sentence, match, low, high):
                value, upper = low, high if high > low else None
            elif _has_own_unit(match) or not match.re.groupindex.keys() & _UNIT_BEHIND:
                end = _end_of_first(match)
            else:
                # The unit stands behind the second number: read that one alone.
                position = match.start("b")
                continue
        yield match, value, upper, end
        position = end


def _has_own_unit(match: re.Match[str]) -> bool:
    """Whether the first number has its unit for itself: "£5", "5%"."""
    return "b_sign" in match.re.groupindex or bool(_group(match, "a_unit"))


def _group(match: re.Match[str], name: str) -> str | None:
    return match[name] if name in match.re.groupindex else None


def _value(match: re.Match[str], name: str, scale: str | None = None) -> Decimal:
    """The number of that name, with its own scale or else the one given."""
    value = number_of(match[name]) * scale_of(_group(match, f"{name}_scale") or scale)
    return -value if name == "a" and _group(match, "minus") else value


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Both ends of what may be a range: "£10-12m", "£3 to £4 million" have one scale for both.

    "£500,000 to 1 million" has not, nor has "£1m to £500".
    """
    a_scale, b_scale = _group(match, "a_scale"), _group(match, "b_scale")
    shared = b_scale if number_of(match["a"]) <= number_of(match["b"]) else None
    inherited = None if _group(match, "b_sign") else a_scale
    return _value(match, "a", shared), _value(match, "b", inherited)


def _end_of_first(match: re.Match[str]) -> int:
    return max(match.end(name) for name in _OF_FIRST if name == "a" or _group(match, name))


def _is_range(sentence: str, match: re.Match[str], low: Decimal, high: Decimal) -> bool:
    """Whether it is one: "from £10m to £12m", "3 and 5" and "by £48 to £1,452" are two figures.

    So is "£500 to 1,200 households", where the second is of something else.
    """
    joint = match["to"].strip().lower()
    if high <= low:
        return False
    before = sentence[max(0, match.start() - _REACH) : match.start()]
    alone = _has_own_unit(match)
    if joint == "and":
        return bool(_BETWEEN.search(before))
    if joint != "to":
        bare = alone and match["to"] != joint and not _group(match, "b_sign")
        return not (bare and _is_of_another(sentence, match.end()))
    if _FROM.search(before):
        return False
    return not alone or _is_of_one(sentence, match, before, near=high <= low * _FARTHEST)


def _is_of_one(sentence: str, match: re.Match[str], before: str, *, near: bool) -> bool:
    """Whether the second number is of the same as the first, which has its unit for itself.

    "By £20,000 to £30,000" are near each other, and by how much; "by £48 to £1,452" are not.
    """
    if _group(match, "b_sign") or _group(match, "a_unit"):
        if _CHANGED_THING.search(before):
            return False
        return near or bool(_CHANGES.search(before)) or not _CHANGE.search(before)
    end = match.end()
    return not (_OF_ANOTHER_UNIT.match(sentence, end) or _is_of_another(sentence, end))


def _is_of_another(sentence: str, end: int) -> bool:
    """Whether a number without a sign has a unit or a noun of its own: "£12m – 40 per cent"."""
    return bool(_OWN_UNIT.match(sentence, end) or counted_noun(sentence, end))
