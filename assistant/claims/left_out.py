"""What a question for a total wants left out of it: "in total, not counting the missed calls"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assistant.claims.list_lines import label_of
from assistant.claims.scoped import ScopedFigure
from assistant.text.words import content_stems

_ASKED: Final = re.compile(
    r",?\s(?:(?P<maybe>without)|excluding|except(?:ing)?(?: for)?|apart from|other than"
    r"|not (?:counting|including)|leaving (?:out|aside)|without counting)"
    r"\s(?:(?:to|on|for|by|from)\s)?(?:the\s|any\s|its\s|their\s)?(?P<what>[^,?;]{2,60}?)"
    r"(?=\W*$|,|\s(?:in|over|across|from|for|between|during|since)\s(?:the\s|all\s|both\s|total|\d))",
    re.IGNORECASE,
)
# What figures are with or without, and no line of them.
_TAX: Final = re.compile(r"\b(?:vat|tax|taxes|inflation|interest|expenses)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is to be left out.

    Attributes:
        rest: The question without it.
        what: Its name in the question's words; None where nothing is.
        certain: Whether the words can mean nothing else: money is spent "without a tender" too.
    """

    rest: str
    what: str | None = None
    certain: bool = False

    def names(self, one: ScopedFigure) -> bool:
        """Whether a figure's line or year is what is to be left out."""
        if self.what is None:
            return False
        told = content_stems(f"{label_of(one)} {one.column or ''} {one.figure.period or ''}")
        asked = content_stems(self.what)
        return bool(asked) and asked <= told


def left_out_of(question: str, figures: Sequence[ScopedFigure]) -> LeftOut:
    """What a question wants left out, as far as the figures have it or it can mean nothing else."""
    asked = _ASKED.search(question)
    if asked is None or _TAX.search(asked["what"]):
        return LeftOut(question)
    rest = f"{question[: asked.start()]}{question[asked.end() :]}"
    found = LeftOut(rest, asked["what"], certain=asked["maybe"] is None)
    return found if found.certain or any(map(found.names, figures)) else LeftOut(question)
