"""The ways of writing a figure: money, shares, durations and counts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from assistant.claims.nouns import (
    counted_noun,
    inherited_noun,
    is_by_year,
    is_label,
    stands_before_noun,
)
from assistant.claims.numerals import DIGITS, SCALE, WORDS, number_of, scale_of

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

MONEY: Final = re.compile(
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
    r"(?![-\s]olds?\b)",
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
    r"|\b0\d{2,4}[\s-]\d{3,}(?:[\s-]\d{3,})?\b|https?://\S+|\bwww\.\S+|\S+@\S+"
    r"|\[\d+\]|\(\d{1,2}\)(?=\s*[A-Z])|[£$€]\s?['’]?0{3}s?\b"
    r"|^[\s*#]*\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=[“‘\"']?(?-i:[A-Z][a-z]|[AI]\s))",
    re.IGNORECASE,
)
_A_NUMBER: Final = re.compile(rf"\d|\b{WORDS}\b", re.IGNORECASE)
_SIGNS: Final = ("£", "$", "€", "gbp", "eur", "usd")
_CURRENCY_WORDS: Final = ("pound", "quid", "penc", "dollar", "euro")
_TIMES: Final = ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade")
_OF_FIRST: Final = ("a", "a_scale", "a_unit")
_REACH: Final = 60  # characters before a figure
_ABOUT: Final = (
    r"(?:(?:about|around|nearly|almost|some|just|over|under|(?:more|less) than|up to|another|"
    r"an? (?:average|further|extra)(?: of)?)\s){0,2}"
)
_FROM: Final = re.compile(rf"(?<!ranging )(?<!range )(?<!ranges )\bfrom\s+{_ABOUT}$", re.IGNORECASE)
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:an?\s+)?$", re.IGNORECASE)
# What stands before it is by how much something changed, or what it was before.
_CHANGE: Final = re.compile(
    r"\b(?:by|up|down|rose|fell|grew|dropped|climbed|jumped|(?:ris|rais|increas|cut|fall|drop|reduc|"
    rf"decreas|grow|lower)\w*\b[^.;:]{{0,30}}?\sof|(?:rose|fell|grew)\b[^.;:]{{0,30}}?\sof)\s{_ABOUT}$",
    re.IGNORECASE,
)
# "Raised its offer of £5m to £6m": what it was and what it became, of a thing that was changed.
_CHANGED_THING: Final = re.compile(
    r"\b(?:raised|raising|increas(?:ed|ing)|cut|cutting|reduc(?:ed|ing)|lower(?:ed|ing)|trimm(?:ed|ing)"
    rf"|dropp(?:ed|ing))\s(?:an?|the|its|their|our|his|her)\s[^.;:]{{0,30}}?\sof\s{_ABOUT}$",
    re.IGNORECASE,
)
# "Cuts of £1m to £3m" lie between the two.
_CHANGES: Final = re.compile(
    rf"\b(?:cuts|rises|increases|reductions|falls|drops|decreases)\b[^.;:]{{0,30}}?\sof\s{_ABOUT}$",
    re.IGNORECASE,
)
_FARTHEST: Final = 2  # times the lower end, of a range by which something changed
_OF_ANOTHER_UNIT: Final = re.compile(r"[A-Za-z%]|-[A-Za-z]|\s(?:of|out of)\s(?:them|those|these)\b")
_OWN_UNIT: Final = re.compile(
    r"\s?(?:%|per\s?cent\b|(?:minute|hour|day|week|fortnight|month|year)s?\b)", re.IGNORECASE
)
_PENCE: Final = re.compile(r"\dp\b")
_OF_MONEY: Final = (
    r"(?:costs?|costing|spent|spend|spending|budgets?|paid|pay|funding|worth|savings?|grants?|loans?|"
    r"deficit|bills?|debts?)"
)
_MONEY_NEAR: Final = re.compile(rf"\b{_OF_MONEY}\b", re.IGNORECASE)
_MONEY_GOVERNS: Final = re.compile(
    rf"\b{_OF_MONEY}\s(?:(?:of|is|was|were|be|at|by|to|it|us|them|him|her|an|estimated|total|another|"
    rf"\w+ly)\s){{0,3}}{_ABOUT}$",
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
_SHORT: Final = ("m", "k")  # metres and kilometres as well


def figures_by_form(sentence: str) -> Iterator[Found]:
    """Candidates, the surest form first; a later one that overlaps an earlier is no figure."""
    if not _A_NUMBER.search(sentence):
        return
    lower = sentence.lower()
    if _has(lower, _SIGNS):
        yield from _money(MONEY, sentence)
    if _has(lower, _CURRENCY_WORDS) or _PENCE.search(sentence):
        yield from _money(_MONEY_IN_WORDS, sentence)
    if _has(lower, ("%", "cent")):
        yield from _shares(sentence)
    if _has(lower, _TIMES):
        yield from _durations(sentence)
    yield from _counts(sentence)


def _has(lower: str, hints: tuple[str, ...]) -> bool:
    """Whether any of the hints is in the text: most sentences have none, and need no search."""
    return any(hint in lower for hint in hints)


def _shares(sentence: str) -> Iterator[Found]:
    for match, value, upper, end in _scan(_SHARE, sentence):
        unit = "percentage points" if match["points"] and end == match.end() else "percent"
        yield Found("share", value, upper, unit, match.start(), end)


def _durations(sentence: str) -> Iterator[Found]:
    for match, value, upper, end in _scan(_DURATION, sentence):
        yield Found("duration", value, upper, match["unit"].lower(), match.start(), end)


def _money(pattern: re.Pattern[str], sentence: str) -> Iterator[Found]:
    for match, value, upper, end in _scan(pattern, sentence):
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
    for match, value, upper, end in _scan(_COUNT, sentence):
        if is_label(sentence, match.start()):
            continue
        if match["a"].lower() == "one":
            continue  # an article more often than a count
        noun = counted_noun(sentence, end, singular=value == 1)
        in_words = not match["a"][0].isdigit()
        scale = (match["a_scale"] or "").lower()
        if noun is None and scale in _SHORT and _is_length(sentence, match.start(), end):
            continue
        if noun is None and scale and _is_money(sentence, match.start(), end):
            # "has cost 22m so far": the texts are British, and nothing else is written like this.
            yield Found("money", value, upper, "GBP", match.start(), end)
            continue
        noun = noun or inherited_noun(sentence, match.start(), end)
        alone = not in_words and _stands_alone(match["a"], match["a_scale"])
        if noun is None and not alone and not is_by_year(sentence, match.start(), end):
            continue
        yield Found("count", value, upper, noun or "", match.start(), end)


def _is_length(sentence: str, start: int, end: int) -> bool:
    """Whether "25m" is a length: "the new 25m pool", "a wall 300m long"."""
    if _MONEY_BEHIND.match(sentence, end):
        return False
    if _LENGTH.match(sentence, end):
        return True
    return bool(_DETERMINED.search(sentence, 0, start)) and stands_before_noun(sentence, end)


def _is_money(sentence: str, start: int, end: int) -> bool:
    """Whether a bare number with a scale is an amount of the money that the sentence speaks of.

    Where another amount has a sign, a word for money has to stand with this one.
    """
    before = sentence[:start]
    governs = _MONEY_GOVERNS.search(before) or _MONEY_BEHIND.match(sentence, end)
    if governs or _GOES_ON.search(before):
        return True
    return bool(_MONEY_NEAR.search(before)) and not _has(sentence.lower(), _SIGNS)


def _stands_alone(digits: str, scale: str | None) -> bool:
    """Whether digits without a counted noun are a figure at all, rather than a mark or a score."""
    return bool(scale) or "," in digits or "." in digits or len(digits) >= 3


def _scan(
    pattern: re.Pattern[str], sentence: str
) -> Iterator[tuple[re.Match[str], Decimal, Decimal | None, int]]:
    """Matches with their value, upper end and end; what only looks like a range is read as two."""
    position = 0
    while match := pattern.search(sentence, position):
        value, upper, end = _value(match, "a"), None, match.end()
        if match["b"] is not None:
            low, high = _ends(match)
            if _is_range(sentence, match, low, high):
                value, upper = low, high if high > low else None
            elif pattern in (MONEY, _COUNT) or _group(match, "a_unit"):
                end = _end_of_first(match)
            else:
                # The unit stands behind the second number: read that one alone.
                position = match.start("b")
                continue
        yield match, value, upper, end
        position = end


def _group(match: re.Match[str], name: str) -> str | None:
    return match[name] if name in match.re.groupindex else None


def _value(match: re.Match[str], name: str, scale: str | None = None) -> Decimal:
    """The number of that name, with its own scale or else the one given."""
    value = number_of(match[name]) * scale_of(_group(match, f"{name}_scale") or scale)
    return -value if name == "a" and _group(match, "minus") else value


def _ends(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Both ends of what may be a range: "£10-12m", "£3 to £4 million" have one scale for both.

    "£500,000 to 1 million" has not, nor has "£1m to £500".
    """
    a_scale, b_scale = _group(match, "a_scale"), _group(match, "b_scale")
    shared = b_scale if number_of(match["a"]) <= number_of(match["b"]) else None
    inherited = None if _group(match, "b_sign") else a_scale
    return _value(match, "a", shared), _value(match, "b", inherited)


def _end_of_first(match: re.Match[str]) -> int:
    return max(match.end(name) for name in _OF_FIRST if name == "a" or _group(match, name))


def _is_range(sentence: str, match: re.Match[str], low: Decimal, high: Decimal) -> bool:
    """Whether it is one: "from £10m to £12m", "3 and 5" and "by £48 to £1,452" are two figures.

    So is "£500 to 1,200 households", where the second is of something else.
    """
    joint = match["to"].strip().lower()
    if high <= low:
        return False
    before = sentence[max(0, match.start() - _REACH) : match.start()]
    alone = match.re is MONEY or bool(_group(match, "a_unit"))
    if joint == "and":
        return bool(_BETWEEN.search(before))
    if joint != "to":
        bare = alone and match["to"] != joint and not _group(match, "b_sign")
        return not (bare and _is_of_another(sentence, match.end()))
    if _FROM.search(before):
        return False
    return not alone or _is_of_one(sentence, match, before, near=high <= low * _FARTHEST)


def _is_of_one(sentence: str, match: re.Match[str], before: str, *, near: bool) -> bool:
    """Whether the second number is of the same as the first, which has its unit for itself.

    "By £20,000 to £30,000" are near each other, and by how much; "by £48 to £1,452" are not.
    """
    if _group(match, "b_sign") or _group(match, "a_unit"):
        if _CHANGED_THING.search(before):
            return False
        return near or bool(_CHANGES.search(before)) or not _CHANGE.search(before)
    end = match.end()
    return not (_OF_ANOTHER_UNIT.match(sentence, end) or _is_of_another(sentence, end))


def _is_of_another(sentence: str, end: int) -> bool:
    """Whether a number without a sign has a unit or a noun of its own: "£12m – 40 per cent"."""
    return bool(_OWN_UNIT.match(sentence, end) or counted_noun(sentence, end))
