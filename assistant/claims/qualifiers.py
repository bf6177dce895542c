"""The words around a figure that say how firm it is."""

import re
from typing import Final

_MORE: Final = r"(?:more|older|higher|greater|larger|bigger|longer) than"
_LESS: Final = r"(?:less|fewer|younger|lower|smaller|cheaper|shorter) than"
_OVER: Final = r"(?:over|above) the age of|over|in excess of|exceed(?:s|ed|ing)?|above"
_UNDER: Final = r"(?:under|below) the age of|under|below"
_NOT: Final = (
    r"(?:not|never|cannot|[a-z]+n[’']t)(?: to)?"
    r"(?: (?:be|been|have been|cost|spend|pay|rise|go|fall))?"
)


def _negated(than: str, beyond: str) -> str:
    """The wordings that deny a comparative: "no higher than", "must not be over"."""
    return rf"no {than}|{_NOT} (?:{than}|{beyond})"


# In the order in which they are tried: "no more than" must be seen before "more than".
_BEFORE: Final = {
    "just over": r"(?:just|slightly|a little) (?:over|more than|above)",
    "nearly": r"nearly|almost|close to|approaching|not quite"
    r"|(?:just|slightly) (?:under|below|less than|fewer than|short of)",
    "at least": r"at least|a minimum of|minimum|" + _negated(_LESS, _UNDER),
    "up to": r"up to|at most|as (?:much|many|high) as|a maximum of|maximum|capped at|"
    + _negated(_MORE, _OVER),
    "more than": rf"{_MORE}|{_OVER}|upwards of|north of|>",
    "less than": rf"{_LESS}|{_UNDER}|<",
    "around": r"around|about|approximately|approx\.?|roughly|some|circa|ca?\.|~"
    r"|(?:in|of) the (?:region|order) of|something like",
    "exactly": r"exactly|precisely",
}
_AFTER: Final = {
    "at least": r"\+|(?<=-)plus\b|plus(?=\s*(?:[.,;:)]|$))"
    r"|(?:or|and) (?:more|over|above|older)\b|upwards\b",
    "up to": r"or (?:less|fewer|under|younger)\b|at (?:the )?most\b|maximum\b",
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
    r"[^.,;:]{0,50}?\s(?:is|was|are|were)\s(?:only |just |merely |ever |"
    r"no more than |nothing but )*(?:an? |our |their )?"
    r"(?:rough |best |conservative )?(?:estimate|guess|forecast|projection)\b(?! by\b)",
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
    r"|million|billion|thousand|[\d.,]*\d(?:m|bn|k)?)\s(?:over|about)\s$",
    re.IGNORECASE,
)
# "The bills add up to £1.2m", "brings the total up to £1.2m": what it comes to, and no limit; but
# "would add up to £300 to the bills" and "could add up to 400 homes".
_COMES_TO: Final = re.compile(
    r"(?:(?P<may>\b(?:to|will|would|can|could|may|might|shall|should)\s(?:\w+ly\s)?)?"
    r"\b(?:add(?:s|ed|ing)?|amount(?:s|ed|ing)?|com(?:e|es|ing)|came)"
    r"|\b(?:bring(?:s|ing)?|brought|tak(?:e|es|en|ing)|took)\s(?:[\w'’-]+\s){0,3}?(?:totals?|bills?|"
    r"costs?|numbers?|figures?|amounts?|sums?|spend(?:ing)?|prices?|budgets?|tall(?:y|ies)|debts?)"
    r"(?:\s[\w'’-]+){0,4}?"
    r"|\b(?:goes|going|gone|went|ris(?:es?|ing|en)|rose|climb(?:s|ed|ing)?|crept|edged|back))"
    r"\sup to\s$",
    re.IGNORECASE,
)
_ADDED_TO: Final = re.compile(r"[^.;,]{0,40}?\s(?:on)?to\s|[^.;,]{0,40}?\son\s")
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
    if match and (
        _PREPOSITION.search(before[: match.end()]) or _is_what_it_comes_to(text, before, start, end)
    ):
        match = None
    name = match.lastgroup if match else None
    if match:
        before = before[: match.start()]
    elif after := _ANY_AFTER.match(text, end):
        name = after.lastgroup
    estimated = "estimated" if _ESTIMATE_BEFORE.search(before) else None
    return " ".join(word for word in (estimated, name and name.replace("_", " ")) if word) or None


def _is_what_it_comes_to(text: str, before: str, start: int, end: int) -> bool:
    """Whether "up to" belongs to the verb before it: "the bills add up to £1.2m"."""
    comes = _COMES_TO.search(before)
    if comes is None or _ADDED_TO.match(text, end):
        return False
    return not comes["may"] or text[start] in "£$€"
