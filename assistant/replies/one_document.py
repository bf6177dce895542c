"""Answers about one document of the collection: its summary, who wrote it and when."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answer import Answer
from assistant.composing.shown import shown
from assistant.composing.statements import state
from assistant.reading.retriever import HITS, HybridRetriever, Query
from assistant.replies import source_facts, summary
from assistant.replies.unclear import MOST_READINGS, ask_back, titled
from vectorstore.catalogue import Listing


def summarised(blank: Answer, topic: str, retriever: HybridRetriever) -> Answer:
    """The document that a topic names in a few of its own sentences."""
    meant = _documents_meant(topic, retriever)
    if len(meant) != 1:
        return _none_or_several(blank, topic, meant)
    document = retriever.store.document(meant[0].id)
    passages = retriever.store.passages_of(document.id)
    stated = state(summary.central_sentences(document, passages, retriever.embedder))
    if not stated.statements:
        text = f"“{document.title}” has no sentence that a summary could quote."
        return replace(blank, status="not_found", text=text)
    return replace(shown(blank, stated), probability=1.0)


def told_of_source(
    blank: Answer, asked: source_facts.Asked, retriever: HybridRetriever
) -> Answer | None:
    """Who wrote the document that is asked about, or when it was published.

    None where the collection has no such document: others may tell of it.
    """
    meant = _documents_meant(asked.source, retriever)
    if not meant:
        return None
    if len(meant) != 1:
        return _none_or_several(blank, asked.source, meant)
    return replace(blank, text=source_facts.told(asked.fact, meant[0]), probability=1.0)


def _documents_meant(topic: str, retriever: HybridRetriever) -> tuple[Listing, ...]:
    hits = retriever.search(Query.of(topic), HITS)
    return summary.documents_meant(topic, hits, retriever.store.listing())


def _none_or_several(blank: Answer, topic: str, meant: Sequence[Listing]) -> Answer:
    if meant:
        titles = tuple(titled(one.title) for one in meant[:MOST_READINGS])
        return replace(blank, status="unclear", text=ask_back(titles))
    told = f"No document in the collection goes by “{topic}”."
    return replace(blank, status="not_found", text=told)
