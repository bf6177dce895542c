"""Small files of each format, and an embedder whose vectors can be worked out by eye."""

import io
import zipfile
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from ingest.clean import boilerplate
from ingest.extract import Extract, Facts
from ingest.metadata import describe

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def facts(text: str, stem: str = "000_7b9da7e137ebf87d") -> Facts:
    """What is read off a plain text whose file name says nothing."""
    return describe(Extract(text), stem, boilerplate(text))


class WordLengths:
    """Embeds a text as the number of its words of one, two, ... eight and more letters."""

    fingerprint = "word lengths"

    def __init__(self) -> None:
        self.embedded: list[str] = []

    def embed(
        self, texts: Sequence[str], progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        self.embedded.extend(texts)
        rows = np.full((len(texts), 8), 1e-3, dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in text.split():
                row[min(len(word), 8) - 1] += 1
        if progress is not None:
            progress(len(texts))
        normed: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return normed


def pdf(*pages: str, information: str = "") -> bytes:
    """A PDF with one page for each text; each line of a text is one line of the page."""
    return pdf_of_streams(*(stream(page) for page in pages), information=information)


def pdf_of_streams(*streams: str, information: str = "") -> bytes:
    """A PDF with one page for each content stream; /F1 is Helvetica."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(streams)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, stream in enumerate(streams):
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    objects.append(f"<< {information} >>")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    body += (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    )
    return body.encode("latin-1")


def stream(page: str) -> str:
    """The content stream of a page with these lines."""
    lines = [
        line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        for line in page.splitlines()
    ]
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    return f"BT /F1 11 Tf 14 TL 50 800 Td {shown} ET"


def docx(body: str, core: str = "") -> bytes:
    """A Word document with the given XML as its body."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
    }
    if core:
        parts["docProps/core.xml"] = core
    return zipped(parts)


def paragraph(text: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def zipped(parts: dict[str, str]) -> bytes:
    """A zip file with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()
