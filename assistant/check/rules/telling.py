"""What somebody told, and what they kept back."""

from collections.abc import Iterator
from itertools import pairwise

from assistant.check.case import Case
from assistant.check.lexicon import lemma
from assistant.check.text import Token

_TELLING = frozenset(map(lemma, "say explain reveal disclose confirm tell".split()))
_REPORTING = frozenset(map(lemma, "report state claim describe note say tell explain add".split()))
_QUESTIONS = frozenset("why how what who whether when where which".split())
_SILENT = frozenset(
    """refused refuses refusing declined declines unable failed fails not never cannot
    yet""".split()
)
_NOBODY = frozenset("neither nor nobody none no".split())


def telling(case: Case) -> str | None:
    """Find something told that the quote has kept back, or kept back that it has told."""
    if case.verbatim:
        return None
    for sentence, evidence in case.aligned:
        reason = _tells_what_is_kept_back(sentence, evidence)
        if reason:
            return reason
    return _denies_that_it_was_told(case)


def _tells_what_is_kept_back(
    sentence: tuple[Token, ...], evidence: tuple[Token, ...]
) -> str | None:
    """The quote says that somebody refused to say why, and the statement that they said why."""
    told = _telling_of(sentence)
    silent = _telling_of(evidence)
    for question, before in told.items():
        if question in silent and silent[question] & _SILENT and not before & _SILENT:
            return "the quote says that they did not say so"
    return None


def _telling_of(sentence: tuple[Token, ...]) -> dict[str, set[str]]:
    """What is told ("why", "how"), each with the words before the verb of telling."""
    return {
        question.word: {token.word for token in sentence[max(0, place - 2) : place]}
        for place, (telling, question) in enumerate(pairwise(sentence))
        if telling.stem in _TELLING and question.word in _QUESTIONS
    }


def _denies_that_it_was_told(case: Case) -> str | None:
    """A verb of reporting is denied, which the quotes have undenied alone: "had not reported it".

    Such verbs are grammar to `negations`, whose scope begins behind them.
    """
    theirs = {(token.stem, denied) for one in case.evidence for token, denied in _told(one)}
    for sentence in case.statement.sentences:
        for token, denied in _told(sentence):
            if denied and (token.stem, False) in theirs and (token.stem, True) not in theirs:
                return f'the quote does not say "not {token.text}"'
    return None


def _told(sentence: tuple[Token, ...]) -> Iterator[tuple[Token, bool]]:
    """The verbs of reporting of a sentence, each with whether it is said not to be done."""
    for place, token in enumerate(sentence):
        if not token.content and token.stem in _REPORTING:
            before = [other.word for other in sentence[max(0, place - 2) : place]]
            silent = any(word in _SILENT or word.endswith("n't") for word in before)
            yield token, silent or any(other.word in _NOBODY for other in sentence[:place])
