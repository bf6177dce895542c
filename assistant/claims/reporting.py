"""Reported speech in a sentence: each reporting verb with its subject and what it covers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from assistant.claims.coreference import Actors, Resolved
from assistant.claims.cues import QUOTED, Cue, cues_in
from assistant.claims.nouns import is_plural
from assistant.claims.people import Mention
from assistant.claims.subjects import FINITE, Subject, subject_of
from assistant.claims.verb_subjects import MESSAGE, NO_VERBS, Found, SubjectFinder
from vectorstore.types import Span


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting verb with its subject, and the stretch of the sentence that it covers."""

    cue: Cue
    subject: Subject
    resolved: Resolved
    scope: Span


@dataclass(frozen=True, slots=True)
class _Resolved:
    cue: Cue
    found: Found
    subject: Subject
    resolved: Resolved


_CONDITION: Final = re.compile(r"\b(?:if|unless|whether)\s(?:[\w’']+\s){0,3}$", re.IGNORECASE)
_VERB_NEXT: Final = re.compile(
    r"\s(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|says?|said|"
    r"shows?|"
    r"showed|reveal\w*|found|highlighted|suggests?|made|by|from|of)\b"
)
_THAT: Final = re.compile(r"\sthat\s")
_NOMINATIVE: Final = re.compile(
    r"\b(?P<pronoun>[Hh]e|[Ss]he|[Tt]hey)\s(?:(?:has|have|had|also|then|later|since|\w+ly)\s)*$"
)
# Behind a verb that follows a quotation: "she writes in the report, ...".
_CLOSES: Final = re.compile(
    r"(?:\s(?:in|on|at|to|during|yesterday|today|last|this)\b[^.,;:]{0,60})?(?:[.,]|$)"
)
# "Our survey, to which 40 heads replied".
_TO_WHICH: Final = re.compile(
    r",\s(?:to|of|with|by|from|on)\s(?:which|whom)\s(?:[^.,;:]|,(?=\d)){0,60}$"
)
_FEWEST_SAID: Final = re.compile(r"(?:\W+\w+){3}")
_ACCORDING: Final = re.compile(r"\b(?:according\sto|in\sthe\swords\sof)(?=\s)", re.IGNORECASE)


def reports_in(
    masked: str, sentence: Span, mentions: Sequence[Mention], actors: Actors
) -> list[Report]:
    """What a sentence reports, in order; the scopes of several reports do not overlap.

    Args:
        masked: The document's text with its quotations masked.
        sentence: Where the sentence is.
        mentions: The people that the document mentions.
        actors: Those named before; what is found here is added.
    """
    finder = SubjectFinder(masked, sentence, mentions)
    reports: list[_Resolved] = []
    _note_clauses(masked, sentence, mentions, actors)
    first = finder.initial()
    if first and first.subject.sort == "person" and not first.subject.definite:
        actors.note(first.start, first.subject)
    for cue in _cues(masked, sentence):
        last = reports[-1] if reports else None
        floor = last.cue.end if last else sentence.start
        found = finder.subject(cue, last.found if last else None, floor) or _pronoun_before(
            masked, cue, floor
        )
        resolved = actors.resolve(found.subject, found.start) if found else None
        if found is None or resolved is None:
            continue
        report = _Resolved(cue, found, *resolved)
        if _is_report(masked, sentence, report):
            actors.note(found.start, report.subject)
            reports.append(report)
    if not reports and first:
        resolved = actors.resolve(first.subject, first.start)
        if resolved:
            actors.note(first.start, resolved[0])
    return list(_scoped(masked, sentence, reports))


def _pronoun_before(masked: str, cue: Cue, floor: int) -> Found | None:
    """The pronoun right before a verb, whatever opens the sentence: "In reply she conceded ..."."""
    match = None if cue.participle else _NOMINATIVE.search(masked, floor, cue.start)
    if match is None:
        return None
    pronoun = match["pronoun"].lower()
    return Found(Subject(pronoun, "person", pronoun, definite=True), match.start())


def _cues(masked: str, sentence: Span) -> list[Cue]:
    """Reporting verbs, and the phrases that report without one, in order."""
    cues = [*cues_in(masked, sentence.start, sentence.end)]
    for lemma, pattern in zip(NO_VERBS, (_ACCORDING, MESSAGE), strict=True):
        cues += [
            Cue(lemma, "says", match.start(), match.end(), participle=False, complete=True)
            for match in pattern.finditer(masked, sentence.start, sentence.end)
        ]
    return sorted(cues, key=lambda cue: cue.start)


def _is_report(masked: str, sentence: Span, report: _Resolved) -> bool:
    """Whether verb, subject and what follows make reported speech together."""
    cue, found = report.cue, report.found
    if cue.lemma in NO_VERBS:
        return True
    if _CONDITION.search(masked, sentence.start, found.start) or not _agrees(masked, report):
        return False
    if _TO_WHICH.search(masked, sentence.start, cue.start):
        return False
    return cue.complete or report.subject.sort == "document" or _is_behind(masked, sentence, report)


def _is_behind(masked: str, sentence: Span, report: _Resolved) -> bool:
    """Whether what is said stands in front: "..., the council said.", "“...”, said the mayor"."""
    cue, found = report.cue, report.found
    start = cue.start if found.inverted else found.start
    before = masked[max(sentence.start, start - 3) : start].rstrip()[-1:]
    quoted = before in ("”", '"', "’", QUOTED)
    if found.inverted:
        return quoted
    closes = masked[cue.end : cue.end + 1] in (".", ",", "")
    if quoted:
        closes = _CLOSES.match(masked, cue.end, sentence.end) is not None
    return (quoted or before == ",") and closes and not cue.participle


def _agrees(masked: str, report: _Resolved) -> bool:
    """A form that may be a noun is a verb only with a fitting subject and no verb behind it."""
    cue, subject = report.cue, report.subject
    form = masked[cue.start : cue.end].lower().replace(" ", "_")
    if form in (cue.lemma, f"{cue.lemma}s") and _VERB_NEXT.match(masked, cue.end):
        return False
    bare = form == cue.lemma and cue.lemma not in ("put", "read", "forecast", "set_out")
    plural = is_plural(subject.noun) or subject.noun.endswith("s")
    return not bare or subject.sort in ("group", "organisation") or plural


def _note_clauses(masked: str, sentence: Span, mentions: Sequence[Mention], actors: Actors) -> None:
    """Remember whom "that" clauses are about: "they" may mean them later."""
    for that in _THAT.finditer(masked, sentence.start, sentence.end):
        verb = FINITE.search(masked, that.end(), sentence.end)
        phrase = masked[that.end() : verb.start()] if verb else ""
        subject = subject_of(phrase, that.end(), mentions)
        if subject and subject.sort in ("group", "document", "organisation"):
            actors.note(that.end(), subject)


def _scoped(masked: str, sentence: Span, reports: Sequence[_Resolved]) -> Iterator[Report]:
    """Each report from its subject to the next one's; the first and last take the rest.

    What stands before a semicolon is not in the first, unless that one is told last of all.

    One that shares the subject of the report before ("admitted ..., but denied ...") begins with
    its verb.
    """
    if not reports:
        return
    first = reports[0]
    semicolon = masked.rfind(";", sentence.start, min(first.found.start, first.cue.start))
    says = _FEWEST_SAID.match(masked, first.cue.end, sentence.end)
    starts = [semicolon + 1 if semicolon >= 0 and says else sentence.start]
    for before, one in pairwise(reports):
        shared = one.cue.participle or one.found.start <= before.cue.start
        starts.append(one.cue.start if shared else one.found.start)
    ends = [*starts[1:], sentence.end]
    for one, start, end in zip(reports, starts, ends, strict=True):
        yield Report(one.cue, one.subject, one.resolved, Span(start, max(start, end)))
