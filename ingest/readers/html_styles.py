"""What a page's styles hide. Hidden text is marked as boilerplate: never indexed, never quoted."""

import re
from collections.abc import Iterator

from lxml import etree

from ingest.spans import enclosed, gaps

# No property that merely ends so: "backface-visibility", "fill-opacity", "margin-left".
_HIDING = re.compile(
    r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)"
    r"|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
# A page's width away; -480px with a margin is how a page is centred.
_FAR_OFF = re.compile(
    r"(?<![\w-])(?:left|top)\s*:\s*-(?:\d{4,}|\d{3}(?:\.\d+)?(?:r?em|%))", re.IGNORECASE
)
_OUT_OF_FLOW = re.compile(r"(?<![\w-])position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_MAX_STYLES = 500_000
_BRACE = re.compile(r"([{}])")
_SELECTOR = re.compile(r"[.#][\w-]+")
_NOT_SHOWN = re.compile(r"(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def hidden_selectors(root: etree._Element) -> frozenset[str]:
    """Plain ".class" and "#id" selectors that the page's own style sheets do not display.

    Rules inside @media are for other screens and are passed over.
    """
    css = "\n".join(style.text or "" for style in root.iter("style"))[:_MAX_STYLES]
    return frozenset(
        selector.strip()
        for selectors, declarations in _rules(css)
        if _NOT_SHOWN.search(declarations)
        for selector in selectors.split(",")
        if _SELECTOR.fullmatch(selector.strip())
    )


def _rules(css: str) -> Iterator[tuple[str, str]]:
    """Selectors and declarations of the rules that stand in no @-rule."""
    spoken = gaps(enclosed(css, "/*", "*/"), len(css))
    plain = "".join(css[span.start : span.end] for span in spoken)
    outer: list[str] = []
    words = ""
    for piece in _BRACE.split(plain):
        if piece == "{":
            outer.append(words)
        elif piece == "}" and outer:
            selectors = outer.pop()
            if not outer:
                yield selectors, words
        else:
            words = piece


def is_hidden(element: etree._Element, selectors: frozenset[str]) -> bool:
    """Whether a person who looks at the page cannot see the element.

    Args:
        element: Any element.
        selectors: From `hidden_selectors`.
    """
    if element.get("hidden") is not None or _hides(element.get("style") or ""):
        return True
    if not selectors:
        return False
    names = {f".{name}" for name in (element.get("class") or "").split()}
    names.add(f"#{element.get('id')}")
    return not names.isdisjoint(selectors)


def _hides(style: str) -> bool:
    """Whether an element's own style hides it, or moves it off the screen."""
    moved_away = _OUT_OF_FLOW.search(style) and _FAR_OFF.search(style)
    return bool(_HIDING.search(style) or moved_away)
