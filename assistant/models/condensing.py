"""Follow-up questions made standalone by a chat model, believed only within bounds."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from contextlib import closing

from assistant.conversation.chatter import without_chatter
from assistant.conversation.fragments import is_fragment
from assistant.conversation.open_pronouns import open_pronouns
from assistant.conversation.phrases import noun_phrases
from assistant.conversation.turns import Turn
from assistant.models.chat import ChatModel
from assistant.models.drafts import without_thoughts
from assistant.models.errors import ModelError
from assistant.models.offering import as_data
from assistant.models.prompts import load
from assistant.orders import gives_orders
from assistant.text.word_classes import DEMONSTRATIVES
from assistant.text.words import content_stems, numerals
from assistant.trace import Failed, tell

TURNS_SHOWN = 3
LONGEST_ANSWER_SHOWN = 300  # characters of an earlier answer
LONGEST = 300  # characters of a standalone question
_LABEL = re.compile(r"^\W*(?:(?:standalone|rewritten|last) )?question\s*:\s*", re.IGNORECASE)
_CAPITALISED = re.compile(r"(?<=\w\s)[A-Z][\w&-]*")  # but for the first word of a sentence
_NAME_PARTS = re.compile(r"[\w&-]+")
# What turns a question round; it must be there as often as it was typed.
_TURNS_ROUND = re.compile(r"\b(?:not|never|before|after|more|less|without)\b|n['’]t\b")


class Condenser:
    """Makes follow-ups standalone with one model."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self._prompt = load("condense", frozenset({"conversation", "question"}))

    def condense(self, question: str, turns: Sequence[Turn], by_rule: str) -> str:
        """The standalone question: the model's if it is sane, otherwise the rule's.

        Whom or what the rule names for a pronoun, the model has to name too, and it may not leave
        as it is what the rule found incomplete.

        Args:
            question: What is asked now.
            turns: The earlier turns, oldest first; with none, behind our own question which of
                several is meant, or where the rule found the question complete, there is nothing
                to do.
            by_rule: What the rule made of it.
        """
        chosen = bool(turns and turns[-1].options)  # the model is not shown the options
        if not turns or chosen or (by_rule == question and _complete(question)):
            return by_rule
        asked = self._model.ask(self._prompt, conversation=_told(turns), question=as_data(question))
        try:
            with closing(asked) as pieces:
                proposed = _first_line(pieces)
        except ModelError as error:
            tell(Failed(str(error)))
            return by_rule
        agrees = (
            _names_put_in(by_rule, question) <= set(_NAME_PARTS.findall(proposed))
            and proposed.casefold() != question.casefold()
        )
        return proposed if agrees and sane(proposed, question, turns) else by_rule


def sane(proposed: str, question: str, turns: Sequence[Turn]) -> bool:
    """Whether a condensed question may be believed: nothing new in it, nothing lost.

    Its words and figures must come from the conversation, and it must still ask. What the user
    typed stays, but for pronouns and "the scheme", "that year", which stand for something else.
    """
    said = " ".join([question, *(f"{turn.question} {turn.answer or ''}" for turn in turns)])
    opened = without_chatter(question)
    own = f"{opened.question} {opened.topic}"
    words = content_stems(proposed)
    return (
        bool(words)
        and proposed.endswith("?")
        and proposed.count("?") == 1
        and len(proposed) <= LONGEST
        and not gives_orders(proposed)
        and words <= content_stems(said)
        and numerals(proposed) <= numerals(said)
        and content_stems(own) - _standing_for(opened.question) <= words
        and numerals(own) <= numerals(proposed)
        and set(_CAPITALISED.findall(own)) <= set(_NAME_PARTS.findall(proposed))
        and _turned_round(opened.question) == _turned_round(proposed)
    )


def _names_put_in(by_rule: str, question: str) -> set[str]:
    """The capitalised words that the rule took from the conversation."""
    return set(_CAPITALISED.findall(by_rule)) - set(_NAME_PARTS.findall(question))


def _complete(question: str) -> bool:
    return not is_fragment(question) and not open_pronouns(question)


def _standing_for(question: str) -> set[str]:
    """Stems of "the scheme" and "that year", which may be replaced; a name's may not."""
    return {
        stem
        for phrase in noun_phrases(question)
        if phrase.determiner in {"the", *DEMONSTRATIVES} and not phrase.proper
        for stem in content_stems(phrase.text)
    }


def _turned_round(question: str) -> Counter[str]:
    found = _TURNS_ROUND.findall(question.lower())
    return Counter("not" if word[0] == "n" and word != "never" else word for word in found)


def _first_line(pieces: Iterable[str]) -> str:
    """The first line with words in it; what a model adds behind is not waited for.

    What it thinks before is passed over.
    """
    text = ""
    for piece in pieces:
        text = without_thoughts(text + piece)
        begun = text.strip()
        if "<think>".startswith(begun[:7]) and begun[:1]:
            continue
        if "\n" in begun or len(text) > 2 * LONGEST:
            break
    said = text.partition("<think>")[0]
    line = next((line for line in said.splitlines() if line.strip()), "")
    return " ".join(_LABEL.sub("", line).strip(" \"“”*'").split())


def _told(turns: Sequence[Turn]) -> str:
    lines = []
    for turn in turns[-TURNS_SHOWN:]:
        lines.append(f"User: {as_data(turn.question)}")
        if turn.answer:
            lines.append(f"Assistant: {as_data(turn.answer)[:LONGEST_ANSWER_SHOWN]}")
    return "\n".join(lines)
