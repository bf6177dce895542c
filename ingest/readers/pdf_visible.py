"""The text of a PDF page that a person can see.

White text on white, text of no size and text drawn in the invisible mode are how instructions are
hidden from people and shown to programs. Invisible text over a picture stays: it is what text
recognition adds to a scan.
"""

import ctypes
from collections.abc import Iterable

import pypdfium2
from pypdfium2 import raw as pdfium

_WHITE = 250
_MIN_POINTS = 1.0
_DRAWN = (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING)

Box = tuple[float, float, float, float]


def visible_text(page: pypdfium2.PdfPage) -> str:
    """The page's text in reading order, hidden text left out."""
    objects = list(page.get_objects(max_depth=4))
    hidden = _hidden(objects)
    text_page = page.get_textpage()
    try:
        if not hidden:
            return str(text_page.get_text_bounded())
        return "".join(
            chr(pdfium.FPDFText_GetUnicode(text_page, index))
            for index in range(text_page.count_chars())
            if _address(pdfium.FPDFText_GetTextObject(text_page, index)) not in hidden
        )
    finally:
        text_page.close()


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
    size = ctypes.c_float()
    if not pdfium.FPDFTextObj_GetFontSize(item, size):
        return False
    matrix = item.get_matrix()
    scale = max(abs(value) for value in (matrix.a, matrix.b, matrix.c, matrix.d))
    return bool(size.value * scale < _MIN_POINTS)


def _covered(box: Box, others: Iterable[Box]) -> bool:
    left, bottom, right, top = box
    return any(
        other[0] < right and left < other[2] and other[1] < top and bottom < other[3]
        for other in others
    )


def _address(pointer: object) -> int:
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0  # type: ignore[arg-type]
