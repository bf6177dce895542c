"""From chosen evidence to statements with numbered citations, and to the text that is shown."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.answer import Citation, Statement
from assistant.evidence import Evidence
from assistant.text.days import in_words
from assistant.text.titles import original_title
from vectorstore.types import Document

CLOSING_MARKS = re.compile(r"(?<= )(?:\[\d{1,3}\])+$", re.MULTILINE)
"""The footnote marks that close a line of an answer's text; any others are a source's own."""

# The number of a paragraph ("4.1") stands before a capital; "10.30 Coffee" is a time.
_BULLET = re.compile(
    r"^(?:[•·▪◦‣*+-]|\(?(?:\d{1,2}|[a-z])[.)]"
    r"|\d{1,2}\.(?:\d|\d{1,2}(?:\.\d{1,2})+)\.?(?=\s+[A-Z“\"‘]))\s+"
)
_MARKUP = re.compile(r"(?<!\w)(?:\*\*|__|\*|_|`)(?=\S)|(?<=\S)(?:\*\*|__|\*|_|`)(?!\w)")
_LINK = re.compile(
    r"!?\[([^\[\]]+)\]"
    r"\((?:https?://|www\.|mailto:|[/#]|\.{1,2}/)(?:[^()\s]|\([^()\s]*\))*(?: \"[^\"]*\")?\)"
)

# An odd straight mark that opens: 'he said: "It was late.'
_LEFT_OPEN = re.compile(r"^[^\"]*(?:\"[^\"]*\"[^\"]*)*(?:^|[\s(])\"(?=\S)[^\"]*$")


def cite(evidence: Sequence[Evidence]) -> tuple[Citation, ...]:
    """Number the evidence from 1, in the order given."""
    return tuple(citation(number, one) for number, one in enumerate(evidence, 1))


def citation(number: int, evidence: Evidence) -> Citation:
    """The footnote of one piece of evidence."""
    document = evidence.document
    return Citation(
        number=number,
        document=document.path,
        title=document.title,
        publisher=document.publisher,
        author=document.author,
        speaker=document.speaker,
        published=document.published,
        kind=document.kind,
        digest=document.digest,
        page=page_of(document, evidence.start) or evidence.passage.page,
        quote=evidence.quote,
        start=evidence.start,
        end=evidence.end,
        document_id=document.id,
    )


def page_of(document: Document, offset: int) -> int | None:
    """One-based page of an offset, when the document has pages."""
    if not document.pages:
        return None
    return sum(1 for start in document.pages if start <= offset) or 1


def readable(quote: str) -> str:
    """A quote as it is shown, no word changed.

    White space is folded, list marks and markup go, of a link its words stay, and a quotation that
    goes on behind the quote is closed.
    """
    unlinked = _LINK.sub(r"\1", _BULLET.sub("", " ".join(quote.split())))
    line = _MARKUP.sub("", unlinked).strip()
    if line.count("“") > line.count("”"):
        return f"{line}”"
    return f'{line}"' if _LEFT_OPEN.search(line) else line


def in_marks(quote: str) -> str:
    """A quote in quotation marks; one that opens with its own keeps these alone."""
    if quote[:1] not in {"“", '"'}:
        return f"“{quote}”"
    return f"{quote}”" if quote.count("“") > quote.count("”") else quote


def provenance(citation: Citation) -> str:
    """Where a statement comes from, in a few words: publisher and date, or the title."""
    title = original_title(citation.title)
    return source_of(title, citation.publisher, citation.published, citation.digest)


def source_of(title: str, publisher: str | None, published: date | None, digest: bool) -> str:
    """A source in a few words: its publisher, or else its title in quotes, and its date."""
    source = publisher or f"“{title}”"
    if digest:
        source = f"our summary of {source}"
    return ", ".join(part for part in (source, day(published)) if part)


def day(published: date | None) -> str | None:
    """A date in words: "5 March 2020"."""
    return in_words(published) if published else None


def text_of(statements: Sequence[Statement], citations: Sequence[Citation]) -> str:
    """The statements as one text, each with its sources and footnote marks."""
    by_number = {citation.number: citation for citation in citations}
    lines = []
    for statement in statements:
        cited = [by_number[number] for number in statement.citations]
        sources = "; ".join(dict.fromkeys(provenance(citation) for citation in cited))
        marks = "".join(f"[{citation.number}]" for citation in cited)
        lines.append(f"{statement.text} ({sources}) {marks}")
    return "\n\n".join(lines)


def newest(citations: Sequence[Citation]) -> date | None:
    """The date of the newest source cited."""
    return max((one.published for one in citations if one.published), default=None)
