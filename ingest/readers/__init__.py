"""Files to documents: one module a format, and `read`, which puts a document together."""

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path

from ingest import clean, metadata
from ingest.errors import UnreadableError
from ingest.extract import Extract, ReadDocument
from ingest.readers import docx, html, markdown, pdf, refused, text
from ingest.spans import merged

Reader = Callable[[bytes], Extract]

READERS: Mapping[str, Reader] = {
    ".txt": text.read,
    ".text": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".xhtml": html.read,
    ".pdf": pdf.read,
    ".docx": docx.read,
}

MAX_BYTES = 200_000_000
"""Board packs reach some 100 MB; ten times that is something else than a document."""

MAX_CHARACTERS = 20_000_000
"""About 30,000 pages."""

MIN_WORDS = 5
"""Of the 14 files with fewer words in bench/documents not one is more than a fragment."""


def check_name(path: Path) -> None:
    """Refuse a file that no reader is for, by its name.

    Raises:
        UnreadableError: With what to do about it.
    """
    refused.check_name(path, READERS)


def read(path: Path, document_id: str | None = None, shown_path: str | None = None) -> ReadDocument:
    """Read one file.

    Args:
        path: Where the file is.
        document_id: Id of the document; by default the file's name.
        shown_path: The path that people are shown; by default the one given.

    Raises:
        UnreadableError: The file is not indexed, with the reason and what to do.
    """
    raw = _bytes_of(path)
    refused.check_content(raw, path)
    extract = _extracted(READERS[path.suffix.lower()], raw)
    _check_amount(extract.text)
    boilerplate = merged((*extract.boilerplate, *clean.boilerplate(extract.text)))
    facts = metadata.describe(extract, path.stem, boilerplate)
    return ReadDocument(
        id=document_id or path.name,
        sha256=hashlib.sha256(raw).hexdigest(),
        path=shown_path or str(path),
        title=facts.title or path.name,
        text=extract.text,
        publisher=facts.publisher,
        author=facts.author,
        speaker=facts.speaker,
        published=facts.published,
        kind=facts.kind or "document",
        digest=bool(facts.digest),
        original_sha256=facts.original_sha256,
        pages=extract.pages,
        boilerplate=boilerplate,
        warnings=extract.warnings,
        headings=extract.headings,
    )


def _bytes_of(path: Path) -> bytes:
    check_name(path)
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableError(
                f"is larger than {MAX_BYTES // 1_000_000} MB",
                "split it into parts",
            )
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(
            f"cannot be opened ({(error.strerror or str(error)).lower()})",
            "check that it exists and that you may read it",
        ) from error


def _extracted(reader: Reader, raw: bytes) -> Extract:
    try:
        return reader(raw)
    except UnreadableError:
        raise
    except MemoryError as error:
        raise UnreadableError(
            "needs too much memory to read", "split it, or save its text as .txt"
        ) from error
    except Exception as error:
        raise UnreadableError(
            f"made its reader fail ({type(error).__name__})",
            "open it in its own program and save it anew",
        ) from error


def _check_amount(extracted: str) -> None:
    if len(extracted) > MAX_CHARACTERS:
        raise UnreadableError(
            f"holds {len(extracted):,} characters of text, more than {MAX_CHARACTERS:,}",
            "split it into parts",
        )
    words = len(extracted.split(maxsplit=MIN_WORDS))
    if words == 0:
        raise UnreadableError("is empty", "remove it, or check that it was saved")
    if words < MIN_WORDS:
        raise UnreadableError(
            f"holds no text to speak of ({words} word{'s' if words > 1 else ''})",
            "check that it was saved whole",
        )
