"""Seasons: the price of a winter swim is not told by what a swim costs.

A season or the weekend that a question names stands in the sentence or around it, by its name or by
a month or day of it. With a year beside it, the year tells more.
"""

import re

from assistant.questions.question import Question
from assistant.vetoes.judged import Judged, Veto

# With a capital the other seasons are parts of names: "Spring Street".
_SEASON = re.compile(
    r"\b(?P<season>spring|summer|autumn|winter|weekend|[Cc]hristmas|[Ee]aster)s?\b"
    r"(?! (?-i:[A-Z])\w)"
)
_TOLD = {
    season: re.compile(rf"\b(?:{season}|{told})", re.IGNORECASE)
    for season, told in {
        "spring": r"mar(?:ch)?\b|apr(?:il)?\b|may\b|easter",
        "summer": r"june?\b|july?\b|aug(?:ust)?\b|holiday",
        "autumn": r"sept?(?:ember)?\b|oct(?:ober)?\b|nov(?:ember)?\b",
        "winter": r"(?:nov|dec)(?:ember)?\b|jan(?:uary)?\b|feb(?:ruary)?\b|christmas|cold",
        "weekend": r"sat(?:urdays?)?\b|sun(?:days?)?\b|every day|daily|(?:seven|7) days|24/7",
        "christmas": r"dec(?:ember)?\b|festive|holiday",
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
        if not _TOLD[asked["season"].lower()].search(around):
            feast = asked["season"][0].isupper()
            season = asked["season"] if feast else f"the {asked['season']}"
            return Veto(asked["season"], f"this does not speak of {season}")
    return None
