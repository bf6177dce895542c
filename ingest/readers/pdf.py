"""PDF through PDFium: text by page, the document's own information, and what is missing."""

import re
from collections.abc import Iterable, Sequence

import pypdfium2
from pypdfium2 import raw as pdfium

from ingest.encoding import normalise_newlines
from ingest.errors import UnreadableError
from ingest.extract import Extract, Facts
from ingest.metadata.names import as_name
from ingest.metadata.titles import is_machine_title
from ingest.readers.furniture import running_lines
from ingest.readers.invisible import without_invisible
from ingest.readers.legibility import is_garbled
from ingest.readers.pdf_headlines import with_whole_headlines
from ingest.readers.pdf_visible import visible_text

MIN_WORDS = 15
"""On the fullest page. Below it a PDF is a scan, a drawing or a form: in bench/documents the
sparsest file that counts as text has 24 words on its fullest page, the richest with "little or no
text" has 13."""

SPARSE_WORDS = 30
"""On the fullest page: below it the text is indexed, and the report says how little it is."""

MAX_PAGES = 5000

_BLANK_WORDS = 5
_ANEW = (
    "run text recognition on its pictures (for example ocrmypdf --force-ocr IN.pdf OUT.pdf) "
    "and ingest the result, or ask for another copy"
)
_OCR = "run text recognition on it (for example ocrmypdf IN.pdf OUT.pdf) and ingest the result"
# PDFium puts this mark where a word was divided at the end of a line, and joins the halves.
_DIVISION = "\x02"
_DIVIDED = re.compile(rf"([^\W_]*){_DIVISION}([^\W_]*)")
_WORD = re.compile(r"[^\W_]+")


def read(raw: bytes) -> Extract:
    """The text of a PDF, page by page.

    Raises:
        UnreadableError: It is encrypted, broken, has next to no text, or hides its letters.
    """
    pages, pictures, (facts, doubtful) = _opened(raw)
    garbled = [number for number, page in enumerate(pages, start=1) if is_garbled(page)]
    pages = ["" if number in garbled else page for number, page in enumerate(pages, start=1)]
    fullest = max((len(_WORD.findall(page)) for page in pages), default=0)
    if garbled and fullest < MIN_WORDS:
        raise UnreadableError("shows letters but does not say which (a broken font)", _ANEW)
    if fullest == 0:
        raise UnreadableError("is a scan or a picture: there is no text in it", _OCR)
    if fullest < MIN_WORDS:
        raise UnreadableError(
            f"has hardly any text (at most {fullest} words on a page): a scan, a drawing or a form",
            _OCR,
        )
    starts, text = _joined(_undivided(pages))
    return Extract(
        text,
        facts,
        starts,
        running_lines(text, starts),
        _warnings(fullest, pictures, garbled, len(pages)),
        doubtful,
    )


def _opened(raw: bytes) -> tuple[list[str], list[int], tuple[Facts, Facts]]:
    """Text of each page, one-based numbers of those that are pictures, and the file's facts."""
    try:
        with pypdfium2.PdfDocument(raw) as document:
            if len(document) > MAX_PAGES:
                raise UnreadableError(f"has more than {MAX_PAGES} pages", "split it into parts")
            pages, pictures = [], []
            for number, page in enumerate(document, start=1):
                text = visible_text(page)
                words = normalise_newlines(text).replace("\ufffe", _DIVISION)
                pages.append(with_whole_headlines(words, page) if number == 1 else words)
                if (
                    len(_WORD.findall(text)) < _BLANK_WORDS
                    and next(page.get_objects(), None) is not None
                ):
                    pictures.append(number)
                page.close()
            return pages, pictures, _facts(document.get_metadata_dict())
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise UnreadableError(
                "is protected by a password", "save a copy without one and ingest that"
            ) from error
        raise UnreadableError(
            "is damaged or not a PDF", "open it in a PDF viewer and save or print it anew"
        ) from error


def _facts(information: dict[str, str]) -> tuple[Facts, Facts]:
    """The title if a person set it, and, doubtful, the author if that is a person's name.

    Often the author is whose program it was. Dates are those of the file, not of publication.
    """
    title = " ".join(information.get("Title", "").split())
    author = as_name(" ".join(information.get("Author", "").split()))
    return (
        Facts(title=title if title and not is_machine_title(title) else None),
        Facts(author=author),
    )


def _undivided(pages: Sequence[str]) -> list[str]:
    """Words that were divided at line ends made whole, as far as the document itself tells how.

    "non" and "hazardous" that stand elsewhere as words of their own keep their hyphen, unless
    the joined word stands elsewhere too.
    """
    known = {word.casefold() for page in pages for word in _WORD.findall(_DIVIDED.sub(" ", page))}

    def rejoin(match: re.Match[str]) -> str:
        head, tail = match.groups()
        halves_known = {head.casefold(), tail.casefold()} <= known
        whole_known = (head + tail).casefold() in known
        return f"{head}-{tail}" if halves_known and not whole_known else head + tail

    return [without_invisible(_DIVIDED.sub(rejoin, page)) for page in pages]


def _joined(pages: Iterable[str]) -> tuple[tuple[int, ...], str]:
    """Where each page starts, and the text of all: a line break between pages, no blank line."""
    starts, parts, position = [], [], 0
    for page in pages:
        starts.append(position)
        parts.append(page.strip("\n") + "\n")
        position += len(parts[-1])
    return tuple(starts), "".join(parts)


def _warnings(
    fullest: int, pictures: Sequence[int], garbled: Sequence[int], count: int
) -> tuple[str, ...]:
    warnings = []
    if fullest < SPARSE_WORDS:
        warnings.append(f"It has little text (at most {fullest} words on a page).")
    if pictures:
        warnings.append(
            f"{len(pictures)} of {count} pages are pictures without text and not indexed: "
            f"{_listed(pictures)}. To read them, {_OCR}."
        )
    if garbled:
        warnings.append(
            f"{len(garbled)} of {count} pages are in a broken font that does not say its letters, "
            f"and not indexed: {_listed(garbled)}. To read them, {_ANEW}."
        )
    return tuple(warnings)


def _listed(numbers: Sequence[int]) -> str:
    more = " and more" if len(numbers) > 8 else ""
    return ", ".join(str(number) for number in numbers[:8]) + more
