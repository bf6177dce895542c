"""Quantities: an amount of the question that no source gives is a false premise.

Money and counts of a thousand or more stand in the sentence or around it, rounded or in full; a
sentence with amounts of its own has the one asked about, or may give parts of it.
"""

import re
from collections.abc import Sequence

from assistant.claims.scales import scaled_wording
from assistant.questions.question import Question
from assistant.text.quantities import amount_of, quantities_in
from assistant.vetoes.judged import Judged, Veto

_MAGNITUDES = {"hundreds": 1e2, "thousands": 1e3, "millions": 1e6, "billions": 1e9}
_MAGNITUDE = re.compile(rf"\b(?:{'|'.join(_MAGNITUDES)})\b", re.IGNORECASE)
_SIGNS = ("£", "$", "€")
# Of a rounded amount; half a digit of "£1m" alone would make it anything up to £1.5m.
_MOST_ROUNDING = 0.05
# Of one that the question itself gives as such: "nearly £4m" of £3.7m.
_HEDGE = re.compile(
    r"\b(?:nearly|almost|about|around|roughly|some|approximately|over|more than|under|less than"
    r"|getting on for|up to|or so)\s$|~\s?$",
    re.IGNORECASE,
)
_MOST_HEDGED = 0.1


def missing_quantity(question: Question, judged: Judged) -> Veto | None:
    """Amounts of money and large counts of the question stand somewhere in the passage.

    An amount in the sentence itself is the one of the question, or may be a part of it.
    """
    if not question.quantities:
        return None
    scaled = scaled_wording(judged.evidence) or ""
    carried = quantities_in(f"{judged.context} {judged.evidence.wording} {scaled}")
    said = [own for own in quantities_in(f"{judged.in_full} {scaled}") if own.startswith(_SIGNS)]
    for text in question.quantities:
        asked = amount_of(text)
        money = text.startswith(_SIGNS)
        if asked is None or (asked < 1000 and not money):
            continue
        hedged = bool(_HEDGE.search(question.text.partition(text)[0]))
        lacks = not any(_rounds_to(own, text, hedged) for own in carried)
        another = money and said and not any(_rounds_to(own, text, hedged) for own in said)
        if lacks or (another and not _may_be_parts(said, text, question.text, judged.in_full)):
            return Veto(text, f"this does not give the figure {text}")
    return None


def other_magnitude(question: Question, judged: Judged) -> Veto | None:
    """Who says that billions are wasted is not told by "millions are wasted"."""
    asked = set(map(str.lower, _MAGNITUDE.findall(question.text)))
    said = set(map(str.lower, _MAGNITUDE.findall(judged.in_full)))
    if not asked or not said or asked & said:
        return None
    amounts = [amount_of(own) or 0 for own in quantities_in(judged.in_full)]
    smallest = min(_MAGNITUDES[one] for one in asked)
    if any(smallest <= amount < 1000 * smallest for amount in amounts):
        return None
    lacks = min(asked, key=_MAGNITUDES.__getitem__)
    return Veto(lacks, f"this does not speak of {lacks}")


def _rounds_to(own: str, asked: str, hedged: bool) -> bool:
    """Whether an amount is the one asked for, rounded to the digits asked: £22.3m is "£22m"."""
    value, wanted = amount_of(own), amount_of(asked)
    if value is None or wanted is None:
        return False
    if hedged and abs(value - wanted) <= _MOST_HEDGED * wanted:
        return True
    figure = re.search(r"\d[\d,]*(?:\.(\d+))?", asked)
    written = float(figure[0].replace(",", "")) if figure else 0
    decimals = len(figure[1] or "") if figure else 0
    scale = wanted / written if written else 1
    slack = 0.5 * 10**-decimals * scale if scale >= 1000 or decimals else 0
    return abs(value - wanted) <= min(slack, _MOST_ROUNDING * wanted) + 1e-9 * wanted


def _may_be_parts(said: Sequence[str], asked: str, question: str, quote: str) -> bool:
    """Whether amounts may be parts of "the £5m grant": smaller, and none that of another grant."""
    known = re.search(
        rf"(?:\b(?i:the|this|its|their|his|her|our)|\w['’]s?)\s(?:\w+\s)?{re.escape(asked)}\s"
        r"(?!(?:is|are|was|were|has|had)\b)(?P<thing>[a-z]+)",
        question,
    )
    if not known:
        return False
    thing, whole = re.escape(known["thing"]), amount_of(asked) or 0
    for own in map(re.escape, said):
        bears = rf"{own}\s(?:(?!of\b)\w+\s)?{thing}|\b{thing}\s(?:\w+\s){{1,3}}?{own}"
        if re.search(bears, quote, re.IGNORECASE):
            return False
    return min(amount_of(own) or 0 for own in said) <= whole
