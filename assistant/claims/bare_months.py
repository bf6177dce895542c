"""Whether a bare month is one: "March" and "May" are words too."""

import re
from typing import Final

_BEFORE_MONTH: Final = re.compile(
    r"\b(?:in|since|by|until|till|from|to|during|for|of|early|mid|late|after|before|between|and"
    r"|through|throughout|beyond|towards|into|last|this|next|every|each)[\s-]+$",
    re.IGNORECASE,
)

# "The July meeting", "its March figures".
_DETERMINED: Final = re.compile(r"\b(?:the|its|their|our|his|her|this|that|a)\s$", re.IGNORECASE)
_OF_MONTH: Final = re.compile(
    r"\s(?:(?:board|council|committee|cabinet|public|annual|general)\s)?(?:meeting|session|agenda"
    r"|minutes|figures|report|return|statement|budget|update|issue|edition|newsletter|election|vote"
    r"|deadline|storms?|floods?|fair|festival)s?\b"
)

# "5.1% (November: 4.8%)", "down 40 (May)".
_BRACKET: Final = re.compile(r"[(\[]$")
_LABELS: Final = re.compile(r"\s?[:)\]]|\s(?=[\d£$€])")


def is_month(match: re.Match[str]) -> bool:
    """A bare month needs a preposition before it, a thing of that month behind it, or brackets."""
    if match["year"] or match["which"] or match["before"]:
        return True
    if _BEFORE_MONTH.search(match.string, max(0, match.start() - 12), match.start()):
        return True
    if _BRACKET.search(match.string, 0, match.start()) and _LABELS.match(match.string, match.end()):
        return True
    before = _DETERMINED.search(match.string, max(0, match.start() - 12), match.start())
    return bool(before and _OF_MONTH.match(match.string, match.end()))
