"""Word documents, straight from their XML: body, tables, text boxes and footnotes.

Parts are found by their relations (Word Online calls the body document2.xml); the namespaces of
Strict Open XML are read as the usual ones.

Left out: what Word itself does not show (hidden runs, deleted text, field codes, comments), and
headers and footers, which repeat on every page.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from lxml import etree

from ingest.errors import UnreadableError
from ingest.extract import Extract, Facts
from ingest.metadata.names import as_name
from ingest.metadata.titles import is_machine_title
from ingest.readers.invisible import without_invisible
from ingest.readers.superscripts import written
from vectorstore.types import Span

MAX_UNPACKED = 300_000_000
MAX_MEMBERS = 10_000

_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SKIPPED = frozenset(
    (
        _FALLBACK,
        *(_W + name for name in ("del", "moveFrom", "instrText", "delText", "pPr", "sectPr")),
    )
)
_STRICT = re.compile(
    rb"""(xmlns(?::\w+)?\s*=\s*["'])http://purl\.oclc\.org/ooxml/"""
    rb"""(wordprocessingml/main|officeDocument/math)(?=["'])"""
)
_USUAL = {
    b"wordprocessingml/main": _W.strip("{}").encode(),
    b"officeDocument/math": _M.strip("{}").encode(),
}
_SPACES = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_BODY = "word/document.xml"
_NOTES = ("footnotes", "endnotes")
_HEADING_STYLE = re.compile(r"title|heading\s?[1-9]", re.IGNORECASE)
_BODY_LEVEL = 9  # the outline level of what is no heading
_OFF = ("0", "false", "off")
_BULLET = "• "
_RAISED = "superscript"
_DAMAGED = UnreadableError(
    "is damaged or not a Word document", "open it in Word or LibreOffice and save it anew"
)


def read(raw: bytes) -> Extract:
    """The text of a Word document: a blank line between paragraphs, a tab between cells.

    Raises:
        UnreadableError: It is encrypted, damaged, or blows up when unpacked.
    """
    if raw.startswith(_COMPOUND_FILE):
        raise UnreadableError(
            "is protected by a password or an old Word file",
            "open it in Word, remove the password and save it as .docx",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            _check_size(archive)
            names = set(archive.namelist())
            main = _related(archive, "", "officeDocument") or _BODY
            if main not in names:
                raise _DAMAGED
            body = _parsed(archive.read(main))
            if body.tag != _W + "document":
                raise _DAMAGED
            notes = [
                _parsed(archive.read(part))
                for kind in _NOTES
                for part in (_related(archive, main, kind) or f"word/{kind}.xml",)
                if part in names
            ]
            styles = _related(archive, main, "styles") or "word/styles.xml"
            heading_styles = _heading_styles(
                _parsed(archive.read(styles)) if styles in names else None
            )
            blocks = [block for root in (body, *notes) for block in _blocks(root, heading_styles)]
            core = (
                _parsed(archive.read("docProps/core.xml")) if "docProps/core.xml" in names else None
            )
    except (
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
        EOFError,
        NotImplementedError,
        OSError,
    ) as error:
        raise _DAMAGED from error
    text, headings = _joined(blocks)
    if core is None:
        return Extract(text, headings=headings)
    return Extract(
        text,
        Facts(title=_title(core)),
        doubtful=Facts(author=_creator(core)),
        headings=headings,
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph or a table row."""

    text: str
    is_heading: bool = False


def _joined(blocks: Sequence[_Block]) -> tuple[str, tuple[Span, ...]]:
    """The blocks as one text, and which of it are headings.

    There is a blank line between paragraphs, none between rows of a table or items of a list.
    """
    parts: list[str] = []
    headings: list[Span] = []
    length = 0
    for above, block in pairwise((None, *blocks)):
        if block is None:
            continue
        gap = _gap(above.text, block.text) if above is not None else ""
        start = length + len(gap)
        length = start + len(block.text)
        parts += [gap, block.text]
        if block.is_heading:
            headings.append(Span(start, length))
    return "".join(parts), tuple(headings)


def _gap(above: str, below: str) -> str:
    are_rows = "\t" in above and "\t" in below
    are_items = above.startswith(_BULLET) and below.startswith(_BULLET)
    return "\n" if are_rows or are_items else "\n\n"


def _check_size(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if unpacked > MAX_UNPACKED or len(members) > MAX_MEMBERS:
        raise UnreadableError(
            f"unpacks to {unpacked // 1_000_000} MB in {len(members)} parts",
            "it may be a zip bomb; leave it out or save the text alone",
        )


def _parsed(xml: bytes) -> etree._Element:
    """The root of a part; no entity is expanded and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    return etree.fromstring(_STRICT.sub(lambda match: match[1] + _USUAL[match[2]], xml), parser)


def _related(archive: zipfile.ZipFile, part: str, kind: str) -> str | None:
    """Name of the part that another one, or the whole file ("") names as such, if it is there."""
    folder, name = posixpath.split(part)
    try:
        relations = _parsed(archive.read(posixpath.join(folder, "_rels", f"{name}.rels")))
    except KeyError:
        return None
    for relation in relations.iter("{*}Relationship"):
        if (relation.get("Type") or "").rsplit("/", 1)[-1] == kind:
            target = posixpath.join("/", folder, relation.get("Target") or "")
            found = posixpath.normpath(target).lstrip("/")
            return found if found in archive.namelist() else None
    return None


def _heading_styles(styles: etree._Element | None) -> frozenset[str]:
    """Ids of the styles that are headings by name or outline level, or are based on such a one."""
    found: set[str] = set()
    based: dict[str, str] = {}
    for style in styles.iter(_W + "style") if styles is not None else ():
        key = style.get(_W + "styleId") or ""
        level = _level(style.find(_W + "pPr"))
        if level is None and (base := _value(style, "basedOn")):
            based[key] = base
        if level is not None and level < _BODY_LEVEL:
            found.add(key)
        if level is None and _HEADING_STYLE.fullmatch(_value(style, "name") or ""):
            found.add(key)
    while more := {key for key, base in based.items() if base in found} - found:
        found |= more
    return frozenset(found)


def _level(properties: etree._Element | None) -> int | None:
    level = _value(properties, "outlineLvl")
    return int(level) if level is not None and level.isdigit() else None


def _value(element: etree._Element | None, name: str) -> str | None:
    """The value of a property that is a child of its own."""
    child = element.find(_W + name) if element is not None else None
    value: str | None = child.get(_W + "val") if child is not None else None
    return value


def _blocks(root: etree._Element, heading_styles: frozenset[str]) -> Iterator[_Block]:
    """Paragraphs and table rows in document order; a text box comes before its paragraph."""
    body = _Body(heading_styles)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield from body.close(element)
        elif element.tag in _SKIPPED or (element.tag == _W + "r" and _is_hidden(element)):
            walk.skip_subtree()
        elif (raised := body.raised(element)) is not None:
            body.write(raised)
            walk.skip_subtree()
        else:
            body.open(element)


class _Body:
    """The paragraphs and rows that are open, the innermost last."""

    def __init__(self, heading_styles: frozenset[str]) -> None:
        self._open: list[list[str]] = [[]]
        self._rows = 0
        self._heading_styles = heading_styles

    def write(self, text: str) -> None:
        """Add text to the innermost paragraph or row."""
        self._open[-1].append(text)

    def raised(self, element: etree._Element) -> str | None:
        """What stands in the text for a superscript run; None for what is as good as other text."""
        if element.tag != _W + "r" or _value(element.find(_W + "rPr"), "vertAlign") != _RAISED:
            return None
        following = element.getnext()
        links = element.iterancestors(_W + "hyperlink")
        return written(
            _text_of(element),
            "".join(self._open[-1][-8:]).rpartition("\n")[2],
            _text_of(following) if following is not None else "",
            is_link=any(link.get(_W + "anchor") for link in links),
        )

    def open(self, element: etree._Element) -> None:
        """Go into an element."""
        tag = element.tag
        if tag in (_W + "t", _M + "t"):
            self._open[-1].append(element.text or "")
        elif tag in _SPACES:
            self._open[-1].append(_SPACES[tag])
        elif tag in (_W + "p", _W + "tr"):
            self._rows += tag == _W + "tr"
            self._open.append([])

    def close(self, element: etree._Element) -> Iterator[_Block]:
        """Leave an element; a finished paragraph or row outside any other row is handed out."""
        tag = element.tag
        if tag == _W + "tc":
            self._open[-1].append("\t")
        elif tag in (_W + "p", _W + "tr"):
            self._rows -= tag == _W + "tr"
            block = without_invisible("".join(self._open.pop()))
            properties = element.find(_W + "pPr")
            is_heading = tag == _W + "p" and self._is_heading(properties)
            if block.strip() and not is_heading and _is_item(properties):
                block = _BULLET + block.lstrip()
            if self._rows:
                self._open[-1].append(" ".join(block.split()) + " ")
            elif block.strip():
                yield _Block(_row(block) if tag == _W + "tr" else _tidied(block), is_heading)

    def _is_heading(self, properties: etree._Element | None) -> bool:
        """Whether a paragraph's own level or its style makes it a heading."""
        level = _level(properties)
        if level is not None:
            return level < _BODY_LEVEL
        style = _value(properties, "pStyle") or ""
        return style in self._heading_styles or bool(_HEADING_STYLE.fullmatch(style))


def _is_item(properties: etree._Element | None) -> bool:
    """Whether a paragraph has a bullet or a number that Word puts in front of it."""
    numbering = properties.find(_W + "numPr") if properties is not None else None
    return numbering is not None and _value(numbering, "numId") not in (None, "0")


def _text_of(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(_W + "t"))


def _tidied(block: str) -> str:
    """One block without the white space at the ends of its lines and cells."""
    return "\n".join(
        "\t".join(cell.strip() for cell in line.split("\t")).strip()
        for line in block.strip().split("\n")
        if line.strip()
    )


def _row(block: str) -> str:
    """A table row; empty cells stay, the tab that closes the last one does not."""
    return "\t".join(cell.strip() for cell in block.removesuffix("\t").split("\t"))


def _is_hidden(run: etree._Element) -> bool:
    """Whether a run carries Word's "hidden" mark."""
    vanish = run.find(f"{_W}rPr/{_W}vanish")
    return vanish is not None and vanish.get(_W + "val") not in _OFF


def _title(core: etree._Element) -> str | None:
    """The title of Word's properties dialogue, where a person set it."""
    title = _words(core, "title")
    return title if title and not is_machine_title(title) else None


def _creator(core: etree._Element) -> str | None:
    """Whose Word it was: not always the author's, and not always a person's name."""
    return as_name(_words(core, "creator"))


def _words(core: etree._Element, name: str) -> str:
    return " ".join((core.findtext(_DC + name) or "").split())
