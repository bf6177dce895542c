"""What a page's styles hide. Hidden text is marked as boilerplate: never indexed, never quoted."""

import re

from lxml import etree

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?![.\d])"
    r"|opacity\s*:\s*0(?![.\d])|(?:left|top|text-indent)\s*:\s*-\d{3,}(?:px|em|rem|%)?",
    re.IGNORECASE,
)
_MAX_STYLES = 500_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}@]+)\{([^{}]*)\}")
_SELECTOR = re.compile(r"[.#][\w-]+")
_MEDIA = re.compile(r"@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def hidden_selectors(root: etree._Element) -> frozenset[str]:
    """Plain ".class" and "#id" selectors that the page's own style sheets do not display.

    Rules inside @media are for other screens and are passed over.
    """
    css = "\n".join(style.text or "" for style in root.iter("style"))[:_MAX_STYLES]
    css = _MEDIA.sub("", _COMMENT.sub("", css))
    return frozenset(
        selector.strip()
        for selectors, declarations in _RULE.findall(css)
        if _NOT_SHOWN.search(declarations)
        for selector in selectors.split(",")
        if _SELECTOR.fullmatch(selector.strip())
    )


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
