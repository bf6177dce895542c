"""Makes a follow-up question standalone, by rule, from the turns before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import (
    Opened,
    is_only_chatter,
    sentence,
    without_chatter,
    without_connective,
)
from assistant.conversation.clarification import clarified
from assistant.conversation.clause import beside, body
from assistant.conversation.corrections import corrected
from assistant.conversation.discourse import Referent, referents
from assistant.conversation.ellipsis import completed, more_is_asked, without_lead
from assistant.conversation.figures import with_figure
from assistant.conversation.fitting import PRONOUNS
from assistant.conversation.fragments import as_question, is_fragment
from assistant.conversation.left_out import with_object
from assistant.conversation.open_pronouns import open_pronouns
from assistant.conversation.reference import resolve
from assistant.conversation.topic import announced, with_topic
from assistant.conversation.turns import Condensed, Turn
from assistant.text.word_classes import POSSESSIVES

MEMORY = 8  # turns that are looked back upon
# Weights of the former questions when searching; measured on the tune split of mtrag_un.
FORMER = 0.5
FADE = 0.7
# A question that says in which document to look stands alone, as our own options do.
_IN_DOCUMENT = re.compile(r",? in “[^”]+”\??$")
# "Who is in charge there?"; "who was there" is asked of what was spoken of.
_THERE = re.compile(r"(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bare) there\W*$", re.IGNORECASE)
_EVENT = frozenset({"this", "that"})


def condense(question: str, turns: Sequence[Turn]) -> Condensed:
    """Make a follow-up question standalone.

    A question that is complete is left as it is, word for word.

    Args:
        question: What the user asks now.
        turns: The earlier turns, oldest first.
    """
    asked = question.strip()
    earlier = [] if without_chatter(asked).changes else _standalone_turns(turns[-MEMORY:])
    condensed, ambiguous = _standalone(asked, earlier)
    former = [turn.question for turn in reversed(earlier)]
    parts = [(condensed, 1.0)]
    parts += [(text, FORMER * FADE**age) for age, text in enumerate(former)]
    return Condensed(question=condensed, retrieval_parts=tuple(parts), ambiguous=ambiguous)


def _standalone_turns(turns: Sequence[Turn]) -> list[Turn]:
    """The turns with standalone questions, each from those before it of the same subject."""
    earlier: list[Turn] = []
    for turn in turns:
        asked = turn.question.strip()
        if not asked or is_only_chatter(asked):
            continue
        if without_chatter(asked).changes:
            earlier.clear()
        earlier.append(replace(turn, question=_standalone(asked, earlier)[0]))
    return earlier


def _standalone(asked: str, earlier: Sequence[Turn]) -> tuple[str, tuple[str, ...]]:
    """The standalone question, and what a pronoun in it may equally well stand for."""
    if not asked or is_only_chatter(asked) or _IN_DOCUMENT.search(asked):
        return asked, ()
    opened = without_chatter(asked)
    if not earlier:
        return (sentence(opened.question) if opened.changes else asked), ()
    known = referents(earlier)
    named = without_lead(opened.question)
    if is_fragment(named) and any(one.lower in POSSESSIVES for one in open_pronouns(named)):
        opened = replace(opened, question=resolve(opened.question, known).question)
    whole = (
        clarified(opened.question, earlier)
        or corrected(asked, earlier[-1].question)
        or completed(opened.question, earlier)
    )
    return (whole, ()) if whole else _with_referents(asked, opened, earlier, known)


def _with_referents(
    asked: str, opened: Opened, earlier: Sequence[Turn], known: list[Referent]
) -> tuple[str, tuple[str, ...]]:
    """The question with what it refers to by name; without any, of what was spoken of."""
    if opened.topic:
        known = announced(opened.topic, known)
    if more_is_asked(opened.question) and known:
        return f"Tell me more about {known[0].text}.", ()
    whole = with_object(opened.question, known)
    resolved = resolve(whole, known)
    if resolved.ambiguous:
        return asked, resolved.ambiguous
    told: str | None = None
    compared = with_figure(resolved.question, earlier[-1])
    if compared != opened.question:
        told = compared
    elif _leaves_open(opened.question):
        told = beside(without_connective(body(opened.question)), earlier[-1].question)
    elif not resolved.linked:
        told = with_topic(opened.question, known)
    if told and told == resolved.question and _THERE.search(told):
        told = beside(without_connective(body(told)), earlier[-1].question)
    if told is None and opened.question == asked:
        return asked, ()
    return as_question(without_connective(told or opened.question)), ()


def _leaves_open(question: str) -> bool:
    """Whether a person, place or event of it has no name in what was spoken of."""
    pronouns = open_pronouns(question)
    unnamed = any(PRONOUNS[one.lower] == "person" or one.lower in _EVENT for one in pronouns)
    return unnamed or bool(_THERE.search(question))


__all__ = ["Condensed", "Turn", "condense"]
