"""Pronouns of a question that stand for something outside of it."""

import re
from collections.abc import Sequence

from assistant.conversation.fitting import PRONOUNS, fits
from assistant.conversation.lexicon import LOSABLE, LOSING_VERBS, OWN_ONLY, WEATHER_VERBS
from assistant.conversation.phrases import noun_phrases
from assistant.text.tagging import Word, tagged
from assistant.text.word_classes import DEMONSTRATIVES, WH_WORDS
from assistant.text.words import stem

POSSESSIVE = frozenset({"its", "their", "his", "her"})
_OF_SOMEBODY = frozenset({"his", "her", "their"})
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
CLAUSE_BREAK = re.compile(
    r"[,;:.!?–]|\s-\s|\b(?:and|or|but|if|when|because|that|while|after|before|since)\b"
)
# "How did Luton do before them?": a preposition with its pronoun is no clause.
_GOVERNS = re.compile(r"\b(?:before|after|since) $", re.IGNORECASE)
_SAYING = frozenset(map(stem, "say claim think mean suggest argue".split()))


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
        if pronoun.lower in POSSESSIVE or CLAUSE_BREAK.search(between):
            return True
    return False
