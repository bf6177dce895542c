"""Years and amounts as they are written in questions and sentences."""

import re

from assistant.text.days import financial_year_name
from assistant.text.word_classes import IRREGULAR_PLURALS

# What four digits count: any plural behind round ones, people and the like behind others.
A_COUNT = (
    r"(?:\d\d00\s(?!figures|accounts|results|elections)"
    rf"(?:[a-z]{{2,}}s|{'|'.join(sorted(IRREGULAR_PLURALS))})\b"
    r"|(?<!\bthe )\d{4}\s(?:new\s|more\s|other\s|local\s|young\s|older\s)?"
    r"(?:people|children|men|women|homes|houses|flats|dwellings|households|properties|residents"
    r"|pupils|students|patients|visitors|passengers|voters|jobs|trees|spaces|seats|signatures"
    r"|copies|miles|metres|tonnes|acres|hectares|hours)\b)"
)
_YEAR = re.compile(
    r"(?<![£$€\d])\b(?:(?<=\b[Ii]n\s)|(?<=\b[Ss]ince\s)|(?<=\b[Bb]y\s)"
    rf"|(?!{A_COUNT}))(?:1[5-9]|20)\d\d\b"
)
_SPLIT_YEAR = re.compile(r"\b((?:(?:19|20)\d\d)|\d\d)\s?[/–-]\s?((?:(?:19|20)\d\d)|\d\d)\b")
# Ages, pages, days of a month and hours: two digits each, and no financial year.
_NO_PAIR_BEFORE = re.compile(
    r"(?:\b(?:aged?|ages|(?<!\bthe )(?<!financial )years|pages|pp?\.)\s|\d[/–-])$", re.IGNORECASE
)
_NO_PAIR_BEHIND = re.compile(
    r"[/–-]\d|\s?[ap]\.?m\b|[\s-](?i:years?[\s-]olds?)\b|\s(?:19|20)\d\d\b"
    r"|\s(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b"
)
_QUANTITY = re.compile(
    r"[£$€]\s?\d[\d,.]*\s?(?:thousand|million|billion|bn|mill?|m|k|grand)?\b"
    r"|\b\d[\d,]*(?:\.\d+)?\s?"
    r"(?:thousand|million|billion|bn|per cent|percent|%|(?:mill?|k|grand)\b)?",
    re.IGNORECASE,
)
_SCALES = {"k": 3, "grand": 3, "thousand": 3, "m": 6, "mil": 6, "mill": 6, "million": 6} | {
    "bn": 9,
    "billion": 9,
}
_AMOUNT = re.compile(
    r"(\d[\d,]*(?:\.\d+)?)\s*(k|grand|thousand|million|mill?|billion|bn|m)?\b", re.IGNORECASE
)


def years_in(text: str) -> list[str]:
    """Years in a text: "2018", and financial years in any spelling as "2018/19"."""
    found: list[str] = []
    rest = text
    for match in _SPLIT_YEAR.finditer(text):
        year = financial_year(match[1], match[2])
        if year and len(match[1]) == 2 and _is_no_year(match):
            rest = rest.replace(match[0], " ", 1)
        elif year:
            found.append(year)
            rest = rest.replace(match[0], " ", 1)
    found.extend(_YEAR.findall(rest))
    return found


def _is_no_year(pair: re.Match[str]) -> bool:
    """Whether two numbers are ages, pages, days or hours: "16-17 year olds", "24-25 December"."""
    text = pair.string
    return bool(
        _NO_PAIR_BEFORE.search(text[max(0, pair.start() - 20) : pair.start()])
        or _NO_PAIR_BEHIND.match(text, pair.end())
    )


def financial_year(first: str, second: str) -> str | None:
    """Two neighbouring years in any spelling ("18" and "19", "2018" and "19") as "2018/19"."""
    start = int(first) if len(first) == 4 else 2000 + int(first)
    if (start + 1) % 100 != int(second[-2:]):
        return None
    return financial_year_name(start)


def quantities_in(text: str) -> list[str]:
    """Amounts and counts as written, years left out."""
    rest = _YEAR.sub(" ", _SPLIT_YEAR.sub(" ", text))
    return [match.strip() for match in _QUANTITY.findall(rest)]


def amount_of(text: str) -> float | None:
    """The value of an amount as written: "£4m" and "4,000,000" are one; None without a figure."""
    match = _AMOUNT.search(text)
    if not match:
        return None
    scale = _SCALES.get((match[2] or "").lower(), 0)
    return round(float(match[1].replace(",", "")) * 10.0**scale, 4)
