"""Follow-up questions made standalone by a chat model, believed only within bounds."""

import re
from collections.abc import Iterable, Sequence
from contextlib import closing

from assistant.conversation.turns import Turn
from assistant.models.chat import ChatModel
from assistant.models.errors import ModelError
from assistant.models.offering import as_data
from assistant.models.prompts import load
from assistant.orders import gives_orders
from assistant.trace import Failed, tell
from assistant.words import content_stems

TURNS_SHOWN = 3
LONGEST_ANSWER_SHOWN = 300  # characters of an earlier answer
LONGEST = 300  # characters of a standalone question
LEAST_KEPT = 0.5  # share of the question's own content words that must survive
_LABEL = re.compile(r"^\W*(?:(?:standalone|rewritten|last) )?question\s*:\s*", re.IGNORECASE)
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


class Condenser:
    """Makes follow-ups standalone with one model."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self._prompt = load("condense", frozenset({"conversation", "question"}))

    def condense(self, question: str, turns: Sequence[Turn], by_rule: str) -> str:
        """The standalone question: the model's if it is sane, otherwise the rule's.

        Args:
            question: What is asked now.
            turns: The earlier turns, oldest first; with none there is nothing to do.
            by_rule: What the rule made of it.
        """
        if not turns:
            return by_rule
        asked = self._model.ask(self._prompt, conversation=_told(turns), question=as_data(question))
        try:
            with closing(asked) as pieces:
                proposed = _first_line(pieces)
        except ModelError as error:
            tell(Failed(str(error)))
            return by_rule
        return proposed if sane(proposed, question, turns) else by_rule


def sane(proposed: str, question: str, turns: Sequence[Turn]) -> bool:
    """Whether a condensed question may be believed: nothing new in it, little lost.

    Its words and figures must come from the conversation, and it must still ask.
    """
    said = " ".join([question, *(f"{turn.question} {turn.answer or ''}" for turn in turns)])
    own = content_stems(question)
    words = content_stems(proposed)
    return (
        bool(words)
        and proposed.endswith("?")
        and proposed.count("?") == 1
        and len(proposed) <= LONGEST
        and not gives_orders(proposed)
        and words <= content_stems(said)
        and set(_FIGURE.findall(proposed)) <= set(_FIGURE.findall(said))
        and len(own & words) >= LEAST_KEPT * len(own)
    )


def _first_line(pieces: Iterable[str]) -> str:
    """The first line with words in it; what a model adds behind is not waited for."""
    text = ""
    for piece in pieces:
        text += piece
        if "\n" in text.strip() or len(text) > 2 * LONGEST:
            break
    line = next((line for line in text.splitlines() if line.strip()), "")
    return " ".join(_LABEL.sub("", line).strip(" \"“”*'").split())


def _told(turns: Sequence[Turn]) -> str:
    lines = []
    for turn in turns[-TURNS_SHOWN:]:
        lines.append(f"User: {as_data(turn.question)}")
        if turn.answer:
            lines.append(f"Assistant: {as_data(turn.answer)[:LONGEST_ANSWER_SHOWN]}")
    return "\n".join(lines)
