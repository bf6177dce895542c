"""What a figure is compared with, or taken from, must not be told as what is."""

import re

from assistant.check.amounts import Amount
from assistant.check.case import Case
from assistant.check.text import Text
from assistant.claims.numerals import WORDS

# "Nine of ten", "of the ten", "out of ten"; "receipt of ten" and "a total of ten" are no parts.
_PART_OF = re.compile(
    rf"(?:(?:^|[.,;:] |\b(?:\d+|{WORDS}|per cent) |% )of"
    r"|(?<!all )(?<!both )(?<!each )(?<!every )(?<!neither )(?<!none )"
    r"\b(?:out of|of (?:the|its|their|these|those|all)))(?: the)?(?: [\w-]+(?:'s|s'))?\s*$",
    re.IGNORECASE,
)

# "60 were made, of which 14": the whole, and then its part.
_PART_FOLLOWS = re.compile(r"\bof (?:which|whom|these|them|those)\b", re.IGNORECASE)
# What is allowed or aimed at, and not what is.
_MARKS = r"(?:limits?|zone|targets?|thresholds?|caps?|ceiling|standards?)"
_YARDSTICK = re.compile(
    rf"\b(?:{_MARKS}|limited|capped|allow\w*|aim\w*|should|must|may|within|required|against)\b",
    re.IGNORECASE,
)
_YARDSTICK_BEHIND = re.compile(rf"-?(?: ?mph| ?[a-z]+)? {_MARKS}\b", re.IGNORECASE)
_YARDSTICK_BEFORE = re.compile(rf"\b{_MARKS} (?:of|is|was) (?:an? )?$", re.IGNORECASE)


def only_known(amount: Amount, case: Case, same: list[tuple[Amount, Text]]) -> str | None:
    """Find what a figure is compared with, or taken from, told as what is."""
    if not _YARDSTICK.search(case.statement.plain) and all(
        _is_yardstick(other, quote) for other, quote in same
    ):
        return f"{amount.text} is a limit or a target in the quote"
    if all(_only_whole(amount, other, quote, case) for other, quote in same):
        return f"{amount.text} is the whole in the quote, of which a part is meant"
    return None


def _is_yardstick(amount: Amount, quote: Text) -> bool:
    """Whether it is a "40mph zone", or a "target of 18 weeks"."""
    return bool(
        _YARDSTICK_BEHIND.match(quote.plain, amount.end)
        or _YARDSTICK_BEFORE.search(quote.plain[: amount.start])
    )


def _only_whole(amount: Amount, other: Amount, quote: Text, case: Case) -> bool:
    """Whether it is a whole: "two of the nine bidders met it" does not say that nine did."""
    part_of = _PART_OF.search(quote.plain[max(0, other.start - 32) : other.start])
    if amount.unit or not part_of:
        return False
    before, behind = case.statement.plain[: amount.start], case.statement.plain[amount.end :]
    return not (
        re.search(r"\b(?:of|out of|from|among)\b", before[-24:], re.IGNORECASE)
        or _PART_FOLLOWS.search(behind)
    )
