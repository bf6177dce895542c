"""Reported speech in a sentence: each reporting verb with its subject and what it covers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assistant.claims.coreference import Actors, Resolved
from assistant.claims.cues import QUOTED, Cue, cues_in
from assistant.claims.people import Mention
from assistant.claims.subjects import FINITE, Subject, of_people, of_person, strip_lead, subject_of
from vectorstore.types import Span


@dataclass(frozen=True, slots=True)
class Report:
    """A reporting verb with its subject, and the stretch of the sentence that it covers."""

    cue: Cue
    subject: Subject
    resolved: Resolved
    scope: Span


_AUXILIARY: Final = re.compile(
    r"(?P<word>\b(?:has|have|had|is|are|was|were|been|be|being|will|would|can|could|may|might|must|should|"
    r"do|does|did|not|never|to|also|then|later|once|again|further|already|since|still|now|often|"
    r"today|yesterday|earlier|himself|herself|themselves|itself|even|only|just|long|both|"
    r"(?:this|last)\s(?:week|month|year|night)|on\s\w+day|went\son|goes\son|continue[sd]|(?!(?:reply|family|assembly|supply|italy|july|anomaly|monopoly|rally)\b)[a-z]{3,}ly)\b"
    r"|\b(?:did|do|does|is|are|was|were|would|will|could|has|have|had)n[’']t\b)\s*$",
    re.IGNORECASE,
)
_LONGEST_AUXILIARY: Final = 24
_BE: Final = frozenset("is are was were been be being".split())
_MODALS: Final = frozenset("must should could can may might would".split())
_REDUCED: Final = re.compile(r"\s(?:as|by)\b")
_CONDITION: Final = re.compile(r"\b(?:if|unless|whether)\s(?:[\w’']+\s){0,3}$", re.IGNORECASE)
_GOING_ON: Final = re.compile(r"^(?:went|goes)\son$|^continue[sd]$", re.IGNORECASE)
_NEGATION: Final = re.compile(r"^(?:not|never)$|n[’']t$", re.IGNORECASE)
_BOUNDARY: Final = re.compile(
    rf"[,;:(]\s|\s[–—-]\s|{QUOTED}[”\"’']?\s+|\b(?:but|while|whereas|because|as|when|if|although|"
    r"though|which|that|where|since|until|before|after|and|than|so)\s",
    re.IGNORECASE,
)
_BY: Final = re.compile(r"[^,.;:]{0,60}?\bby\s")
_INVERTED_END: Final = re.compile(
    rf"[.;:!?,]|{QUOTED}|\s(?:who|when|as|after|before|during|while|because|adding|speaking|in\s(?:a|an|"
    r"the|response)|at\s(?:a|the)|last|this|on\s\w+day|yesterday|today|to\sthe|but|and\s(?:that|then))\b"
    r"|\s[–—]\s"
)
_INVERTED_START: Final = re.compile(
    r"\s+(?=[A-Z]|(?:the|a|an|one|another|his|her|its|their|our)\s|[a-z]+s\b|s?he\b|they\b)"
)
_SET_OFF: Final = (",", ")", "–", "—")
_VERB_NEXT: Final = re.compile(
    r"\s(?:has|have|had|is|are|was|were|will|would|could|can|may|might|must|should|says?|said|shows?|"
    r"showed|reveal\w*|found|highlighted|suggests?|made|by|from|of)\b"
)
_NEVER_INVERTED: Final = ("tell", "accuse", "assure", "inform", "blame", "call", "describe")
_ELIDED: Final = re.compile(r"(?:\b(?:and|but|then)|,)\s*$")
_MESSAGE: Final = re.compile(
    r"\b(?:messages?|conclusions?|findings?|points?|arguments?|views?|verdict|recommendations?|warning)"
    r"\s(?:of|from|in|by)\s(?P<whose>[^,;:]{3,60}?)\s(?:was|is|were|are)\sthat\b"
)
_THAT: Final = re.compile(r"\sthat\s")
_ACCORDING: Final = re.compile(r"\b(?:according\sto|in\sthe\swords\sof)(?=\s)", re.IGNORECASE)
_LOOSE: Final = re.compile(
    rf"(?:[,–—-]|{QUOTED}|[”\"’']|\b(?:and|but|by|while|or|before|after))\s*$"
)


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
    found: list[tuple[Cue, Subject, Resolved, int]] = []
    _note_clauses(masked, sentence, mentions, actors)
    for cue in _cues(masked, sentence):
        candidate = _subject(masked, sentence, cue, mentions, found)
        if candidate is None:
            continue
        subject, position = candidate
        resolved = actors.resolve(subject, position)
        if resolved is None or not _agrees(masked, cue, resolved[0]):
            continue
        if _CONDITION.search(masked, sentence.start, position):
            continue
        if not cue.complete and resolved[0].sort != "document":
            continue
        actors.note(position, resolved[0])
        found.append((cue, *resolved, position))
    if not found and (first := _initial(masked, sentence, mentions)):
        resolved = actors.resolve(*first)
        if resolved:
            actors.note(first[1], resolved[0])
    return list(_scoped(sentence, found))


def _note_clauses(masked: str, sentence: Span, mentions: Sequence[Mention], actors: Actors) -> None:
    """Remember whom "that" clauses are about: "they" may mean them later."""
    for that in _THAT.finditer(masked, sentence.start, sentence.end):
        verb = FINITE.search(masked, that.end(), sentence.end)
        phrase = masked[that.end() : verb.start()] if verb else ""
        subject = subject_of(phrase, that.end(), mentions)
        if subject and subject.sort in ("group", "document", "organisation"):
            actors.note(that.end(), subject)


def _cues(masked: str, sentence: Span) -> Iterator[Cue]:
    cues = [*cues_in(masked, sentence.start, sentence.end)]
    cues += [
        Cue("according_to", "says", match.start(), match.end(), participle=False, complete=True)
        for match in _ACCORDING.finditer(masked, sentence.start, sentence.end)
    ]
    cues += [
        Cue("message_of", "says", match.start(), match.end(), participle=False, complete=True)
        for match in _MESSAGE.finditer(masked, sentence.start, sentence.end)
    ]
    return iter(sorted(cues, key=lambda cue: cue.start))


def _scoped(
    sentence: Span, found: Sequence[tuple[Cue, Subject, Resolved, int]]
) -> Iterator[Report]:
    """Each report from its subject to the next one's; the first and last take the rest."""
    if not found:
        return
    starts = [
        sentence.start,
        *(max(c.start if c.participle else at, 0) for c, _, _, at in found[1:]),
    ]
    ends = [*starts[1:], sentence.end]
    for (cue, subject, resolved, _), start, end in zip(found, starts, ends, strict=True):
        yield Report(cue, subject, resolved, Span(start, max(start, end)))


def _subject(
    masked: str,
    sentence: Span,
    cue: Cue,
    mentions: Sequence[Mention],
    found: Sequence[tuple[Cue, Subject, Resolved, int]],
) -> tuple[Subject, int] | None:
    """The subject of a cue and its offset."""
    if cue.lemma == "according_to":
        return _behind(masked, sentence, cue, mentions)
    if cue.lemma == "message_of":
        phrase = _MESSAGE.match(masked, cue.start, sentence.end)
        start = phrase.start("whose") if phrase else cue.start
        subject = subject_of(phrase["whose"], start, mentions) if phrase else None
        return (subject, start) if subject else None
    left = masked[sentence.start : cue.start]
    left, auxiliaries = _without_auxiliaries(left)
    if any(_NEGATION.search(word) for word in auxiliaries):
        return None
    if auxiliaries[:1] == ["to"] and not any(_GOING_ON.match(word) for word in auxiliaries):
        return None
    if any(word in _MODALS for word in auxiliaries):
        return None
    passive = any(word in _BE for word in auxiliaries) or _REDUCED.match(masked, cue.end)
    if passive and not cue.participle:
        by = _BY.match(masked, cue.end, sentence.end)
        return _noun_phrase(masked, by.end(), sentence.end, mentions) if by else None
    if cue.participle and not any(word in _BE for word in auxiliaries):
        return _main_subject(masked, sentence, left, mentions, found)
    if left.rstrip()[-1:] in _SET_OFF and len(re.findall(r"[,(–—]", left)) > 1:
        set_off = _before(masked, sentence, left, mentions, found)
        if set_off:
            return set_off
    if _may_be_inverted(left) and (inverted := _behind(masked, sentence, cue, mentions)):
        return inverted
    return _before(masked, sentence, left, mentions, found)


def _without_auxiliaries(left: str) -> tuple[str, list[str]]:
    """The words before a verb without its auxiliaries and adverbs, which are returned, last first."""
    words = []
    while match := _AUXILIARY.search(left, max(0, len(left) - _LONGEST_AUXILIARY)):
        words.append(match["word"].lower())
        left = left[: match.start()]
    return left, words


def _may_be_inverted(left: str) -> bool:
    return not left.strip() or left.rstrip()[-1] in f",”\"’'{QUOTED}"


def _behind(
    masked: str, sentence: Span, cue: Cue, mentions: Sequence[Mention]
) -> tuple[Subject, int] | None:
    """The subject behind its verb: ", said a spokesman for the trust."."""
    start = _INVERTED_START.match(masked, cue.end, sentence.end)
    if cue.lemma == "according_to":
        start = re.compile(r"\s+").match(masked, cue.end, sentence.end)
    if start is None or cue.lemma in _NEVER_INVERTED:
        return None
    directly = masked[sentence.start : cue.start].rstrip()[-1:] in f"”\"’'{QUOTED}"
    end = _INVERTED_END.search(masked, start.end(), sentence.end)
    stop = end.start() if end else sentence.end
    closes = end is None or end.group() in ".;:!?," or stop >= sentence.end - 1
    if cue.lemma != "according_to" and not directly and not closes:
        return None
    if FINITE.search(masked, start.end(), stop) or " to " in masked[start.end() : stop]:
        return None
    subject = subject_of(masked[start.end() : stop], start.end(), mentions)
    if subject is None or subject.sort != "person":
        # "said Labour's cabinet member for health, Hannah O'Neill"
        named = [m for m in mentions if 0 <= m.start - stop <= 2 and masked[stop : stop + 1] == ","]
        subject = of_person(named[0]) if named and subject is None else subject
    return (subject, start.end()) if subject else None


def _noun_phrase(
    masked: str, start: int, end: int, mentions: Sequence[Mention]
) -> tuple[Subject, int] | None:
    """The subject that begins at `start`: the agent of a passive."""
    stop = _INVERTED_END.search(masked, start, end)
    finish = stop.start() if stop else end
    subject = subject_of(masked[start:finish], start, mentions)
    return (subject, start) if subject else None


def _main_subject(
    masked: str,
    sentence: Span,
    left: str,
    mentions: Sequence[Mention],
    found: Sequence[tuple[Cue, Subject, Resolved, int]],
) -> tuple[Subject, int] | None:
    """Of a participle ("..., adding that"): the subject of the verb before it."""
    if not _LOOSE.search(left):
        return None
    if found:
        return found[-1][1], found[-1][3]
    return _initial(masked, sentence, mentions)


def _initial(
    masked: str, sentence: Span, mentions: Sequence[Mention]
) -> tuple[Subject, int] | None:
    """The noun phrase that a sentence begins with, up to its first verb."""
    words = strip_lead(masked[sentence.start : sentence.end])
    start = sentence.end - len(words)
    verb = FINITE.search(words)
    if verb is None or verb.start() == 0:
        return None
    phrase = words[: verb.start()].split(",")[0]
    subject = subject_of(phrase, start, mentions)
    return (subject, start) if subject else None


def _before(
    masked: str,
    sentence: Span,
    left: str,
    mentions: Sequence[Mention],
    found: Sequence[tuple[Cue, Subject, Resolved, int]],
) -> tuple[Subject, int] | None:
    """The subject before its verb, with or without words set off between the two."""
    floor = found[-1][0].end if found else sentence.start
    end = sentence.start + len(left.rstrip())
    if left.rstrip()[-1:] in _SET_OFF:
        return _set_off(masked, floor, end, mentions)
    if re.search(r"[’']s?$", left.rstrip()) and not left.rstrip().endswith(f"{QUOTED}’"):
        return None
    breaks = [
        match.end()
        for match in _BOUNDARY.finditer(masked, floor, end)
        if match.group().strip().lower() != "and" or FINITE.search(masked, floor, match.start())
    ]
    for position in (*reversed(breaks), floor):
        stripped = strip_lead(masked[position:end] + " ").rstrip()
        if not stripped:
            break
        start = masked.rfind(stripped, position, end)
        if subject := subject_of(stripped, start, mentions):
            return subject, start
    if _ELIDED.search(masked, floor, end):
        return (found[-1][1], found[-1][3]) if found else _initial(masked, sentence, mentions)
    return None


def _set_off(
    masked: str, floor: int, end: int, mentions: Sequence[Mention]
) -> tuple[Subject, int] | None:
    """Names with words set off by commas: "X, leader of Y, said" and "Y's leader, X, said"."""
    close = end - 1
    near = [m for m in mentions if floor <= m.start and m.end <= close]
    if near and not masked[near[-1].end : close].strip():
        if len(near) > 1 and masked[near[-2].end : near[-1].start].strip() == "and":
            return of_people(near[-2:]), near[-2].start
        return of_person(near[-1]), near[-1].start
    words = strip_lead(masked[floor:close])
    start = close - len(words)
    phrase = re.split(r",\s|\s[–—]\s|\s\((?![A-Z]{2,}\))", words)[0]
    if FINITE.search(phrase):
        phrase = ""
    if subject := subject_of(phrase, start, mentions):
        return subject, start
    for mention in near:
        if re.match(r"\s?[,(–—]", masked[mention.end : mention.end + 2]):
            return of_person(mention), mention.start
    return None


def _agrees(masked: str, cue: Cue, subject: Subject) -> bool:
    """A bare verb form needs a plural subject: "claims" after one body may be a noun."""
    if cue.lemma in ("according_to", "message_of"):
        return True
    form = masked[cue.start : cue.end].lower().replace(" ", "_")
    if form in (cue.lemma, f"{cue.lemma}s") and _VERB_NEXT.match(masked, cue.end):
        return False
    bare = form == cue.lemma and cue.lemma not in ("put", "read", "forecast", "set_out")
    return not bare or subject.sort in ("group", "organisation") or subject.noun.endswith("s")
