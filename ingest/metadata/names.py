"""What a person's name looks like on a line of its own."""

import re

_PART = (
    r"(?:(?:Mc|Mac|O['’]|D['’]|de|De|van|von|bin|al-)?[A-ZÀ-Þ][\w'’]+(?:-[A-ZÀ-Þ][\w'’]+)*"
    r"|[A-Z]\.)"
)
_TITLE = r"(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Lady|Baroness|Cllr|Councillor|Prof|Professor|Rev)\.?\s+"
NAME = rf"(?:(?:{_TITLE})?{_PART}(?:\s+(?:de|van|von|bin|of|{_PART})){{0,3}})"
"""A person's name: capitalised words, with titles and particles."""

_NAME = re.compile(NAME)
# Capitalised lines that are not people.
_NOT_PEOPLE = re.compile(
    r"\b(?:Admin|Administrator|Agenda|Appendix|Authorised|Authority|Board|Borough|Cabinet|City"
    r"|Commission|Committee|Council|County|Department|Digital|Editor|England|Foundation|Government"
    r"|Group|Health|Home|Hospital|House|Image|Introduction|Latest|Limited|London|Ltd|Meeting"
    r"|Minutes|Ministry|More|News|NHS|Office|Page|Partnership|Party|Photo|Plan|Politics|Press"
    r"|Report|Reporter|Service|Services|Share|Staff|Summary|System|Team|The|This|Times|Trust|UK"
    r"|Union|University|Update|User|Website|Your)\b"
    r"|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$",
)


def as_name(words: str) -> str | None:
    """The words if they are two to four words that can be a person's name."""
    words = words.strip(" ,.|–—-")
    if not 2 <= len(words.split()) <= 5 or _NOT_PEOPLE.search(words) or words.isupper():
        return None
    return words if _NAME.fullmatch(words) else None
