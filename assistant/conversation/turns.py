"""What a conversation consists of, and what becomes of a follow-up question."""

from dataclasses import dataclass

from assistant.answer import Status


@dataclass(frozen=True, slots=True)
class Option:
    """Something that an unclear question may mean.

    Attributes:
        label: As it is shown: "Luton scheme, in “Roads”", "“Ferry to close”".
        question: What choosing it asks; the label alone where that goes into the question.
    """

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier question, with its answer when that is known.

    Attributes:
        question: What the user asked, or better its standalone form.
        answer: The statements of the answer, a paragraph each, without their sources.
        speakers: Who was cited in the answer.
        status: What the answer was, when that is known.
        options: What an unclear question was asked back with, in the order shown.
    """

    question: str
    answer: str | None = None
    speakers: tuple[str, ...] = ()
    status: Status | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Condensed:
    """A question that can be understood, and searched for, without the turns before it.

    Attributes:
        question: The standalone question, as shown to the user.
        retrieval_parts: What to search with as (text, weight): the standalone question first with
            weight 1, then the former ones. The weighted sum of their vectors, and each word
            weighted by its heaviest part, finds more than all words in one text do
            (docs/decisions/060).
        ambiguous: What a pronoun may equally well stand for; then the question is left as it was.
    """

    question: str
    retrieval_parts: tuple[tuple[str, float], ...]
    ambiguous: tuple[str, ...] = ()
