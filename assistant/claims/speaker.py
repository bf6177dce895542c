"""Who says what a document says: every claim in it, with claimant, stance and cue."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from assistant.claims.coreference import Actors, Resolved
from assistant.claims.cues import QUOTED, Stance
from assistant.claims.people import Mention, mentions_in
from assistant.claims.quotes import Quote, quotes_in
from assistant.claims.reporting import Report, reports_in
from assistant.claims.sentences import paragraphs_of, sentences_of
from assistant.claims.subjects import FINITE, Sort, Subject, subject_of
from vectorstore.types import Document, Span

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


@dataclass(frozen=True, slots=True)
class DocumentClaims:
    """All claims of one document that are somebody's, and who acts and speaks in it.

    Attributes:
        quotes: Direct quotations whose speaker is known, in order.
        reports: Reported speech, and what documents are said to say, in order.
        mentions: Every mention of a person.
        seen: Subjects of sentences and of verbs of speech, with their offsets.
    """

    quotes: tuple[Attribution, ...]
    reports: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]
    seen: tuple[tuple[int, Subject], ...]


_EVALUATION: Final = re.compile(
    r"\b(?:must|should|ought|surely|clearly|obviously|unfortunately|sadly|shameful|scandal\w*|"
    r"disgrace\w*|disaster\w*|fiasco|recipe for|it seems|seems? likely|appears? to|in (?:our|my) view|"
    r"I|we|our|my|us|no surprise|wrong|unfair|outrage\w*|absurd|dangerous\w*|worst|best|failure|"
    r"failed|risk\w*|fears?|hallmarks?|need to|have to|time to|heads in the sand|mess|chaos)\b"
)
_NEAR: Final = 160
_BLOCK: Final = 12_000  # characters, read in about 20 ms
_LEAD: Final = 3_000


def attribution_of(document: Document, start: int, end: int) -> Attribution | None:
    """Who claims what `document.text[start:end]` says; None for what the text says itself."""
    claims = analyse(document, start)
    quoted = [(claim.overlap(start, end), claim) for claim in claims.quotes]
    overlap, quote = max(quoted, key=lambda pair: pair[0], default=(0, None))
    if quote and overlap and (2 * overlap >= end - start or start <= quote.cue_start < end):
        return _in_speech(document, quote)
    reported = [(claim.overlap(start, end), claim) for claim in claims.reports]
    overlap, report = max(reported, key=lambda pair: pair[0], default=(0, None))
    if report and overlap:
        return _in_speech(document, report)
    return _in_speech(document, None) or _opinion(document, start, end)


def _in_speech(document: Document, claim: Attribution | None) -> Attribution | None:
    """In a speech everything is the speaker's, also what they report of others."""
    if document.speaker is None or (claim and claim.kind == "quote"):
        return claim
    whole = (Span(0, len(document.text)),)
    return Attribution(
        document.speaker, "says", "speech", "person", None, None, "", 0, 0, "document", whole
    )


def _opinion(document: Document, start: int, end: int) -> Attribution | None:
    """In an opinion piece, what judges or speaks of "we" is its author's claim."""
    if document.kind != "opinion" or not document.author:
        return None
    if not _EVALUATION.search(document.text, start, end):
        return None
    whole = (Span(start, end),)
    return Attribution(
        document.author, "claims", "opinion", "person", None, None, "", 0, 0, "document", whole
    )


def is_reported(document: Document, start: int, end: int) -> bool:
    """Whether a sentence is somebody's claim, so that it may not be shown as bare fact."""
    return attribution_of(document, start, end) is not None


def analyse(document: Document, position: int = 0) -> DocumentClaims:
    """The claims of a document, or of the stretch around a position when it is a long one.

    Worked out once for each stretch. Long documents are read in blocks, each with some text before
    it for the names that its pronouns mean, so that one sentence of a 300-page report does not
    have the whole of it read.
    """
    length = len(document.text)
    if length <= 2 * _BLOCK:
        return _analyse(document, 0, length)
    first = position // _BLOCK * _BLOCK
    start = document.text.rfind("\n", 0, max(0, first - _LEAD)) + 1
    end = document.text.find("\n", first + _BLOCK)
    return _analyse(document, start, length if end < 0 else end)


@lru_cache(maxsize=512)
def _analyse(document: Document, start: int, end: int) -> DocumentClaims:
    # Blanks in place of what is left out keep every offset true.
    text = " " * start + document.text[start:end]
    boilerplate = [span for span in document.boilerplate if span.start < end]
    quotes = quotes_in(text)
    masked = _masked(text, quotes, boilerplate)
    mentions = mentions_in(text)
    actors = Actors(text, mentions)
    speakers = _QuoteSpeakers(text, masked, quotes, mentions)
    reports: list[Attribution] = []
    attributed: list[Attribution] = []
    for paragraph in paragraphs_of(text):
        sentences = sentences_of(masked, paragraph.start, paragraph.end)
        found = [
            (sentence, reports_in(masked, sentence, mentions, actors)) for sentence in sentences
        ]
        attributed += speakers.in_paragraph(paragraph, found)
        reports += [_of_report(text, report) for _, several in found for report in several]
    return DocumentClaims(tuple(attributed), tuple(reports), mentions, tuple(actors.seen))


def _masked(text: str, quotes: Sequence[Quote], boilerplate: Sequence[Span]) -> str:
    """The text with quotations and boilerplate out of sight, of the same length.

    The last mark and the stop before it stay, for they tell where the sentence ends.
    """
    letters = list(text)
    for quote in quotes:
        for part in quote.parts:
            kept = re.search(r"[.!?…]*[”\"’']?$", text[part.start : part.end])
            last = part.start + kept.start() if kept else part.end
            letters[part.start : last] = QUOTED * (last - part.start)
    for span in boilerplate:
        # Line ends stay, as they part paragraphs.
        letters[span.start : span.end] = [
            letter if letter == "\n" else " " for letter in letters[span.start : span.end]
        ]
    return "".join(letters)


def _of_report(text: str, report: Report) -> Attribution:
    return _attribution(
        text,
        report,
        "document" if report.subject.sort == "document" else "reported",
        (report.scope,),
    )


def _attribution(text: str, report: Report, kind: Kind, parts: tuple[Span, ...]) -> Attribution:
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


class _QuoteSpeakers:
    """Finds the speaker of each direct quotation, paragraph by paragraph."""

    def __init__(
        self, text: str, masked: str, quotes: Sequence[Quote], mentions: Sequence[Mention]
    ) -> None:
        self._text = text
        self._masked = masked
        self._speeches = [quote for quote in quotes if quote.speech]
        self._mentions = mentions
        self._last: Attribution | None = None
        self._lead_in: Report | None = None
        self._last_paragraph = -1

    def in_paragraph(
        self, paragraph: Span, found: Sequence[tuple[Span, list[Report]]]
    ) -> Iterator[Attribution]:
        """Attributions of the quotations that begin in this paragraph."""
        reports = [report for _, several in found for report in several]
        here = [q for q in self._speeches if paragraph.start <= q.start < paragraph.end]
        for index, quote in enumerate(here):
            floor = here[index - 1].end if index else paragraph.start
            ceiling = here[index + 1].start if index + 1 < len(here) else paragraph.end
            claim = self._claim(quote, reports, floor, ceiling, paragraph)
            if claim:
                self._last = claim
                yield claim
        if not here and not any(q.start < paragraph.start < q.end for q in self._speeches):
            self._last = None
        ends_open = self._text[paragraph.start : paragraph.end].rstrip().endswith(":")
        closing = [r for r in reports if found and r.scope.end == found[-1][0].end]
        self._lead_in = closing[-1] if closing and (ends_open or not here) else None

    def _claim(
        self, quote: Quote, reports: Sequence[Report], floor: int, ceiling: int, paragraph: Span
    ) -> Attribution | None:
        before = [r for r in reports if floor <= r.cue.start < quote.start]
        behind = [
            r
            for r in reports
            if quote.parts[0].end <= r.cue.start < ceiling
            and r.cue.start - quote.parts[0].end < _NEAR
            and not re.search(r"[.!?]\s", self._masked[quote.parts[0].end : r.cue.start])
        ]
        lead = self._text[floor : quote.start].rstrip()
        chosen: Report | None = None
        if before and lead.endswith((":", ",")):
            chosen = before[-1]
        elif behind:
            chosen = behind[0]
        elif before:
            chosen = before[-1]
        if chosen:
            return _attribution(self._text, chosen, "quote", quote.parts)
        if lead.endswith(":") and (named := self._named(floor, quote.start)):
            return self._plain(named, quote)
        if self._last:
            return self._carried(self._last, quote)
        if self._lead_in and quote.start == paragraph.start:
            return self._carried(_of_report(self._text, self._lead_in), quote)
        return None

    def _named(self, start: int, end: int) -> Subject | None:
        """Who a lead-in without a verb names: "Pete Marland, council leader: ..."."""
        sentences = sentences_of(self._masked, start, end)
        if not sentences:
            return None
        phrase = self._masked[sentences[-1].start : end].rstrip(" :")
        if FINITE.search(phrase):
            return None
        return subject_of(phrase, sentences[-1].start, self._mentions)

    @staticmethod
    def _plain(subject: Subject, quote: Quote) -> Attribution:
        return Attribution(
            subject.name,
            "says",
            "quote",
            subject.sort,
            subject.role,
            subject.organisation,
            "",
            quote.start,
            quote.start,
            "name",
            quote.parts,
        )

    @staticmethod
    def _carried(claim: Attribution, quote: Quote) -> Attribution:
        return Attribution(
            claim.speaker,
            claim.stance,
            "quote",
            claim.sort,
            claim.role,
            claim.organisation,
            "",
            quote.start,
            quote.start,
            "continued",
            quote.parts,
        )
