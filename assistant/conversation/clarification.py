"""Answers to our own question "Which do you mean?": "the second one", "the Luton scheme"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import sentence, without_connective
from assistant.conversation.clause import body, clause
from assistant.conversation.fragments import is_fragment
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.reference import resolve
from assistant.conversation.topic import about_topic, announced
from assistant.conversation.turns import Option, Turn
from assistant.conversation.years import YEAR, relative_year
from assistant.text.tagging import is_common
from assistant.text.word_classes import DETERMINERS, POSSESSIVES
from assistant.text.words import content_stems, content_words

_LEAD_IN = re.compile(
    r"(?:(?:oh|sorry|well|yes|no|probably|let['’]s say)[\s,]+)*"
    r"(?:i(?: (?:mean|meant|want|choose)|['’](?:m| a?m) asking|['’]d like|['’]ll take) )?"
    r"(?:(?:what|how) about )?(?:the one )?(?:(?:for|about|of) )?",
    re.IGNORECASE,
)
# Behind the thing: the document that our question named it with, and manners.
_DOCUMENT = re.compile(r",? in “.*")
_TAIL = re.compile(r",? in “.*|[\s,]+(?:please|thanks?(?: you)?|i (?:think|guess))$", re.IGNORECASE)
_PLACE = re.compile(r"(?:in|at|on|from|by|near|with)\b", re.IGNORECASE)
_ANOTHER_QUESTION = re.compile(r"(?:and|but|or|so|then|what|how)\b", re.IGNORECASE)
_DETERMINERS = DETERMINERS | POSSESSIVES

_PLACES = {
    word: place
    for place, forms in enumerate(
        ("1 one first 1st former", "2 two second 2nd", "3 three third 3rd", "4 four fourth 4th")
    )
    for word in forms.split()
}
_LAST = frozenset({"last", "latter"})
_BY_PLACE = re.compile(
    r"(?:the )?(?:(?:number|option|no\.?|#) ?)?"
    rf"(?P<place>{'|'.join((*_PLACES, *_LAST))})[.)]?(?: (?:one|option)| of (?:them|these|those))?",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|or|&)\s+", re.IGNORECASE)
_ALL = re.compile(
    r"(?:the )?(?:both|all|each|either|any)(?: (?:two|three|four))?"
    r"(?: of (?:them|these|those|the (?:two|three|four))| ones?)?",
    re.IGNORECASE,
)
_NONE = re.compile(r"(?:neither|none|no)(?: one)?(?: of (?:them|these|those))?", re.IGNORECASE)
_OTHER = re.compile(r"(?:the )?(?:other|rest)(?: (?:one|option)s?)?", re.IGNORECASE)
# Words that an option is called by, whatever it is.
_NO_TELLING = content_stems("one ones option thing document article story")


def clarified(answer: str, earlier: Sequence[Turn]) -> str | None:
    """The question that was unclear about what the user chooses or names.

    None when that was not asked for, or the answer is a question of its own.

    Args:
        answer: What the user says now.
        earlier: The turns before, oldest first, with standalone questions.
    """
    former = earlier[-1]
    meant = _TAIL.sub("", _LEAD_IN.sub("", body(answer), count=1))
    unclear = former.status == "unclear" and bool(content_words(former.question))
    if unclear and _NONE.fullmatch(meant):
        return answer
    chosen = _next_choice(meant, earlier)
    if chosen or not unclear:
        return chosen
    if _ANOTHER_QUESTION.match(meant) or clause(meant):
        return None
    by_words = _by_words(meant, former.options)
    if by_words:
        return _asked_of(by_words, former)
    return _about(meant, former.question) if _names(meant) else None


def _next_choice(meant: str, earlier: Sequence[Turn]) -> str | None:
    """What is chosen by its place in our question, also after others of it were answered."""
    meant = _LEAD_IN.sub("", without_connective(meant), count=1)
    taken: list[str] = []
    for turn in reversed(earlier):
        if turn.options:
            left = [one for one in turn.options if _asked_of(one, turn) not in taken]
            if set(taken) <= {_asked_of(one, turn) for one in turn.options}:
                chosen = _by_place(meant, turn.options, left)
                return " ".join(_asked_of(one, turn) for one in chosen) or None
            return None
        taken.append(turn.question)
    return None


def _by_place(meant: str, options: Sequence[Option], left: Sequence[Option]) -> Sequence[Option]:
    """The options chosen by their numbers, by "both" or by "the other one"; none if none is."""
    if _ALL.fullmatch(meant):
        return options
    if _OTHER.fullmatch(meant) and len(left) < len(options):
        return left
    places = [_BY_PLACE.fullmatch(part) for part in _JOINT.split(meant)]
    named = [match["place"].lower() for match in places if match]
    chosen = [len(options) - 1 if one in _LAST else _PLACES[one] for one in named]
    if len(named) < len(places) or max(chosen) >= len(options):
        return ()
    return [options[place] for place in dict.fromkeys(chosen)]


def _by_words(meant: str, options: Sequence[Option]) -> Option | None:
    """The one option that has all telling words; a thing rather than a title behind it."""
    asked = content_stems(meant) - _NO_TELLING
    names = [content_stems(_DOCUMENT.sub("", one.label)) for one in options]
    labels = [content_stems(one.label) for one in options]
    for fits in (
        [asked == name - _NO_TELLING for name in names],
        [asked <= name for name in names],
        [asked <= label for label in labels],
    ):
        if asked and fits.count(True) == 1:
            return options[fits.index(True)]
    return None


def _asked_of(option: Option, turn: Turn) -> str:
    """What choosing an option asks: a label goes into the question that was unclear."""
    if option.question != option.label:
        return option.question
    return _about(_DOCUMENT.sub("", option.label), turn.question)


def _about(meant: str, question: str) -> str:
    """An unclear question about a thing, or in a place."""
    if _PLACE.match(meant):
        return sentence(f"{body(question)} {meant[0].lower()}{meant[1:]}")
    known = [replace(announced(meant, ())[0], text=_inside(meant))]
    resolved = resolve(question, known)
    if resolved.question != question:
        return sentence(resolved.question)
    return about_topic(body(question), _inside(meant))


def _inside(text: str) -> str:
    """A name as it reads inside of a sentence: "The Luton scheme" becomes "the Luton scheme"."""
    first, space, rest = text.partition(" ")
    return f"{first.lower()}{space}{rest}" if first.lower() in _DETERMINERS else text


def _names(text: str) -> bool:
    """Whether a text is the name of something and no more."""
    if not text or not is_fragment(text) or YEAR.search(text) or relative_year(text):
        return False
    return bool(noun_phrases(text)) or not is_common(text)
