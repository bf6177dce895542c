"""Rates: what something costs a year is not told by what it cost to build.

An amount of money that is asked for by the year, month, week, day or hour needs a sentence, or a
heading over it, that speaks of such a time.
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
_YEAR = r"\byears?\b|\bannum\b|\bannual|\byearly\b|\bp\.?a\b|\b(?:19|20)\d\d\b|\b\d\d[/–-]\d\d\b"
_TOLD = {
    "year": re.compile(_YEAR, re.IGNORECASE),
    "month": re.compile(r"\bmonth|\ban? year\b|\bannual", re.IGNORECASE),
    "week": re.compile(r"\bweek|\bfortnight|\ba month\b", re.IGNORECASE),
    "day": re.compile(r"\bday|\bdaily|\bnight|\bweek|\bshift", re.IGNORECASE),
    "hour": re.compile(r"\bhour|\bminute|\bday\b|\bdaily\b", re.IGNORECASE),
}


def missing_rate(question: Question, judged: Judged) -> Veto | None:
    """An amount by the year or day is asked for, and the sentence speaks of no such time."""
    asked = _ASKED.search(question.text) if question.kind == "money" else None
    if asked is None:
        return None
    unit = (asked["unit"] or _UNIT_OF.get((asked["by"] or "").lower(), "year")).lower()
    heading = judged.evidence.passage.heading or ""
    if _TOLD[unit].search(f"{judged.in_full} {heading}"):
        return None
    return Veto(unit, f"it gives no amount for a {unit}")
