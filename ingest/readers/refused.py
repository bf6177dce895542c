"""Formats that are not read, each with what to do about it."""

from collections.abc import Collection
from pathlib import Path

from ingest.errors import UnreadableError

_SAVE_AS = "open it in a word processor and save it as .docx or .pdf"
_EXPORT = "export what matters as .pdf, .html or .txt"
_OCR = "run text recognition on it (for example ocrmypdf) and ingest the .pdf"

_BY_SUFFIX = {
    ".doc": ("is an old Word file", _SAVE_AS),
    ".dot": ("is an old Word file", _SAVE_AS),
    ".docm": ("is a Word file with macros", _SAVE_AS),
    ".odt": ("is an OpenDocument text", _SAVE_AS),
    ".rtf": ("is a rich text file", _SAVE_AS),
    ".pages": ("is an Apple Pages file", _SAVE_AS),
    ".epub": ("is an e-book", "convert it to .html or .txt"),
    ".mhtml": ("is a web archive", "save the page as .html"),
    ".eml": ("is an e-mail", "save its text as .txt and its attachments beside it"),
    ".msg": ("is an e-mail", "save its text as .txt and its attachments beside it"),
    ".xls": ("is a spreadsheet", _EXPORT),
    ".xlsx": ("is a spreadsheet", _EXPORT),
    ".ods": ("is a spreadsheet", _EXPORT),
    ".csv": ("is a table", _EXPORT),
    ".ppt": ("is a slide show", _EXPORT),
    ".pptx": ("is a slide show", _EXPORT),
    ".zip": ("is an archive", "unpack it first"),
    ".jpg": ("is a picture", _OCR),
    ".jpeg": ("is a picture", _OCR),
    ".png": ("is a picture", _OCR),
    ".tif": ("is a picture", _OCR),
    ".tiff": ("is a picture", _OCR),
}

# What the first bytes say whatever the file is called, and the suffixes for which that is right.
_BY_CONTENT = (
    (b"%PDF-", "is a PDF whatever its name says", "rename it to .pdf", {".pdf"}),
    (b"PK\x03\x04", "is a zip or Office file whatever its name says", _SAVE_AS, {".docx"}),
    (b"{\\rtf", "is a rich text file whatever its name says", _SAVE_AS, set[str]()),
)


def check_name(path: Path, readable: Collection[str]) -> None:
    """Refuse a file by its suffix.

    Raises:
        UnreadableError: No reader is for it.
    """
    suffix = path.suffix.lower()
    if suffix in readable:
        return
    reason, remedy = _BY_SUFFIX.get(
        suffix,
        (
            f"is of a format that is not read ({suffix})" if suffix else "has no suffix",
            "save it as "
            + ", ".join(name for name in (".txt", ".md", ".html", ".pdf"))
            + " or .docx",
        ),
    )
    raise UnreadableError(reason, remedy)


def check_content(raw: bytes, path: Path) -> None:
    """Refuse a file whose first bytes are those of another format than its name.

    Raises:
        UnreadableError: The name lies.
    """
    suffix = path.suffix.lower()
    for mark, reason, remedy, suffixes in _BY_CONTENT:
        if raw.startswith(mark) and suffix not in suffixes:
            raise UnreadableError(reason, remedy)
