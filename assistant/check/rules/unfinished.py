"""What was nearly done was not done, and money set aside is not spent."""

from itertools import pairwise

from assistant.check.case import Case
from assistant.check.hedges import FACT, is_past, own_level
from assistant.check.negation import negations
from assistant.check.text import Token

# "It nearly closed" is that it did not; "nearly 40" is a figure's matter.
_NEARLY = frozenset("nearly almost virtually practically".split())
_ABOUT = _NEARLY | frozenset("about around roughly close brink verge short approaching".split())
# Money spent, and money that may be.
_SPENT = frozenset("spent cost paid".split())
_SPENT_WORDS = _SPENT | frozenset(
    "spend spends spending costs costing pay pays expenditure outturn actual bill".split()
)
_SET_ASIDE = frozenset(
    "aside allocation allocations allocated allocate earmarked earmark budgeted budget".split()
)


def unfinished(case: Case) -> str | None:
    """Find what the quote says was only nearly done, or only paid into a budget, told as done."""
    for sentence, evidence in () if case.verbatim else case.aligned:
        own = min((own_level(token, sentence) for token in sentence), default=FACT)
        if own == FACT and _only_set_aside(sentence, evidence):
            return "the quote says only that the money was set aside"
        nearly = _nearly_done(evidence)
        if nearly and not any(token.word in _ABOUT for token in sentence):
            repeated = any(token.stem == done.stem for token in sentence for done in nearly)
            if repeated and not any(negations(sentence)):
                return f'the quote says only that it nearly "{nearly[0].text}"'
    return None


def _only_set_aside(sentence: tuple[Token, ...], evidence: tuple[Token, ...]) -> bool:
    """Whether money is spent that the quote has in a budget alone."""
    mine, theirs = ({token.word for token in text} for text in (sentence, evidence))
    return bool(
        mine & _SPENT
        and theirs & _SET_ASIDE
        and not theirs & _SPENT_WORDS
        and not mine & _SET_ASIDE
    )


def _nearly_done(evidence: tuple[Token, ...]) -> list[Token]:
    """The deeds that were nearly done, and done nowhere else in the sentence."""
    near = [
        token
        for before, token in pairwise(evidence)
        if before.word in _NEARLY and token.content and is_past(token)
    ]
    return [done for done in near if sum(token.stem == done.stem for token in evidence) == 1]
