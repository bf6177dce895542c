"""Figures as exact values with their unit, rate and bounds."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from assistant.check.dates import dates_in

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_WORDS = {word: Decimal(value) for value, word in enumerate(_SMALL)}
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS |= {word: Decimal(10 * value) for value, word in enumerate(_TENS, start=2)}
_SCALES = {
    "hundred": 100, "thousand": 1_000, "k": 1_000, "m": 10**6, "mn": 10**6, "mln": 10**6,
    "million": 10**6, "millions": 10**6, "bn": 10**9, "billion": 10**9, "tn": 10**12,
    "trillion": 10**12, "dozen": 12,
}  # fmt: skip
_FRACTIONS = {
    "half": Decimal(50), "third": Decimal(100) / 3, "quarter": Decimal(25), "fifth": Decimal(20),
    "tenth": Decimal(10), "thirds": Decimal(100) / 3, "quarters": Decimal(25),
    "fifths": Decimal(20), "tenths": Decimal(10),
}  # fmt: skip
_UNITS = {
    "%": "percent", "per cent": "percent", "percent": "percent", "pc": "percent",
    "percentage point": "point", "percentage points": "point",
    "£": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "gbp": "GBP", "sterling": "GBP",
    "p": "pence", "pence": "pence", "$": "USD", "dollar": "USD", "dollars": "USD", "usd": "USD",
    "€": "EUR", "euro": "EUR", "euros": "EUR",
    "mile": "mile", "miles": "mile", "km": "km", "kilometre": "km", "kilometres": "km",
    "kilometer": "km", "kilometers": "km", "metre": "metre", "metres": "metre", "meter": "metre",
    "meters": "metre", "foot": "foot", "feet": "foot", "acre": "acre", "acres": "acre",
    "hectare": "hectare", "hectares": "hectare", "tonne": "tonne", "tonnes": "tonne",
    "ton": "ton", "tons": "ton", "kg": "kg", "kilogram": "kg", "kilograms": "kg",
    "litre": "litre", "litres": "litre", "mph": "mph", "mw": "MW", "megawatt": "MW",
    "megawatts": "MW", "kwh": "kWh", "gwh": "GWh",
    "second": "second", "seconds": "second", "minute": "minute", "minutes": "minute",
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "week": "week",
    "weeks": "week", "month": "month", "months": "month", "year": "year", "years": "year",
    "decade": "decade", "decades": "decade", "times": "times",
}  # fmt: skip
_RATES = {
    "annum": "year", "annually": "year", "yearly": "year", "year": "year", "monthly": "month",
    "month": "month", "weekly": "week", "week": "week", "daily": "day", "day": "day",
    "hourly": "hour", "hour": "hour", "head": "head", "person": "head", "household": "household",
    "patient": "patient", "pupil": "pupil", "night": "night", "mile": "mile",
}  # fmt: skip

_NUMBER_WORD = "|".join(sorted({*_WORDS, "hundred", "dozen"}, key=len, reverse=True))
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_UNIT = "|".join(sorted((re.escape(unit) for unit in _UNITS if unit[0].isalpha()), key=len,
                        reverse=True))  # fmt: skip
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<sign>[£$€])?\s?(?:(?P<digits>{_DIGITS})"
    rf"|\b(?P<half>half)(?=\s(?:a|of)\b|\sthe\b)"
    rf"|\b(?P<part>(?:one|two|three|four|a)[ -](?:thirds?|quarters?|fifths?|tenths?))\b"
    rf"|\b(?P<ratio>(?:{_NUMBER_WORD}|\d+)(?: in | out of )(?:every )?(?:{_NUMBER_WORD}|\d+))\b"
    rf"|\b(?P<words>(?:(?:an? )?(?:{_NUMBER_WORD})(?:[ -](?:and )?(?:{_NUMBER_WORD}))*"
    rf"|an?(?= (?:million|thousand|billion|hundred|dozen)\b)))\b)"
    rf"(?:[ -]?(?P<scale>{_SCALE})\b)?(?P<ordinal>st\b|nd\b|rd\b|th\b)?"
    rf"(?:\s?(?P<percent>%)|[ -]?(?P<unit>{_UNIT})\b)?",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"^(?:[ -](?:pounds?|in [\w]+|of [\w]+))?(?:,? ?(?:a|an|per|each|every|/)\s?|,? )"
    rf"(?P<rate>{'|'.join(sorted(_RATES, key=len, reverse=True))}|p\.?a\.?|pa)\b",
    re.IGNORECASE,
)
_QUALIFIERS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(rf"\b(?:{pattern})\s*(?:the |a |an |some )?$", re.IGNORECASE))
    for name, pattern in (
        ("at most", "up to|as much as|as many as|at most|no more than|not more than|maximum of"
                    "|capped at|a ceiling of|limit of|not exceed(?:ing)?"),
        ("below", "less than|fewer than|under|below|nearly|almost|just short of|short of"),
        ("at least", "at least|no less than|no fewer than|not less than|minimum of|upwards of"),
        ("above", "more than|over|above|in excess of|exceed(?:s|ed|ing)?|greater than|upwards of"),
        ("about", "about|around|approximately|roughly|some|circa|c\\.|approx\\.?|an estimated"
                  "|estimated|in the region of|close to|nearer|or so"),
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure of a text.

    Attributes:
        value: Scaled and exact: "£22.3m" is 22300000.
        unit: "GBP", "percent", "mile" and so on; empty for a bare count; "ordinal" for "14th".
        rate: What it is per ("year", "head"), or empty.
        qualifier: "at most", "below", "at least", "above", "about", or empty for exact.
        start: Offset of its first character in the text.
        end: Offset behind its last.
        text: As written.
    """

    value: Decimal
    unit: str
    rate: str
    qualifier: str
    start: int
    end: int
    text: str

    @property
    def bounds(self) -> tuple[Decimal, Decimal]:
        """The smallest and largest value that it may stand for."""
        spread = abs(self.value) * Decimal("0.05")
        beyond = abs(self.value) * 1_000 + 1
        return {
            "at most": (Decimal(0), self.value),
            "below": (self.value * Decimal("0.7"), self.value),
            "at least": (self.value, beyond),
            "above": (self.value, beyond),
            "about": (self.value - spread, self.value + spread),
        }.get(self.qualifier, (self.value, self.value))


@lru_cache(maxsize=4096)
def amounts_in(plain: str) -> tuple[Amount, ...]:
    """All figures of a cleaned text in order, dates left out."""
    taken = [(mention.start, mention.end) for mention in dates_in(plain)]
    found = []
    for match in _FIGURE.finditer(plain):
        start, end = match.span()
        if any(start < right and left < end for left, right in taken):
            continue
        amount = _amount(match, plain)
        if amount is not None:
            found.append(amount)
    return tuple(_share_scale(found, plain))


def _amount(match: re.Match[str], plain: str) -> Amount | None:
    start, end = match.span()
    start += len(match.group()) - len(match.group().lstrip())
    before = plain[:start]
    if match["digits"] and before[-1:].isalpha():
        return None  # part of a code: "B12", "Covid19"
    value, unit = _value(match)
    if value is None:
        return None
    if match["words"] and match["words"].lower() in {"one", "a one"} and not match["scale"]:
        return None  # mostly a pronoun
    if match["unit"]:
        unit = _UNITS[match["unit"].lower()]
    if match["sign"]:
        unit = _UNITS[match["sign"]]
    if match["percent"]:
        unit = "percent"
    if match["ordinal"] and not unit:
        unit = "ordinal"
    if before.rstrip().endswith("-") and before.rstrip()[-2:-1] in {"", " "} and match["digits"]:
        value = -value
    rate = _RATE.match(plain[end : end + 30])
    per = _RATES.get(rate["rate"].lower(), "year") if rate else ""
    qualifier = next((name for name, pattern in _QUALIFIERS if pattern.search(before[-32:])), "")
    if re.match(r"\s?(?:or more|plus\b|and over|\+)", plain[end:], re.IGNORECASE):
        qualifier = "at least"
    return Amount(value, unit, per, qualifier, start, end, plain[start:end])


def _value(match: re.Match[str]) -> tuple[Decimal | None, str]:
    scale = _SCALES.get((match["scale"] or "").lower(), 1)
    if match["digits"]:
        return Decimal(match["digits"].replace(",", "")) * scale, ""
    if match["half"]:
        return Decimal(50), "percent"
    if match["part"]:
        count, part = re.split("[ -]", match["part"].lower())
        return _FRACTIONS[part] * _WORDS.get(count, Decimal(1)), "percent"
    if match["ratio"]:
        few, many = re.split(" in | out of ", match["ratio"].lower())
        whole = _spelled(many.removeprefix("every "))
        return (100 * _spelled(few) / whole, "percent") if whole else (None, "")
    words = match["words"].lower()
    return (Decimal(1) if words in {"a", "an"} else _spelled(words)) * scale, ""


def _spelled(words: str) -> Decimal:
    """The value of "two hundred and fifty"."""
    total = current = Decimal(0)
    for word in re.split("[ -]", words):
        if word.isdigit():
            current += Decimal(word)
        elif word in _WORDS:
            current += _WORDS[word]
        elif word in _SCALES:
            current = max(current, Decimal(1)) * _SCALES[word]
    return total + current


def _share_scale(amounts: list[Amount], plain: str) -> list[Amount]:
    """ "£5-10m" and "between 5 and 10 million" mean millions on both sides."""
    shared = list(amounts)
    for index in range(len(amounts) - 2, -1, -1):
        low, high = shared[index], shared[index + 1]
        between = plain[low.end : high.start].strip().lower()
        ranged = between in {"-", "to"} or (between == "and" and _after_between(plain, low.start))
        if not ranged or low.text.strip("£$€ ").replace(".", "").isdigit() is False:
            continue
        scale = _scale_of(high)
        unit = low.unit or high.unit
        value = (
            low.value * scale if low.value < high.value / scale * 10 and scale > 1 else low.value
        )
        shared[index] = Amount(
            value, unit, low.rate or high.rate, low.qualifier, low.start, low.end, low.text
        )
        if not high.unit:
            shared[index + 1] = Amount(
                high.value, unit, high.rate, high.qualifier, high.start, high.end, high.text
            )
    return shared


def _after_between(plain: str, start: int) -> bool:
    return plain[:start].rstrip().lower().endswith("between")


def _scale_of(amount: Amount) -> int:
    letters = re.sub(r"[^a-z]", " ", amount.text.lower()).split()
    return next((_SCALES[word] for word in letters if word in _SCALES), 1)
