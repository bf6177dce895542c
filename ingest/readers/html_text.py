"""A page's text as a browser lays it out, block by block."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from ingest.readers.html_styles import hidden_selectors, is_hidden
from ingest.readers.invisible import without_invisible
from ingest.readers.superscripts import written

_UNSHOWN = frozenset(
    "head script style noscript template svg iframe object embed video audio canvas map datalist "
    "noembed noframes".split()
)
_BLOCKS = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu "
    "nav ol option p pre search section select summary table tbody textarea tfoot thead tr "
    "ul".split()
)
_TIGHT = frozenset(("li", "tr"))
HEADINGS = frozenset(f"<h{level}>" for level in range(1, 7))
"""Headings among the `ancestry` of a block."""
# A longer cell is a column of the page, or holds paragraphs of its own.
_MAX_CELL_WORDS = 60
_MAX_VALUE_WORDS = 30
_PAGE_PARTS = ("article", "aside", "dialog", "footer", "h1", "header", "main", "nav", "table")
_MANY_LINES = ("button", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "table", "ul")
_SPACE = re.compile(r"[^\S\x00\x01\xa0]+")
_AROUND_BREAK = re.compile(r" *([\x00\x01]) *")
_BREAK, _CELL = "\x00", "\x01"
_BULLET = "• "
# What parts the blocks within a row from each other.
_SET_OFF = {**dict.fromkeys(_BLOCKS, " "), "li": f" {_BULLET}"}
_words_of = etree.XPath("string()")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row as it was laid out.

    Attributes:
        start: Offset of its first character in the page's text.
        end: Offset behind its last.
        linked: Share of its characters that are links, 0 to 1.
        ancestry: Names, roles and classes of the elements around it, lower case.
        hidden: Whether its own attributes or a style sheet of the page hide it.
    """

    start: int
    end: int
    linked: float
    ancestry: frozenset[str]
    hidden: bool


def rendered(root: etree._Element) -> tuple[str, tuple[Block, ...]]:
    """The visible text of a page and the blocks it is made of."""
    layout = _Layout()
    selectors = hidden_selectors(root)
    walk = etree.iterwalk(root, events=("start", "end", "comment"))
    for event, element in walk:
        if event == "comment":
            layout.write(element.tail)
        elif event == "start":
            hidden = is_hidden(element, selectors)
            # What is hidden within a line can be no block of its own that is marked.
            is_within_line = layout.in_line or element.tag not in _BLOCKS
            raised = layout.raised(element) if element.tag == "sup" and not hidden else None
            if element.tag in _UNSHOWN or (hidden and is_within_line) or raised is not None:
                layout.write(raised)
                layout.ignore(element)
                walk.skip_subtree()
            else:
                layout.open(element, hidden=hidden)
        else:
            layout.close(element)
    layout.flush()
    return "".join(layout.parts), tuple(layout.blocks)


class _Layout:
    """Text as far as it is laid out, and the block that is being filled."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self._length = 0
        self._pieces: list[str] = []
        self._linked = 0
        self._total = 0
        self._path: list[tuple[str, frozenset[str], bool]] = []
        self._depth = Counter[str]()
        self._ignored: etree._Element | None = None
        self._line: etree._Element | None = None
        self._bullet = False
        self._last_tag = ""
        self._blocks_above_row = 0

    def write(self, text: str | None) -> None:
        """Add running text to the block."""
        if not text:
            return
        if self._depth["pre"]:
            text = text.replace("\n", _BREAK)
        self._pieces.append(text)
        weight = len(text) - text.count(" ")
        self._total += weight
        if self._depth["a"]:
            self._linked += weight

    @property
    def in_line(self) -> bool:
        """Whether all that comes is one line, whatever its elements: a row, a term's value."""
        return self._line is not None

    def raised(self, element: etree._Element) -> str | None:
        """What stands in the text for a superscript, or None where it is as good as other text."""
        before = "".join(self._pieces[-4:])
        links = (*element.iter("a"), *element.iterancestors("a"))
        return written(
            _words_of(element),
            before[max(before.rfind(_BREAK), before.rfind(_CELL)) + 1 :],
            element.tail or "",
            is_link=any((link.get("href") or "").startswith("#") for link in links),
        )

    def ignore(self, element: etree._Element) -> None:
        """Note an element whose content is passed over."""
        self._ignored = element

    def open(self, element: etree._Element, *, hidden: bool) -> None:
        """Go into an element."""
        tag = str(element.tag)
        if self.in_line:
            self._pieces.append(_SET_OFF.get(tag, ""))
        elif tag in _BLOCKS:
            self.flush()
            self._bullet = self._bullet or tag == "li"
            self._line = None if hidden and tag == "dt" else _line_of(element, tag)
        if tag == "tr":
            self._blocks_above_row = len(self.blocks)
        self._path.append((tag, _marks(element, tag), hidden))
        self._depth[tag] += 1
        if tag == "br":
            self._pieces.append(_BREAK)
        self.write(element.text)

    def close(self, element: etree._Element) -> None:
        """Leave an element, and go on with the text behind it."""
        if element is self._ignored:
            self._ignored = None
        else:
            tag = self._path[-1][0]
            if element is self._line:
                self.flush()
            elif self.in_line:
                ends_term = tag == "dt" and not "".join(self._pieces).rstrip().endswith(":")
                self._pieces.append(": " if ends_term else " " if tag in _BLOCKS else "")
            elif tag in _BLOCKS:
                self.flush()
            self._path.pop()
            self._depth[tag] -= 1
            if tag in ("td", "th"):
                self._pieces.append(_CELL)
        if element is self._line:
            self._line = None
        self.write(element.tail)

    def flush(self) -> None:
        """End the block."""
        tag = next((tag for tag, _, _ in reversed(self._path) if tag in _BLOCKS), "")
        is_whole_row = tag == "tr" and len(self.blocks) == self._blocks_above_row
        text = "".join(self._pieces)
        text = text.replace(_BREAK, " ") if self.in_line else text
        text = (_row if is_whole_row else _collapsed)(text)
        linked = self._linked / self._total if self._total else 0.0
        self._pieces, self._linked, self._total = [], 0, 0
        if not text:
            return
        if self._bullet:
            text, self._bullet, tag = _BULLET + text, False, "li"
        if self.blocks:
            tight = tag in _TIGHT and tag == self._last_tag
            self._put("\n" if tight else "\n\n")
        self._last_tag = tag
        start = self._length
        self._put(text)
        marks = frozenset[str]().union(*(marks for _, marks, _ in self._path))
        hidden = any(hidden for _, _, hidden in self._path)
        self.blocks.append(Block(start, self._length, linked, marks, hidden))

    def _put(self, text: str) -> None:
        self.parts.append(text)
        self._length += len(text)


def _line_of(element: etree._Element, tag: str) -> etree._Element | None:
    """The element that ends the line which this one begins: a row of data, a term's short value."""
    if tag == "tr":
        cells = list(element.iterchildren("td", "th"))
        is_data = all(_is_short(cell, _MAX_CELL_WORDS, _PAGE_PARTS) for cell in cells)
        return element if len(cells) > 1 and is_data else None
    if tag == "dt":
        value = next(element.itersiblings("*"), None)
        if value is None or value.tag != "dd" or _words_of(element).rstrip().endswith("?"):
            return None
        is_pair = all(_is_short(part, _MAX_VALUE_WORDS, _MANY_LINES) for part in (element, value))
        return value if is_pair else None
    return None


def _is_short(element: etree._Element, most: int, barred: Sequence[str]) -> bool:
    """Whether an element has at most so many words, and none of these elements in it."""
    if next(element.iterdescendants(*barred), None) is not None:
        return False
    return len(_words_of(element).split(maxsplit=most)) <= most


_TOKEN = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _marks(element: etree._Element, tag: str) -> frozenset[str]:
    """The words of an element's name, role, class and id: "site-NavBar" is site, nav and bar."""
    named = " ".join(element.get(name) or "" for name in ("class", "id"))
    words = {word.lower() for word in _TOKEN.findall(named[:500])}
    role = (element.get("role") or "").lower()
    return frozenset(words | {f"<{tag}>"} | ({f"role={role}"} if role else set()))


def _collapsed(text: str) -> str:
    """White space as a browser shows it: one blank, a break, or a tab between cells."""
    text = _AROUND_BREAK.sub(r"\1", _SPACE.sub(" ", text))
    lines = (without_invisible(line.replace(_CELL, "\t")).strip() for line in text.split(_BREAK))
    return "\n".join(lines).strip()


def _row(text: str) -> str:
    """A table row; empty cells stay, the mark that closes the last one does not."""
    cells = [_collapsed(cell) for cell in text.rstrip().removesuffix(_CELL).split(_CELL)]
    return "\t".join(cells) if any(cells) else ""
