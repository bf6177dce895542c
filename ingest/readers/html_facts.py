"""What a page says about itself: `meta`, JSON-LD and `time`; nothing is guessed from its prose."""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from rapidfuzz import fuzz

from ingest.extract import Facts
from ingest.metadata.dates import parse_day
from ingest.metadata.names import people
from ingest.metadata.titles import is_machine_title

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title")
_SITES = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_journal_title",
    "application-name",
)
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_SECTIONS = ("article:section", "og:article:section", "parsely-section", "section")
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
_OPINION = re.compile(
    r"(?:opinions?|comment(?: is free)?|commentary|columns?|columnists?|editorials?|op-?eds?"
    r"|leaders?|views?|viewpoints?)(?:\s*(?:and|&|/)\s*\w+)?",
    re.IGNORECASE,
)
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report")
_PAGE_TYPES = re.compile(r"WebPage")
_BY = re.compile(r"^\s*by\b:?\s*", re.IGNORECASE)
_TITLE_BREAK = re.compile(r"\s+[|–—·»-]\s+")
_NOT_IN_KEY = re.compile(r"^the\s+|[\W_]+", re.IGNORECASE)
_MAX_JSON = 500_000
_SITE = re.compile(
    r"(?!(?i:news|home|opinion|sport|comment|official|welcome|page)\b)"
    r"[A-Z][\w'’&.]*(?: (?:(?:of|and|the|for|on|in|&) )?[A-Z][\w'’&.]*){1,4}"
)
_ALIKE = 60.0  # rapidfuzz ratio of a headline and a shorter one for the window


def page_facts(root: etree._Element) -> Facts:
    """Title, publisher, author and date of a page, each from the first place that states it."""
    metas = _metas(root)
    article = _article(root)
    sites = (*_named(metas, _SITES), *_names(article.get("publisher")))
    host = _host(root)
    keys = _keys(sites, host)
    window = _window(root, keys)
    return Facts(
        title=_first(
            *_named(metas, _TITLES),
            _heading(root, window or "", keys),
            _text(article.get("headline")),
            window,
        ),
        publisher=_first(*sites, host, _behind_headline(root)),
        author=_people(_named(metas, _AUTHORS)) or _people(_names(article.get("author"))),
        published=_day(
            (*_named(metas, _DATES), _text(article.get("datePublished")), *_times(root))
        ),
        kind=_kind(metas, article),
    )


def _kind(metas: dict[str, str], article: dict[str, Any]) -> str | None:
    """The kind that the page's section tells; "News" may stand over anything."""
    sections = (*_named(metas, _SECTIONS), *_names(article.get("articleSection")))
    is_opinion = "OpinionNewsArticle" in str(article.get("@type")) or any(
        _OPINION.fullmatch(section.strip()) for section in sections
    )
    return "opinion" if is_opinion else None


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


def _heading(root: etree._Element, window: str, sites: frozenset[str]) -> str | None:
    """The only first-level heading, or that with which the window's title begins; no site's name.

    Args:
        root: The page.
        window: The title of its window.
        sites: Keys of the site's names.
    """
    headings = [
        words for h1 in root.iter("h1") if (words := _words(h1)) and _key(words) not in sites
    ]
    titled = (words for words in headings if window.casefold().startswith(words.casefold()))
    return headings[0] if len(headings) == 1 else next(titled, None)


def _window(root: etree._Element, sites: frozenset[str]) -> str | None:
    """The title of the window; its end is taken off where it is the site's name."""
    title, front, tail = _window_parts(root)
    title = front if _key(tail) in sites else title
    return title if title and not is_machine_title(title) else None


def _behind_headline(root: etree._Element) -> str | None:
    """The name that the window's title has behind the page's own heading: "Bins full | Gazette"."""
    _, front, name = _window_parts(root)
    heading = next((words for one in root.iter("h1") if (words := _words(one))), "")
    if not name or not heading:
        return None
    alike = fuzz.partial_ratio(_key(front), _key(heading)) >= _ALIKE
    return name if alike and _SITE.fullmatch(name) and _key(name) != _key(heading) else None


def _window_parts(root: etree._Element) -> tuple[str, str, str]:
    """The title of the window, what stands before its last bar or dash, and what behind."""
    title = next((words for title in root.iter("title") if (words := _words(title))), "")
    breaks = list(_TITLE_BREAK.finditer(title))
    if not breaks:
        return title, title, ""
    return title, title[: breaks[-1].start()], title[breaks[-1].end() :]


def _keys(sites: Iterable[str], host: str | None) -> frozenset[str]:
    """What the site's names and its host, whole and up to the first dot, are compared by."""
    hosts = (host, host.split(".")[0]) if host else ()
    return frozenset(key for name in (*sites, *hosts) if (key := _key(name)))


def _key(name: str) -> str:
    """A name by its letters and figures: "The Herald" is "herald"."""
    return _NOT_IN_KEY.sub("", name.strip()).casefold()


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
    names = [name for words in candidates for name in people(_BY.sub("", words))]
    return " and ".join(dict.fromkeys(names)) or None


def _times(root: etree._Element) -> list[str]:
    """Dates of elements that are marked as the day of publication."""
    return [
        marked.get("datetime") or marked.get("content") or marked.get("title") or _words(marked)
        for marked in root.iter("*")
        if marked.get("itemprop") == "datePublished"
        or (marked.tag == "time" and marked.get("pubdate") is not None)
    ]


def _day(candidates: Iterable[str | None]) -> date | None:
    return next((day for words in candidates if words for day in (parse_day(words),) if day), None)
