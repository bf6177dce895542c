"""What the check is given and what it answers."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """What one citation offers as proof.

    Attributes:
        quote: The cited words, verbatim. Only these can prove a claim.
        context: Title, publisher, date, speaker line and the text just before. Names and dates may
            be taken from it (a pronoun's person, the year of "in June"); claims may not.
        speaker: Who says the quote, when it is reported or direct speech.
        published: The day from which "last month" in the quote is counted.
    """

    quote: str
    context: str = ""
    speaker: str | None = None
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a statement may be shown; when not, why, in words for the reader."""

    supported: bool
    reason: str | None = None
