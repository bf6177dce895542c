"""Makes a follow-up question standalone, by rule, from the turns before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.conversation.chatter import (
    is_only_chatter,
    sentence,
    without_chatter,
    without_connective,
)
from assistant.conversation.clarification import clarified
from assistant.conversation.clause import beside, body
from assistant.conversation.corrections import corrected
from assistant.conversation.discourse import referents
from assistant.conversation.ellipsis import asks_for_more, completed
from assistant.conversation.fitting import PRONOUNS
from assistant.conversation.reference import open_pronouns, resolve, with_object
from assistant.conversation.topic import announced, with_topic
from assistant.conversation.turns import Condensed, Turn

MEMORY = 8  # turns that are looked back upon
# Weights of the former questions when searching; measured on the tune split of mtrag_un.
FORMER = 0.5
FADE = 0.7
# "Who is in charge there?"; "who was there" is asked of what was spoken of.
_THERE = re.compile(r"(?<!\bwas)(?<!\bwere)(?<!\bis)(?<!\bare) there\W*$", re.IGNORECASE)


def condense(question: str, turns: Sequence[Turn]) -> Condensed:
    """Make a follow-up question standalone.

    A question that is complete is left as it is, word for word.

    Args:
        question: What the user asks now.
        turns: The earlier turns, oldest first.
    """
    asked = question.strip()
    earlier = _standalone_turns(turns[-MEMORY:])
    follows = asked and earlier and not is_only_chatter(asked)
    condensed, ambiguous = _condensed(asked, earlier) if follows else (asked, ())
    former = [turn.question for turn in reversed(earlier)]
    parts = [(condensed, 1.0)]
    parts += [(text, FORMER * FADE**age) for age, text in enumerate(former)]
    return Condensed(question=condensed, retrieval_parts=tuple(parts), ambiguous=ambiguous)


def _standalone_turns(turns: Sequence[Turn]) -> list[Turn]:
    """The turns with standalone questions, each from those before it."""
    earlier: list[Turn] = []
    for turn in turns:
        asked = turn.question.strip()
        if is_only_chatter(asked):
            continue
        if earlier and asked:
            asked, _ = _condensed(asked, earlier)
        if asked:
            earlier.append(replace(turn, question=asked))
    return earlier


def _condensed(asked: str, earlier: Sequence[Turn]) -> tuple[str, tuple[str, ...]]:
    """The standalone question, and what a pronoun in it may equally well stand for."""
    opened = without_chatter(asked)
    whole = (
        clarified(opened.question, earlier[-1])
        or corrected(asked, earlier[-1].question)
        or completed(opened.question, earlier)
    )
    if whole:
        return whole, ()
    known = referents(earlier)
    if opened.topic:
        known = announced(opened.topic, known)
    if asks_for_more(opened.question) and known:
        return f"Tell me more about {known[0].text}.", ()
    whole = with_object(opened.question)
    resolved = resolve(whole, known)
    if resolved.ambiguous:
        return asked, resolved.ambiguous
    if resolved.question != whole:
        return sentence(without_connective(resolved.question)), ()
    if _leaves_open(opened.question):
        whole = beside(without_connective(body(opened.question)), earlier[-1].question)
    else:
        whole = None if resolved.linked else with_topic(opened.question, known)
    if whole or opened.question != asked:
        return sentence(whole or opened.question), ()
    return asked, ()


def _leaves_open(question: str) -> bool:
    """Whether a person or place of it could only be told by an answer that there was not."""
    persons = any(PRONOUNS[word.lower] == "person" for word in open_pronouns(question))
    return persons or bool(_THERE.search(question))


__all__ = ["Condensed", "Turn", "condense"]
