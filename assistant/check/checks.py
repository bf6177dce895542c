"""The check: every rule in turn, until one finds what the quotes do not prove."""

from collections.abc import Callable, Sequence

from assistant.check.case import Case
from assistant.check.coverage import covered, weighed_words
from assistant.check.rules.addition import addition
from assistant.check.rules.agents import agents
from assistant.check.rules.borrowed import borrowed
from assistant.check.rules.carried import carried
from assistant.check.rules.causes import causes
from assistant.check.rules.certainty import certainty
from assistant.check.rules.comparisons import comparisons
from assistant.check.rules.compounds import compounds
from assistant.check.rules.conditions import conditions
from assistant.check.rules.contrasts import contrasts
from assistant.check.rules.dates import dates
from assistant.check.rules.exceptions import exceptions
from assistant.check.rules.figures import figures
from assistant.check.rules.lasting import lasting
from assistant.check.rules.limits import limits
from assistant.check.rules.movement import movement
from assistant.check.rules.names import names
from assistant.check.rules.opposites import opposites
from assistant.check.rules.pairing import pairing
from assistant.check.rules.polarity import polarity
from assistant.check.rules.quotation import quotation
from assistant.check.rules.referents import referents
from assistant.check.rules.roles import roles
from assistant.check.rules.scope import scope
from assistant.check.rules.speech import speech
from assistant.check.rules.subjects import subjects
from assistant.check.rules.substitution import substitution
from assistant.check.rules.telling import telling
from assistant.check.rules.time_units import time_units
from assistant.check.rules.unfinished import unfinished
from assistant.check.source import Source, Verdict

Rule = Callable[[Case], str | None]

# The surest reasons first: the first that is found is the one shown.
RULES: tuple[Rule, ...] = (
    figures,
    time_units,
    dates,
    names,
    quotation,
    comparisons,
    polarity,
    telling,
    opposites,
    roles,
    agents,
    pairing,
    movement,
    scope,
    limits,
    lasting,
    exceptions,
    causes,
    certainty,
    unfinished,
    conditions,
    speech,
    substitution,
    compounds,
    subjects,
    contrasts,
    addition,
    borrowed,
    referents,
    carried,
)


def check(statement: str, sources: Sequence[Source]) -> Verdict:
    """Decide whether a statement may be shown, given the quotes that it cites.

    Args:
        statement: One sentence, or a few; footnote marks such as [1] are ignored, and words in
            square brackets are taken as added by us.
        sources: What its citations offer; none means that nothing is proved.

    Returns:
        Supported, or the first reason found against it.
    """
    if not any(source.quote.strip() for source in sources):
        return Verdict(False, "nothing is cited")
    case = Case.of(statement, sources)
    if not any(token.text[0].isalnum() for token in case.statement.tokens):
        return Verdict(False, "it says nothing")
    for rule in RULES:
        reason = rule(case)
        if reason is not None:
            return Verdict(False, reason)
    return Verdict(True, None)


def new_words(statement: str, source: Source) -> tuple[str, ...]:
    """The content words of a statement that a quote does not have, nor any of the same meaning.

    Names may be the context's; what else surrounds the quote counts only where it refers back.

    >>> new_words("The pool closed in May.", Source("The baths were closed in May."))
    ('pool',)
    """
    case = Case.of(statement, [source])
    return tuple(token.text for token in weighed_words(case) if not covered(token, case))
