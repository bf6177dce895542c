"""The type of answer that a question without a verb asks for: "pier repair cost", "head's salary".

What is asked for is the head of the phrase, before its first preposition; a name or a year may
stand behind it ("final bill Priory roof", "Ann Lee pay 2023-24").
"""

import re
from typing import Final, Literal

Headed = Literal["money", "number", "percentage", "date"]

SUMS: Final = (
    "cost price budget salary wage fee fare rent expenditure deficit subsidy turnover revenue"
    " saving penalty payoff payout fine grant loan debt bonus spend"
)
"""What can be nothing but an amount of money, in the singular; a bill may be one of parliament."""
_HEADS: Final[dict[Headed, str]] = {
    "money": f"""{SUMS} costing bill pay pay-off precept surplus income takings profit loss losses
        premium compensation spending value worth allowance dividend charge tariff""",
    "number": "number population turnout attendance headcount",
    "percentage": "percentage proportion share",
    "date": "date deadline",
}
_TYPES: Final = {head: kind for kind, heads in _HEADS.items() for head in heads.split()}
# Who asks in a clause opens it with one of these, or holds a word that does.
_CLAUSE: Final = re.compile(
    r"^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must"
    r"|tell|give|show|list|name|explain|describe|add|set|please|i|we|my|our|you|hi|hello)\b"
    r"|\b(?:who|whose|whom|what|what['’]?s|which|when|where|why|how|if|whether)\b",
    re.IGNORECASE,
)
_UP_TO: Final = re.compile(
    r"[,:;(?!]|\s[-–—]\s|\s(?:of|for|in|on|at|to|by|from|per|between|under|during|before|after"
    r"|over|across|within|since|until|with|according|than|compared|that)\b",
    re.IGNORECASE,
)
# What stands behind the head and is no noun with which it were another thing's name: a "pay rise".
_BEHIND: Final = re.compile(
    r"\W*(?:(?:off|out|amount|figures?|total|paid|set|made|now|today|then|overall|altogether|each|every|last"
    r"|this|next|first|second|a|per|year|month|adult|new|the|please|band|quid|actually|really)\b"
    r"|(?-i:[A-Z])|\d|$)",
    re.IGNORECASE,
)
_A_NUMBER: Final = re.compile(r"number \d", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def headed_type(text: str) -> Headed | None:
    """What a phrase for a thing asks for by its head; None for a clause and for other heads.

    >>> headed_type("latest price for Weir House cladding"), headed_type("final bill Priory roof")
    ('money', 'money')
    >>> headed_type("pay dispute at the pier")
    """
    head = head_of(text)
    return _TYPES[head] if head else None


def head_of(text: str) -> str | None:
    """The head by which a phrase asks for a figure or a date, lower-case and in the singular."""
    if _CLAUSE.search(text):
        return None
    end = _UP_TO.search(text)
    phrase = text[: end.start()] if end else text
    for word in _WORD.finditer(phrase):
        head = _singular(word[0].lower())
        numbered = _A_NUMBER.match(phrase, word.start())
        if head in _TYPES and _BEHIND.match(phrase, word.end()) and not numbered:
            return head
    return None


def _singular(word: str) -> str:
    """A head in the singular, where it is one; any other word as it is, or nearly."""
    if word in _TYPES:
        return word
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")
