"""Whether a quote is the document's own words at the place it claims."""

from collections.abc import Callable

from assistant.answer import Citation
from vectorstore.types import Document


def is_verbatim(citation: Citation, find: Callable[[str], Document | None]) -> bool:
    """Read the document again and compare, character by character.

    Args:
        citation: The footnote.
        find: The document with an id, or None.
    """
    document = find(citation.document_id)
    return (
        document is not None
        and bool(citation.quote.strip())
        and document.text[citation.start : citation.end] == citation.quote
    )
