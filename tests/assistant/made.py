"""Evidence made by hand, whose offsets can be worked out by eye."""

from datetime import date

from assistant.evidence import Evidence
from vectorstore.catalogue import Listing
from vectorstore.types import Document, Passage, Span


def document(text: str, name: str = "ferry.md", **details: object) -> Document:
    """A document of one text; `details` are further fields of `Document`."""
    fields: dict[str, object] = {"title": "Ferry news", "published": date(2021, 3, 5), **details}
    return Document(id=f"made/{name}", sha256=name, path=name, text=text, **fields)  # type: ignore[arg-type]


def listing(**details: object) -> Listing:
    """A document of the catalogue without its text; `details` are fields of `Listing`."""
    fields: dict[str, object] = {
        "id": "1", "sha256": "1", "path": "ferry.md", "title": "Ferry to close", "publisher": None,
        "author": None, "speaker": None, "published": None, "kind": "news", "digest": False,
        "original_sha256": None, "passages": 1,
    }  # fmt: skip
    return Listing(**{**fields, **details})  # type: ignore[arg-type]


def passage(of: Document, *sentences: str) -> Passage:
    """One passage of the whole document, with the sentences found in its text."""
    spans = []
    for sentence in sentences or (of.text,):
        start = of.text.index(sentence)
        spans.append(Span(start, start + len(sentence)))
    return Passage(
        id=f"{of.id}#0",
        document_id=of.id,
        start=0,
        end=len(of.text),
        text=of.text,
        page=None,
        heading=None,
        sentences=tuple(spans),
    )


def evidence(sentence: str, score: float = 0.0, of: Document | None = None) -> Evidence:
    """A sentence as evidence, from a document that holds nothing else unless one is given."""
    source = of or document(sentence, name=sentence)
    start = source.text.index(sentence)
    return Evidence(source, passage(source, sentence), start, start + len(sentence), score)
