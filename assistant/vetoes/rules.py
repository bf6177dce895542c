"""Every rule in turn, until one finds what the question names and the evidence does not carry."""

from collections.abc import Callable

from assistant.evidence import Evidence
from assistant.questions.question import Question
from assistant.vetoes.answer_type import missing_type
from assistant.vetoes.apart import name_told_apart, told_apart
from assistant.vetoes.asking import only_asks
from assistant.vetoes.bare import bare_line
from assistant.vetoes.bearers import other_bearer, other_numbered
from assistant.vetoes.empty import empty_statement
from assistant.vetoes.events import not_happened
from assistant.vetoes.foreseen import only_foreseen
from assistant.vetoes.judged import Judged, Veto
from assistant.vetoes.matters import missing_matter
from assistant.vetoes.measures import missing_measure
from assistant.vetoes.names import missing_name
from assistant.vetoes.passing import named_later, passing_name
from assistant.vetoes.pay import other_payee
from assistant.vetoes.posts import missing_appointee, other_post
from assistant.vetoes.quantities import missing_quantity, other_magnitude
from assistant.vetoes.rates import missing_rate
from assistant.vetoes.restated import only_restated
from assistant.vetoes.returning import not_returned
from assistant.vetoes.seasons import missing_season
from assistant.vetoes.successors import missing_successor
from assistant.vetoes.undecided import not_decided
from assistant.vetoes.unnamed import unnamed
from assistant.vetoes.votes import other_vote
from assistant.vetoes.years import missing_year

Rule = Callable[[Question, Judged], Veto | None]

# The first reason that is found is the one shown.
RULES: tuple[Rule, ...] = (
    bare_line,
    empty_statement,
    only_asks,
    missing_year,
    missing_quantity,
    other_magnitude,
    missing_type,
    missing_measure,
    missing_rate,
    missing_matter,
    only_foreseen,
    not_decided,
    missing_season,
    unnamed,
    missing_appointee,
    missing_successor,
    missing_name,
    passing_name,
    named_later,
    other_numbered,
    other_bearer,
    told_apart,
    name_told_apart,
    other_post,
    other_payee,
    not_returned,
    not_happened,
    only_restated,
    other_vote,
)


def veto(question: Question, evidence: Evidence) -> Veto | None:
    """The first thing that the question names and the evidence does not carry, if any."""
    judged = Judged.of(evidence)
    return next((found for rule in RULES if (found := rule(question, judged))), None)
