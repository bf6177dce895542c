"""What a sentence tells about a figure in it: period, measure, status and basis.

Every rule is one of nearness: the words that belong to a figure stand closer to it than to the
next figure, and rather before a copula ("the budget was £4m") or right behind ("a £4m budget").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.claims.dates import DateMention
from assistant.claims.figure_forms import Found
from assistant.claims.figure_status import Status, status_near
from assistant.claims.numerals import DIGITS, WORDS
from assistant.claims.periods import periods_of, words_of


@dataclass(frozen=True, slots=True)
class Context:
    """What the sentence tells about one figure (see `FigureMention` for the fields)."""

    period: str | None = None
    dates: DateMention | None = None
    measure: str | None = None
    status: Status | None = None
    basis: str | None = None


_RATE: Final = re.compile(
    r"[\s-]{0,2}(?:(?:an?|each|every|per|/)[\s-]?(?P<unit>hour|day|week|fortnight|month|year|annum|"
    r"night|person|head|patient|pupil|child|household|resident|home|property|tonne|mile|session|"
    r"visit|place|bed|hectare|acre|vehicle|shift|session|ticket|game|match|trip|journey|ride|passenger|"
    r"student|member|user|room|plot|case|litre|pint|cup|square\s(?:foot|metre)|family|taxpayer|voter)\b(?!\s(?:ago|before|earlier|later|after)\b)|(?P<short>p\.?a\.?)(?=\W|$)"
    r"|(?P<adverb>annually|yearly|monthly|weekly|daily|hourly)\b)",
    re.IGNORECASE,
)
_ONE_WORD: Final = re.compile(r"\s(?P<word>[a-z]+)(?=\s)")
_IS_SPENT_ON: Final = re.compile(
    r"\s(?:on|to|towards?|for|in|into|onto|at|by|of|from|with|within|over|under|about|against|than|"
    r"as|and|or|but|was|were|is|are|had|has|buys?|bought)\san?\s"
)
_RATE_BEFORE: Final = re.compile(
    r"\b(?P<adverb>annual|annually|yearly|monthly|weekly|daily|hourly)\b[^,;.£$€\d]{0,40}$",
    re.IGNORECASE,
)
# "Cost per visit: £6.85", as a column is named.
_RATE_NAMED: Final = re.compile(r"\b(?P<words>per (?P<unit>[a-z]+))\b\W{0,3}$", re.IGNORECASE)
_UNIT_OF: Final = {
    "annum": "year",
    "annual": "year",
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "head": "person",
}
_TOTAL: Final = re.compile(
    r"\b(?:total(?:s|led|ling)?|altogether|overall|in all|combined|cumulative|so far|to date)\b",
    re.IGNORECASE,
)

# Tried in this order, so that "funding gap" is a deficit and "council tax" is not a cost.
_MEASURES: Final = {
    "overspend": r"overspen\w+",
    "underspend": r"underspen\w+",
    "deficit": r"deficits?|shortfalls?|black hole|funding gap",
    "contract value": r"contracts?|tenders?|deals?",
    "budget": r"budget(?:s|ed)?",
    "salary": r"salar(?:y|ies)|wages?|pay(?:ing)? (?:them|him|her)|paid (?:them|him|her)|earn\w*"
    r"|remuneration",
    "surplus": r"surplus(?:es)?",
    "saving": r"sav(?:e|es|ed|ings?)|efficienc(?:y|ies)",
    "fee": r"fees?|charg(?:e|es|ed|ing)",
    "fine": r"fin(?:e|es|ed)|penalt(?:y|ies)",
    "compensation": r"compensation|damages",
    "rent": r"rents?",
    "tax": r"tax(?:es)?|precept|levy",
    "debt": r"debts?|loans?|borrow\w*|ow(?:e|es|ed|ing)",
    "reserves": r"reserves|(?<!nature )(?<!game )(?<!marine )reserve(?! price)",
    "profit": r"profits?",
    "loss": r"loss(?:es)?|lost|los(?:es|ing)",
    "income": r"income|revenues?|turnover|takings|receipts"
    r"|rais(?:e|es|ed|ing)(?!\s(?:(?:it|them|this|that)\s)?(?:from|to|by)\b)",
    "investment": r"invest(?:s|ed|ing|ment|ments)?",
    "funding": r"funding|funds?|funded|grants?|allocat\w+|award(?:s|ed)?",
    "price": r"pric(?:e|es|ed)|sold|sale",
    "value": r"worth|valued?",
    "bid": r"bids?",
    "cost": r"cost(?:s|ed|ing)?|spen[dt]s?|spending|splash(?:ed|es)?|splurg\w+|blew|blown"
    r"|squander\w*|expenditure|outlay|bills?"
    r"|outturn|wasted|expenses|paid|pay(?:s|ing)?",
}
_MEASURE: Final = re.compile(
    r"\b(?:"
    + "|".join(f"(?P<{name.replace(' ', '_')}>{words})" for name, words in _MEASURES.items())
    + r")\b",
    re.IGNORECASE,
)
_PAID: Final = re.compile(
    r"\b(?:(?:be|is|are|was|were|been) paid|paid (?:its|their|his|her|an?)|pays? (?:its|their|"
    r"him|her))\b"
)
_PURPOSE: Final = re.compile(
    r"\s*(?:\w+\s){0,2}?(?:to|of) (?P<verb>set(?:ting)? up|run(?:ning)?|build(?:ing)?|"
    r"clean(?:ing)? up"
    r"|repair(?:ing)?|maintain(?:ing)?|replac(?:e|ing))\b",
    re.IGNORECASE,
)
_INFINITIVE: Final = {
    "setting up": "set up",
    "running": "run",
    "building": "build",
    "cleaning up": "clean up",
    "repairing": "repair",
    "maintaining": "maintain",
    "replacing": "replace",
}
_AROUND: Final = 40  # characters beside a figure in which a total is told
_DETERMINED: Final = re.compile(r"\b(?:the|an?|its|their|our|this|that)\s$", re.IGNORECASE)
_OF_LAW: Final = re.compile(r"\b(?:Acts?|Order|Regulations|Rules|Measure)\s(?:of\s)?$")
_NAMED_BY_YEAR: Final = re.compile(r"\s(?P<word>[A-Za-z-]{3,})")
# Behind a year these go on with the sentence, or tell an amount of that year.
_OF_YEAR: Final = re.compile(
    r"(?:and|but|for|from|had|has|have|was|were|with|when|that|which|who|would|will|to|"
    r"totals?|figures?|amounts?|sums?|numbers?|rates?|accounts?|outturn|estimates?|forecasts?|"
    r"financial|year|season|count)",
    re.IGNORECASE,
)
_OVER_YEARS: Final = re.compile(
    rf"\s(?:\w+\s){{0,5}}?(?P<words>(?:over|spread over|across|"
    rf"for)\s(?:a period of\s)?(?:{DIGITS}|{WORDS})"
    r"[\s-](?:year|month|week|day)s?)\b(?![’'])",
    re.IGNORECASE,
)


def contexts_of(
    sentence: str, figures: Sequence[Found], dates: Sequence[DateMention], about: str = ""
) -> list[Context]:
    """One context for each figure of the sentence.

    Args:
        sentence: The sentence.
        figures: Its figures, in order.
        dates: Its dates, in order.
        about: Heading or title above it, asked when the sentence itself names no measure.
    """
    dates = [date for date in dates if not names_thing(sentence, date)]
    periods = periods_of(sentence, figures, dates)
    return [
        _context(sentence, figures, index, period, about) for index, period in enumerate(periods)
    ]


def names_thing(sentence: str, date: DateMention) -> bool:
    """Whether a year only names what it stands by: "the 1934 pool", "the Ports Act 1988"."""
    if date.precision == "year" and _OF_LAW.search(sentence, 0, date.start):
        return True
    noun = _NAMED_BY_YEAR.match(sentence, date.end) if date.precision == "year" else None
    if noun is None or not _DETERMINED.search(sentence, 0, date.start):
        return False
    return not (_OF_YEAR.fullmatch(noun["word"]) or is_measure(noun["word"]))


def _context(
    sentence: str, figures: Sequence[Found], index: int, date: DateMention | None, about: str
) -> Context:
    figure = figures[index]
    floor = figures[index - 1].end if index else 0
    ceiling = figures[index + 1].start if index + 1 < len(figures) else len(sentence)
    period = words_of(sentence, date) if date else None
    rate = _rate(sentence, figure, floor, ceiling)
    years = _OVER_YEARS.match(sentence, figure.end) if figure.kind == "money" else None
    if rate:
        basis: str | None = rate[0]
        period = period or rate[1]
    elif years and date is None:
        basis, period = "total", years["words"]
    elif _TOTAL.search(
        sentence, max(floor, figure.start - _AROUND), min(ceiling, figure.end + _AROUND)
    ):
        basis = "total"
    elif date and _is_one_year(date, period):
        basis = "yearly"
    else:
        basis = "total" if date and date.precision == "range" else None
    if figure.kind != "money":
        return Context(period, date, None, None, basis)
    measure = _measure(sentence, figures, index) or measure_named(about)
    if (
        measure == "cost"
        and basis in ("per year", "per hour", "per week")
        and _PAID.search(sentence)
    ):
        measure = "salary"
    status = status_near(sentence, (figure.start, figure.end), floor, ceiling)
    return Context(period, date, measure, status, basis)


def _is_one_year(date: DateMention, period: str | None) -> bool:
    """Whether a figure is for a single year: "in 2018", but not "by 2018"."""
    return date.precision == "financial year" or (date.precision == "year" and period == date.text)


def _rate(sentence: str, figure: Found, floor: int, ceiling: int) -> tuple[str, str] | None:
    """Basis and words of "a year", "per patient", "annual ..."; durations are no rates."""
    for end in (figure.end, _word_end(sentence, figure.end)):
        match = _RATE.match(sentence, end, ceiling)
        if match and figure.kind in ("money", "count"):
            unit = (match["unit"] or match["adverb"] or "annum").lower()
            return f"per {_UNIT_OF.get(unit, unit)}", match.group().strip(" -").replace("-", " ")
    before = _RATE_BEFORE.search(sentence, floor, figure.start)
    if before and figure.kind == "money":
        return f"per {_UNIT_OF[before['adverb'].lower()]}", before["adverb"]
    named = _RATE_NAMED.search(sentence, floor, figure.start)
    if named and figure.kind == "money":
        unit = named["unit"].lower()
        return f"per {_UNIT_OF.get(unit, unit)}", named["words"]
    return None


def _word_end(sentence: str, end: int) -> int:
    """Behind the noun that may stand between figure and rate: "a £40,000 salary a year".

    "Spent £5m on a home" and "paid £5m buying a home" tell what one was spent on.
    """
    match = _ONE_WORD.match(sentence, end)
    if match is None or _IS_SPENT_ON.match(sentence, end):
        return end
    return end if match["word"].endswith("ing") and not is_measure(match["word"]) else match.end()


def _measure(sentence: str, figures: Sequence[Found], index: int) -> str | None:
    """The nearest word that names a measure; one before the former figure serves as well."""
    figure = figures[index]
    best: tuple[float, str] | None = None
    for match in _MEASURE.finditer(sentence):
        if match.start() < figure.start < match.end():
            continue
        behind = match.start() >= figure.end
        distance = match.start() - figure.end if behind else figure.start - match.end()
        between = sentence[min(match.end(), figure.end) : max(match.start(), figure.start)]
        weight = 1.0 + (0.6 if behind else 0.0) + 2.0 * bool(re.search(r"[;:]|[,.]\s", between))
        weight += sum(
            1.0 for other in figures if behind and figure.end <= other.start < match.start()
        )
        weighted = (distance + 3) * weight
        name = (match.lastgroup or "").replace("_", " ")
        if purpose := _PURPOSE.match(sentence, max(match.end(), figure.end)):
            verb = purpose["verb"].lower()
            name = f"cost to {_INFINITIVE.get(verb, verb)}" if name == "cost" else name
        if best is None or weighted < best[0]:
            best = (weighted, name)
    return best[1] if best else None


def is_measure(word: str) -> bool:
    """Whether a word names what an amount measures: "budget", "cost"."""
    return _MEASURE.fullmatch(word) is not None


def measure_named(about: str) -> str | None:
    """The measure that the first such word of a text names: "funding" for "the grant"."""
    match = _MEASURE.search(about)
    return (match.lastgroup or "").replace("_", " ") if match else None
