"""A sentence of a retrieved passage, on its way to becoming a citation."""

from dataclasses import dataclass

from vectorstore.types import Document, Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence as candidate evidence: `document.text[start:end]`.

    Attributes:
        score: Logit of the evidence reader; higher is likelier to answer.
        rank: Position of its passage among the hits, from 0.
    """

    document: Document
    passage: Passage
    start: int
    end: int
    score: float
    rank: int = 0

    @property
    def quote(self) -> str:
        """The sentence, word for word."""
        return self.document.text[self.start : self.end]
