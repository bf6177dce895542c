"""Filters that a question puts in words: "in Hansard", "as of 2018", "according to ..."."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.asof import Filters, filters_of
from assistant.claims.cues import Stance
from assistant.claims.speaker import stances_of
from assistant.evidence import Evidence
from assistant.reading import Reading
from assistant.statements import claimant_of
from vectorstore.types import Hit

# What a sentence's stance adds to its score, or takes off it; scores are in units of the logit.
SAME_STANCE = 2.0
OTHER_STANCE = 6.0
# How many of the best sentences are asked for their stance: each may be of a document not yet read.
MOST_ASKED = 16


def applicable(question: str, hits: Sequence[Hit]) -> Filters:
    """The filters of a question, without its days where no document that was found has a date.

    "As of 2018" is asked of later and of undated documents where the search found no other; the
    year stays in the question, which then demands it of the sentences.
    """
    filters = filters_of(question)
    dated = [hit for hit in hits if hit.document.published]
    timely = not filters.as_of or any(
        replace(filters, kind=None).admit(hit.document) for hit in dated
    )
    if dated and timely:
        return filters
    return replace(filters, rest=question, since=None, until=None)


def admitted(hits: Sequence[Hit], filters: Filters) -> list[Hit]:
    """The hits whose documents the question admits.

    Dates always count. A kind of document counts only where the search found one of that kind:
    "the letter" may as well be what a news article is about.
    """
    dated = [hit for hit in hits if replace(filters, kind=None).admit(hit.document)]
    of_kind = [hit for hit in dated if filters.admit(hit.document)]
    found = of_kind or dated
    if not filters.latest:
        return found
    newest = max((hit.document.published for hit in found if hit.document.published), default=None)
    return sorted(found, key=lambda hit: hit.document.published != newest) if newest else found


def heard(reading: Reading, filters: Filters) -> Reading:
    """The evidence of the source that the question names, where there is any."""
    if filters.source is None:
        return reading
    theirs = tuple(one for one in reading.evidence if _speaks(one, filters))
    return replace(reading, evidence=theirs) if theirs else reading


def stanced(reading: Reading, stance: Stance | None) -> Reading:
    """The evidence with what has the stance that the question asks for in front.

    Who denies a claim is no answer to who makes it, nor the other way round.
    """
    if stance is None:
        return reading
    first, rest = reading.evidence[:MOST_ASKED], reading.evidence[MOST_ASKED:]
    moved = [replace(one, score=one.score + _fit(one, stance)) for one in first]
    least = min((one.score for one in moved), default=0.0)
    below = [replace(one, score=min(one.score, least)) for one in rest]
    return replace(reading, evidence=tuple(sorted([*moved, *below], key=lambda one: -one.score)))


def _fit(evidence: Evidence, asked: Stance) -> float:
    """What the stances of a sentence add to its score."""
    own = stances_of(evidence.document, evidence.start, evidence.end)
    if asked in own:
        return SAME_STANCE
    return -OTHER_STANCE if "denies" in {*own, asked} else 0.0


def _speaks(evidence: Evidence, filters: Filters) -> bool:
    document, claimant = evidence.document, claimant_of(evidence)
    named = (claimant.speaker, claimant.role, claimant.organisation) if claimant else ()
    return filters.speaks(document.publisher, document.author, document.speaker, *named)
