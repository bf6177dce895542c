"""Every number of a text as an exact value with unit, rate and bounds.

`assistant.claims` reads money, shares, durations and counts. The check must also see the numbers
that are no figures to a reader of claims (a lone "fourteen", "14th", "one in five"): whatever
number a statement shows has to be in its quote.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from assistant.check.days import days_in
from assistant.claims.figure_forms import figures_by_form
from assistant.claims.numerals import DIGITS, SCALE, WORDS, number_of, scale_of
from assistant.claims.qualifiers import qualifier_of
from assistant.claims.sentences import sentences_of
from assistant.text.days import UNITS_OF_TIME

_PARTS: Final = {
    "half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10,
}  # fmt: skip
_WHOSE: Final = "of|the|its|their|our|his|her|all|are|were|is|was|have|had"
# "210 in 2015" is no share.
_PART: Final = re.compile(
    rf"\b(?:(?P<few>{WORDS}|\d+|an?)[ -])?(?P<part>{'|'.join(_PARTS)}|halve)s?\b"
    rf"(?=\s+(?:{_WHOSE})\b|[.,;]|$)"
    rf"|(?<![£$€.,])\b(?P<some>{WORDS}|{DIGITS}) (?:in|out of)(?: every)?"
    rf" (?!(?:19|20)\d\d\b)(?P<whole>{WORDS}|{DIGITS})\b(?![.,]\d)",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    rf"(?<![\w.,])(?P<number>{DIGITS}|(?:{WORDS})\b)(?:[ -]?(?P<scale>{SCALE})\b)?"
    r"(?P<ordinal>(?:st|nd|rd|th)\b)?",
    re.IGNORECASE,
)
_ANY_NUMBER: Final = re.compile(rf"\d|\b(?:{WORDS}|{'|'.join(_PARTS)}|halve|dozen)", re.IGNORECASE)
_COMPARED: Final = re.compile(
    rf"(?:\d[\w.,]*%?|{SCALE}|{WORDS}|per cent|points?)(?: \w+){{0,2}} "
    r"(?:more|less|fewer|higher|lower|greater|longer|shorter) than (?:(?:the|a|its|their) )?$",
    re.IGNORECASE,
)
# "Less than the 40% that was asked for" has its bound from something else.
_KNOWN: Final = re.compile(r"\bthan the $", re.IGNORECASE)
_RATES: Final = {
    "annum": "year", "annually": "year", "yearly": "year", "year": "year", "monthly": "month",
    "month": "month", "weekly": "week", "week": "week", "daily": "day", "day": "day",
    "hourly": "hour", "hour": "hour", "head": "head", "person": "head", "household": "household",
    "patient": "patient", "pupil": "pupil", "night": "night", "mile": "mile",
}  # fmt: skip
_RATE: Final = re.compile(
    r"^(?: \w+){0,2}?,? ?(?:\b(?:an?|per|each|every)\b\s|/|(?=\w+ly\b))"
    rf"(?P<rate>{'|'.join(sorted(_RATES, key=len, reverse=True))})\b",
    re.IGNORECASE,
)
# How far "about" reaches, as a share of the value; "nearly" reaches further, on one side.
_ABOUT: Final = Decimal("0.05")
_NEARLY: Final = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of a text.

    Attributes:
        value: Scaled and exact: "£22.3m" is 22300000.
        upper: The upper end of a range.
        unit: ISO currency, "percent", "percentage points", a unit of time, "ordinal", or "" for a
            bare number or a count.
        rate: What it is per ("year", "head"), or "".
        qualifier: "more than", "up to", "around", ... as assistant.claims names them, or "".
    """

    value: Decimal
    upper: Decimal | None
    unit: str
    start: int
    end: int
    text: str
    rate: str = ""
    qualifier: str = ""

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The smallest and largest value that it may stand for."""
        least, most = self.value, self.upper or self.value
        beyond = abs(most) * 1_000 + 1
        match self.qualifier:
            case "more than" | "at least" | "just over":
                return least, beyond
            case "up to" | "less than":
                return Decimal(0), most
            case "nearly":
                return least * (1 - _NEARLY), most
            case "around":
                return least - abs(least) * _ABOUT, most + abs(most) * _ABOUT
        return least, most

    @property
    def wording(self) -> str:
        """The number as written, with its qualifier."""
        return f"{self.qualifier} {self.text}".strip()


@lru_cache(maxsize=4096)
def amounts_in(plain: str, *, beside_dates: bool = True) -> tuple[Amount, ...]:
    """All numbers of a cleaned text in order.

    Args:
        plain: The text.
        beside_dates: Whether numbers that are part of a date or period are left out.
    """
    days = [(mention.start, mention.end) for mention in days_in(plain)] if beside_dates else []
    found: list[Amount] = []
    for span in sentences_of(plain):
        taken = [(left, right) for left, right in days if left < span.end and right > span.start]
        for amount in _candidates(plain[span.start : span.end], span.start):
            if all(amount.end <= start or end <= amount.start for start, end in taken):
                taken.append((amount.start, amount.end))
                found.append(_qualified(amount, plain))
    return tuple(sorted(found, key=lambda amount: amount.start))


def _candidates(sentence: str, offset: int) -> Iterator[Amount]:
    """Numbers of a sentence that stands at this offset, the surest reading first."""
    if not _ANY_NUMBER.search(sentence):
        return
    for match in _PART.finditer(sentence):
        value = _share(match)
        if value is not None:
            yield _amount(value, "percent", match, offset)
    for figure in figures_by_form(sentence):
        unit = "" if figure.kind == "count" else figure.unit
        text = sentence[figure.start : figure.end]
        start, end = figure.start + offset, figure.end + offset
        if text.lower() != "one":
            yield Amount(figure.value, figure.upper, unit, start, end, text)
    for match in _LOOSE.finditer(sentence):
        if match["number"].lower() in {"one", "a", "an"} and not match["scale"]:
            continue  # mostly a pronoun or an article
        value = number_of(match["number"]) * scale_of(match["scale"])
        unit = "ordinal" if match["ordinal"] else ""
        yield _amount(value, unit, match, offset)


def _amount(value: Decimal, unit: str, match: re.Match[str], offset: int) -> Amount:
    return Amount(value, None, unit, match.start() + offset, match.end() + offset, match.group())


def _share(match: re.Match[str]) -> Decimal | None:
    if match["whole"]:
        whole = number_of(match["whole"])
        return 100 * number_of(match["some"]) / whole if whole else None
    few = (match["few"] or "a").lower()
    count = Decimal(1) if few in {"a", "an"} else number_of(few)
    return 100 * count / _PARTS.get(match["part"].lower(), 2)


def _qualified(amount: Amount, plain: str) -> Amount:
    rate = _RATE.match(plain[amount.end : amount.end + 40])
    qualifier = qualifier_of(plain, amount.start, amount.end) or ""
    qualifier = qualifier.removeprefix("estimated").strip()  # certainty.py looks at estimates
    compared = _COMPARED.search(plain[: amount.start]) or _KNOWN.search(plain[: amount.start])
    if re.match(r"\s\+", plain[amount.end :]) or compared:
        qualifier = ""  # a sum written out, "£2m less than the £9m"
    if _is_time(amount.unit) and qualifier == "more than":
        qualifier = ""  # "over two years" is how long, not how much longer
    per = _RATES[rate["rate"].lower()] if rate and not _is_time(amount.unit) else ""
    whole = plain[amount.end : amount.end + 8].startswith(" of the ")
    if whole and plain[: amount.start].rstrip().lower().endswith(("under", "over")):
        qualifier = ""  # "under two of the three options"
    return replace(amount, rate=per, qualifier="" if qualifier == "exactly" else qualifier)


def _is_time(unit: str) -> bool:
    return unit in UNITS_OF_TIME
