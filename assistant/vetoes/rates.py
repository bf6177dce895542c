"""Rates: what something costs a year is not told by what it cost to build.

An amount of money that is asked for by the year, month, week, day or hour needs a sentence, or a
heading over it, that speaks of such a time; a count needs one in its passage.
"""

import re

from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_ASKED = re.compile(
    r"\b(?:(?:an?|per|each|every) (?P<unit>year|month|week|day|hour)"
    r"|(?P<by>annual|yearly|monthly|weekly|daily|hourly)(?:ly)?"
    r"|per annum)\b",
    re.IGNORECASE,
)
_UNIT_OF = {"annual": "year", "yearly": "year", "monthly": "month", "weekly": "week",
            "daily": "day", "hourly": "hour"}  # fmt: skip
_TWELVE = r"\b(?:12|twelve)[ -]months?\b"
_YEAR = (
    _TWELVE + r"|\byears?\b(?! (?:late|early|later|earlier|ago|old)\b)"
    r"|\bannum\b|\bannual|\byearly\b|\bp\.?a\b|\b(?:19|20)\d\d\b|\b\d\d[/–-]\d\d\b"
)
_TOLD = {
    "year": re.compile(_YEAR, re.IGNORECASE),
    "month": re.compile(r"\bmonth|\ban? year\b|\bannual", re.IGNORECASE),
    "week": re.compile(r"\bweek|\bfortnight|\ba month\b", re.IGNORECASE),
    "day": re.compile(r"\bday|\bdaily|\bnight|\bweek|\bshift", re.IGNORECASE),
    "hour": re.compile(r"\bhour|\bminute|\bday\b|\bdaily\b", re.IGNORECASE),
}
# What is told by the year where no other time stands beside it, and is asked for by name or as pay.
_BY_THE_YEAR = re.compile(
    r"\b(?:salar(?:y|ies)|pay\s(?:band|scale)|stipend|allowance|precept|council\stax|pension)s?\b",
    re.IGNORECASE,
)
_ASKS_BY_THE_YEAR = re.compile(
    rf"{_BY_THE_YEAR.pattern}|\b(?:paid|pay|earns?|wages?)\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:an?|per|each|every)\s(?:month|week|day|hour)\b|\b(?:month|week|dai|hour)ly\b",
    re.IGNORECASE,
)


def missing_rate(question: Question, judged: Judged) -> Veto | None:
    """An amount by the year or day is asked for, and the sentence speaks of no such time."""
    asked = _ASKED.search(question.text) if question.kind in {"money", "number"} else None
    if asked is None:
        return None
    unit = (asked["unit"] or _UNIT_OF.get((asked["by"] or "").lower(), "year")).lower()
    passage = judged.evidence.passage
    around = passage.text if question.kind == "number" else ""
    if _TOLD[unit].search(f"{judged.in_full} {passage.heading or ''} {around}"):
        return None
    if unit == "year" and _is_yearly(question.text, judged.in_full):
        return None
    return Veto(unit, f"it gives no amount for a {unit}")


def _is_yearly(question: str, text: str) -> bool:
    """Whether a text gives a salary or the like, of which nobody need say that it is for a year."""
    return bool(
        _ASKS_BY_THE_YEAR.search(question)
        and _BY_THE_YEAR.search(text)
        and not _OTHER_TIME.search(text)
    )
