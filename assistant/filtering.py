"""Filters that a question puts in words: "in Hansard", "before 2018", "according to ..."."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.claims.asof import Filters
from assistant.evidence import Evidence
from assistant.reading import Reading
from assistant.statements import claimant_of
from vectorstore.types import Hit


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


def _speaks(evidence: Evidence, filters: Filters) -> bool:
    document, claimant = evidence.document, claimant_of(evidence)
    named = (claimant.speaker, claimant.role, claimant.organisation) if claimant else ()
    return filters.speaks(document.publisher, document.author, document.speaker, *named)
