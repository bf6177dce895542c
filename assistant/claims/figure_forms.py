"""The ways of writing a figure: money, shares, durations and counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from assistant.claims.bare_amounts import SIGNS, has_any, is_length, is_money
from assistant.claims.nouns import counted_noun, inherited_noun, is_by_year, is_label
from assistant.claims.numerals import DIGITS, SCALE, WORDS
from assistant.claims.ranges import values_in
from assistant.text.days import UNITS_OF_TIME

Kind = Literal["money", "share", "duration", "count"]


@dataclass(frozen=True, slots=True)
class Found:
    """A figure by its form alone: value (or range), unit and offsets."""

    kind: Kind
    value: Decimal
    upper: Decimal | None
    unit: str
    start: int
    end: int


_CURRENCIES: Final = {
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "quid": "GBP",
    "pence": "GBP",
    "p": "GBP",
    "$": "USD",
    "us$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "a$": "AUD",
    "c$": "CAD",
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
}
_SIGN: Final = r"(?:US\$|A\$|C\$|[£$€]|(?:GBP|EUR|USD)\s?)"
_NUMBER: Final = rf"(?:{DIGITS}|{WORDS})"
_TO: Final = r"\s?(?:[-–—]|\b(?:to|and)\b)\s?"
_A_SCALE: Final = rf"(?:[\s-]?(?P<a_scale>{SCALE})(?![A-Za-z]))?"
_B_SCALE: Final = rf"(?:[\s-]?(?P<b_scale>{SCALE})(?![A-Za-z]))?"
# A dash with a space behind it is one: "the grant – £14m".
_MINUS: Final = r"(?P<minus>(?<![\w£$€)])[-−–](?!\s)|\bminus\s)?"
_NOT_INSIDE: Final = r"(?<![\w£$€.,/:#§@&*’'–-])"

_MONEY: Final = re.compile(
    rf"{_MINUS}(?P<sign>{_SIGN})\s?(?P<a>{DIGITS}){_A_SCALE}"
    rf"(?:(?P<to>{_TO})(?P<b_sign>{_SIGN})?\s?(?P<b>{DIGITS}){_B_SCALE})?",
    re.IGNORECASE,
)
_MONEY_IN_WORDS: Final = re.compile(
    rf"{_NOT_INSIDE}(?P<a>{_NUMBER}){_A_SCALE}(?:(?P<to>{_TO})(?P<b>{_NUMBER}){_B_SCALE})?"
    r"[\s-]*(?P<sign>(?<=[\s-])(?:pound|quid|dollar|euro|pence)s?|(?<=\d)p)\b",
    re.IGNORECASE,
)
_SHARE: Final = re.compile(
    rf"(?<![\w£$€.,/])(?P<minus>[-−])?(?P<a>{_NUMBER})(?P<a_unit>\s?%)?(?:(?P<to>{_TO})(?P<b>{_NUMBER}))?"
    r"(?:\s?%|[\s-]per\s?cent(?:age)?\b)(?P<points>[\s-]points?\b)?",
    re.IGNORECASE,
)
_DURATION: Final = re.compile(
    rf"{_NOT_INSIDE}(?P<a>{_NUMBER}){_A_SCALE}(?:(?P<to>{_TO})(?P<b>{_NUMBER}))?"
    r"[\s-]+(?:(?:full|whole|working|calendar|consecutive|long)\s)?"
    r"(?P<unit>(?:(?<=-)second|second(?=s))|minute|hour|day|week|fortnight|month|year|decade)s?\b"
    r"(?!-olds?\b)",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    rf"{_NOT_INSIDE}(?P<a>{_NUMBER})(?:[\s-]?(?P<a_scale>thousand|million|billion|m|k|bn)"
    rf"(?![A-Za-z]))?(?:(?P<to>{_TO})(?P<b>{_NUMBER}))?(?!\w|%|[.,:/]\d|[-–][A-Za-z\d])",
    re.IGNORECASE,
)
# Clock times, telephone numbers, addresses on the web, "£000" and the numbers of paragraphs ("5.2
# The Agency") hold digits that count nothing.
NOT_FIGURES: Final = re.compile(
    r"\b\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\b\d{1,2}:\d\d\b"
    r"|\b(?:at|by|until|till|from|before|after)\s(?:[01]?\d|2[0-3])\.[0-5]\d"
    r"(?=\s(?:on|yesterday|today|tomorrow|this|that|last|in\sthe)\b)"
    r"|\b0\d{2,4}[\s-]\d{3,}(?:[\s-]\d{3,})?\b|https?://\S+|\bwww\.\S+|\S+@\S+"
    r"|\[\d+\]|\(\d{1,2}\)(?=\s*[A-Z])|[£$€]\s?['’]?0{3}s?\b"
    r"|^[\s*#]*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[“‘\"']?(?-i:[A-Z][a-z]|[AI]\s))",
    re.IGNORECASE,
)
_A_NUMBER: Final = re.compile(rf"\d|\b{WORDS}\b", re.IGNORECASE)
_CURRENCY_WORDS: Final = ("pound", "quid", "penc", "dollar", "euro")
_PENCE: Final = re.compile(r"\dp\b")
_OF_PEOPLE: Final = re.compile(r"\sof\s(?:you|us)\b")
_SHORT: Final = ("m", "k")  # metres and kilometres as well


def figures_by_form(sentence: str) -> Iterator[Found]:
    """Candidates, the surest form first; a later one that overlaps an earlier is no figure."""
    if not _A_NUMBER.search(sentence):
        return
    lower = sentence.lower()
    if has_any(lower, SIGNS):
        yield from _money(_MONEY, sentence)
    if has_any(lower, _CURRENCY_WORDS) or _PENCE.search(sentence):
        yield from _money(_MONEY_IN_WORDS, sentence)
    if has_any(lower, ("%", "cent")):
        yield from _shares(sentence)
    if has_any(lower, UNITS_OF_TIME):
        yield from _durations(sentence)
    yield from _counts(sentence)


def _shares(sentence: str) -> Iterator[Found]:
    for match, value, upper, end in values_in(_SHARE, sentence):
        unit = "percentage points" if match["points"] and end == match.end() else "percent"
        yield Found("share", value, upper, unit, match.start(), end)


def _durations(sentence: str) -> Iterator[Found]:
    for match, value, upper, end in values_in(_DURATION, sentence):
        yield Found("duration", value, upper, match["unit"].lower(), match.start(), end)


def _money(pattern: re.Pattern[str], sentence: str) -> Iterator[Found]:
    for match, value, upper, end in values_in(pattern, sentence):
        sign = match["sign"].strip().lower()
        unit = _CURRENCIES[sign if sign in _CURRENCIES else sign.rstrip("s")]
        share = Decimal("0.01") if sign in ("p", "pence") else Decimal(1)
        yield Found(
            "money",
            value * share,
            None if upper is None else upper * share,
            unit,
            match.start(),
            end,
        )


def _counts(sentence: str) -> Iterator[Found]:
    for match, value, upper, end in values_in(_COUNT, sentence):
        if is_label(sentence, match.start()):
            continue
        if match["a"].lower() == "one":
            continue  # an article more often than a count
        noun = counted_noun(sentence, end, singular=value == 1)
        in_words = not match["a"][0].isdigit()
        scale = (match["a_scale"] or _scale_in_words(match["a"])).lower()
        if noun is None and scale in _SHORT and is_length(sentence, match.start(), end):
            continue
        if noun is None and scale and is_money(sentence, match.start(), end):
            # "has cost 22m so far": the texts are British, and nothing else is written like this.
            yield Found("money", value, upper, "GBP", match.start(), end)
            continue
        noun = noun or inherited_noun(sentence, match.start(), end)
        alone = not in_words and _stands_alone(match["a"], match["a_scale"])
        alone = alone or _OF_PEOPLE.match(sentence, end) is not None
        if noun is None and not alone and not is_by_year(sentence, match.start(), end):
            continue
        yield Found("count", value, upper, noun or "", match.start(), end)


def _scale_in_words(numeral: str) -> str:
    """The scale with which a numeral in words ends: "million" of "nine million"."""
    last = numeral.rsplit(maxsplit=1)[-1].lower()
    return last if last in ("million", "billion") else ""


def _stands_alone(digits: str, scale: str | None) -> bool:
    """Whether digits without a counted noun are a figure at all, rather than a mark or a score."""
    return bool(scale) or "," in digits or "." in digits or len(digits) >= 3
