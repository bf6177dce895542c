"""What a conversation consists of, and what becomes of a follow-up question."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question, with its answer when that is known.

    Attributes:
        question: What the user asked, or better its standalone form.
        answer: The text of the answer.
        speakers: Who was cited in the answer.
        subjects: Names of what the answer was about.
    """

    question: str
    answer: str | None = None
    speakers: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Condensed:
    """A question that can be understood, and searched for, without the turns before it.

    Attributes:
        question: The standalone question, as shown to the user.
        retrieval: One text to search with: the standalone question and the topical words of the
            turns before it.
        retrieval_parts: The same as (text, weight), the standalone question first with weight 1.
            Searching with the weighted sum of their vectors, and with each word weighted by its
            heaviest part, finds more than `retrieval` does (docs/decisions/060).
        changed: Whether `question` differs from what was asked.
        ambiguous: What a pronoun may equally well stand for; then the question is left as it was.
    """

    question: str
    retrieval: str
    retrieval_parts: tuple[tuple[str, float], ...]
    changed: bool
    ambiguous: tuple[str, ...] = ()
