"""A sentence of a retrieved passage, on its way to becoming a citation."""

from dataclasses import dataclass

from vectorstore.types import Document, Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence as candidate evidence: `document.text[start:end]`.

    Attributes:
        score: What the evidence is ranked by; higher is likelier to answer.
        logit: What the evidence reader says of it.
        rank: Position of its passage among the hits, from 0.
    """

    document: Document
    passage: Passage
    start: int
    end: int
    score: float
    logit: float = 0.0
    rank: int = 0

    @property
    def quote(self) -> str:
        """The sentence, word for word."""
        return self.document.text[self.start : self.end]
