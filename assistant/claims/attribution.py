"""A claim with its claimant."""

from dataclasses import dataclass
from typing import Literal

from assistant.claims.coreference import Resolved
from assistant.claims.cues import Stance
from assistant.claims.reporting import Report
from assistant.claims.subjects import Sort
from vectorstore.types import Span

Kind = Literal["quote", "reported", "document", "speech", "opinion"]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who makes a claim.

    Attributes:
        speaker: Full name of a person; otherwise the text's words for who or what speaks.
        stance: What the cue makes of it.
        kind: Direct quotation, reported speech, what a document says, a whole speech, or what the
            author of an opinion piece holds.
        sort: What the speaker is: a person, an unnamed one, a group, organisation or document.
        role: The person's post as the text words it.
        organisation: Whom they speak for.
        cue: The words that report it; empty where the speaker is carried over.
        cue_start: Offset of the cue.
        cue_end: Offset behind it.
        resolved: How the speaker was found.
        parts: What it covers, as offsets into the document.
    """

    speaker: str
    stance: Stance
    kind: Kind
    sort: Sort
    role: str | None
    organisation: str | None
    cue: str
    cue_start: int
    cue_end: int
    resolved: Resolved
    parts: tuple[Span, ...]

    def overlap(self, start: int, end: int) -> int:
        """How many characters of a stretch it covers."""
        return sum(max(0, min(end, part.end) - max(start, part.start)) for part in self.parts)


def of_report(text: str, report: Report) -> Attribution:
    """The claim that a report in a sentence makes."""
    return attribution_by(
        text,
        report,
        "document" if report.subject.sort == "document" else "reported",
        (report.scope,),
    )


def attribution_by(text: str, report: Report, kind: Kind, parts: tuple[Span, ...]) -> Attribution:
    """A claim of some kind, by the verb and the subject of a report."""
    subject, cue = report.subject, report.cue
    return Attribution(
        subject.name,
        cue.stance,
        kind,
        subject.sort,
        subject.role,
        subject.organisation,
        text[cue.start : cue.end],
        cue.start,
        cue.end,
        report.resolved,
        parts,
    )
