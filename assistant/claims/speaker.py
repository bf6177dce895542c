"""Who says what a document says: every claim in it, with claimant, stance and cue."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from assistant.claims.attribution import Attribution, of_report
from assistant.claims.coreference import Actors
from assistant.claims.cues import QUOTED, Stance
from assistant.claims.free_speech import goes_on
from assistant.claims.own_words import own_stance
from assistant.claims.people import Mention, mentions_in
from assistant.claims.quote_speakers import QuoteSpeakers
from assistant.claims.quotes import Quote, quotes_in
from assistant.claims.reporting import reports_in
from assistant.claims.requests import repeats_request
from assistant.claims.sentences import is_headline, paragraphs_of, sentences_of
from assistant.claims.signatures import signed_by
from assistant.claims.subjects import Subject
from assistant.claims.transcripts import turns_in
from assistant.evidence import Evidence
from vectorstore.types import Document, Span


@dataclass(frozen=True, slots=True)
class DocumentClaims:
    """All claims of one document that are somebody's, and who acts and speaks in it.

    Attributes:
        turns: What each speaker of a transcript says, in order.
        quotes: Direct quotations whose speaker is known, in order.
        reports: Reported speech, and what documents are said to say, in order.
        mentions: Every mention of a person.
        seen: Subjects of sentences and of verbs of speech, with their offsets.
    """

    turns: tuple[Attribution, ...]
    quotes: tuple[Attribution, ...]
    reports: tuple[Attribution, ...]
    mentions: tuple[Mention, ...]
    seen: tuple[tuple[int, Subject], ...]


__all__ = [
    "Attribution",
    "DocumentClaims",
    "analyse",
    "attribution_of",
    "claimant_of",
    "mentions_near",
    "stances_of",
]

_EVALUATION: Final = re.compile(
    r"\b(?:must|should|ought|surely|clearly|obviously|unfortunately|sadly|shameful|scandal\w*|"
    r"disgrace\w*|disaster\w*|fiasco|recipe for|it seems|seems? likely|appears? to|in (?:our|"
    r"my) view|"
    r"I|we|our|my|us|no surprise|wrong|unfair|outrage\w*|absurd|dangerous\w*|worst|best|failure|"
    r"failed|risk\w*|fears?|hallmarks?|need to|have to|time to|heads in the sand|mess|chaos)\b"
)
_TRANSCRIPT: Final = re.compile(
    r"\b(?:hansard|transcript|hearing|oral evidence|interview)\b", re.IGNORECASE
)
_BLOCK: Final = 3_000  # characters; with the lead they are read in about 15 ms
_LEAD: Final = 2_000


@lru_cache(maxsize=2048)
def attribution_of(
    document: Document, start: int, end: int, stance: Stance | None = None
) -> Attribution | None:
    """Who claims what `document.text[start:end]` says; None for what the text says itself.

    Of several reports in the stretch ("admitted ..., but denied ...") the longest counts, or before
    it one of the `stance` that is asked for. The request that a reply repeats is nobody's claim.
    """
    if repeats_request(document, start, end):
        return None
    claims = analyse(document, start)
    direct = _direct(document, claims, start, end)
    if direct:
        own = own_stance(document.text, start, end) if direct.stance == "says" else None
        return replace(direct, stance=own) if own else direct
    reported = [(claim.overlap(start, end), claim) for claim in claims.reports]
    overlap, report = max(
        reported,
        key=lambda pair: (pair[0] > 0 and pair[1].stance == stance, pair[0]),
        default=(0, None),
    )
    if report and overlap:
        return report
    return signed_by(document, start, end) or _opinion(document, start, end)


def stances_of(document: Document, start: int, end: int) -> set[Stance]:
    """The stances of all that a stretch reports, or that its speaker takes."""
    claims = analyse(document, start)
    spoken = (*claims.turns, *claims.quotes, *claims.reports)
    stances = {one.stance for one in spoken if one.overlap(start, end) > 0}
    direct = _direct(document, claims, start, end)
    own = own_stance(document.text, start, end) if direct else None
    return stances | {own} if own else stances


def claimant_of(one: Evidence) -> Attribution | None:
    """Who claims what a piece of evidence says; None for what its text says itself."""
    return attribution_of(one.document, one.start, one.end)


def _direct(document: Document, claims: DocumentClaims, start: int, end: int) -> Attribution | None:
    """Whose own words a stretch is; in a speech all is the speaker's, but what it quotes."""
    for turn in claims.turns:
        if 2 * turn.overlap(start, end) >= end - start or start <= turn.cue_start < end:
            return turn
    quoted = [(claim.overlap(start, end), claim) for claim in claims.quotes]
    overlap, quote = max(quoted, key=lambda pair: pair[0], default=(0, None))
    if quote and overlap and (2 * overlap >= end - start or start <= quote.cue_start < end):
        return quote
    if document.speaker is None or document.speaker in document.text[start:end]:
        return None  # a line that announces the speaker is not the speaker's
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


def analyse(document: Document, position: int = 0) -> DocumentClaims:
    """The claims of a document, or of the stretch around a position when it is a long one.

    Worked out once for each stretch. Long documents are read in blocks, each with some text before
    it for the names that its pronouns mean, so that one sentence of a 300-page report does not
    have the whole of it read.
    """
    return _analyse(document, *_stretch(document, position))


def mentions_near(document: Document, position: int) -> tuple[Mention, ...]:
    """The people mentioned in that stretch; a fifth of the work of its claims."""
    return _mentions(document, *_stretch(document, position))


def _stretch(document: Document, position: int) -> tuple[int, int]:
    length = len(document.text)
    if length <= 2 * _BLOCK:
        return 0, length
    first = position // _BLOCK * _BLOCK
    start = document.text.rfind("\n", 0, max(0, first - _LEAD)) + 1
    end = document.text.find("\n", first + _BLOCK)
    return start, length if end < 0 else end


def _text(document: Document, start: int, end: int) -> str:
    """The stretch, behind blanks in place of what is left out, which keep every offset true."""
    return " " * start + document.text[start:end]


@lru_cache(maxsize=512)
def _mentions(document: Document, start: int, end: int) -> tuple[Mention, ...]:
    return mentions_in(_text(document, start, end))


@lru_cache(maxsize=512)
def _analyse(document: Document, start: int, end: int) -> DocumentClaims:
    text = _text(document, start, end)
    boilerplate = [span for span in document.boilerplate if span.start < end]
    quotes = quotes_in(text)
    masked = _masked(text, quotes, boilerplate)
    mentions = _mentions(document, start, end)
    actors = Actors(text, mentions)
    speakers = QuoteSpeakers(text, masked, quotes, mentions)
    turns = [_known(turn, mentions) for turn in _turns(document) if turn.overlap(start, end)]
    reports: list[Attribution] = []
    attributed: list[Attribution] = []
    for paragraph in paragraphs_of(text):
        # Whom a headline names, a text introduces again.
        present = Actors(text, mentions) if is_headline(masked, paragraph) else actors
        sentences = sentences_of(masked, paragraph.start, paragraph.end)
        found = [
            (sentence, reports_in(masked, sentence, mentions, present)) for sentence in sentences
        ]
        attributed += speakers.in_paragraph(paragraph, found)
        reports += [of_report(text, report) for _, several in found for report in several]
        reports += goes_on(text, masked, found)
    return DocumentClaims(
        tuple(turns), tuple(attributed), tuple(reports), mentions, tuple(actors.seen)
    )


@lru_cache(maxsize=64)
def _turns(document: Document) -> tuple[Attribution, ...]:
    """The turns of the whole document: one may begin many pages before a sentence of it."""
    return turns_in(document.text, transcript=bool(_TRANSCRIPT.search(document.kind)))


def _known(turn: Attribution, mentions: Sequence[Mention]) -> Attribution:
    """A turn with its speaker's full name and post where the text around has them."""
    if turn.sort != "person":
        return turn
    people = {
        mention.person.name: mention.person
        for mention in mentions
        if turn.speaker in (mention.person.name, mention.person.surname)
    }
    if len(people) != 1:
        return turn
    person = next(iter(people.values()))
    return replace(
        turn,
        speaker=person.name,
        role=turn.role or person.role,
        organisation=turn.organisation or person.organisation,
    )


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
