"""Events: a question why or when something happened is not answered by that it may yet happen.

"The committee will consider whether to refer the closure" tells no date of a referral, and
"reports that the school is to shut are untrue" no reason for its shutting. What is planned for a
day is told with its day and left to the reader.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.check.lexicon import PHRASES, lemma, synonymous
from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.text.irregular import UNCHANGED_PASTS, is_irregular_past
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import PREPOSITIONS, WH_WORDS
from assistant.vetoes.judged import Judged, Veto

_KINDS = frozenset({"date", "reason", "money", "number", "duration", "manner"})
_PAST = frozenset({"did", "was", "were", "has", "have", "had"})
# Verbs that say nothing of their own, and those of what is not done yet or not at all.
_NO_EVENT = frozenset(
    map(
        lemma,
        """do make take get have go come give put say tell think spend pay cost use be become
        happen need want know see find hold keep run work mean consider ask call propose plan
        threaten refuse decline reject deny fail avoid expect hope intend warn predict estimate
        not never""".split(),
    )
)
# In the same clause before the verb.
_UNDECIDED = re.compile(
    r"\b(?:whether|if|unless|(?-i:may|might|could)"
    r"|(?:ha(?:s|ve|d)|is|are|was|were) (?:not|never|yet to)|(?:has|have|had|is|was)n['’]t|never"
    r"|no (?:plans?|intention|decision) (?:to|of|on))\b",
    re.IGNORECASE,
)
# These govern no past that stands behind a comma or "and": "considered the report and approved".
_ONLY_WISHED = re.compile(
    r"\b(?:consider(?:s|ed|ing)?|refus\w+|declin\w+|threaten\w*"
    r"|(?:call|press)(?:s|ed|ing)? (?:for|on)|urg(?:e[sd]?|ing)|ask(?:s|ed|ing)?)\b",
    re.IGNORECASE,
)
_NEXT_PREDICATE = re.compile(r",\s|\band\s")
# What a past with an object cannot go on with: "considered whether it was safe and approved it".
_ASKED = re.compile(r"\b(?:whether|(?-i:may|might|could))\b", re.IGNORECASE)
_SUBJECT = frozenset({"DET", "NOUN", "PRON", "PROPN"})
_OBJECT = re.compile(
    rf"\s(?!(?:{'|'.join(sorted(PREPOSITIONS))}|and|or|but|then|later|last|next|again|[a-z]+ly)\b)"
    r"[^\W_]|\s[£$€“‘]"
)
_BESIDE = re.compile(r",\s(?:which|who|whose|where)\b[^,.;]*,\s")
_NOT_PAST = re.compile(r"\b(?:to|be|being)\s(?:\w+ly\s)?$")
_UNTRUE = re.compile(
    r"\b(?:(?:is|are|was|were|be|been|being|as|prove[ds]?)\s(?:\w+ly\s|not\s|all\s)?"
    r"(?:untrue|unfounded|false|(?:an?\s|only\s|mere\s|just\s|pure\s)*(?:rumou?rs?|speculation))"
    r"|(?:not|never|no) (?:true|truth)"
    r"|den(?:y|ied|ies)\s(?:that|having|claims?|reports?|suggestions?|rumou?rs?))\b",
    re.IGNORECASE,
)
# What contains the event: "reports that it closed", "the rumour of its closure".
_CLAIM = re.compile(
    r"\b(?:claims?|reports?|suggestions?|allegations?|stor(?:y|ies)|rumou?rs?|speculation)"
    r"\s(?:\w+\s){0,3}?(?:that|of|about)\b",
    re.IGNORECASE,
)
_FALSE_CLAIM = re.compile(
    r"\brumou?r\w*|\bspeculation|\b(?:untrue|unfounded|false)\s(?:\w+\s)?"
    r"(?:claims?|reports?|suggestions?|allegations?|stor(?:y|ies))\b",
    re.IGNORECASE,
)
# A reason or another time between the two: that was untrue, and not the event.
_APART = re.compile(
    r"\b(?:because|as|after|since|when|while|although|though|who|which|that)\b|[.;]\s",
    re.IGNORECASE,
)
_CLAUSE_END = re.compile(r"[.;:!?]\s|\b(?:but|although|though|because|after|since|until)\b")
_HYPOTHETICAL = re.compile(r"^\w*ing\b[^.;]{0,40}\b(?:would|could|might)\b")
_UNTIL = re.compile(r"\buntil\b")  # "has not shut until May" has shut in May
_WORD = re.compile(r"[^\W\d_]+")


def not_happened(question: Question, judged: Judged) -> Veto | None:
    """The sentence tells the event of the question as something that happened, or not at all."""
    event = _event(question)
    if event is None or _told_as_real(event, judged.in_full) is not False:
        return None
    return Veto(event, "it does not say that this happened")


def is_denied(question: Question, best: Evidence | None, kept: Sequence[Evidence]) -> bool:
    """Whether the evidence speaks of the event of a question, and never as of one that happened.

    Args:
        question: What was asked.
        best: The likeliest sentence, with those that were struck out.
        kept: What was not struck out.
    """
    event = _event(question)
    if event is None or best is None or _told_as_real(event, best.in_full) is not False:
        return False
    return not any(_told_as_real(event, one.in_full) for one in kept)


@lru_cache(maxsize=256)
def _event(question: Question) -> str | None:
    """The lemma of what a question takes to have happened: "refer" of "when did they refer it"."""
    asked = tagged(question.text) if question.kind in _KINDS else ()
    if not asked or asked[0].lower not in WH_WORDS:
        return None
    helper = next((at for at, word in enumerate(asked) if word.lower in _PAST), None)
    if helper is None:
        return None
    passive = asked[helper].lower != "did"
    at = next((at for at in range(helper + 1, len(asked)) if _is_verb(asked[at], passive)), None)
    if at is None:
        return None
    verb = lemma(asked[at].lower)
    if at + 1 < len(asked):
        verb = lemma(PHRASES.get((verb, asked[at + 1].lower), verb))
    return None if verb in _NO_EVENT else verb


def _is_verb(word: Word, passive: bool) -> bool:
    """Whether a word is the verb that a helper carries; names are not, whatever they look like."""
    if not word.text.islower() or word.text in _PAST:
        return False
    if passive:
        past = word.text in UNCHANGED_PASTS or is_irregular_past(word.text)
        return past or word.form == "Part" or word.text.endswith("ed")
    return word.tag == "VERB"


def _told_as_real(event: str, text: str) -> bool | None:
    """Whether a text tells an event as one that happened; None where it does not speak of it."""
    told = [one for one in _WORD.finditer(text) if synonymous(lemma(one[0].lower()), event)]
    if not told:
        return None
    return not all(_is_untrue(one, text) or _is_open(one, text) for one in told)


def _is_untrue(told: re.Match[str], text: str) -> bool:
    """Whether an event is denied: by a predicate, or as what an untrue report or rumour tells."""
    if _FALSE_CLAIM.search(_clause_before(told.start(), text).rpartition(", ")[2]):
        return True
    claimed = bool(_CLAIM.search(text, 0, told.start()))
    return any(
        claimed or not _APART.search(_between(told, denied, text))
        for denied in _UNTRUE.finditer(text)
    )


def _between(one: re.Match[str], other: re.Match[str], text: str) -> str:
    """What stands between two places of a text, whichever comes first."""
    return text[min(one.end(), other.end()) : max(one.start(), other.start())]


def _is_open(told: re.Match[str], text: str) -> bool:
    """Whether an event is only considered, refused or imagined where a text tells of it."""
    if _UNTIL.search(text, told.start()):
        return False
    before = _BESIDE.sub(" ", _clause_before(told.start(), text))
    wished = _NEXT_PREDICATE.split(before)[-1] if _is_past(told[0], before) else before
    asked = wished if _is_told_beside(told, before, text) else before
    return bool(
        _UNDECIDED.search(asked)
        or _ONLY_WISHED.search(wished)
        or _HYPOTHETICAL.match(text[told.start() :])
    )


def _is_told_beside(told: re.Match[str], before: str, text: str) -> bool:
    """Whether a past behind "and" goes on with the main clause and not with what was asked in it.

    "Whether to sell", "could cost £5m" and "whether it was safe" have no past to go on from, but
    "whether it met" has one, and so has "whether it was costed and approved by officers".
    """
    *_, asked = [None, *_ASKED.finditer(before)]
    if asked is None or not _is_past(told[0], before) or not _OBJECT.match(text, told.end()):
        return False
    joint = [match.end() for match in _NEXT_PREDICATE.finditer(before, asked.end())]
    if not joint:
        return False
    behind = [word for word in tagged(before) if word.start >= asked.end()]
    asks = [one for one in behind if one.start < joint[-1]]
    perfect = any(one.lower in ("has", "have", "had") for one in asks)
    active = any(
        one.tag == "VERB"
        and _is_past(one.lower, "")
        and not any(other.tag == "AUX" for other in asks[max(0, at - 2) : at])
        for at, one in enumerate(asks)
    )
    own_subject = next((one.tag in _SUBJECT for one in behind if one.start >= joint[-1]), False)
    has_verb = any(one.tag in ("AUX", "VERB") for one in asks)
    return has_verb and not (perfect or active or own_subject)


def _clause_before(start: int, text: str) -> str:
    """What stands before a place of a text in its clause."""
    ends = [match.end() for match in _CLAUSE_END.finditer(text, 0, start)]
    return text[ends[-1] if ends else 0 : start]


def _is_past(word: str, before: str) -> bool:
    """Whether a word tells what was done: no infinitive, nor what stands behind "be"."""
    past = word.endswith("ed") or is_irregular_past(word.lower())
    return past and not _NOT_PAST.search(before)
