"""What a page says about itself: `meta`, JSON-LD and `time`; nothing is guessed from its prose."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lxml import etree

from ingest.extract import Facts
from ingest.metadata.dates import parse_day
from ingest.metadata.names import as_name

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SITES = ("og:site_name", "dc.publisher", "citation_journal_title", "application-name")
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.date",
    "dcterms.issued",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
)
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report")
_PAGE_TYPES = re.compile(r"WebPage")
_BETWEEN_NAMES = re.compile(r"\s*(?:;|,|\band\b|&)\s*")
_BY = re.compile(r"^\s*by\b:?\s*", re.IGNORECASE)
_TITLE_END = re.compile(r"\s+[|–—·»-]\s+(?P<site>[^|–—·»]{2,40})$")
_MAX_JSON = 500_000


def page_facts(root: etree._Element) -> Facts:
    """Title, publisher, author and date of a page, each from the first place that states it."""
    metas = _metas(root)
    article = _article(root)
    return Facts(
        title=_first(
            *_named(metas, _TITLES), _heading(root), _text(article.get("headline")), _window(root)
        ),
        publisher=_first(*_named(metas, _SITES), *_names(article.get("publisher")), _host(root)),
        author=_people(_named(metas, _AUTHORS)) or _people(_names(article.get("author"))),
        published=_day(
            (*_named(metas, _DATES), _text(article.get("datePublished")), *_times(root))
        ),
    )


def _metas(root: etree._Element) -> dict[str, str]:
    """Contents of the `meta` elements by name, property or itemprop, lower case; the first wins."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _named(metas: dict[str, str], names: Iterable[str]) -> list[str]:
    return [metas[name] for name in names if name in metas]


def _article(root: etree._Element) -> dict[str, Any]:
    """The object of the page's JSON-LD that describes its article, or else the page."""
    entries = list(_entries(root))
    described = (
        entry
        for types in (_ARTICLE_TYPES, _PAGE_TYPES)
        for entry in entries
        if types.search(str(entry.get("@type")))
    )
    return next(described, {})


def _entries(root: etree._Element) -> Iterator[dict[str, Any]]:
    """The objects of the page's JSON-LD."""
    for script in root.iter("script"):
        if script.get("type") != "application/ld+json" or len(script.text or "") > _MAX_JSON:
            continue
        try:
            value = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        items = value if isinstance(value, list) else [value]
        for item in items:
            graph = item.get("@graph", [item]) if isinstance(item, dict) else []
            for entry in graph if isinstance(graph, list) else []:
                if isinstance(entry, dict):
                    yield entry


def _text(value: object) -> str | None:
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _names(value: object) -> list[str]:
    """Names in JSON-LD: a text, an object with a name, or a list of either."""
    if isinstance(value, list):
        return [name for item in value for name in _names(item)]
    name = _text(value.get("name") if isinstance(value, dict) else value)
    return [name] if name else []


def _first(*candidates: str | None) -> str | None:
    return next((words for words in candidates if words), None)


def _heading(root: etree._Element) -> str | None:
    """The first-level heading with which the window's title begins, or the only one there is."""
    headings = [words for h1 in root.iter("h1") if (words := _words(h1))]
    window = _window(root) or ""
    titled = (words for words in headings if window.casefold().startswith(words.casefold()))
    return next(titled, headings[0] if len(headings) == 1 and not window else None)


def _window(root: etree._Element) -> str | None:
    """The title of the window without the site's name."""
    title = next((words for title in root.iter("title") if (words := _words(title))), "")
    return _TITLE_END.sub("", title) or None


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _host(root: etree._Element) -> str | None:
    """The site that the page's canonical address names."""
    for link in root.iter("link"):
        if (link.get("rel") or "").lower() == "canonical":
            try:
                host = urlsplit(link.get("href") or "").hostname
            except ValueError:
                return None
            return host.removeprefix("www.") if host else None
    return None


def _people(candidates: Iterable[str]) -> str | None:
    """The candidates that are people's names; addresses and names of sites are not."""
    names = [
        name
        for words in candidates
        for part in _BETWEEN_NAMES.split(_BY.sub("", words))
        for name in (as_name(part),)
        if name
    ]
    return " and ".join(dict.fromkeys(names)) or None


def _times(root: etree._Element) -> list[str]:
    """Dates of `time` elements that are marked as the day of publication."""
    return [
        time.get("datetime") or ""
        for time in root.iter("time")
        if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None
    ]


def _day(candidates: Iterable[str | None]) -> date | None:
    return next((day for words in candidates if words for day in (parse_day(words),) if day), None)
