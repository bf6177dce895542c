"""Which blocks of a page are furniture: navigation, share bars, cookie banners, teasers.

Two witnesses are asked: the page's structure, and trafilatura, which finds the main text. What
both take for furniture is; navigation and buttons need no second witness.
"""

import re
from collections.abc import Iterable

from ingest.readers.html_text import HEADINGS, Block
from vectorstore.types import Span

_CERTAIN = frozenset(
    "<nav> <button> <select> <textarea> <datalist> role=navigation role=search role=dialog "
    "role=alertdialog role=menu role=menubar".split()
)
_SUSPECT = frozenset(
    "<aside> <dialog> <footer> <form> <menu> ad ads advert advertisement banner breadcrumb "
    "breadcrumbs comment comments consent cookie cookies disqus donate donation footer gdpr "
    "masthead menu modal nav navbar navigation newsletter outbrain pager pagination popular "
    "popup promo promos promotion recommended related role=banner role=complementary "
    "role=contentinfo share sharing sidebar signup social sponsor sponsored subscribe "
    "subscription taboola teaser toolbar trending widget".split()
)
_MIN_MAIN_WORDS = 40
_MOSTLY_LINKS = 0.6
_LINK_ROW_WORDS = 40
_KEY = re.compile(r"\W+")
_KEY_ENDS = 60


def furniture(text: str, blocks: Iterable[Block], main: str) -> tuple[Span, ...]:
    """Spans of the blocks that are not the document's own words.

    Args:
        text: The page's text.
        blocks: Its blocks.
        main: What trafilatura takes for the article.
    """
    key = _key(main)
    has_main = len(main.split()) >= _MIN_MAIN_WORDS
    return tuple(
        Span(block.start, block.end)
        for block in blocks
        if block.hidden
        or _is_certain(block.ancestry)
        or (
            has_main
            and _looks_like_furniture(text, block)
            and not _is_in(key, _key(text[block.start : block.end]))
        )
    )


def _is_certain(ancestry: frozenset[str]) -> bool:
    """Whether it is no text for sure. A heading is a button where it unfolds its answer."""
    found = _CERTAIN & ancestry
    return bool(found - {"<button>"} if not HEADINGS.isdisjoint(ancestry) else found)


def _looks_like_furniture(text: str, block: Block) -> bool:
    if not _SUSPECT.isdisjoint(block.ancestry):
        return True
    words = len(text[block.start : block.end].split())
    return block.linked >= _MOSTLY_LINKS and words <= _LINK_ROW_WORDS


def _key(text: str) -> str:
    return _KEY.sub("", text).casefold()


def _is_in(main: str, block: str) -> bool:
    """Whether a block stands in the main text, by its beginning or its end."""
    return block[:_KEY_ENDS] in main or block[-_KEY_ENDS:] in main
