"""Word documents, straight from their XML: body, tables, text boxes and footnotes.

Left out: what Word itself does not show (hidden runs, deleted text, field codes, comments), and
headers and footers, which repeat on every page.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lxml import etree

from ingest.errors import UnreadableError
from ingest.extract import Extract, Facts
from ingest.metadata.names import as_name
from ingest.metadata.titles import is_machine_title
from ingest.readers.invisible import without_invisible

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
_SPACES = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")
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
            if _PARTS[0] not in names:
                raise _DAMAGED
            blocks = [
                block
                for part in _PARTS
                if part in names
                for block in _blocks(_parsed(archive.read(part)))
            ]
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
    text = without_invisible(_joined(blocks))
    if core is None:
        return Extract(text)
    return Extract(text, Facts(title=_title(core)), doubtful=Facts(author=_creator(core)))


def _joined(blocks: Sequence[str]) -> str:
    """The blocks as one text: a blank line between paragraphs, none between rows of a table."""
    parts = list(blocks[:1])
    for above, below in pairwise(blocks):
        parts += ["\n" if "\t" in above and "\t" in below else "\n\n", below]
    return "".join(parts)


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
    return etree.fromstring(xml, parser)


def _blocks(root: etree._Element) -> Iterator[str]:
    """Paragraphs and table rows in document order; a text box comes before its paragraph."""
    body = _Body()
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            yield from body.close(element.tag)
        elif element.tag in _SKIPPED or (element.tag == _W + "r" and _is_hidden(element)):
            walk.skip_subtree()
        else:
            body.open(element)


class _Body:
    """The paragraphs and rows that are open, the innermost last."""

    def __init__(self) -> None:
        self._open: list[list[str]] = [[]]
        self._rows = 0

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

    def close(self, tag: str) -> Iterator[str]:
        """Leave an element; a finished paragraph or row outside any other row is handed out."""
        if tag == _W + "tc":
            self._open[-1].append("\t")
        elif tag in (_W + "p", _W + "tr"):
            self._rows -= tag == _W + "tr"
            block = "".join(self._open.pop())
            if self._rows:
                self._open[-1].append(" ".join(block.split()) + " ")
            elif block.strip():
                yield _row(block) if tag == _W + "tr" else _tidied(block)


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
    return vanish is not None and vanish.get(_W + "val") not in ("0", "false", "off")


def _title(core: etree._Element) -> str | None:
    """The title of Word's properties dialogue, where a person set it."""
    title = _words(core, "title")
    return title if title and not is_machine_title(title) else None


def _creator(core: etree._Element) -> str | None:
    """Whose Word it was: not always the author's, and not always a person's name."""
    return as_name(_words(core, "creator"))


def _words(core: etree._Element, name: str) -> str:
    return " ".join((core.findtext(_DC + name) or "").split())
