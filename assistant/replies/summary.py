"""Summaries of one document: "summarise the HSJ letter"."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.composing.compose import day
from assistant.composing.selection import MOST_STATEMENTS, MOST_WORDS, same_sentence
from assistant.evidence import Evidence
from assistant.orders import gives_orders
from assistant.text.words import content_stems
from vectorstore.catalogue import Listing
from vectorstore.embeddings import Embedder
from vectorstore.types import Document, Hit, Passage

# A longer document is summed up from its first sentences; each costs about 2 ms to embed.
MOST_SENTENCES = 80
FEWEST_WORDS = 6
# Being found counts less than being named, and decides between documents named alike.
RETRIEVED_WEIGHT = 0.6

# What a strike "was about" is for the reader to say; what a letter is about, for a summary.
_SOURCE = r"(?:article|document|paper|report|digest|text|speech|letter|story|minutes|piece|column)"
_REQUEST = re.compile(
    r"^\W*(?:please |can you |could you )?(?:summari[sz]e|sum up|outline"
    r"|give (?:me )?(?:a |the )?(?:short |brief )?(?:summary|overview|gist) of"
    r"|(?:a )?summary of)\s+(?P<what>.+?)\W*$"
    rf"|^\W*what (?:is|was) (?P<about>(?:the|that|this) (?:.{{2,80}}? )??{_SOURCE}) about\W*$"
    rf"|^\W*what does (?P<says>(?:the|that|this) (?:\w+ ){{0,4}}{_SOURCE}) say\W*$",
    re.IGNORECASE,
)
# What is asked of the documents, not of one: "the main objections to", "what Mr Lee said".
_SUBSTANCE = re.compile(
    r"^(?:what|who|why|how|when|where|whether)\b"
    r"|^(?:[\w'’-]+ ){0,5}?(?:objections?|views?|opinions?|arguments?|reasons?|concerns?|comments?|"
    r"responses?|reactions?|criticisms?|complaints?|benefits?|risks?|differences?|changes|findings|"
    r"payments?|costs?|figures?|expenses|amounts?)\b",
    re.IGNORECASE,
)
_A_SOURCE = re.compile(rf"\b{_SOURCE}\b", re.IGNORECASE)
# The kinds of documents that a noun may name; the other nouns name any.
_KINDS = {
    "article": {"news", "opinion"},
    "story": {"news"},
    "column": {"opinion"},
    "piece": {"news", "opinion"},
    "speech": {"hansard"},
    "letter": {"letter"},
    "report": {"report"},
    "minutes": {"minutes"},
}
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]*_]*$")
_ROW = re.compile(r"\t|^\s*\|.*\|")
_CAPITALISED = re.compile(r"\b[A-Z][\w&’'-]*")
_GENERIC = frozenset(
    """articl document paper report digest text speech letter stori minut piec column sourc
    summari""".split()
)


def topic_of(question: str) -> str | None:
    """What a summary is asked of, in the asker's words; None when none is asked for."""
    match = _REQUEST.match(question)
    if not match:
        return None
    topic = match["what"] or match["about"] or match["says"]
    head = re.split(r"\b(?:of|on|about|in|to|from|for|by)\b", topic)[0]
    if _SUBSTANCE.match(topic) and not _A_SOURCE.search(head):
        return None
    return topic


def asks_outright(question: str) -> bool:
    """Whether it asks for a summary and nothing else: what a report was about, others may tell."""
    match = _REQUEST.match(question)
    return match is not None and match["what"] is not None


def documents_meant(
    topic: str, hits: Sequence[Hit], listing: Sequence[Listing]
) -> tuple[Listing, ...]:
    """The document that a topic names; several where it names no one more than the others.

    A source is named by what its metadata says: "the HSJ letter" is a letter and HSJ's, not an
    article that speaks of one. What it is about stands in its text.

    Args:
        topic: "the HSJ letter", "the strike at Taxford".
        hits: What a search for the topic found, best first.
        listing: The live documents.
    """
    retrieved: dict[str, float] = {}
    for rank, hit in enumerate(hits):
        retrieved[hit.document.id] = retrieved.get(hit.document.id, 0.0) + 1.0 / (rank + 1)
    texts = {hit.document.id: content_stems(hit.document.text) for hit in hits}
    noun = _A_SOURCE.search(topic)
    own = content_stems(topic[: noun.start()]) if noun else set()
    asked = content_stems(topic) - _GENERIC
    names = content_stems(" ".join(_CAPITALISED.findall(topic))) - _GENERIC
    found = [
        one
        for one in listing
        if one.id in texts
        and (noun is None or (_is_a(noun[0].lower(), one) and own <= _metadata(one)))
        and names <= _metadata(one) | texts[one.id]
    ]
    if not asked:
        return tuple(found)
    if not found:
        return ()
    most = max(retrieved.values())

    def score(document: Listing) -> float:
        named = len(asked & _metadata(document)) / len(asked)
        return named + RETRIEVED_WEIGHT * retrieved[document.id] / most

    best = max(found, key=score)
    words = _metadata(best) | texts[best.id]
    return (best,) if len(asked & words) >= len(asked) / 2 else ()


def _is_a(noun: str, document: Listing) -> bool:
    """Whether a document is of the sort that a noun names, by its kind or its own name."""
    kinds = _KINDS.get(noun)
    if kinds is None or document.kind in kinds:
        return True
    return bool(content_stems(noun) & _metadata(document))


def central_sentences(
    document: Document, passages: Sequence[Passage], embedder: Embedder
) -> list[Evidence]:
    """The sentences nearest to the middle of a document, in the order of the text.

    The centroid method of Radev et al., "Centroid-based summarization of multiple documents"
    (2004), with sentence embeddings; earlier sentences count a little more.
    """
    sentences = [
        Evidence(document, passage, span.start, span.end, 0.0)
        for passage in passages
        for span in passage.sentences
        if len(document.text[span.start : span.end].split()) >= FEWEST_WORDS
    ]
    heard = [one for one in sentences if not gives_orders(one.in_full)]
    # Rows of tables and headings, which are much alike, stand in the middle of all there is.
    told = [one for one in heard if _is_prose(one.quote)] or heard
    told = told[:MOST_SENTENCES]
    if not told:
        return []
    vectors = embedder.embed([one.quote for one in told])
    lead = np.linspace(0.1, 0.0, len(told))
    scores = vectors @ vectors.mean(axis=0) + lead
    return _pick(
        [replace(one, score=float(score)) for one, score in zip(told, scores, strict=True)]
    )


def _is_prose(quote: str) -> bool:
    """Whether a quote is a sentence, by its end, and no row of a table."""
    return bool(_SENTENCE_END.search(quote)) and not _ROW.search(quote)


def _pick(sentences: Sequence[Evidence]) -> list[Evidence]:
    chosen: list[Evidence] = []
    room = MOST_WORDS
    for one in sorted(sentences, key=lambda sentence: -sentence.score):
        length = len(one.quote.split())
        if length > room or any(same_sentence(one, other) for other in chosen):
            continue
        chosen.append(one)
        room -= length
        if len(chosen) == MOST_STATEMENTS:
            break
    return sorted(chosen, key=lambda one: one.start)


def _metadata(document: Listing) -> set[str]:
    member = "MP" if document.kind == "hansard" and document.speaker else None
    parts = (
        document.title, document.publisher, document.author, document.speaker, document.kind,
        document.path.rsplit("/", 1)[-1], day(document.published), member,
    )  # fmt: skip
    return content_stems(re.sub(r"[/_.-]", " ", " ".join(part for part in parts if part)))
