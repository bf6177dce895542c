"""Headlines that a PDF sets over several lines, told by the size of their letters."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import pypdfium2
from pypdfium2 import raw as pdfium

from ingest.metadata.letterhead import is_body

# Of the page's usual letters, and of the letters of the line above.
_LARGE = 1.2
_SAME_SIZE = 0.03
# Of the line's height: more white than this between two lines sets them apart.
_WIDEST_GAP = 0.8
_MOST_LINES = 4
_MOST_WORDS = 30
_ENDED = re.compile(r"[.!?:;][”’\"')]*$")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.top - self.bottom


def with_whole_headlines(text: str, page: pypdfium2.PdfPage) -> str:
    """The page's text with each headline of several lines on one line.

    Args:
        text: What was read from the page.
        page: The page, for the sizes of its letters.
    """
    for run in _headlines(list(_lines(page))):
        broken = r"[ \t]*\n[ \t]*".join(
            r"[ \t]+".join(map(re.escape, line.text.split())) for line in run
        )
        joined = " ".join(" ".join(line.text.split()) for line in run)
        text = re.sub(rf"(?m)^[ \t]*{broken}[ \t]*$", joined.replace("\\", r"\\"), text, count=1)
    return text


def _headlines(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Runs of lines in large letters of one size, close together."""
    usual = median(line.height for line in lines) if lines else 0.0
    runs: list[list[_Line]] = []
    for above, below in pairwise(lines):
        if below.height < _LARGE * usual or not _goes_on(above, below):
            continue
        if runs and runs[-1][-1] is above:
            runs[-1].append(below)
        else:
            runs.append([above, below])
    return [
        run
        for run in runs
        if len(run) <= _MOST_LINES and sum(len(line.text.split()) for line in run) <= _MOST_WORDS
    ]


def _goes_on(above: _Line, below: _Line) -> bool:
    """Whether two lines are one headline; the name of a body over it is no part of it."""
    return (
        abs(above.height - below.height) <= _SAME_SIZE * above.height
        and 0 <= above.top - below.top <= (1 + _WIDEST_GAP) * above.height
        and not _ENDED.search(above.text)
        and not is_body(above.text)
    )


def _lines(page: pypdfium2.PdfPage) -> Iterator[_Line]:
    """The lines of a page, each with where its first letter stands."""
    text_page = page.get_textpage()
    try:
        signs: list[str] = []
        box: tuple[float, float] | None = None
        for index in range(text_page.count_chars()):
            sign = chr(pdfium.FPDFText_GetUnicode(text_page, index))
            if sign in "\r\n":
                if box and "".join(signs).strip():
                    yield _Line("".join(signs).strip(), *box)
                signs, box = [], None
                continue
            if box is None and not sign.isspace():
                box = _box(text_page, index)
            signs.append(sign)
        if box and "".join(signs).strip():
            yield _Line("".join(signs).strip(), *box)
    finally:
        text_page.close()


def _box(text_page: pypdfium2.PdfTextPage, index: int) -> tuple[float, float] | None:
    """Top and bottom of a letter's line."""
    found = pdfium.FS_RECTF()
    known = pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(found))
    return (found.top, found.bottom) if known else None
