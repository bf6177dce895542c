"""Pronouns and short names, replaced by what they stand for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.conversation.clause import clause
from assistant.conversation.discourse import Referent
from assistant.conversation.fitting import GENDERS, PRONOUNS, fits, fitting
from assistant.conversation.lexicon import (
    EMPTY_NOUNS,
    LOSABLE,
    LOSING_VERBS,
    OWN_ONLY,
    WEATHER_VERBS,
)
from assistant.conversation.phrases import WITHIN, Phrase, noun_phrases
from assistant.text.edits import Edit, edited
from assistant.text.tagging import Word, is_common, tagged
from assistant.text.word_classes import DEMONSTRATIVES, POSSESSIVES, WH_WORDS
from assistant.text.words import stem

_POSSESSIVE = frozenset({"its", "their", "his", "her"})
# What follows "her" where she is no owner: "for her until May", "about her and the trust".
_BEHIND_OBJECT = frozenset({"SCONJ", "ADP", "CCONJ", "DET", "PRON", "AUX", "PART", "ADV", "VERB"})
_OF_SOMEBODY = frozenset({"his", "her", "their"})
_PEOPLE = frozenset({"person", "several"})
_REFLEXIVE = frozenset({"itself", "themselves", "himself", "herself"})
_EMPTY_IT = re.compile(
    r"\bit\b(?: (?:is|was|be|will be|would be|been|still|really|also))*(?: \w+)? ?"
    r"(?:possible|true|legal|necessary|likely|important|ok(?:ay)?|better|best|worth|hard|difficult|easy"
    r"|free|advisable|common|safe|normal|cheaper|good|bad)\b.{0,40}?\b(?:to|that|if|for|when)\b"
    r"|\b(?:does|did|will|would|can) it (?:take|cost|require)\b.{0,40}?\bto\b"
    r"(?! (?:run|build|make|buy|repair|fix|operate|maintain|restore|keep|replace)\W*$)"
    r"|\bwhat time is it\b|\bit (?:seems|appears|looks like|turns out)\b|\bit is (?:me|i)\b",
    re.IGNORECASE,
)
_BREAK = re.compile(
    r"[,;:.!?–]|\s-\s|\b(?:and|or|but|if|when|because|that|while|after|before|since)\b"
)
# "How did Luton do before them?": a preposition with its pronoun is no clause.
_GOVERNS = re.compile(r"\b(?:before|after|since) $", re.IGNORECASE)
_WHICH = re.compile(
    r"which(?: ones?)?(?: of (?:these|those|them|the two))?"
    r"(?= (?:is|are|was|were|has|have|had|does|do|did|can|will|would|should|costs?|\w+s)\b)",
    re.IGNORECASE,
)
_OBJECTLESS = re.compile(
    r"(?:(?:and|but|so|then)\b[\s,]*)?who (?:else |also |then |has |had |will |would |should )?"
    r"(?!(?:is|was|are|were|did|does|do|it|this|that)\b)(?P<verb>[a-z]+)"
    r"(?: (?P<open>for|against))?",
    re.IGNORECASE,
)
# Verb -> what stands between it and the object that a short question leaves out.
_LINKS = {
    "pay": "for ", "vote": "on ", "object": "to ", "apply": "for ", "bid": "for ", "agree": "to ",
    "complain": "about ", "abstain": "on ", "propose": "", "second": "", "oppose": "",
    "support": "", "attend": "", "sign": "", "win": "", "lose": "", "approve": "", "refuse": "",
    "decide": "", "design": "",
}  # fmt: skip
_LINK_OF_STEM = {stem(verb): link for verb, link in _LINKS.items()}
_SAYING = frozenset(map(stem, "say claim think mean suggest argue".split()))
_OF_OWNER = frozenset({"by", "from"})
_OWNERS = frozenset({"person", "group", "name"})
_RELATIVES = frozenset({"that", "which", "who", "whose", "where"})
_OTHERS = frozenset({"differ", "new", "second", "first", "last", "next", "third", "one"})


@dataclass(frozen=True, slots=True)
class Resolved:
    """A question with its references replaced.

    Attributes:
        linked: Whether anything in it was recognised as spoken of before.
        ambiguous: What a pronoun fits equally well; then nothing was replaced.
    """

    question: str
    linked: bool
    ambiguous: tuple[str, ...] = ()


def resolve(question: str, known: Sequence[Referent]) -> Resolved:
    """Replace pronouns, "the letter" and "Clipper" by the fullest name of what they stand for.

    Args:
        question: A follow-up question that is whole apart from its references.
        known: Referents of the earlier turns, the most salient first.
    """
    edits: list[Edit] = []
    done: dict[str, tuple[Word, Referent]] = {}
    named = {phrase.head for phrase in noun_phrases(question)}
    unnamed = [one for one in known if one.head not in named]  # what has its name needs no pronoun
    for word in open_pronouns(question):
        group = PRONOUNS[word.lower]
        found = fitting(question, word, unnamed)
        if group in done and _is_same(question, done[group][0], word):
            continue
        # Of "him" and "they" in one question, "they" are others; and who sells sells no self.
        meant = [
            one
            for other, (before, one) in done.items()
            if other == group or {group, other} <= _PEOPLE or _objects(question, before, word)
        ]
        found = [one for one in found if one not in meant]
        if not found:
            continue
        rivals = _rivals(found, group)
        if rivals:
            return Resolved(question, linked=False, ambiguous=rivals)
        done[group] = word, found[0]
        edits.append((word.start, word.end, _in_form(question, word, found[0])))
    taken = {(start, end) for start, end, _ in edits}
    linked = bool(edits)
    for phrase in noun_phrases(question):
        if any(phrase.start < end and start < phrase.end for start, end in taken):
            continue
        fuller = None if _is_restricted(question, phrase) else _fuller_name(phrase, known)
        if fuller:
            edits.append((phrase.start, phrase.end, fuller))
            taken.add((phrase.start, phrase.end))
        linked = linked or bool(fuller) or _spoken_of(phrase, known)
    chosen = _alternatives(question, known)
    if chosen:
        return Resolved(chosen, linked=True)
    return Resolved(edited(question, edits), linked=linked)


def _alternatives(question: str, known: Sequence[Referent]) -> str | None:
    """Complete "Which is cheaper?" with the two things that were last named side by side."""
    pair = next((one for one in known if one.parts and one.turn == 0), None)
    if pair is None or not _WHICH.match(question):
        return None
    text = question.rstrip(" ?.!")
    return f"{_WHICH.sub('Which', text)}, {' or '.join(pair.parts)}?"


def with_object(question: str, known: Sequence[Referent]) -> str:
    """The question with the "it" or "them" that it leaves out: "who paid?", "who voted for?"."""
    things = (one for one in known if one.turn == 0 and one.kind not in {"person", "name", "group"})
    plural = next((one.plural and not one.proper for one in things), False)
    left_out = "them" if plural else "it"
    match = _OBJECTLESS.fullmatch(question.rstrip(" ?.!"))
    link = _LINK_OF_STEM.get(stem(match["verb"].lower())) if match else None
    if match and match["open"]:
        return f"{match[0]} {left_out}?"
    return question if match is None or link is None else f"{match[0]} {link}{left_out}?"


def open_pronouns(question: str) -> list[Word]:
    """The pronouns that stand for something outside of the question."""
    words = tagged(question)
    empty = bool(_EMPTY_IT.search(question))
    found = []
    for at, word in enumerate(words):
        if word.lower not in PRONOUNS or word.lower in _REFLEXIVE:
            continue
        after = words[at + 1] if at + 1 < len(words) else None
        if word.lower == "it" and (empty or (after and after.lower in WEATHER_VERBS)):
            continue
        if word.lower in DEMONSTRATIVES and not _stands_alone(words, at):
            continue
        if word.lower in {"it", "this", "that"} and (
            _object_of_do(words, at) or _was_said(words, at) or not _asks(question, word)
        ):
            continue
        before = words[at - 1].lower if at else ""
        if (word.lower in DEMONSTRATIVES and before == "than") or _is_bound(words, at):
            continue
        if _explained_within(question, word):
            continue
        found.append(word)
    return found


def _is_bound(words: Sequence[Word], at: int) -> bool:
    """Whether it stands for who is asked after, or its subject: "who gave his word?"."""
    if words[at].lower == "them" and words[at - 1].lower in {"between", "among"}:
        return True
    if words[0].lower != "who" or words[at].lower not in _OF_SOMEBODY or at + 1 == len(words):
        return False
    done, owned = stem(words[at - 1].lower), stem(words[at + 1].lower)
    return owned in OWN_ONLY or (done in LOSING_VERBS and owned in LOSABLE)


def _object_of_do(words: Sequence[Word], at: int) -> bool:
    """Whether it stands for what someone does, not for a thing: "how can I do that?"."""
    if at < 2 or words[at - 1].lower not in {"do", "does", "did", "doing", "done"}:
        return False
    if at + 1 < len(words) and words[at + 1].tag == "VERB" and words[at + 1].form in {"Inf", "Fin"}:
        return False
    return words[at - 2].lower not in WH_WORDS and words[at - 2].tag not in {"CCONJ", "SCONJ"}


def _was_said(words: Sequence[Word], at: int) -> bool:
    """Whether it stands for words, not for a thing: "when did he say that?"."""
    ends = at + 1 == len(words) or not words[at + 1].joined or words[at + 1].tag == "ADP"
    return ends and at > 0 and stem(words[at - 1].lower) in _SAYING


def _asks(question: str, word: Word) -> bool:
    """Whether the word stands in a question: remarks beside it are not about a thing."""
    start = max(question.rfind(mark, 0, word.start) for mark in ".!?…") + 1
    end = re.search(r"[.!?…]|$", question[word.end :])
    first = next((one for one in tagged(question) if one.start >= start), word)
    asks = first.tag == "AUX" or first.lower in WH_WORDS
    return asks or bool(end and end[0] == "?") or not re.search(r"[.!?]\s", question)


def _stands_alone(words: Sequence[Word], at: int) -> bool:
    """Whether a demonstrative is a pronoun and no determiner, conjunction or relative."""
    word = words[at]
    if word.tag == "SCONJ" or (
        word.lower == "that" and at and words[at - 1].tag in {"NOUN", "PROPN", "ADJ"}
    ):
        return False
    after = words[at + 1] if at + 1 < len(words) else None
    if after is None or not after.joined:
        return True
    return after.tag in {"AUX", "VERB", "ADP", "ADV", "PART", "CCONJ"} or (
        after.tag == "ADJ" and at > 0 and words[at - 1].tag == "AUX"
    )


def _explained_within(question: str, pronoun: Word) -> bool:
    """Whether an earlier phrase of the same question is what the pronoun stands for.

    Within one clause a pronoun is never its own subject (binding), so a break must stand between;
    a possessive may.
    """
    for phrase in noun_phrases(question):
        if phrase.end > pronoun.start or not fits(pronoun.lower, phrase):
            continue
        between = _GOVERNS.sub("", question[phrase.end : pronoun.start])
        if pronoun.lower in _POSSESSIVE or _BREAK.search(between):
            return True
    return False


def _rivals(found: Sequence[Referent], group: str) -> tuple[str, ...]:
    """Two things named side by side, when one thing or person is meant."""
    if group == "several":
        return ()
    best = found[0]
    pair = next((one for one in found if one.parts and one.turn == best.turn), None)
    if pair is None or best.text not in pair.parts or not pair.proper:
        return ()
    return pair.parts


def _is_same(question: str, former: Word, pronoun: Word) -> bool:
    """Whether a pronoun stands for what one of its class before it does; "he" is not "she"."""
    alike = GENDERS.get(former.lower) == GENDERS.get(pronoun.lower)
    return alike and not _objects(question, former, pronoun)


def _objects(question: str, subject: Word, pronoun: Word) -> bool:
    """Whether a pronoun is the object of what another does: "did it buy it" speaks of two."""
    if _POSSESSIVE & {subject.lower, pronoun.lower}:
        return False
    between = question[subject.end : pronoun.start]
    after = next((one for one in tagged(question) if one.start >= pronoun.end), None)
    acts = after is not None and after.joined and after.tag == "AUX"
    return not acts and not _BREAK.search(between)


def _in_form(question: str, word: Word, referent: Referent) -> str:
    text = referent.text
    after = next((one for one in tagged(question) if one.start >= word.end), None)
    owned = after is not None and after.joined
    if word.lower == "her" and after is not None:
        owned = owned and after.tag not in _BEHIND_OBJECT
    if word.lower in _POSSESSIVE and owned:
        text = f"{text}'" if referent.plural and text.endswith("s") else f"{text}'s"
    return text[0].upper() + text[1:] if word.start == 0 else text


def _fuller_name(phrase: Phrase, known: Sequence[Referent]) -> str | None:
    """The fuller name of something spoken of: "the wall" -> "the Great Wall of China"."""
    definite = phrase.determiner in {"the", *DEMONSTRATIVES}
    if re.search(r"\bother\b", phrase.text, re.IGNORECASE):
        return None
    if not definite and (phrase.determiner or not phrase.proper):
        return None
    if phrase.stems & _OTHERS:
        return None
    for one in known:
        if not one.stems > phrase.stems or one.stems & EMPTY_NOUNS:
            continue
        if one.head == phrase.head and (one.proper or not phrase.proper):
            return (
                f"the {one.text}"
                if definite and not one.proper and not _determined(one.text)
                else one.text
            )
    return None


def _is_restricted(question: str, phrase: Phrase) -> bool:
    """Whether what follows a phrase tells which one is meant: "the clinic in Melton"."""
    if not phrase.determiner:
        return False
    link = next((word for word in tagged(question) if word.start >= phrase.end), None)
    if link is None or not link.joined:
        return False
    if link.lower in _RELATIVES:
        return link.tag != "SCONJ"
    behind = next((one for one in noun_phrases(question) if one.start == link.end + 1), None)
    if behind is None or not _tells_which(link.lower, behind):
        return False
    asked = clause(question)
    where = question[link.start : behind.end]
    # "Is the clinic in Melton?" asks for what would tell.
    return not (asked and asked.subject == phrase.text and asked.predicate == where)


def _tells_which(preposition: str, behind: Phrase) -> bool:
    """Whether a preposition with its phrase tells of a place or an owner."""
    if preposition in _OF_OWNER:
        return behind.kind in _OWNERS
    typed_small = not behind.determiner and not is_common(behind.text)
    named = behind.proper or typed_small
    return behind.kind == "place" or (preposition in WITHIN and named and behind.kind != "time")


def _determined(text: str) -> bool:
    return text.split(maxsplit=1)[0].lower() in {"the", *POSSESSIVES}


def _spoken_of(phrase: Phrase, known: Sequence[Referent]) -> bool:
    return any(phrase.head == one.head or phrase.head in _heads(one) for one in known)


def _heads(one: Referent) -> set[str]:
    return {phrase.head for part in one.parts for phrase in noun_phrases(part)}
