"""Evidence made by hand: one document, each of its sentences a piece of evidence."""

from datetime import date

from assistant.claims.sentences import sentences_of
from assistant.composing.statements import Stated, state
from assistant.evidence import Evidence
from assistant.models.offering import Offer, offer
from vectorstore.settings import Settings
from vectorstore.types import Document, Passage

BRIDGE = (
    "The new footbridge at Thornby cost £4.2 million. "
    "It was opened in May 2019 by Priya Raman, the mayor. "
    "Councillor Tom Hale said that the bridge was a waste of money."
)


def evidence_of(
    text: str,
    title: str = "Thornby footbridge opens",
    publisher: str | None = "Thornby Gazette",
    path: str = "documents/bridge.md",
) -> tuple[Evidence, ...]:
    """The sentences of a text as evidence, best first."""
    spans = sentences_of(text)
    document = Document(
        id=path,
        sha256="0" * 64,
        path=path,
        title=title,
        text=text,
        publisher=publisher,
        published=date(2019, 6, 1),
        kind="news",
    )
    passage = Passage(path, path, 0, len(text), text, None, None, spans)
    return tuple(
        Evidence(document, passage, span.start, span.end, 4.0 - place / 10)
        for place, span in enumerate(spans)
    )


def quoted(text: str = BRIDGE) -> Stated:
    """What is shown without a model: the first sentence."""
    return state(evidence_of(text)[:1])


def offers_of(text: str = BRIDGE) -> tuple[Offer, ...]:
    """The sentences of a text as a model is given them."""
    return offer(evidence_of(text), quoted(text), 1_000)


def settings_for(base_url: str, **more: object) -> Settings:
    """Settings that name a model on a server."""
    return Settings.model_validate({"model": "openai:scripted", "base_url": base_url, **more})
