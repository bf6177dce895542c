"""What a question for a total, or for every year, asks of the documents.

"Altogether" and "over the four years" are asked of whoever adds up: no source has to say them.
"""

import re
from typing import Final

from assistant.claims.numerals import number_of
from assistant.claims.operations import asks_for_total, kind_asked
from assistant.text.number_words import TWO_TO_TEN

_NUMBER: Final = rf"(?:\d+|{TWO_TO_TEN})"
_BY_YEAR: Final = re.compile(
    r"\b(?:(?:in |for )?(?:each|every)(?: (?:single|financial|full|complete))? year"
    r"|year (?:by|on|after) year|per year since|(?:by|for all(?: the)?|for each of the) years?)\b",
    re.IGNORECASE,
)
_ADVERBS: Final = re.compile(
    r",?\s(?:altogether|all told|in total|in all|combined|overall|(?:put|taken|added)? ?together"
    r"|(?:over|across|in|for|during) (?:(?:the|those|these|all|both|its|their|first|past|last|full"
    rf"|whole|complete|entire|financial|{_NUMBER}) )+years"
    r"|since (?:it|they|he|she|this|that)(?: (?:all|first))? (?:beg[au]n|start(?:ed|s)?|opened"
    r"|was (?:set up|founded|formed)))\b",
    re.IGNORECASE,
)
_FULL_YEARS: Final = re.compile(r"\b(?:full|whole|complete) (?:financial )?years\b", re.IGNORECASE)
_YEARS: Final = re.compile(
    rf"\b(?P<number>{_NUMBER}) (?:full |whole |complete |financial |past |last |first )*years\b",
    re.IGNORECASE,
)
_COME_TO: Final = re.compile(
    r"^\W*(?:and |so )?what (?:do|does|did|will|would) (?P<what>.+?)"
    r" (?:come|came|add(?: up)?|amount|total up)(?: up)?(?: to)?(?= |\W*$)(?P<rest>.*)$",
    re.IGNORECASE,
)
_ADD: Final = re.compile(
    r"^\W*(?:(?:please|can you|could you|and|now) )*"
    r"(?:(?:add|sum|tot)(?: up| together)?"
    r"|(?:what(?:'s|’s| is| was)|give me|work out|calculate) the (?:sum|grand total) of)"
    r" (?P<what>.+?)(?: up| together)?(?P<rest>\W*)$",
    re.IGNORECASE,
)


def asks_by_year(question: str) -> bool:
    """Whether a question asks for a figure of every year."""
    return bool(_BY_YEAR.search(question))


def asks_for_series(question: str) -> bool:
    """Whether all figures of a series are wanted, to be added up or one by one."""
    return asks_for_total(question) or asks_by_year(question)


def asks_for_full_years(question: str) -> bool:
    """Whether a part of a year is not to be counted."""
    return bool(_FULL_YEARS.search(question))


def number_of_years(question: str) -> int | None:
    """How many years a question says that there are: 4 for "over the four years"."""
    told = _YEARS.search(question)
    return int(number_of(told["number"])) if told else None


def sought_in_sources(question: str) -> str:
    """The question that the sources themselves can answer: its words of adding up are left out.

    >>> sought_in_sources("How much has Arlow Coaches had altogether over the four years?")
    'How much has Arlow Coaches had?'
    >>> sought_in_sources("What do the fines come to in total?")
    'How much were the fines?'
    """
    if not asks_for_series(question):
        return question
    bare = _BY_YEAR.sub("", _ADVERBS.sub("", question))
    for form in (_COME_TO, _ADD):
        if told := form.match(bare):
            how = "many" if kind_asked(question) == "count" else "much"
            bare = f"How {how} were {told['what']}{told['rest']}"
            break
    return re.sub(r"\s+(?=[?.!,]|$)", "", " ".join(bare.split()))
