"""Seasons: the price of a winter swim is not told by what a swim costs.

A season or the weekend that a question names stands in the sentence or around it, by its name or by
a month or day of it. With a year beside it, the year tells more.
"""

import re

from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

_SEASON = re.compile(r"\b(?P<season>spring|summer|autumn|winter|weekend|christmas|easter)s?\b")
_TOLD = {
    season: re.compile(rf"\b(?:{season}|{told})", re.IGNORECASE)
    for season, told in {
        "spring": r"march|april|may\b|easter",
        "summer": r"june|july|august|holiday",
        "autumn": r"september|october|november",
        "winter": r"november|december|january|february|christmas|cold",
        "weekend": r"saturday|sunday|every day|daily|seven days",
        "christmas": r"december|festive|holiday",
        "easter": r"march|april|spring|holiday",
    }.items()
}
_FIGURES = frozenset({"money", "number", "percentage", "duration", "other"})


def missing_season(question: Question, judged: Judged) -> Veto | None:
    """A season of the question is spoken of in the sentence or around it."""
    if question.years or question.kind not in _FIGURES:
        return None
    around = f"{judged.context} {judged.in_full}"
    for asked in _SEASON.finditer(question.text):
        if not _TOLD[asked["season"]].search(around):
            return Veto(asked["season"], f"this does not speak of the {asked['season']}")
    return None
