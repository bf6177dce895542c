"""Small documents and evidence for the tests of claims."""

import hashlib
from datetime import date

from assistant.claims.attribution import Attribution
from assistant.claims.speaker import attribution_of
from assistant.evidence import Evidence
from vectorstore.types import Document, Passage


def document(
    text: str,
    *,
    published: date | None = date(2019, 5, 2),
    kind: str = "news",
    speaker: str | None = None,
    author: str | None = None,
    title: str = "Untitled",
) -> Document:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=f"made/{digest[:12]}.txt",
        sha256=digest,
        path=f"{digest[:12]}.txt",
        title=title,
        text=text,
        kind=kind,
        speaker=speaker,
        author=author,
        published=published,
    )


def claimant(text: str, quote: str | None = None) -> Attribution | None:
    made = document(text)
    start = text.index(quote or text)
    return attribution_of(made, start, start + len(quote or text))


def evidence(text: str, published: date | None = None, quote: str | None = None) -> Evidence:
    made = document(text, published=published)
    quote = quote or text
    start = text.index(quote)
    passage = Passage("p", made.id, 0, len(text), text, None, None, ())
    return Evidence(made, passage, start, start + len(quote), 1.0)
