"""Years: another year's figure is never given for that of the year asked.

The sentence speaks of a year of the question (by its number, its financial year, its decade or a
span), or what stands around it does and the sentence is about no other. A sentence may mention
years that it is not about: those of comparison, of titles, of origins and of targets.
"""

import re

from assistant.claims.dates import dates_in
from assistant.claims.tenures import holder_asked, told_to_hold
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.days import MONTH_NUMBERS, financial_year_name
from assistant.text.quantities import years_in
from assistant.text.words import stem, stems
from assistant.text.years_told import ends_in, speaks_of
from assistant.vetoes.answer_type import OUTWARD
from assistant.vetoes.judged import Judged, Veto
from vectorstore.types import Document

_RELATIVE = re.compile(r"\byears?\b", re.IGNORECASE)
_APRIL = 4
_A_YEAR = r"((?:1[5-9]|20)\d\d)"
# What was decided in a year may be for a later one: "agreed to plant trees by 2030".
_ASKS_DECISION = re.compile(
    r"\b(?:did|has|have|had)\b.*\b(?:promise|agree|decide|approve|pledge|commit|resolve|vote|announce"
    r"|propose|recommend)(?:t?ed|d)?\b|\b(?:was|were)\s(?:\w+\s)?(?:promised|agreed|decided|approved"
    r"|pledged|resolved|announced|proposed|recommended)\b",
    re.IGNORECASE,
)
_TARGET = re.compile(
    rf"\b(?:by|until|before|from)\s(?:[a-z]+\sof\s|the\s|(?:\d\d?\s)?[A-Za-z]+\s){{0,2}}?{_A_YEAR}"
    rf"(?:[/–-]\d\d)?(?:\s(?:to|and|until)\s{_A_YEAR})?\b"
)
# How old a thing is, is told beside what happened: ", which was built in 1974,".
_ORIGIN = re.compile(
    r"(?:\b(?:which|that|who)\s(?:was|were|had\sbeen)\s(?:\w+\s)?|[,(]\s?(?:\w+\s)?)"
    r"(?P<act>built|opened|founded|adopted|dated|established|created|formed|launched)"
    rf"\s(?:(?:in|on|back|the)\s)*(?:\d\d?\s)?(?:[A-Z][a-z]+\s)?{_A_YEAR}(?=\s?[,.;:)]|\s*$)"
)
_SINCE = re.compile(rf"\bsince\s(?:[A-Z][a-z]+\s)?{_A_YEAR}\b")
# "From 2016 to the end" asks for every later year too, and so does "every figure since 2016".
_ONWARDS = re.compile(
    rf"\b(?:from|since|after)\s(?:\w+\s)?{_A_YEAR}(?:[/–-]\d\d)?\s"
    r"(?:on\b|onwards?\b|(?:to|until|till)\s(?:the\send|now|today|date|this\sday|completion))",
    re.IGNORECASE,
)
# "the 2016 Local Plan"
_IN_TITLE = re.compile(
    rf"(?<=[a-z]\s){_A_YEAR}(?=\s(?:[A-Z][a-z]+\s){{0,3}}(?:Plan|Strategy|Act|Regulations|Order"
    r"|Agreement|Framework|Policy|Directive|Charter)\b)"
)
_MONTH_OF_YEAR = re.compile(
    rf"\b(?P<month>{'|'.join(MONTH_NUMBERS)}),?\s(?P<year>20\d\d)\b",
    re.IGNORECASE,
)
# What a figure is compared with, or a law's year, is not what the sentence is about.
_COMPARED = re.compile(
    r"\b(?:(?:up|down|increased?|fell|risen|rise|rose|drop(?:ped)?)(?:\s\S+){0,3}?\s(?:from|on)"
    r"|compared\s(?:with|to)|(?:more|less|higher|lower|fewer)\sthan|Act)\b[^;,]{0,30}?"
    r"\b(?:1[5-9]|20)\d\d(?:[/-]\d\d)?\b"
    r"|\((?:in )?(?:1[5-9]|20)\d\d(?:[/–-]\d\d)?:\s[^()]*\)"  # "(2021/22: £2.7 million)"
)


def missing_year(question: Question, judged: Judged) -> Veto | None:
    """A year of the question is in the sentence, or around it and no other year in the sentence.

    A tenure that covers the year speaks of it as well, where who held a post is asked.
    A financial year that ends in the year asked speaks of it too; `decide` prefers the one that
    starts in it.
    Of several years ("from 2018/19 to 2021/22") the sentence may be about one, or one between them.
    """
    holder = holder_asked(question.text)
    published = judged.evidence.document.published
    if not question.years or (holder and told_to_hold(holder, judged.in_full, published)):
        return None
    own = set(years_in(_COMPARED.sub("", judged.in_full)))
    counted = _counted_from(judged.evidence.document, judged.in_full)
    if not own:
        counted |= _resolved(judged.evidence)
    said = f"it is about {', '.join(sorted(own))}" if own else "it gives no such year"
    missing = [
        year
        for year in question.years
        if year not in counted
        and not ends_in(year, judged.in_full)
        and not speaks_of(year, judged.in_full)
        and not _is_dated_within(year, judged.in_full)
        and (_other_years(year, question, judged.in_full) or not speaks_of(year, judged.context))
    ]
    later = _ONWARDS.search(question.text) or (question.many and _SINCE.search(question.text))
    last = "9999" if later else max(question.years)
    between = any(min(question.years) <= year <= last for year in own)
    if between or len(missing) < len(question.years):
        return None
    return Veto(missing[0], f"this does not speak of {missing[0]}: {said}")


def _is_dated_within(year: str, text: str) -> bool:
    """Whether a text gives a day or month of a financial year, and no financial year itself."""
    if "/" not in year or any("/" in one for one in years_in(text)):
        return False
    return any(
        financial_year_name(int(date["year"]) - (MONTH_NUMBERS[date["month"].lower()] < _APRIL))
        == year
        for date in _MONTH_OF_YEAR.finditer(_COMPARED.sub("", text))
    )


def _counted_from(document: Document, text: str) -> set[str]:
    """The years that a text counts from when it was published, and financial years: "last year"."""
    published = document.published
    if published is None or not _RELATIVE.search(text):
        return set()
    years = {
        one.first.year
        for one in dates_in(text, published)
        if one.first and one.relative and one.precision == "year"
    }
    # In February 2024 the financial year that is running began in 2023.
    began = published.month < _APRIL
    return {str(year) for year in years} | {financial_year_name(year - began) for year in years}


def _resolved(evidence: Evidence) -> set[str]:
    """The years of days and months that a passage gives without a year: "on 2 November"."""
    mentions = dates_in(evidence.passage.text, evidence.document.published)
    return {str(one.first.year) for one in mentions if one.first and one.relative}


def _other_years(year: str, question: Question, quote: str) -> list[str]:
    """The years that a sentence is about, where what stands around it speaks of the year asked.

    Left out are years of comparison and of titles, those that something is as old as, and those
    for which something was decided, where decisions are asked for.
    """
    asked = int(year[:4])
    acts = stems(question.words)

    def keep_origin(match: re.Match[str]) -> str:
        old = int(match[2]) < asked and stem(match["act"]) not in acts
        return " " if old else match[0]

    def keep_target(match: re.Match[str]) -> str:
        return " " if int(match[1]) > asked else match[0]

    rest = _IN_TITLE.sub(" ", _COMPARED.sub("", quote))
    rest = _ORIGIN.sub(keep_origin, rest)
    # A later year's figure, or one of all years since then, is none of the year asked.
    if question.kind not in OUTWARD and _ASKS_DECISION.search(question.text):
        rest = _TARGET.sub(keep_target, rest)
    if question.kind in {"person", "organisation", "place"}:
        rest = _SINCE.sub(lambda match: " " if int(match[1]) < asked else match[0], rest)
    return years_in(rest)
