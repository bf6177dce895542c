"""HTML of footnotes: each opens its quote where it stands. Document text is escaped, always.

They are the browser's own disclosures: a footnote mark is a link to what lies in one, and following
the link opens it, with mouse, keyboard and screen reader alike.
"""

from collections.abc import Iterable
from html import escape

from assistant.answer import Citation, NearMiss
from assistant.composing.compose import day, in_marks, page_of, provenance, readable
from assistant.text.lists import worded
from assistant.text.titles import original_title
from vectorstore.types import Document

CONTEXT = 420  # characters shown on each side of a quote
OPENING = 80  # characters of the quote that a closed footnote shows
GONE = "This document is no longer in the collection."


def anchor(at: int, number: int) -> str:
    """The id of a footnote's inside, told apart by the number of the exchange."""
    return f"fn-{at}-{number}"


def footnotes_html(cited: Iterable[tuple[Citation, Document | None]], at: int) -> str:
    """The footnotes of an answer, closed.

    Args:
        cited: Each citation with its document, None where that is no longer in the collection.
        at: The number of the exchange.
    """
    notes = (_footnote(citation, document, at) for citation, document in cited)
    return f'<div class="fn-notes" role="group" aria-label="Footnotes">{"".join(notes)}</div>'


def near_misses_html(found: Iterable[tuple[NearMiss, Document]]) -> str:
    """Near misses where they stand, closed."""
    notes = (_details(_cited(miss, document), document) for miss, document in found)
    label = "Where the nearest passages stand"
    return (
        f'<p class="fn-note">{label}:</p>'
        f'<div class="fn-notes" role="group" aria-label="{label}">{"".join(notes)}</div>'
    )


def source_html(citation: Citation, document: Document) -> str:
    """Where something stands, in a few words that open it."""
    return _details(citation, document, quoted=False)


def passage_html(citation: Citation, document: Document | None) -> str:
    """The quote highlighted in its surroundings, which end where boilerplate begins.

    Args:
        citation: What is quoted.
        document: Where it stands; None when that is no longer in the collection.
    """
    if document is None or not _stands_in(citation, document):
        inner = f"<mark>{escape(citation.quote)}</mark>"
    else:
        text = document.text
        behind = [span.end for span in document.boilerplate if span.end <= citation.start]
        ahead = [span.start for span in document.boilerplate if span.start >= citation.end]
        start = _word_start(text, max(0, citation.start - CONTEXT, *behind), citation.start)
        end = _word_end(text, min(len(text), citation.end + CONTEXT, *ahead), citation.end)
        before = ("… " if start else "") + text[start : citation.start].lstrip()
        after = text[citation.end : end].rstrip() + (" …" if end < len(text) else "")
        inner = f"{escape(before)}<mark>{escape(citation.quote)}</mark>{escape(after)}"
    return f'<div class="fn-passage">{inner}</div>'


def facts_html(citation: Citation) -> str:
    """Title, publisher, people, date, page and file of a source, in one grey line."""
    page = f"page {citation.page}" if citation.page else None
    people = f"spoken by {citation.speaker}" if citation.speaker else None
    author = f"by {citation.author}" if citation.author else None
    title = citation.title
    if citation.digest:
        title = f"Our summary of: {original_title(title)}"
    parts = (
        title, citation.publisher, author, people, day(citation.published), page, citation.document,
    )  # fmt: skip
    return f'<p class="fn-facts">{escape(" · ".join(part for part in parts if part))}</p>'


def _footnote(citation: Citation, document: Document | None, at: int) -> str:
    return _details(citation, document, anchor(at, citation.number))


def _details(
    citation: Citation, document: Document | None, target: str = "", *, quoted: bool = True
) -> str:
    """A disclosure: number, source and how the quote begins; inside, the quote where it stands."""
    number = f'<span class="fn-number">{citation.number}</span> ' if target else ""
    opening = f' <span class="fn-from">{escape(in_marks(_opening(citation, document)))}</span>'
    identified = f' id="{target}"' if target else ""
    gone = "" if document else f'<p class="fn-note">{GONE}</p>'
    return (
        f"<details><summary>{number}{escape(provenance(citation))}{opening if quoted else ''}"
        f'</summary><div class="fn-open"{identified}>'
        f"{passage_html(citation, document)}{gone}{facts_html(citation)}</div></details>"
    )


def _opening(citation: Citation, document: Document | None) -> str:
    """How the quote begins; of a table's row, its cells with their columns named."""
    quote = citation.quote
    if document and _stands_in(citation, document):
        quote = worded(document, citation.start, citation.end)
    opening = readable(quote)
    return opening if len(opening) <= OPENING else f"{opening[:OPENING].rsplit(' ', 1)[0]}…"


def _cited(miss: NearMiss, document: Document) -> Citation:
    return Citation(
        number=0,
        document=miss.document,
        title=miss.title,
        publisher=miss.publisher,
        author=document.author,
        speaker=document.speaker,
        published=miss.published,
        kind=document.kind,
        digest=document.digest,
        page=page_of(document, miss.start),
        quote=miss.quote,
        start=miss.start,
        end=miss.end,
    )


def _stands_in(citation: Citation, document: Document) -> bool:
    return document.text[citation.start : citation.end] == citation.quote


def _word_start(text: str, start: int, latest: int) -> int:
    """The next place from `start` on that cuts no word in two."""
    if start == 0:
        return start
    return next((at for at in range(start, latest) if text[at - 1].isspace()), latest)


def _word_end(text: str, end: int, earliest: int) -> int:
    """The last place up to `end` that cuts no word in two."""
    if end == len(text):
        return end
    return next((at for at in range(end, earliest, -1) if text[at].isspace()), earliest)
