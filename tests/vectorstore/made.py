"""Documents, passages and vectors whose search results can be worked out by eye."""

import hashlib
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from vectorstore.draft import Draft
from vectorstore.settings import Settings
from vectorstore.store import Store
from vectorstore.types import Document, Passage, Span

FINGERPRINT = "0123456789abcdef"
DIMENSION = 16


def axis(number: int) -> NDArray[np.float32]:
    """The unit vector along one axis: cosine 1 with itself, 0 with all others."""
    vector = np.zeros(DIMENSION, dtype=np.float32)
    vector[number] = 1.0
    return vector


def document(name: str, *lines: str, **known: object) -> Document:
    """A document of one line for each passage."""
    text = "\n".join(lines)
    values: dict[str, object] = {
        "id": f"root/{name}",
        "sha256": hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest(),
        "path": f"root/{name}",
        "title": f"About {name}",
        "text": text,
        **known,
    }
    return Document(**values)  # type: ignore[arg-type]


def passages(of: Document) -> tuple[Passage, ...]:
    """One passage for each line that has anything in it."""
    cut: list[Passage] = []
    start = 0
    for line in of.text.split("\n"):
        end = start + len(line)
        if line:
            name = hashlib.sha256(f"{of.id} {start} {end} {line}".encode()).hexdigest()
            cut.append(Passage(name, of.id, start, end, line, None, None, (Span(start, end),)))
        start = end + 1
    return tuple(cut)


def put(draft: Draft, of: Document, axes: Sequence[int] = ()) -> tuple[Passage, ...]:
    """Put a document into a draft, its passages along the axes given, or else the first ones."""
    cut = passages(of)
    chosen = axes or range(len(cut))
    draft.put(
        of, cut, {passage.id: axis(number) for passage, number in zip(cut, chosen, strict=True)}
    )
    return cut


def publish(settings: Settings, *documents: Document) -> int:
    """Make documents live in one generation; those that are there stay."""
    with Store.draft(settings, FINGERPRINT) as draft:
        for of in documents:
            put(draft, of)
        draft.go_live()
    return draft.generation


def hearing() -> Document:
    """A document in which every field says something."""
    return document(
        "hearing.pdf",
        "The chair opened the hearing.",
        "Ms Rahman denied it — twice; “never”, she said. £1.2bn 🐝",
        publisher="The Borough Post",
        author="Ada Lund",
        speaker="Nadia Rahman",
        published=date(2020, 3, 5),
        kind="news",
        pages=(0, 30),
        boilerplate=(Span(0, 3),),
        warnings=("One page is a picture.",),
    )
