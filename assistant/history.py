"""Earlier turns of a conversation, as callers give them."""

from collections.abc import Callable, Mapping, Sequence

from assistant.answer import Answer
from assistant.conversation.turns import Turn

Said = str | Mapping[str, str]
"""An earlier question, or one side's words as {"role": "user" or another, "text": ...}."""

TURNS_REMEMBERED = 6


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
        turns = (
            *turns,
            Turn(question, told) if told else _answered(question, reply(question, turns)),
        )
    return turns


def _answered(question: str, answer: Answer) -> Turn:
    speakers = (statement.speaker for statement in answer.statements)
    return Turn(
        question=answer.standalone_question or question,
        answer=answer.text if answer.statements else None,
        speakers=tuple(dict.fromkeys(speaker for speaker in speakers if speaker)),
    )


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
