"""The words around a figure that say how firm it is."""

import re
from typing import Final

# In the order in which they are tried: "no more than" must be seen before "more than".
_BEFORE: Final = {
    "just over": r"(?:just|slightly|a little) (?:over|more than|above)",
    "nearly": r"nearly|almost|close to|approaching|not quite"
    r"|(?:just|slightly) (?:under|below|less than|fewer than|short of)",
    "at least": r"at least|a minimum of|minimum|no(?:t)? (?:less|fewer) than",
    "up to": r"up to|at most|as (?:much|many|high) as|a maximum of|maximum|(?:no|not) more than"
    r"|capped at|not exceed(?:ing)?",
    "more than": r"(?:more|older|higher|greater) than|(?:over|above) the age of|over|in excess of"
    r"|upwards of|north of|exceed(?:s|ed|ing)?|above|>",
    "less than": r"(?:less|fewer|younger|lower) than|(?:under|below) the age of|under|below|<",
    "around": r"around|about|approximately|approx\.?|roughly|some|circa|ca?\.|~"
    r"|(?:in|of) the (?:region|order) of|something like",
    "exactly": r"exactly|precisely",
}
_AFTER: Final = {
    "at least": r"\+|plus\b(?! \d)|or more\b|or over\b|and (?:over|above|more)\b|upwards\b",
    "up to": r"or (?:less|fewer|under)\b|at (?:the )?most\b|maximum\b",
    "around": r"or (?:so|thereabouts)\b",
}


def _named(wordings: dict[str, str]) -> str:
    return "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in wordings.items())


_ANY_BEFORE: Final = re.compile(
    rf"(?:^|(?<=[\s(,;:—–-]))(?:{_named(_BEFORE)})\s?(?:(?:an?|the|another|a further|"
    rf"a total of)\s)?$",
    re.IGNORECASE,
)
_ANY_AFTER: Final = re.compile(rf"[\s-]?(?:{_named(_AFTER)})", re.IGNORECASE)
_AN_ESTIMATE: Final = re.compile(
    r"[^.,;:]{0,50}?\s(?:is|was|are|were)\s(?:only |just |merely |no more than |"
    r"nothing but )?(?:an? |our |their )?"
    r"(?:rough |best |conservative )?(?:estimate|guess)",
    re.IGNORECASE,
)
_ESTIMATE_BEFORE: Final = re.compile(
    r"\b(?:estimated|reckoned|thought|believed)(?: (?:to be|at|to (?:cost|total|reach)|total of))?"
    r"\s?(?:an? |the )?$",
    re.IGNORECASE,
)
# "controls over £750,000", "concern about 40 jobs", "below £3m" after a fall: no qualifiers.
_PREPOSITION: Final = re.compile(
    r"\b(?:controls?|rows?|disputes?|concerns?|questions?|arguments?|fears?|debates?|battles?|"
    r"clash|"
    r"power|responsibility|anger|oversight|worr(?:y|ies)|complaints?|worried|asked|spread|paid|"
    r"repaid"
    r"|million|billion|\dm|\dbn|\d)\s(?:over|about)\s$",
    re.IGNORECASE,
)
_WINDOW: Final = 48


def qualifier_of(text: str, start: int, end: int) -> str | None:
    """How firm the text says the figure at `text[start:end]` is, in one of a few standard wordings.

    >>> qualifier_of("It has cost more than £22m", 22, 26)
    'more than'
    >>> qualifier_of("is estimated to be around £5m", 26, 29)
    'estimated around'
    """
    before = text[max(0, start - _WINDOW) : start]
    if _AN_ESTIMATE.match(text, end):
        return "estimated"
    match = _ANY_BEFORE.search(before)
    if match and _PREPOSITION.search(before[: match.end()]):
        match = None
    name = match.lastgroup if match else None
    if match:
        before = before[: match.start()]
    elif after := _ANY_AFTER.match(text, end):
        name = after.lastgroup
    estimated = "estimated" if _ESTIMATE_BEFORE.search(before) else None
    return " ".join(word for word in (estimated, name and name.replace("_", " ")) if word) or None
