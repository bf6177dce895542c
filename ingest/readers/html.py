"""HTML: all the text that a browser shows, with the page's furniture marked as boilerplate."""

import re

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from ingest.encoding import decode
from ingest.errors import UnreadableError
from ingest.extract import Extract
from ingest.readers.html_facts import page_facts
from ingest.readers.html_furniture import furniture
from ingest.readers.html_text import HEADINGS, rendered
from vectorstore.types import Span

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD_BYTES = 4096


def read(raw: bytes) -> Extract:
    """The text of a page.

    Raises:
        UnreadableError: There is no HTML in it, or it is nested without end.
    """
    source, warnings = decode(raw, _declared(raw))
    root = _parsed(source)
    text, blocks = rendered(root)
    facts = page_facts(root)
    return Extract(
        text,
        facts,
        boilerplate=furniture(text, blocks, _main_text(root)),
        warnings=warnings,
        headings=tuple(
            Span(block.start, block.end)
            for block in blocks
            if not HEADINGS.isdisjoint(block.ancestry)
        ),
    )


def _declared(raw: bytes) -> str | None:
    """The encoding that the page's own `meta` names."""
    match = _CHARSET.search(raw[:_HEAD_BYTES])
    return match[1].decode("ascii", errors="replace") if match else None


def _parsed(source: str) -> etree._Element:
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    # Handed over as UTF-8 bytes: lxml refuses text that declares an encoding of its own.
    encoded = _DECLARATION.sub("", source).encode(errors="replace")
    try:
        root = lxml_html.document_fromstring(encoded, parser=parser)
    except etree.ParserError as error:
        raise UnreadableError(
            "holds no HTML", "open it in a browser and save the page anew"
        ) from error
    if any("Excessive depth" in entry.message for entry in parser.error_log):
        # The parser drops all that comes after.
        raise UnreadableError("is nested too deeply to be read whole", "save its text as .txt")
    return root


def _main_text(root: etree._Element) -> str:
    """What trafilatura takes for the article; empty when it finds none."""
    try:
        return trafilatura.extract(root, favor_recall=True, include_comments=False) or ""
    except RecursionError:
        # Nested deeper than any page that people write.
        return ""
