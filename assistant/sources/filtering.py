"""Filters that a question puts in words: "in Hansard", "as of 2018", "according to ..."."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.claims.asof import GOES_ON, Filters, filters_of
from assistant.claims.cues import Stance, stance_asked
from assistant.claims.dates import dates_in
from assistant.claims.speaker import stances_of
from assistant.composing.compose import day
from assistant.composing.figures_asked import published
from assistant.composing.leaning import follows
from assistant.composing.statements import claimant_of
from assistant.evidence import Evidence
from assistant.questions.all_figures import FIGURES
from assistant.questions.authors import authors_asked
from assistant.questions.expected import carries
from assistant.questions.question import Question
from assistant.reading.reading import Reading
from assistant.sources.named_sources import Claimant, ids_of, named_in
from assistant.text.words import content_stems, content_words, stems, words
from assistant.vetoes.judged import told
from assistant.vetoes.likeness import BODIES, TITLES
from vectorstore.catalogue import Listing
from vectorstore.types import Hit

# What a sentence's stance adds to its score, or takes off it; scores are in units of the logit.
SAME_STANCE = 2.0
OTHER_STANCE = 6.0
# What the words of the matter asked about add to a sentence of whoever is heard.
SAME_MATTER = 2.0
# How many of the best sentences are asked for their stance: each may be of a document not yet read.
MOST_ASKED = 16

# "chair, who succeeded Ann Lee": another's name is no part of a post.
_EXPLAINED = re.compile(r",|\bwho\b")
_TAKES_UP = re.compile(
    r"\W*(?:(?:and|but|so|then|yet)\s)?(?:it|its|they|their|he|his|she|her|I|we|our|this|that|these"
    r"|those|such|there)\b",
    re.IGNORECASE,
)
# What somebody asked for or warned of may be listed in the next sentence, which nobody says.
_LISTS = re.compile(r":\s[^;:]+;\s[^;]+")
_BEFORE = re.compile(r"\s*\b(?:before|prior to)\s(?:the\s)?$", re.IGNORECASE)
# "Until 2015" tells of the time before it.
_UP_TO = re.compile(r"\b(?:before|prior to|until|till|up to)\s(?:the\s)?$", re.IGNORECASE)
_LATEST = re.compile(
    r"(?<=\bthe )(?:latest|most recent|newest|up[- ]to[- ]date)\s"
    r"|\s(?:at present|at the moment|to date|so far|nowadays)(?=\W*$)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sources:
    """What a question is to be answered from, by its own words.

    Attributes:
        question: The question without the words that chose the sources.
        documents: Ids of the documents that may answer; None for all.
        until: The last day of which the answer may be, where a later document may tell of it.
        latest: Whether the newest document comes first.
        stance: How who makes a claim is to make it; None for any way.
        of_any: The sources without heed to the words that name some, which stay in the question;
            None where no words do.
    """

    question: str
    documents: frozenset[str] | None = None
    until: date | None = None
    latest: bool = False
    stance: Stance | None = None
    of_any: "Sources | None" = None

    def have(self, document_id: str) -> bool:
        """Whether a document is of the sources that a question chooses."""
        return self.documents is not None and document_id in self.documents

    def admitted(self, hits: Sequence[Hit]) -> list[Hit]:
        """The hits in the documents that may answer."""
        return [hit for hit in hits if self.documents is None or hit.document.id in self.documents]

    @property
    def note(self) -> str:
        """What a refusal says of the sources that were chosen; "" where all were looked at."""
        if self.documents is not None and not self.documents:
            return "No document of the collection is of the kind or time that you ask for."
        if self.until:
            return f"I looked only for what is known of the time up to {day(self.until)}."
        if self.documents is None:
            return ""
        several = "one document" if len(self.documents) == 1 else f"{len(self.documents)} documents"
        return f"By your question’s words, I looked in {several} only."

    def timely(self, reading: Reading) -> Reading:
        """The evidence that was published by the last day, or that itself speaks of such days."""
        if self.until is None:
            return reading
        timely = tuple(one for one in reading.evidence if _is_of(one, self.until))
        return replace(reading, evidence=timely)

    def ordered(self, question: Question, chosen: Sequence[Evidence]) -> list[Evidence]:
        """What was chosen; the newest first where the latest is asked for.

        Of figures only the newest that tells one comes first, and nobody knows whether what has no
        date is older. Who holds a post now is not told by whatever is newest.
        """
        if not self.latest or not chosen or question.kind == "person":
            return list(chosen)
        if question.kind not in FIGURES:
            return sorted(chosen, key=published, reverse=True)
        told = [one for one in chosen if carries(question, one.wording)]
        if not told or chosen[0].document.published is None:
            return list(chosen)
        newest = max(told, key=published)
        return [newest, *(one for one in chosen if one is not newest)]


def sources_of(question: str, listing: Sequence[Listing]) -> Sources:
    """The sources that a question asks for by their days, kind, publisher or title.

    Such words leave the question, which would else look for them in the sentences; words that
    choose none of the collection's documents stay.
    """
    days = _of_days(question, listing)
    dated = days.since or days.until
    documents = ids_of(one for one in listing if days.admit(one.published)) if dated else None
    rest, until = days.rest, None
    if not dated:
        rest, until = _before(rest, listing)
    stance = stance_asked(question)
    of_any = Sources(rest, documents, until, days.latest, stance)
    while named := named_in(rest, listing):
        rest = named.rest
        documents = named.documents if documents is None else documents & named.documents
    if days.latest and any(one.published for one in listing):
        rest = _LATEST.sub("", rest)
    named_some = of_any if documents != of_any.documents else None
    return Sources(rest, documents, until, days.latest, stance, named_some)


def _of_days(question: str, listing: Sequence[Listing]) -> Filters:
    """The filters of a question, without its days where no document has a date.

    "As of 2018" is asked of later and of undated documents where there is no other; the year stays
    in the question, which then demands it of the sentences.
    """
    filters = filters_of(question)
    dated = any(one.published for one in listing)
    timely = not filters.as_of or any(filters.admit(one.published) for one in listing)
    if dated and timely:
        return filters
    return replace(filters, rest=question, since=None, until=None)


def _before(question: str, listing: Sequence[Listing]) -> tuple[str, date | None]:
    """The question without "before 2019", and the day before, where a document is as old as that.

    What was published before a day was so before it; a later document must speak of such a day.
    """
    for mention in dates_in(question):
        match = _BEFORE.search(question, 0, mention.start)
        if match is None or mention.first is None or not GOES_ON.match(question, mention.end):
            continue
        until = mention.first - timedelta(days=1)
        if any(one.published and one.published <= until for one in listing):
            rest = f"{question[: match.start()]}{question[mention.end :]}".strip(" ,")
            return rest[:1].upper() + rest[1:], until
    return question, None


def _is_of(evidence: Evidence, until: date) -> bool:
    published = evidence.document.published
    if published and published <= until:
        return True
    text = evidence.in_full
    return any(
        one.first and one.first - timedelta(days=bool(_UP_TO.search(text, 0, one.start))) <= until
        for one in dates_in(text, published)
    )


def heard(reading: Reading, claimant: Claimant) -> Reading | None:
    """The evidence of whom a question wants to hear; None where there is none.

    Where the question says of what, only what speaks of that, stands under a heading that does,
    takes it up, or answers better than any of these; what has its very words comes in front.
    """
    theirs = tuple(one for one in reading.evidence if _is_of_claimant(one, claimant))
    if not theirs:
        return None
    theirs += tuple(
        one
        for one in reading.evidence
        if one not in theirs and _LISTS.search(one.quote) and any(follows(one, it) for it in theirs)
    )
    about = content_stems(claimant.about) - content_stems(claimant.name)
    telling = [one for one in theirs if about & content_stems(one.in_full)]
    under = [one for one in theirs if about & content_stems(one.passage.heading or "")]
    if not (telling or under):
        return replace(reading, evidence=theirs)
    best = max(one.score for one in (*telling, *under))
    moved = [replace(one, score=one.score + SAME_MATTER) for one in telling]
    beside = [
        one
        for one in theirs
        if one not in telling
        and (one in under or one.score >= best or _goes_on(one, telling, theirs))
    ]
    return replace(reading, evidence=tuple(sorted([*moved, *beside], key=lambda one: -one.score)))


def _goes_on(one: Evidence, telling: Sequence[Evidence], theirs: Sequence[Evidence]) -> bool:
    """Whether a sentence takes up one that tells, or one that does so itself."""
    while one not in telling:
        before = next((other for other in theirs if follows(one, other)), None)
        if before is None or not _TAKES_UP.match(one.quote):
            return False
        one = before
    return True


def stanced(reading: Reading, stance: Stance | None) -> Reading:
    """The evidence with what has the stance that the question asks for in front.

    Who denies a claim is no answer to who makes it, nor the other way round.
    """
    if stance is None:
        return reading
    first, rest = reading.evidence[:MOST_ASKED], reading.evidence[MOST_ASKED:]
    moved = [replace(one, score=one.score + _fit(one, stance)) for one in first]
    least = min((one.score for one in moved), default=0.0)
    below = [replace(one, score=min(one.score, least)) for one in rest]
    return replace(reading, evidence=tuple(sorted([*moved, *below], key=lambda one: -one.score)))


def _fit(evidence: Evidence, asked: Stance) -> float:
    """What the stances of a sentence add to its score."""
    own = stances_of(evidence.document, evidence.start, evidence.end)
    if asked in own:
        return SAME_STANCE
    return -OTHER_STANCE if "denies" in {*own, asked} else 0.0


def speaks_of(name: str, evidence: Evidence) -> bool:
    """Whether the document of a sentence has the name of a source, title left out."""
    telling = [word for word in content_words(name) if word not in TITLES]
    return stems(telling) <= stems(words(told(evidence.document)))


def _is_of_claimant(evidence: Evidence, claimant: Claimant) -> bool:
    """Whether whom the question names makes the claim, or a text of theirs that nobody else makes.

    Of what nobody claims, a sentence that names them may tell what they said.
    """
    name = " ".join(word for word in words(claimant.name) if word not in TITLES)
    wanted = Filters(claimant.rest, source=name or claimant.name)
    claim = claimant_of(evidence)
    if claim:
        post = _EXPLAINED.split(claim.role or "")[0]
        by_post = claim.sort == "unnamed" and wanted.speaks(evidence.in_full)
        return by_post or wanted.speaks(f"{claim.speaker} {post} {claim.organisation or ''}")
    document = evidence.document
    title = document.title if BODIES & set(words(claimant.name)) else None
    sources = (document.publisher, document.author, document.speaker, title)
    own = wanted.speaks(*sources, evidence.in_full)
    return own or bool(authors_asked(claimant.name, document))
