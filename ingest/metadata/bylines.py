"""Who wrote a text, from its byline."""

import re
from itertools import pairwise

from ingest.metadata.dates import DAY, is_date_line, name_beside_date
from ingest.metadata.head import Head
from ingest.metadata.names import as_name, people
from ingest.metadata.titles import stated_title

_BY = re.compile(
    r"^(?:by|words by|written by|reported by|(?:exclusive|special report) by"
    r"|(?:report )?authors?|posted by|story by|from(?=:))\b[:\s]\s*"
    r"(?P<who>.+)$",
    re.IGNORECASE,
)
# What follows the name on the same line: a date, a role, a place.
_AFTER = re.compile(rf"\s*(?:[|•·]|\s[–—-]\s|,?\s*(?:{DAY})|@|<).*$", re.IGNORECASE)
# Title pages name the body first: "Hull Council", then the title, then the date.
_BODY = re.compile(
    r"\b(?:Association|Authority|Board|Commission|Committee|Company|Council|Department|Foundation"
    r"|Government|Group|Limited|Ltd|Ministry|Office|Partnership|Society|Trust|Union|University)$"
)
_LOOKED_AT = 15
_SAMPLE_CHARACTERS = 20_000


def author_of(head: Head) -> str | None:
    """The name in "By ..." among the first lines, or beside the date, or on the line above it."""
    first = head.lines[:_LOOKED_AT]
    for line in first:
        match = _BY.match(line)
        who = people(_AFTER.sub("", match["who"])) if match else ()
        if who:
            return " and ".join(who)
    beside = next((name for line in first for name in (name_beside_date(line),) if name), None)
    return beside or _above_date(head, first)


def _above_date(head: Head, first: tuple[str, ...]) -> str | None:
    """A name between the title and the date; without a title above, the line may be the title."""
    title = stated_title(head) or ""
    if title not in first or _BODY.search(title):
        return None
    below = first[first.index(title) + 1 :]
    for line, following in pairwise(below):
        name = as_name(line)
        if name and is_date_line(following) and not _are_common_words(name, head.text):
            return name
    return None


def _are_common_words(name: str, text: str) -> bool:
    """Whether the text has each of the words without a capital: "Coastal Erosion" is a topic."""
    words = set(re.findall(r"\w+", text[:_SAMPLE_CHARACTERS]))
    return all(word.lower() in words for word in re.findall(r"\w+", name))
