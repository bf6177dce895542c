"""Lengths of time in one measure: "18 months" is "a year and a half"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from assistant.claims.numerals import DIGITS, WORDS, number_of
from assistant.text.number_words import ORDINALS

# Months are of no fixed number of days, so that there are two measures.
_MEASURES: Final = {
    "second": ("minute", Decimal(1) / 60), "minute": ("minute", Decimal(1)),
    "hour": ("minute", Decimal(60)), "day": ("minute", Decimal(1_440)),
    "week": ("minute", Decimal(10_080)), "fortnight": ("minute", Decimal(20_160)),
    "month": ("month", Decimal(1)), "quarter": ("month", Decimal(3)),
    "year": ("month", Decimal(12)), "decade": ("month", Decimal(120)),
}  # fmt: skip
_UNIT: Final = "|".join(unit for unit in _MEASURES if unit != "quarter")
_ORDINALS: Final = dict(zip(ORDINALS[1:], range(2, 11), strict=True))
_LENGTH: Final = re.compile(
    rf"\b(?:(?P<half>half) an? |(?P<couple>a couple of )|(?P<number>{DIGITS}|(?:{WORDS})|an?)"
    rf"(?P<mixed> and a half)?[ -])(?P<unit>{_UNIT})s?\b(?P<and_half> and a half)?",
    re.IGNORECASE,
)
_RUNNING: Final = re.compile(
    rf"\b(?P<nth>{'|'.join(_ORDINALS)}) (?:\w+ )?(?P<unit>{'|'.join(_MEASURES)})"
    r" (?:in a row|running|in succession)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time: how much of which measure ("minute" or "month")."""

    value: Decimal
    measure: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A length of time that a text gives, and where."""

    start: int
    end: int
    length: Duration


def duration(value: Decimal, unit: str) -> Duration | None:
    """So many of a unit; None for what is no unit of time."""
    if unit not in _MEASURES:
        return None
    measure, size = _MEASURES[unit]
    return Duration(value * size, measure)


@lru_cache(maxsize=4096)
def durations_in(plain: str) -> tuple[Mention, ...]:
    """The lengths of time of a text, those without a number among them ("a year", "a fortnight").

    >>> [mention.length.value for mention in durations_in("18 months or a year and a half")]
    [Decimal('18'), Decimal('18.0')]
    """
    found = [(match, _number(match)) for match in _LENGTH.finditer(plain)]
    found += [
        (match, Decimal(_ORDINALS[match["nth"].lower()])) for match in _RUNNING.finditer(plain)
    ]
    return tuple(
        Mention(match.start(), match.end(), length)
        for match, value in found
        if (length := duration(value, match["unit"].lower()))
    )


def _number(match: re.Match[str]) -> Decimal:
    half = Decimal("0.5")
    if match["half"]:
        return half
    if match["couple"]:
        return Decimal(2)
    return number_of(match["number"]) + (half if match["mixed"] or match["and_half"] else 0)
