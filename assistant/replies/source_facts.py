"""Questions about a source itself: who wrote the article, and when it was published."""

import re
from dataclasses import dataclass
from typing import Literal

from assistant.composing.compose import day
from assistant.text.titles import original_title
from vectorstore.catalogue import Listing

Fact = Literal["when", "who"]

# A report or a letter may be one that the documents speak of; these are the documents.
_SOURCE = r"(?:article|story|piece|column|document|web ?page|news item|press release)"
_WHAT = rf"(?:the|this|that|your|its)\s(?:[\w'’-]+\s){{0,4}}{_SOURCE}\b.{{0,100}}?"
# Papers that the documents speak of: when the planning document came out, they tell.
_PAPER = re.compile(
    r"\b(?:planning|consultation|tender|design|policy|strategy|bid|contract|procurement|guidance"
    r"|briefing|discussion|legal|court) documents?\b",
    re.IGNORECASE,
)
_ASKED: tuple[tuple[Fact, re.Pattern[str]], ...] = (
    (
        "when",
        re.compile(
            rf"\bwhen (?:was|were) (?P<what>{_WHAT}) (?:first )?"
            r"(?:published|printed|posted|written|released|put online)\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        "when",
        re.compile(
            rf"\bwhen did (?P<by>.{{2,60}}?) (?:publish|print|post|run) (?P<what>{_WHAT})\W*$",
            re.IGNORECASE,
        ),
    ),
    (
        "who",
        re.compile(
            r"\bwho (?:wrote|published|authored|is the author of|was the author of) "
            rf"(?P<what>{_WHAT})\W*$",
            re.IGNORECASE,
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact about a source that a question asks for, and what it says of the source."""

    fact: Fact
    source: str


def asked_of(question: str) -> Asked | None:
    """What a question asks about a source; None for any other question."""
    for fact, pattern in _ASKED:
        match = pattern.search(question)
        if match:
            groups = match.groupdict()
            if _PAPER.search(groups["what"]):
                continue
            return Asked(fact, " ".join(filter(None, (groups.get("by"), groups["what"]))))
    return None


def told(fact: Fact, document: Listing) -> str:
    """The fact in a sentence, or that the document does not give it."""
    title = f"“{original_title(document.title)}”"
    publisher = f" by {document.publisher}" if document.publisher else ""
    if fact == "when":
        if document.published is None:
            return f"The collection has no date of publication for {title}."
        return f"{title} was published{publisher} on {day(document.published)}."
    if document.author:
        return f"{title} was written by {document.author}" + (
            f" and published{publisher}." if publisher else "."
        )
    if document.speaker:
        return f"{title} is a speech by {document.speaker}."
    named = f"{title} was published{publisher}; it" if publisher else title
    return f"{named} does not name its author."
