"""A verb phrase left out, or another in its place: "why did they?", "and closed?"."""

import re

from assistant.conversation.clause import beside, body, clause, form_behind
from assistant.conversation.lexicon import ACTING_VERBS
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.turns import Turn
from assistant.text.tagging import tagged

_SUBJECT_PRONOUNS = frozenset({"it", "they", "he", "she", "we", "you", "i", "that", "this"})
_SPEAKERS = frozenset({"we", "you", "i"})
_VERB_PHRASE_LEFT_OUT = re.compile(
    r"(?:(?P<wh>why|when|where|how) )?(?P<auxiliary>is|are|was|were|do|does|did|has|have|had|can"
    r"|could|will|would|should|may|might|must)(?P<negated>n['’]t)? (?P<subject>.+?)"
    r"(?: do (?:so|that|it|this)| so)?(?P<not> not)?(?: too| as well| also)?",
    re.IGNORECASE,
)

_WHO_DOES = re.compile(
    r"(?:who|what|which)(?: one)?(?: else)? (?P<auxiliary>is|are|was|were|do|does|did|has|have|had"
    r"|can|could|will|would|should)",
    re.IGNORECASE,
)


def verb_phrase(asked: str, former: Turn) -> str | None:
    """Fill in what was done: "why did they?", "did the council?", "can my son do that?"."""
    match = _VERB_PHRASE_LEFT_OUT.fullmatch(asked)
    base = clause(former.question)
    if not match:
        return None
    subject = match["subject"]
    alike = base and form_behind(match["auxiliary"]) == form_behind(base.auxiliary)
    if base is None or not base.predicate or not alike:
        acts = match["wh"] and form_behind(match["auxiliary"]) != "being"
        unsaid = acts and subject.lower() in _SUBJECT_PRONOUNS - _SPEAKERS
        return beside(match["wh"], former.question) if unsaid else None
    if subject.lower() in _SPEAKERS and base.subject.lower() not in _SPEAKERS:
        return None
    if _asks_of_thing(match) or _has_own_verb(subject):
        return None
    if subject.lower() in _SUBJECT_PRONOUNS:
        subject = base.subject
    elif match["wh"] or not _is_one_phrase(subject):
        return None
    auxiliary = match["auxiliary"].lower() + (match["negated"] or "")
    parts = (match["wh"], auxiliary, subject, (match["not"] or "").strip(), base.predicate)
    return " ".join(part for part in parts if part)


def who_else_does(asked: str, former: Turn) -> str | None:
    """Fill in what others do: "who was?" after "was the mayor on the board?"."""
    match, base = _WHO_DOES.fullmatch(asked), clause(former.question)
    if match is None or base is None or base.wh or not base.predicate:
        return None
    alike = form_behind(match["auxiliary"]) == form_behind(base.auxiliary)
    return f"{asked} {base.predicate}" if alike else None


def same_of_another(asked: str, former: Turn) -> str | None:
    """Fill in what a verb is said of: "how did Luton vote?" of how Oxford voted on the plan."""
    other, base = clause(asked), clause(former.question)
    if other is None or base is None or other.wh != base.wh:
        return None
    if form_behind(other.auxiliary) != form_behind(base.auxiliary) or " " in other.predicate:
        return None
    verb, _, told = base.predicate.partition(" ")
    named = other.subject.lower() not in _SUBJECT_PRONOUNS
    return f"{asked} {told}" if named and told and other.predicate == verb else None


def _has_own_verb(subject: str) -> bool:
    """Whether a text is somebody with what they do: "the council agree"."""
    somebody, _, last = subject.rpartition(" ")
    return last.lower() in ACTING_VERBS and any(
        one.text == somebody for one in noun_phrases(somebody)
    )


def _asks_of_thing(asked: re.Match[str]) -> bool:
    """Whether it asks of a thing and not of what happened: "where is it?", "how are they?"."""
    placed = (asked["wh"] or "").lower() in {"where", "how"}
    return placed and form_behind(asked["auxiliary"]) == "being" and not asked["not"]


def _is_one_phrase(text: str) -> bool:
    """Whether a text is a noun phrase alone, told by its determiner or capitals from a clause."""
    return any(
        phrase.text == text and (phrase.determiner or text == text.title() or text.isupper())
        for phrase in noun_phrases(text)
    )


def past_participle(asked: str, former: Turn) -> str | None:
    """Ask of another thing that was done: "and closed?" of when a school was opened."""
    base = clause(former.question)
    if not re.fullmatch(r"[a-z]+", asked):
        return None
    if base is None:
        return _other_verb(asked, body(former.question))
    if form_behind(base.auxiliary) != "being":
        return None
    if not (_is_participle(base.predicate.split(" ")[0]) and _is_participle(asked)):
        return None
    return f"{base.wh} {base.auxiliary} {base.subject} {asked}".strip()


def _other_verb(verb: str, base: str) -> str | None:
    """Ask who did another thing: "and supported?" of who opposed something."""
    done = [one for one in tagged(base) if one.tag == "VERB" and one.text.endswith("ed")]
    if len(done) != 1 or not verb.endswith("ed"):
        return None
    return base[: done[0].start] + verb + base[done[0].end :]


def _is_participle(word: str) -> bool:
    told = tagged(f"It was {word}")[-1]
    return word.endswith("ed") or (told.form == "Part" and not word.endswith("ing"))
