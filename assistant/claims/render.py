"""How a statement shows who claims it, and when it means."""

import re
from datetime import date
from typing import Final

from assistant.claims.attribution import Attribution
from assistant.claims.cues import Stance
from assistant.claims.dates import DateMention, dates_in
from assistant.claims.subjects import Sort
from assistant.text.days import financial_year_name, in_words
from vectorstore.forms_of_address import ADDRESS

_PLURAL: Final[dict[Stance, str]] = {
    "says": "say",
    "claims": "claim",
    "admits": "admit",
    "denies": "deny",
    "estimates": "estimate",
    "predicts": "predict",
    "demands": "demand",
}
_WORDS: Final = re.compile(r"[\w&’'-]+")
_SMALL: Final = frozenset("the a an of for from at and in to by with its their his her who".split())
_TITLE: Final = rf"(?:(?:{ADDRESS}|Mayor)\s)?"
_QUOTED: Final = re.compile(r"“[^”]*(?:”|$)|(?<!\w)\"[^\"]*(?:\"|$)")
_MARKS: Final = "“”\"‘’'"
_LABEL_MARKS: Final = 15  # characters before a label: a time, or marks of emphasis
# The document's own words before a quotation: "Her words were: “...".
_BROUGHT_IN: Final = re.compile(r"[^“”\"‘’]*\w[^“”\"]*?(?:“|(?<=\s)\"(?=\w))")
_PRONOUNS: Final[dict[Sort, str]] = {
    "person": "he|she|they",
    "unnamed": "he|she|they",
    "group": "they|both|all",
    "organisation": "it|they",
    "document": "it|they",
}


def described(attribution: Attribution) -> str:
    """The speaker with post or organisation: "Hannah O'Neill, Labour's Cabinet member for ..."."""
    name, role, organisation = attribution.speaker, attribution.role, attribution.organisation
    if role and role.lower() not in name.lower():
        return f"{name}, {role}"
    if organisation and attribution.sort == "person" and organisation not in name:
        return f"{name}, of {organisation}"
    return name


def shows_speaker(text: str, attribution: Attribution) -> bool:
    """Whether a statement tells who makes its claim: by name, or by the words that stand for it.

    A pronoun does not tell.
    """
    outside = _straight(_QUOTED.sub(" ", text))
    if attribution.sort == "person":
        return _straight(attribution.speaker.split()[-1]) in outside
    telling = set(_WORDS.findall(_straight(attribution.speaker).lower())) - _SMALL
    shown = telling & set(_WORDS.findall(outside.lower()))
    # Beside its verb, half of a long description ("the chairs of the three ...") will do.
    beside = bool(attribution.cue) and _straight(attribution.cue) in outside
    return 2 * len(shown) >= len(telling) if beside else shown == telling


def with_dates(text: str, published: date | None) -> str:
    """The statement with the dates that its words mean: "in February this year [February 2016]".

    Args:
        text: The statement.
        published: When its source was published; without that nothing is told.
    """
    for mention in reversed(dates_in(text, published)):
        if mention.relative and (meant := _meant(mention)) and meant not in text:
            told = meant.removeprefix(f"{mention.text} ")
            text = f"{text[: mention.end]} [{told}]{text[mention.end :]}"
    return text


def _meant(mention: DateMention) -> str | None:
    """The days that a date covers in words; None where they have no short name."""
    first = mention.first
    if first is None:
        return None
    if mention.precision == "range" and mention.last is None:  # "since May"
        return f"{first:%B %Y}" if first.day == 1 else in_words(first)
    return {
        "day": in_words(first),
        "month": f"{first:%B %Y}",
        "year": f"{first.year}",
        "financial year": financial_year_name(first.year),
    }.get(mention.precision)


def with_speaker(text: str, attribution: Attribution | None) -> str:
    """The statement with its claimant.

    Nothing is added where the text names the speaker in full; after a surname, a pronoun or "the
    spokesman" it is put in brackets; where the text does not tell at all it is put in front, or
    behind where the words that bring a quotation in are the document's own.

    Args:
        text: The quoted sentence as it is shown.
        attribution: Who claims it; None leaves the text alone.
    """
    if attribution is None:
        return text
    if attribution.kind == "speech":
        return _as_spoken(text, attribution)
    if _names(text, attribution):
        return text
    for pattern in _stand_ins(attribution):
        if match := _nearest(pattern, text, attribution.cue):
            return f"{text[: match.end()]} ({described(attribution)}){text[match.end() :]}"
    if shows_speaker(text, attribution) and attribution.sort != "person":
        return text
    return _beside(text, attribution)


def _beside(text: str, attribution: Attribution) -> str:
    # Reported speech that goes on is told in the document's words too.
    goes_on = (attribution.kind, attribution.resolved) == ("reported", "continued")
    if goes_on or (attribution.kind == "quote" and _BROUGHT_IN.match(text)):
        return f"{text} ({described(attribution)})"
    return f"{_introduced(attribution)} “{_unquoted(text)}”"


def _as_spoken(text: str, attribution: Attribution) -> str:
    """A sentence of a speech: all of it is the speaker's, but for the label of a transcript."""
    label = attribution.cue
    if label and label in text[: len(label) + _LABEL_MARKS]:
        if _names(label, attribution):
            return text
        return text.replace(label, f"{label} ({described(attribution)})", 1)
    spoken = re.sub(r"\"([^\"]*)\"", r"‘\1’", text).replace("“", "‘").replace("”", "’")
    return f"{_introduced(attribution)} “{spoken}”"


def _names(text: str, attribution: Attribution) -> bool:
    return _straight(attribution.speaker).lower() in _straight(text).lower()


def _introduced(attribution: Attribution) -> str:
    """The claimant in front: "Hannah O'Neill, Labour's Cabinet member for ..., claims:"."""
    who = described(attribution)
    who = who[0].upper() + who[1:]
    comma = "," if "," in who else ""
    if attribution.kind == "opinion":
        return f"{who}{comma} writes:"
    # Direct speech does in its own words what it does: nobody denies that "it is untrue".
    own = (attribution.kind, attribution.stance) == ("quote", "denies")
    stance: Stance = "says" if own or attribution.kind == "speech" else attribution.stance
    return f"{who}{comma} {_PLURAL[stance] if attribution.sort == 'group' else stance}:"


def _stand_ins(attribution: Attribution) -> list[re.Pattern[str]]:
    """What may stand for the speaker in the sentence, the most telling first."""
    given, surname = (re.escape(attribution.speaker.split()[index]) for index in (0, -1))
    patterns = []
    if attribution.sort == "person":
        patterns.append(re.compile(rf"\b{_TITLE}(?:[A-Z]\w+\s)?{surname}\b(?![’'])"))
        patterns.append(re.compile(rf"\b{given}(?=\s{re.escape(attribution.cue)}\b)"))
    if attribution.resolved == "pronoun":
        pronouns = _PRONOUNS[attribution.sort]
        patterns.append(re.compile(rf"\b(?:{pronouns})\b(?![’'])", re.IGNORECASE))
    if attribution.resolved == "noun":
        patterns.append(re.compile(r"\b(?:the|this|that)\s[a-z]+\b(?![’'])", re.IGNORECASE))
    return patterns


def _nearest(pattern: re.Pattern[str], text: str, cue: str) -> re.Match[str] | None:
    """The match nearest to the reporting verb, before it rather than behind."""
    at = text.find(cue) if cue else -1
    if at < 0:
        return None
    behind = at + len(cue)
    return min(
        pattern.finditer(text),
        key=lambda match: at - match.end() if match.end() <= at else abs(match.start() - behind),
        default=None,
    )


def _unquoted(text: str) -> str:
    """A sentence from within a quotation without the marks that open or close at its edges."""
    inner = text.strip()
    if inner[:1] in _MARKS:
        inner = inner[1:]
    if inner[-1:] in _MARKS:
        inner = inner[:-1]
    return inner.replace("“", "‘").replace("”", "’").strip()


def _straight(text: str) -> str:
    return text.replace("’", "'").replace("‘", "'")
