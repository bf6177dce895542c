"""The text of a PDF page that a person can see.

White text on white, text of no size and text drawn in the invisible mode are how instructions are
hidden from people and shown to programs. Invisible text over a picture stays: it is what text
recognition adds to a scan. A small raised figure is a note's mark, no part of a number.
"""

import ctypes
from collections import defaultdict
from collections.abc import Iterable

import pypdfium2
from pypdfium2 import raw as pdfium

from ingest.extract import storable
from ingest.readers.superscripts import written

_WHITE = 250
_MIN_POINTS = 1.0
# Of the size of the text beside it: Word raises figures at 0.65 of it, LaTeX at 0.7.
_RAISED_SIZE = 0.75
_LEAST_RISE = 0.15
_MOST_RISE = 1.0
_WIDEST_GAP = 0.3
_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)

Box = tuple[float, float, float, float]


def visible_text(page: pypdfium2.PdfPage) -> str:
    """The page's text in reading order, hidden text left out."""
    objects = list(page.get_objects(max_depth=4))
    hidden = _hidden(objects)
    for mark in _note_marks(page, objects):
        page.remove_obj(mark)
    text_page = page.get_textpage()
    try:
        if not hidden:
            return storable(str(text_page.get_text_bounded()))
        # Beyond the BMP a character is two of these.
        return storable(
            "".join(
                chr(pdfium.FPDFText_GetUnicode(text_page, index))
                for index in range(text_page.count_chars())
                if _address(pdfium.FPDFText_GetTextObject(text_page, index)) not in hidden
            )
        )
    finally:
        text_page.close()


def _note_marks(
    page: pypdfium2.PdfPage, objects: Iterable[pypdfium2.PdfObject]
) -> list[pypdfium2.PdfObject]:
    """The small raised figures that are marks of notes; those within a form cannot be removed."""
    texts = [item for item in objects if item.type == pdfium.FPDF_PAGEOBJ_TEXT]
    raised = [
        (before, item, after)
        for before, item, after in zip(texts, texts[1:], (*texts[2:], None), strict=False)
        if item.level == 0 and _is_raised(before, item)
    ]
    if not raised:
        return []
    words = _texts(page)
    return [
        item
        for before, item, after in raised
        for mark in (words[_address(item.raw)],)
        if mark.strip().isdigit()
        and written(mark, words[_address(before.raw)], words[_address(after.raw)] if after else "")
        == ""
    ]


def _texts(page: pypdfium2.PdfPage) -> dict[int, str]:
    """The text of each text object of a page, by its address."""
    found: dict[int, str] = defaultdict(str)
    text_page = page.get_textpage()
    for index in range(text_page.count_chars()):
        address = _address(pdfium.FPDFText_GetTextObject(text_page, index))
        found[address] += chr(pdfium.FPDFText_GetUnicode(text_page, index))
    text_page.close()
    return found


def _is_raised(before: pypdfium2.PdfObject, item: pypdfium2.PdfObject) -> bool:
    """Whether a text is much smaller than the one before, and stands higher right behind it."""
    size, beside = _points(item), _points(before)
    if size is None or beside is None or size >= _RAISED_SIZE * beside:
        return False
    rise = item.get_matrix().f - before.get_matrix().f
    if not _LEAST_RISE * beside < rise < _MOST_RISE * beside:
        return False
    gap = item.get_bounds()[0] - before.get_bounds()[2]
    return bool(abs(gap) < _WIDEST_GAP * beside)


def _hidden(objects: Iterable[pypdfium2.PdfObject]) -> set[int]:
    """Addresses of the text objects that nobody sees."""
    texts, backgrounds, pictures = [], [], []
    for item in objects:
        if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
            texts.append(item)
        elif item.type in _DRAWN:
            box = item.get_bounds()
            backgrounds.append(box)
            if item.type == pdfium.FPDF_PAGEOBJ_IMAGE:
                pictures.append(box)
    hidden = set()
    for item in texts:
        box = item.get_bounds()
        unseen = (
            (_invisible_mode(item) and not _covered(box, pictures))
            or (_white(item) and not _covered(box, backgrounds))
            or _too_small(item)
        )
        if unseen:
            hidden.add(_address(item.raw))
    return hidden


def _invisible_mode(item: pypdfium2.PdfObject) -> bool:
    mode = pdfium.FPDFTextObj_GetTextRenderMode(item)
    return bool(mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _white(item: pypdfium2.PdfObject) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    if not known:
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE


def _too_small(item: pypdfium2.PdfObject) -> bool:
    """Whether it is set in a size that nobody can read. A full stop is small in any size."""
    points = _points(item)
    return points is not None and points < _MIN_POINTS


def _points(item: pypdfium2.PdfObject) -> float | None:
    """The size of a text as it is drawn."""
    size = ctypes.c_float()
    if not pdfium.FPDFTextObj_GetFontSize(item, size):
        return None
    matrix = item.get_matrix()
    scale = max(abs(value) for value in (matrix.a, matrix.b, matrix.c, matrix.d))
    return float(size.value * scale)


def _covered(box: Box, others: Iterable[Box]) -> bool:
    left, bottom, right, top = box
    return any(
        other[0] < right and left < other[2] and other[1] < top and bottom < other[3]
        for other in others
    )


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
