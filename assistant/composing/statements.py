"""Statements from evidence: the quote as it reads on its own, checked before it is shown."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import Statement, Withheld
from assistant.check import Source, check
from assistant.claims.cues import Stance
from assistant.claims.referents import clarify
from assistant.claims.render import described, with_dates, with_speaker
from assistant.claims.requests import repeats_request
from assistant.claims.speaker import Attribution, attribution_of
from assistant.composing.compose import day, readable
from assistant.evidence import Evidence
from assistant.text.lists import opened_by
from vectorstore.types import Span

# Text before a quote that may tell whom its pronouns mean.
CONTEXT = 800
_OPENING = re.compile(
    r"^(?P<lead>[\W_]*(?:(?:But|And|Yet|So|However|Also|Then|Now|Still),?\s)?)"
    r"(?P<words>(?:The|This|That|These|Those|the|this|that|these|those)\s[a-z][a-z-]+|[A-Za-z]+)"
)
_BARE_PRONOUN = re.compile(r"(?:He|She|They|It)\b(?! [(\[])")


@dataclass(frozen=True, slots=True)
class Stated:
    """What may be shown, the evidence that the statements cite by number, and what was withheld."""

    statements: tuple[Statement, ...]
    evidence: tuple[Evidence, ...]
    withheld: tuple[Withheld, ...]


def state(chosen: Sequence[Evidence], stance: Stance | None = None) -> Stated:
    """One statement for each piece of evidence that passes the check, numbered in order.

    Args:
        chosen: What to show, in order.
        stance: What the question asks for, which a statement shows where its sentence has several.
    """
    statements: list[Statement] = []
    shown: list[Evidence] = []
    withheld: list[Withheld] = []
    led_by: set[tuple[str, Span]] = set()
    for one in chosen:
        lead = _lead_of(one)
        words = one.wording if lead in led_by else one.in_full
        wordings = wordings_of(one, words)
        source = source_of(one, words)
        verdicts = [check(_marked(text, one), [source]) for text in wordings]
        passing = next((at for at, verdict in enumerate(verdicts) if verdict.supported), None)
        if passing is None:
            reason = verdicts[0].reason or "it is not supported"
            withheld.append(Withheld(wordings[0], reason))
            continue
        if lead:
            led_by.add(lead)
        claimant = claimant_of(one, stance)
        statements.append(
            Statement(
                text=wordings[passing],
                citations=tuple(numbered(shown, cited) for cited in (one, *one.openings)),
                speaker=claimant.speaker if claimant else None,
                stance=claimant.stance if claimant else None,
            )
        )
    return Stated(tuple(statements), tuple(shown), tuple(withheld))


def numbered(shown: list[Evidence], cited: Evidence) -> int:
    """The number of a piece of evidence among those shown, from 1; a new one is added to them."""
    for number, one in enumerate(shown, 1):
        if (one.document.id, one.start, one.end) == (cited.document.id, cited.start, cited.end):
            return number
    shown.append(cited)
    return len(shown)


def wordings_of(evidence: Evidence, text: str) -> tuple[str, ...]:
    """How a piece of evidence may be shown, the most telling way first.

    With its claimant; or with who or what its first words stand for, and as it is. Before these,
    with the dates that its words mean. What a table answers is nobody's claim and stands apart.

    Args:
        evidence: Where the words come from.
        text: The words, as they read without any of that.
    """
    asked = _asked_above(evidence) if text != evidence.wording else ""
    wordings = _attributed(evidence, readable(evidence.wording if asked else text))
    dated = with_dates(wordings[0], evidence.document.published)
    every = wordings if dated == wordings[0] else (dated, *wordings)
    return tuple(f"{asked}{one}" for one in every)


def _asked_above(evidence: Evidence) -> str:
    """The question or request that opens a list, as it stands before an item; else ""."""
    lead = evidence.item.lead if evidence.item else None
    if lead is None:
        return ""
    asked = readable(evidence.document.text[lead.start : lead.end])
    if asked.endswith("?"):
        return f"To the question “{asked}”: "
    requested = repeats_request(evidence.document, lead.start, lead.end)
    return f"To the request “{asked.rstrip('.:')}”: " if requested else ""


def _attributed(evidence: Evidence, quote: str) -> tuple[str, ...]:
    text = with_speaker(quote, claimant_of(evidence))
    if text != quote:
        named = _clarified(evidence, text) if _BARE_PRONOUN.match(text) else text
        return (text,) if named == text else (named, text)
    clarified = _clarified(evidence, quote)
    return (quote,) if clarified == quote else (clarified, quote)


def claimant_of(evidence: Evidence, stance: Stance | None = None) -> Attribution | None:
    """Who makes the claim; None for what the source says itself.

    Of several claims in one sentence, one of a stance that is asked for comes first. A digest
    speaks in our words, so that only what it attributes itself is anybody's. An item of a list
    goes on with the claim that opens it.
    """
    document = evidence.document
    if document.digest:
        document = replace(document, speaker=None, author=None)
    own = attribution_of(document, evidence.start, evidence.end, stance)
    lead = evidence.item.lead if evidence.item else None
    if own or lead is None:
        return own
    opening = attribution_of(document, lead.start, lead.end, stance)
    return replace(opening, resolved="continued") if opening else None


def source_of(evidence: Evidence, words: str) -> Source:
    """What the check may take as proof, and what only tells whom and when it means.

    Args:
        evidence: Where the words come from.
        words: The evidence as it is shown: with what opens its list, or without.
    """
    document = evidence.document
    claimant = claimant_of(evidence)
    context = (
        document.title,
        document.publisher,
        document.author,
        document.speaker,
        day(document.published),
        evidence.passage.heading,
        described(claimant) if claimant else None,
        document.text[max(0, evidence.start - CONTEXT) : evidence.start],
    )
    return Source(
        quote=words,
        context="\n\n".join(part for part in context if part),
        speaker=claimant.speaker if claimant else None,
        published=document.published,
    )


def _lead_of(evidence: Evidence) -> tuple[str, Span] | None:
    """The sentence that opens the list in which evidence is, or that it is itself."""
    document, item = evidence.document, evidence.item
    opened = None if item else opened_by(document, evidence.start, evidence.end)
    lead = item.lead if item else opened.lead if opened else None
    return (document.id, lead) if lead else None


def _marked(text: str, evidence: Evidence) -> str:
    """The statement as the check reads it: the claimant that we named is marked as our words.

    Who it is was read from the source around the quote, which need not carry it. The question that
    a table answers is quoted in front, word for word, and states nothing.
    """
    text = text.removeprefix(_asked_above(evidence))
    claimant = claimant_of(evidence)
    if claimant is None or described(claimant) in readable(evidence.quote):
        return text
    who = described(claimant)
    named = text.replace(f"({who})", f"[{claimant.speaker}]")
    return named.replace(f"{who[0].upper()}{who[1:]}", f"[{claimant.speaker}]")


def _clarified(evidence: Evidence, quote: str) -> str:
    """The quote with whom or what it begins with in square brackets behind its first words."""
    own = readable(evidence.wording)
    if quote != own and quote.endswith(own):
        return quote  # what opens its list stands before it
    meant = clarify(evidence.document, evidence.start, evidence.end)
    opening = _OPENING.match(quote)
    if not meant or not opening:
        return quote
    return f"{quote[: opening.end()]} [{meant}]{quote[opening.end() :]}"
