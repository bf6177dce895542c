"""What every rule is given and may give: a sentence with what stands around it, and a veto."""

from dataclasses import dataclass

from assistant.evidence import Evidence
from vectorstore.types import Document


@dataclass(frozen=True, slots=True)
class Veto:
    """Why a piece of evidence may not answer: what it lacks, in words for the reader."""

    lacks: str
    reason: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A piece of evidence, its texts made once for all rules.

    Attributes:
        in_full: The sentence, behind what opens its list or table.
        context: What stands around it: the source's metadata, its heading, its passage.
    """

    evidence: Evidence
    in_full: str
    context: str

    @classmethod
    def of(cls, evidence: Evidence) -> "Judged":
        """Make the texts of a piece of evidence."""
        passage = evidence.passage
        context = f"{metadata(evidence.document)} {passage.heading or ''} {passage.text}"
        return cls(evidence, evidence.in_full, context)


def told(document: Document) -> str:
    """All that a document says, its metadata first."""
    return f"{metadata(document)} {document.text}"


def metadata(document: Document) -> str:
    """What is known of a document besides its text, in one line."""
    parts = (
        document.title, document.publisher, document.author, document.speaker,
        str(document.published or ""), document.kind,
    )  # fmt: skip
    return " ".join(part for part in parts if part)
