"""HTML: all the text that a browser shows, with the page's furniture marked as boilerplate."""

import re

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from trafilatura.metadata import extract_metadata

from ingest.encoding import decode
from ingest.errors import UnreadableError
from ingest.extract import Extract, Facts
from ingest.metadata.dates import parse_day
from ingest.readers.html_furniture import furniture
from ingest.readers.html_text import rendered

_CHARSET = re.compile(rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_HEAD_BYTES = 4096


def read(raw: bytes) -> Extract:
    """The text of a page.

    Raises:
        UnreadableError: There is no HTML in it.
    """
    source, warnings = decode(raw, _declared(raw))
    root = _parsed(source)
    if root is None:
        raise UnreadableError("holds no HTML", "open it in a browser and save the page anew")
    text, blocks = rendered(root)
    facts = _facts(root)
    return Extract(
        text, facts, boilerplate=furniture(text, blocks, _main_text(root)), warnings=warnings
    )


def _declared(raw: bytes) -> str | None:
    """The encoding that the page's own `meta` names."""
    match = _CHARSET.search(raw[:_HEAD_BYTES])
    return match[1].decode("ascii", errors="replace") if match else None


def _parsed(source: str) -> etree._Element | None:
    # Handed over as UTF-8 bytes: lxml refuses text that declares an encoding of its own.
    parser = lxml_html.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True)
    try:
        return lxml_html.document_fromstring(
            _DECLARATION.sub("", source).encode(errors="replace"), parser=parser
        )
    except etree.ParserError:
        return None


def _main_text(root: etree._Element) -> str:
    """What trafilatura takes for the article; empty when it finds none."""
    try:
        return trafilatura.extract(root, favor_recall=True, include_comments=False) or ""
    except RecursionError:
        # Nested deeper than any page that people write.
        return ""


def _facts(root: etree._Element) -> Facts:
    """Title, author, site and date of the page's `meta` and JSON-LD."""
    found = extract_metadata(root, date_config=_DATES, extensive=False)
    return Facts(
        title=_words(found.title),
        publisher=_words(found.sitename),
        author=_words(found.author),
        published=parse_day(found.date) if found.date else None,
    )


# Dates that the page states, not what a search of its text might turn up.
_DATES = {"extensive_search": False, "original_date": True}


def _words(value: str | None) -> str | None:
    return " ".join((value or "").split()) or None
