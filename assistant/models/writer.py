"""Writing an answer with a chat model: only what the check lets through is shown."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace

from assistant.answer import Statement, Withheld
from assistant.composing.selection import MOST_STATEMENTS, MOST_WORDS
from assistant.composing.statements import Stated, numbered
from assistant.evidence import Evidence
from assistant.models.chat import ChatModel
from assistant.models.drafts import sentences
from assistant.models.errors import ModelError
from assistant.models.judging import CheckedDraft
from assistant.models.offering import Offer, as_data, as_lines, offer
from assistant.models.prompts import load
from assistant.questions.expected import carries
from assistant.questions.question import Question
from assistant.text.words import numerals
from assistant.trace import Failed, tell

EXTRACTIVE = "extractive"
QUOTED_INSTEAD = "The documents are quoted instead."
# A model that goes on after so many sentences, or says the same again, has no more to say.
MOST_DRAFTED = 10
MOST_REPEATS = 2


@dataclass(frozen=True, slots=True)
class Written:
    """What to show, and the `engine` that an answer names for it."""

    stated: Stated
    engine: str


class Writer:
    """Writes answers from evidence with one model."""

    def __init__(self, model: ChatModel) -> None:
        self._model = model
        self._prompt = load("write", frozenset({"evidence", "question"}))

    def write(self, question: Question, evidence: Sequence[Evidence], quoted: Stated) -> Written:
        """Write an answer, or say why the documents are quoted instead.

        Args:
            question: What was asked; that the evidence answers it is decided already.
            evidence: Sentences that may answer, best first.
            quoted: What is shown when the model fails or nothing it writes can be proved. A
                withheld entry without text then says why.

        Raises:
            CancelledError: A listener of the trace said that nobody waits any more.
        """
        most_tokens = self._model.settings.model_tokens
        offers = offer(evidence, quoted, most_tokens)
        if not offers:
            why = (
                f"{self._model.engine} was not asked: no evidence may be sent to it within "
                f"{most_tokens:,} tokens (FOOTNOTE_MODEL_TOKENS). {QUOTED_INSTEAD}"
            )
            return _instead(quoted, (), why) if quoted.statements else Written(quoted, EXTRACTIVE)
        try:
            stated = self._draft(question, offers)
        except ModelError as error:
            tell(Failed(str(error)))
            return _instead(quoted, (), f"{error}. {QUOTED_INSTEAD}")
        if not stated.statements:
            why = f"No sentence of {self._model.engine}'s draft could be proved. {QUOTED_INSTEAD}"
            return _instead(quoted, stated.withheld, why)
        if not _answers(question, stated) and _answers(question, quoted):
            why = (
                f"What could be proved of {self._model.engine}'s draft does not answer the "
                f"question. {QUOTED_INSTEAD}"
            )
            return _instead(quoted, stated.withheld, why)
        return Written(_with_the_rest(stated, quoted), self._model.engine)

    def _draft(self, question: Question, offers: Sequence[Offer]) -> Stated:
        draft = CheckedDraft(offers, question.text)
        asked = self._model.ask(
            self._prompt, evidence=as_lines(offers), question=as_data(question.text)
        )
        with closing(asked) as pieces:
            for number, sentence in enumerate(sentences(pieces), 1):
                draft.add(sentence)
                if (
                    len(draft.stated.statements) == MOST_STATEMENTS
                    or number == MOST_DRAFTED
                    or draft.repeats == MOST_REPEATS
                ):
                    break
        return draft.stated


def _with_the_rest(stated: Stated, quoted: Stated) -> Stated:
    """What was written, and behind it the quotes that it passed over, as far as there is room.

    A small model often writes from one sentence and leaves out others that answer as well, or
    figures of the one it cites. The whole has no more statements and words than an answer without
    a model may have.
    """
    statements, evidence = list(stated.statements), list(stated.evidence)
    most = max(MOST_STATEMENTS, len(quoted.statements))
    room = max(MOST_WORDS, _words(quoted.statements)) - _words(statements)
    for statement in quoted.statements:
        cited = [quoted.evidence[number - 1] for number in statement.citations]
        if cited[0] in evidence and _figures([statement]) <= _figures(stated.statements):
            continue
        room -= _words([statement])
        if len(statements) == most or room < 0:
            break
        numbers = tuple(numbered(evidence, one) for one in cited)
        statements.append(replace(statement, citations=numbers))
    return replace(stated, statements=tuple(statements), evidence=tuple(evidence))


def _figures(statements: Sequence[Statement]) -> set[str]:
    return numerals(" ".join(one.text for one in statements))


def _words(statements: Sequence[Statement]) -> int:
    return sum(len(one.text.split()) for one in statements)


def _answers(question: Question, stated: Stated) -> bool:
    return any(carries(question, statement.text) for statement in stated.statements)


def _instead(quoted: Stated, drafted: tuple[Withheld, ...], why: str) -> Written:
    withheld = (*quoted.withheld, *drafted, Withheld("", why))
    return Written(replace(quoted, withheld=withheld), EXTRACTIVE)
