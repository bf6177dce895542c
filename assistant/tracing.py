"""The trace of one answer as text: what was found, asked, written and decided."""

from collections.abc import Sequence
from functools import singledispatch

from assistant.composing.compose import day, readable
from assistant.evidence import Evidence
from assistant.trace import (
    Condensed,
    Drafted,
    Event,
    Failed,
    Judged,
    Passed,
    Prompted,
    Read,
    Retrieved,
    Unsearched,
    Waited,
    Wrote,
)
from vectorstore.types import Hit

MOST_LISTED = 12


def render(events: Sequence[Event]) -> str:
    """The events in order, one paragraph each; a draft's pieces are put together."""
    paragraphs: list[str] = []
    draft = ""
    for event in events:
        if isinstance(event, Wrote):
            draft += event.piece
            continue
        if isinstance(event, Drafted):
            paragraphs.append("Draft:\n" + _indented(draft or "(nothing)"))
            draft = ""
        text = told(event)
        if text:
            paragraphs.append(text)
    return "\n\n".join(paragraphs)


@singledispatch
def told(event: Event) -> str:
    """One event in words; empty when it says nothing to a reader."""
    raise TypeError(event)


@told.register
def _(event: Unsearched) -> str:
    return f"Asked: {event.asked}\nAnswered from the list of documents; nothing was searched."


@told.register
def _(event: Condensed) -> str:
    return f"Asked: {event.asked}\nUnderstood as: {event.question}"


@told.register
def _(event: Retrieved) -> str:
    lines = [f"Retrieved for “{event.question}” in {event.seconds:.3f} s:"]
    lines += [f"  {_hit(hit)}" for hit in event.hits[:MOST_LISTED]]
    return "\n".join(lines)


@told.register
def _(event: Read) -> str:
    verdict = "answers" if event.answers else "does not answer"
    lines = [f"Read: probability {event.probability:.3f}, {verdict}"]
    lines += [f"  {_sentence(one)}" for one in event.evidence[:MOST_LISTED]]
    return "\n".join(lines)


@told.register
def _(event: Prompted) -> str:
    head = f"Prompt “{event.prompt}” ({event.digest[:12]}) to {event.model}, {event.tokens} tokens:"
    return f"{head}\n{_indented(event.text)}"


@told.register
def _(event: Judged) -> str:
    cites = "".join(f"[{number}]" for number in event.citations) or "no citation"
    return f"{'Withheld' if event.reason else 'Shown'}: {event.text} {cites}" + (
        f"\n  because {event.reason}" if event.reason else ""
    )


@told.register
def _(event: Drafted) -> str:
    return (
        f"Wrote {event.tokens} tokens in {event.seconds:.2f} s, the first after {event.first:.2f} s"
    )


@told.register
def _(event: Failed) -> str:
    return f"Failed: {event.reason}"


@told.register
def _(event: Passed | Waited) -> str:
    del event
    return ""


def _hit(hit: Hit) -> str:
    scores = (("dense", hit.dense), ("words", hit.lexical), ("reading", hit.reading))
    parts = [f"{name} {score:.2f}" for name, score in scores if score is not None]
    source = ", ".join(part for part in (hit.document.title, day(hit.document.published)) if part)
    where = f"{hit.document.path} {hit.passage.start}-{hit.passage.end}"
    return f"{hit.score:.3f} ({', '.join(parts)}) {where} · {source}"


def _sentence(evidence: Evidence) -> str:
    where = f"{evidence.document.path} {evidence.start}-{evidence.end}"
    return f"{evidence.score:+.2f} {where} · {readable(evidence.quote)}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())
