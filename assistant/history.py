"""Earlier turns of a conversation, as callers give them."""

import re
from collections.abc import Callable, Mapping, Sequence

from assistant.answer import Answer
from assistant.composing.refusal import NOT_FOUND
from assistant.conversation.condense import condense
from assistant.conversation.turns import Turn
from assistant.replies.unclear import ask_back, options_in, options_of

Said = str | Mapping[str, str]
"""An earlier question, or one side's words as {"role": "user" or another, "text": ...}."""

TURNS_REMEMBERED = 6

# Behind each statement of an answer's text: "(Milton Keynes Citizen, 5 March 2020) [1]".
_SOURCES = re.compile(r"(?: \([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\))? ?(?:\[\d+\])+")


def turns_of(
    history: Sequence[Said], reply: Callable[[str, tuple[Turn, ...]], Answer]
) -> tuple[Turn, ...]:
    """The turns, oldest first, each with its answer.

    Args:
        history: As given; only the last few turns are kept.
        reply: Answers an earlier question whose answer was not given, knowing those before it.
    """
    asked = _paired(history)[-TURNS_REMEMBERED:]
    turns: tuple[Turn, ...] = ()
    for question, told in asked:
        turn = _told(question, told, turns) if told else answered(question, reply(question, turns))
        turns = (*turns, turn)
    return turns


def answered(question: str, answer: Answer) -> Turn:
    """A turn with what was stated, not where from: a date of publication is no part of it."""
    speakers = (statement.speaker for statement in answer.statements)
    return Turn(
        question=answer.standalone_question or question,
        answer="\n".join(statement.text for statement in answer.statements) or None,
        speakers=tuple(dict.fromkeys(speaker for speaker in speakers if speaker)),
        status=answer.status,
        options=options_of(answer),
    )


def _told(question: str, text: str, turns: tuple[Turn, ...]) -> Turn:
    """A turn whose answer the caller gives, which may be the text of one of ours."""
    if text.startswith(ask_back(())):
        asked = condense(question, turns).question
        return Turn(asked, status="unclear", options=options_in(text, asked))
    if text.startswith(NOT_FOUND):
        return Turn(question, status="not_found")
    return Turn(question, _SOURCES.sub("", text))


def _paired(history: Sequence[Said]) -> list[tuple[str, str | None]]:
    """Each question with what was answered, where the history says so."""
    pairs: list[tuple[str, str | None]] = []
    for said in history:
        if isinstance(said, str):
            pairs.append((said, None))
        elif said.get("role", "user") == "user":
            pairs.append((said.get("text", ""), None))
        elif pairs:
            pairs[-1] = (pairs[-1][0], said.get("text") or None)
    return [(" ".join(question.split()), told) for question, told in pairs if question.strip()]
