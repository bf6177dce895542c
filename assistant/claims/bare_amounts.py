"""Bare numbers with a scale: "22m" is money or a length, by the words around it."""

import re
from typing import Final

from assistant.claims.nouns import stands_before_noun

APPROXIMATELY: Final = (
    r"(?:(?:about|around|nearly|almost|some|just|over|under|(?:more|less) than|up to|another|"
    r"an? (?:average|further|extra)(?: of)?)\s){0,2}"
)
"""What may stand before a figure, of how near it is, as a pattern."""

SIGNS: Final = ("£", "$", "€", "gbp", "eur", "usd")
"""Signs and codes of currencies in lower case."""

_OF_MONEY: Final = (
    r"(?:costs?|costing|spent|spend|spending|budgets?|paid|pay|funding|worth|savings?|grants?|loans?|"
    r"deficit|bills?|debts?)"
)
_MONEY_NEAR: Final = re.compile(rf"\b{_OF_MONEY}\b", re.IGNORECASE)
_MONEY_GOVERNS: Final = re.compile(
    rf"\b{_OF_MONEY}\s(?:(?:of|is|was|were|be|at|by|to|it|us|them|him|her|an|estimated|total|another|"
    rf"\w+ly)\s){{0,3}}{APPROXIMATELY}$",
    re.IGNORECASE,
)
_MONEY_BEHIND: Final = re.compile(
    r"\s(?:(?:that|which)\s)?"
    r"(?:(?:of|in|was|were|is|are|will be|(?:has|have|had) been|annual|capital|total)\s)?"
    rf"{_OF_MONEY}\b",
    re.IGNORECASE,
)
# "£5m in 2018 and 6m in 2019"
_GOES_ON: Final = re.compile(
    r"[£$€]\d[\d.,]*\s?(?:m|k|bn|million|billion|thousand)\b[^.;£$€\d]{0,12}"
    r"(?:\d{4}(?:[/–-]\d\d)?)?,?\s(?:and|to|or|but)\s$",
    re.IGNORECASE,
)
_DETERMINED: Final = re.compile(
    r"\b(?:an?|the|its|their|our|his|her|this|that|each|every)\s(?:[a-z-]+\s){0,2}$",
    re.IGNORECASE,
)
# "A wall 300m long", "300m of pavement": metres.
_LENGTH: Final = re.compile(
    r"\s(?:long|wide|deep|high|tall|away|apart|(?:from|above|below|north|south|east|west)\b|"
    r"of\s(?!(?:an?|the|it|its|their|our|this|that|which)\b)[a-z])",
    re.IGNORECASE,
)


def is_length(sentence: str, start: int, end: int) -> bool:
    """Whether "25m" is a length: "the new 25m pool", "a wall 300m long"."""
    if _MONEY_BEHIND.match(sentence, end):
        return False
    if _LENGTH.match(sentence, end):
        return True
    return bool(_DETERMINED.search(sentence, 0, start)) and stands_before_noun(sentence, end)


def is_money(sentence: str, start: int, end: int) -> bool:
    """Whether a bare number with a scale is an amount of the money that the sentence speaks of.

    Where another amount has a sign, a word for money has to stand with this one.
    """
    before = sentence[:start]
    governs = _MONEY_GOVERNS.search(before) or _MONEY_BEHIND.match(sentence, end)
    if governs or _GOES_ON.search(before):
        return True
    return bool(_MONEY_NEAR.search(before)) and not has_any(sentence.lower(), SIGNS)


def has_any(lower: str, hints: tuple[str, ...]) -> bool:
    """Whether any of the hints is in the text: most sentences have none, and need no search."""
    return any(hint in lower for hint in hints)
