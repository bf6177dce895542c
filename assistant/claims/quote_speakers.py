"""The speaker of each direct quotation: named before it, behind it, or carried on."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.claims.attribution import Attribution, attribution_by, of_report
from assistant.claims.people import Mention
from assistant.claims.quotes import Quote
from assistant.claims.reporting import Report
from assistant.claims.roles import POST
from assistant.claims.sentences import sentences_of
from assistant.claims.subjects import FINITE, Subject, of_person, subject_of
from vectorstore.types import Span

_NEAR: Final = 160  # characters between a quotation and the verb that reports it
# Who signs a quotation: "– John Brown, Luton resident", "(John Brown)", "was the reaction of ...".
_SIGNED: Final = re.compile(
    r"\s*(?:[,(–—-]|(?:was|is|were|came)\s(?:[\w’']+\s){0,4}?(?:of|from|by)\s)\s*"
    r"(?P<who>[^\n;:().]+)"
)
_POST_BEFORE: Final = re.compile(rf"(?:.*\b{POST},?\s)?", re.IGNORECASE)
_VERB_BEHIND: Final = re.compile(r"\s(?!(?:of|from|at|in|for|aged|on)\b)[a-z]")


class QuoteSpeakers:
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
            self._last = claim
            if claim:
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
        elif signed := self._signed(quote, ceiling):
            return self._plain(signed, quote)
        elif before:
            chosen = before[-1]
        if chosen:
            return attribution_by(self._text, chosen, "quote", quote.parts)
        if lead.endswith(":") and (named := self._named(floor, quote.start)):
            return self._plain(named, quote)
        return self._continued(quote, paragraph)

    def _signed(self, quote: Quote, ceiling: int) -> Subject | None:
        """Who is named right behind it without a verb of speech: "“...” – John Brown"."""
        match = _SIGNED.match(self._masked, quote.end, ceiling)
        if match is None or FINITE.search(match["who"]):
            return None
        start, end = match.span("who")
        first = next((m for m in self._mentions if start <= m.start and m.end <= end), None)
        if first is None:
            subject = subject_of(match["who"], start, self._mentions)
            return subject if subject and subject.sort == "unnamed" else None
        stands_right = _POST_BEFORE.fullmatch(self._masked, start, first.start)
        acts = _VERB_BEHIND.match(self._masked, first.end)
        return of_person(first) if stands_right and not acts else None

    def _continued(self, quote: Quote, paragraph: Span) -> Attribution | None:
        """Who spoke last, unless the paragraph names somebody else beside the quotation."""
        claim = self._last
        if claim is None and self._lead_in and quote.start == paragraph.start:
            claim = of_report(self._text, self._lead_in)
        if claim is None or self._names_another(claim.speaker, paragraph):
            return None
        return self._carried(claim, quote)

    def _names_another(self, speaker: str, paragraph: Span) -> bool:
        return any(
            paragraph.start <= mention.start < paragraph.end
            and self._masked[mention.start] == self._text[mention.start]
            and mention.person.name not in speaker
            for mention in self._mentions
        )

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
