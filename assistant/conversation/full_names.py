"""Short names of what was spoken of, and their fuller ones: "the wall", "the Great Wall"."""

import re
from collections.abc import Sequence

from assistant.conversation.clause import clause
from assistant.conversation.discourse import Referent
from assistant.conversation.lexicon import EMPTY_NOUNS
from assistant.conversation.phrases import WITHIN, Phrase, noun_phrases
from assistant.text.tagging import is_common, tagged
from assistant.text.word_classes import DEMONSTRATIVES, POSSESSIVES

_OF_OWNER = frozenset({"by", "from"})
_OWNERS = frozenset({"person", "group", "name"})
_RELATIVES = frozenset({"that", "which", "who", "whose", "where"})
_OTHERS = frozenset({"differ", "new", "second", "first", "last", "next", "third", "one"})


def fuller_name(phrase: Phrase, known: Sequence[Referent]) -> str | None:
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


def is_restricted(question: str, phrase: Phrase) -> bool:
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


def is_spoken_of(phrase: Phrase, known: Sequence[Referent]) -> bool:
    """Whether a phrase is about something that was spoken of, alone or side by side."""
    return any(phrase.head == one.head or phrase.head in _heads(one) for one in known)


def _heads(one: Referent) -> set[str]:
    return {phrase.head for part in one.parts for phrase in noun_phrases(part)}
