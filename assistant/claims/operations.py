"""The arithmetic that a question asks for: a total, a difference or an average."""

import re
from typing import Final, Literal

from assistant.claims.nouns import is_plural
from assistant.text.number_words import TWO_TO_TEN
from assistant.text.tagging import tagged

Operation = Literal["sum", "difference", "average"]

_AMOUNT: Final = (
    r"(?:amounts?|costs?|sums?|figures?|numbers?|payments?|spend(?:ing)?|expenditure|income|budgets?"
    r"|bills?|price|revenue|receipts|funding|fees?|charges|fines|grants?|savings?|debts?|value)"
)
_YEARS: Final = (
    r"(?:over|across|in|for|during) (?:the|those|these|all|both)"
    rf"(?: (?:past|last|full|whole|\d+|{TWO_TO_TEN})){{0,3}} years"
)
# "Total" before an amount or by itself; "the total ban" is none.
_INSISTS: Final = re.compile(
    rf"\b(?:in total|totall?ed|totals|altogether|all told|add(?:ed|s|ing)? (?:[\w'’-]+ ){{0,6}}?"
    rf"(?:up(?! to)|together)|(?:sum|grand total) of|taken together|put together|all (?:the )?years"
    rf"|both years|comes? to(?=\W*$)"
    rf"|total (?!ban|aim|result|authorit)(?:[\w'’/-]+ ){{0,4}}?{_AMOUNT}"
    rf"|the total(?=\W*$| (?:of|for|over|across|from|in|paid|spent|was|is)\b))\b"
    rf"|^\W*(?:please )?sum (?:up )?(?:[\w'’-]+ ){{0,4}}?{_AMOUNT}\b"
    r"|\bover (?:the|those|these|all|both) (?:\w+ )?years\b",
    re.IGNORECASE,
)
# These are of an amount only where one is asked for, and not in the name of an authority.
_WEAK: Final = re.compile(
    rf"\b(?:(?:combined|overall|aggregate) (?!authorit|aim|result|ban|school)"
    rf"(?:\w+ ){{0,2}}?{_AMOUNT}"
    r"|(?:combined|overall|in all)"
    r"(?=\W*$|,|\s(?:on|for|over|by|from|to|in|did|was|were|has|have)\b)"
    rf"|{_YEARS})\b",
    re.IGNORECASE,
)
_ASKS_AMOUNT: Final = re.compile(rf"\b(?:how (?:much|many)|paid|spent|{_AMOUNT})\b", re.IGNORECASE)
_HOW_MUCH: Final = re.compile(r"\b(?:how much|what (?:did|was|were|is)|total)\b", re.IGNORECASE)
_HOW_MANY: Final = re.compile(r"\bhow many\b", re.IGNORECASE)
_OF_MONEY: Final = re.compile(
    r"\b(?:how much|paid|spen[dt]|spending|costs?|budgets?|expenditure|income|bills?|price|revenue"
    r"|receipts|funding|fees?|charges|fines|grants?|savings?|debts?|payments?|payouts?|salar(?:y|ies)"
    r"|wages)\b|[£$€]",
    re.IGNORECASE,
)
# "Spent on the pier and the lighthouse": what is to be added up, two things by name.
_TWO_THINGS: Final = re.compile(
    r"\b(?:on|for|of|from|by|to|did|do|does|has|have|will)\s(?P<first>[^,?;]{3,60}?)\sand\s"
    r"(?:(?:on|for|of|from|by|to)\s)?(?P<second>[^,?;]{3,60}?)"
    r"(?=\W*$|,|\s(?:in|over|during|between|since|together|altogether|combined|costs?|come|paid"
    r"|spen[dt]|received|raised|taken)\b)",
    re.IGNORECASE,
)
_DIFFERENCE: Final = re.compile(
    r"\b(?:difference|gap) (?:in|between)\b"
    r"|\bhow much (?:more|less|higher|lower|larger|smaller|greater|bigger|cheaper|dearer)\b"
    r".*\bthan\b",
    re.IGNORECASE,
)
_CHANGED: Final = re.compile(
    r"\bhow much (?:did|has|have|had)\b(?P<subject>.*?)(?<!-)"
    r"\b(?:rise|risen|fall|fallen|grow|grown|increased?|decreased?|drop|dropped|changed?"
    r"|(?:go|gone) (?:up|down))\b(?!-|\s(?:cost|save|raise|bring)\b)",
    re.IGNORECASE,
)
# Before a change it makes a noun of it: "spent on the increase", "lost to climate change".
_NO_SUBJECT: Final = re.compile(
    r"\b(?:spen[dt]|pay|paid|give|given|get|got|receive|received|raise|raised|earn|earned|save|saved|"
    r"lose|lost|owe|owed|charge|charged|invest|invested|make|made|take|taken|put)\s"
    r"(?:on|for|to|from|by|of|in|into|towards)\b|\b(?:an?|the|this|that|any|to)\s$",
    re.IGNORECASE,
)
_OF_A_NOUN: Final = re.compile(r"\b(?:who|which|that)\s(?:\w+\s)?$", re.IGNORECASE)
_AVERAGE: Final = re.compile(r"\b(?:averaged?|the mean)\b", re.IGNORECASE)


def operation_asked(question: str) -> Operation | None:
    """What a question asks to be worked out; None where it asks for a figure as it stands."""
    if _DIFFERENCE.search(question) or _asks_for_change(question):
        return "difference"
    if _AVERAGE.search(question):
        return "average"
    return "sum" if asks_for_total(question) else None


def _asks_for_change(question: str) -> bool:
    """Whether something is asked to have changed by so much: no other verb stands with "did"."""
    change = _CHANGED.search(question)
    if change is None or _NO_SUBJECT.search(change["subject"]):
        return False
    start, end = change.span("subject")
    return not any(
        word.tag == "VERB"
        and word.form in ("Inf", "Fin")
        and start <= word.start < end
        and not is_plural(word.lower)
        and not _OF_A_NOUN.search(question, 0, word.start)
        for word in tagged(question)
    )


def asks_for_total(question: str) -> bool:
    """Whether a question asks for a total in so many words."""
    weak = _WEAK.search(question) and _ASKS_AMOUNT.search(question)
    return bool(_INSISTS.search(question) or weak)


def insists_on_total(question: str) -> bool:
    """Whether its words mean a total and nothing else, so that there is reason to refuse one."""
    return bool(_INSISTS.search(question))


def asks_how_much(question: str) -> bool:
    """Whether it asks for an amount, which a total may be."""
    return bool(_HOW_MUCH.search(question))


def kind_asked(question: str) -> Literal["money", "count"] | None:
    """Whether what is to be worked out is money or a number of things, where the words tell."""
    if _HOW_MANY.search(question):
        return "count"
    return "money" if _OF_MONEY.search(question) else None


def things_added(question: str) -> tuple[str, ...]:
    """The two things that a question for a total names; empty where it names one, or years."""
    named = _TWO_THINGS.search(question)
    both = (named["first"], named["second"]) if named else ()
    return () if any(re.search(r"\d", one) for one in both) else both
