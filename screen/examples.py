"""Questions to begin with: gold ones that the collection answers, else made from its titles."""

from collections.abc import Sequence

from assistant.text.titles import original_title
from evals.goldset import Gold, answered_by
from vectorstore.catalogue import Listing

MOST_EXAMPLES = 4
ABOUT_THE_COLLECTION = "What documents do you have?"


def example_questions(listing: Sequence[Listing], golds: Sequence[Gold]) -> list[str]:
    """A few questions of different kinds that this collection can answer, at most four.

    Args:
        listing: The live documents.
        golds: Gold questions; those about documents that are not here are passed over.
    """
    if not listing:
        return []
    by_kind: dict[str, str] = {}
    for gold in answered_by(golds, listing):
        if gold.answerable and not gold.history:
            by_kind.setdefault(gold.kind, gold.question)
    newest = sorted(listing, key=lambda listed: str(listed.published or ""), reverse=True)
    examples = [*by_kind.values(), *(_about(listed) for listed in newest)]
    return [*examples[: MOST_EXAMPLES - 1], ABOUT_THE_COLLECTION]


def _about(listed: Listing) -> str:
    if listed.speaker:
        return f"What did {listed.speaker} say?"
    return f"Summarise {original_title(listed.title)}"
