"""What a page's styles hide. Hidden text is marked as boilerplate: never indexed, never quoted."""

import re
from collections.abc import Iterator

from lxml import etree

from ingest.spans import enclosed, gaps

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])"
    r"|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:px|em|rem|%)?",
    re.IGNORECASE,
)
_MAX_STYLES = 500_000
_BRACE = re.compile(r"([{}])")
_SELECTOR = re.compile(r"[.#][\w-]+")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


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
    if element.get("hidden") is not None or _HIDING.search(element.get("style") or ""):
        return True
    if not selectors:
        return False
    names = {f".{name}" for name in (element.get("class") or "").split()}
    names.add(f"#{element.get('id')}")
    return not names.isdisjoint(selectors)
