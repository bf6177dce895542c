"""Greetings, and questions about the collection itself, answered from the catalogue."""

import re
from collections.abc import Sequence

from assistant.composing.compose import day
from assistant.text.titles import original_title
from assistant.text.words import content_words, words
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
# A question is of this program or its collection only as a whole: "Which documents can I use?" may
# go on with "as proof of address".
_LEAD = r"^\W*(?:(?:hi|hello|hey|so|and|ok(?:ay)?|please|can you|could you)\b\W*)*"
_END = r"(?: (?:please|then|exactly|here|now|for me))*\W*$"
_SELF = re.compile(
    rf"{_LEAD}(?:(?:who|what) are you"
    r"|what(?: can| do) you (?:do|know)"
    r"|how do(?:es)? (?:you|this|footnote) work"
    r"|what is footnote"
    r"|are you (?:a (?:bot|robot|human|person)|an ai|chatgpt)"
    rf"|help){_END}",
    re.IGNORECASE,
)
_SOURCES = r"(?:documents|sources|files|articles|papers|texts|reports)"
_SOURCE = rf"(?:{_SOURCES}|document|source|file|article|paper|text|report)"
_LISTED = r"(?:list|show)(?: me)?(?: all)?(?: of)?(?: the| your)?"
_HERE = (
    r"(?: (?:in|of) (?:(?:the|this|your) (?:document )?(?:collection|index|database)"
    r"|your library))?"
)
_COLLECTION = re.compile(
    rf"{_LEAD}(?:(?:what|which|how many|{_LISTED}) (?:(?P<sort>\w+) )?{_SOURCE}"
    r" (?:do you (?:have(?: access to)?|know|hold|use)|have you(?: got)?"
    r"|can i (?:search|read|see|ask about)|can you (?:search|read|see|use)"
    r"|is there|are (?:there|available|loaded|indexed|included))"
    rf"{_HERE}"
    rf"|how many {_SOURCES} are in (?:the|this|your) (?:collection|index|database|library)"
    rf"|{_LISTED} {_SOURCE}{_HERE}"
    r"|what(?: is|'s|’s)(?: in)? (?:the|this|your) collection(?: about)?"
    r"|what(?: is|'s|’s) in your library"
    rf"|what are (?:the|these|your) {_SOURCES} about"
    r"|what (?:topics|subjects|periods?|dates?|years)"
    rf" (?:do|does) (?:the|your|this|these) (?:collection|{_SOURCES}) cover"
    r"|(?:(?:what|which)(?: is| was|'s|’s)|show(?: me)?) (?:the|your)"
    rf" (?:newest|oldest|latest|most recent|earliest) {_SOURCE}(?: (?:that )?you have)?{_HERE}"
    rf"|what can i ask(?: you)?(?: about)?){_END}",
    re.IGNORECASE,
)

_FROM = re.compile(
    r"\b(?:(?:do|did) (?:you|we) have|have (?:you|we)(?: got)?|(?:is|are) there)"
    rf" (?:anything|something|(?:any|a|some) {_SOURCE}) (?:from|by|in)"
    r" (?P<source>.+?)\W*$",
    re.IGNORECASE,
)


_ANY_SORT = frozenset(
    "other new different more source many of the your kind sort type original available".split()
)


def reply(question: str, documents: Sequence[Listing]) -> str | None:
    """The answer to a greeting or a question about the collection; None for any other question."""
    if _PLEASANTRY.match(question):
        return f"Hello. {_invitation(documents)}"
    if _THANKS.match(question):
        return "You are welcome. Ask on, and open the footnotes to check each answer."
    if _SELF.match(question):
        return (
            "I am Footnote. I answer questions from the documents in this collection, and every "
            "sentence I show carries a footnote to the exact words of its source. When the "
            f"documents do not answer, I say so. {_invitation(documents)}"
        )
    match = _COLLECTION.match(question)
    if match:
        return _of_sort(match["sort"], question, documents)
    asked = _FROM.search(question)
    return _listing_of(asked["source"], documents) if asked else None


def describe(document: Listing) -> str:
    """A document in one line: title, publisher, date, and whether it is our summary."""
    summary = "our summary" if document.digest else None
    details = [part for part in (document.publisher, day(document.published), summary) if part]
    title = original_title(document.title)
    return f"{title} ({', '.join(details)})" if details else title


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


def _of_sort(sort: str | None, question: str, documents: Sequence[Listing]) -> str | None:
    """The documents of a sort, or all where none is named; None for one that none is of."""
    if sort is None or sort.lower() in _ANY_SORT:
        return _listing(question, documents)
    own = [one for one in documents if sort.lower() in _words_of_source(one)]
    if not own:
        return None
    return "\n".join([f"Of that sort the collection holds {_count(own)}:", "", *_lines(own)])


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
