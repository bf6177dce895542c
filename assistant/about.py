"""Greetings, and questions about the collection itself, answered from the catalogue."""

import re
from collections.abc import Sequence

from assistant.compose import day
from assistant.words import content_words, words
from vectorstore.catalogue import Listing

MOST_LISTED = 20

_PLEASANTRY = re.compile(
    r"^\W*(?:hi|hello|hey|howdy|greetings|good (?:morning|afternoon|evening|day))"
    r"(?: (?:there|all|footnote))?\W*$",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|great|good|perfect|lovely|cool|brilliant)\W+)?"
    r"(?:(?:many )?thanks?(?: you)?(?: (?:very much|so much|a lot|again|for (?:that|your help)))?"
    r"|cheers|ta|ok(?:ay)?|great|good ?bye|bye(?: bye)?)\W*$",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\b(?:who|what) are you\b"
    r"|\bwhat(?: can| do) you (?:do|know)\b"
    r"|\bhow do(?:es)? (?:you|this|footnote) work\b"
    r"|\bwhat is footnote\b"
    r"|\bare you (?:a (?:bot|robot|human|person)|an ai|chatgpt)\b"
    r"|^\W*help\W*$",
    re.IGNORECASE,
)
_SOURCE = r"(?:documents?|sources?|files?|articles?|papers?|texts?|reports?)"
_LISTED = r"(?:list|show)(?: me)?(?: all)?(?: of)?(?: the| your)?"
_COLLECTION = re.compile(
    rf"\b(?:what|which|how many|{_LISTED}) (?:\w+ )?{_SOURCE}"
    r" (?:do you (?:have|know|hold|use)|have you|can (?:i|you)|is there"
    r"|are (?:there|in|available|loaded|indexed|included))"
    rf"|^\W*{_LISTED} {_SOURCE}\W*$"
    r"|\bwhat(?: is| are|'s) (?:in )?(?:the|this|your) (?:collection|library)\b"
    rf"|\bwhat are (?:the|these|your) {_SOURCE} about\b"
    r"|\bwhat (?:topics|subjects|periods?|dates?|years)"
    rf" (?:do|does) (?:the|your|this|these) (?:collection|{_SOURCE}) cover"
    rf"|\b(?:newest|oldest|latest|most recent|earliest) {_SOURCE}\W*$"
    r"|\bwhat can i ask\b",
    re.IGNORECASE,
)

_FROM = re.compile(
    rf"\b(?:(?:do|did) (?:you|we) have|have (?:you|we)(?: got)?|(?:is|are) there)"
    rf" (?:anything|something|any(?: \w+)?|a|some) (?:{_SOURCE} )?(?:from|by|in)"
    r" (?P<source>.+?)\W*$",
    re.IGNORECASE,
)


def reply(question: str, documents: Sequence[Listing]) -> str | None:
    """The answer to a greeting or a question about the collection; None for any other question."""
    if _PLEASANTRY.match(question):
        return f"Hello. {_invitation(documents)}"
    if _THANKS.match(question):
        return "You are welcome. Ask on, and open the footnotes to check each answer."
    if _SELF.search(question):
        return (
            "I am Footnote. I answer questions from the documents in this collection, and every "
            "sentence I show carries a footnote to the exact words of its source. When the "
            f"documents do not answer, I say so. {_invitation(documents)}"
        )
    if _COLLECTION.search(question):
        return _listing(question, documents)
    asked = _FROM.search(question)
    return _listing_of(asked["source"], documents) if asked else None


def describe(document: Listing) -> str:
    """A document in one line: title, publisher and date."""
    details = [part for part in (document.publisher, day(document.published)) if part]
    return f"{document.title} ({', '.join(details)})" if details else document.title


def _invitation(documents: Sequence[Listing]) -> str:
    return f"Ask me about the {_count(documents)} in this collection."


def _count(documents: Sequence[Listing]) -> str:
    return "one document" if len(documents) == 1 else f"{len(documents)} documents"


def _listing_of(source: str, documents: Sequence[Listing]) -> str | None:
    """The documents whose publisher, speaker, author or kind has every word that was asked for."""
    wanted = set(content_words(source))
    own = [one for one in documents if wanted and wanted <= _words_of_source(one)]
    if not own:
        return None
    return "\n".join([f"From {source} there is:", "", *_lines(own)])


def _words_of_source(document: Listing) -> set[str]:
    known = (document.publisher, document.speaker, document.author, document.kind)
    return {word for text in known if text for word in words(text)}


def _lines(documents: Sequence[Listing]) -> list[str]:
    lines = [f"- {describe(document)}" for document in documents[:MOST_LISTED]]
    rest = len(documents) - len(lines)
    return [*lines, f"- and {rest} more"] if rest else lines


def _listing(question: str, documents: Sequence[Listing]) -> str:
    dated = sorted(
        (document for document in documents if document.published),
        key=lambda document: str(document.published),
    )
    if dated and re.search(r"\b(?:newest|latest|most recent)\b", question, re.IGNORECASE):
        return f"The newest document is {describe(dated[-1])}."
    if dated and re.search(r"\b(?:oldest|earliest)\b", question, re.IGNORECASE):
        return f"The oldest document is {describe(dated[0])}."
    undated = [document for document in documents if not document.published]
    span = (
        f", published from {day(dated[0].published)} to {day(dated[-1].published)}" if dated else ""
    )
    held = [*reversed(dated), *undated]
    return "\n".join([f"The collection holds {_count(documents)}{span}:", "", *_lines(held)])
