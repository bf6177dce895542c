"""Which evidence is shown where every figure of a thing, or its latest, is asked for."""

from collections.abc import Iterable, Sequence, Set
from datetime import date
from typing import Final

from assistant.claims.agreement import agree
from assistant.claims.asked_thing import asked_things, gives_figure_of
from assistant.claims.figures import FigureMention
from assistant.claims.scoped import scoped_figures
from assistant.claims.whole_figures import whole_figures
from assistant.evidence import Evidence
from assistant.questions.question import Question

# How far a sentence's logit may be below the best one's: of any figure, of one that the text says
# to be of the thing, and of one that it says to be of the whole of it. The reader learned from
# questions like these what answers them.
NEARLY_AS_GOOD = 1.5
OF_THE_THING = 4.5
OF_THE_WHOLE = 7.0
MOST: Final = 8
_FEWEST: Final = 2
# Kinds of figures that answer each type; "how much" may ask for any.
_KINDS: Final = {"money": {"money"}, "percentage": {"share"}}


def figures_asked(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """Where all figures of a thing are asked for, sentences that give them, the oldest first.

    Where two are of the thing as a whole, those; each adds a figure that no other gives. Empty
    where there are no two.

    Args:
        question: What was asked.
        evidence: Sentences that may answer, best first.
    """
    if not question.all_figures or not evidence:
        return []
    best = max(one.logit for one in evidence)
    near = [one for one in evidence if one.logit >= best - OF_THE_THING]
    fair = [one for one in evidence if one.logit >= best - OF_THE_WHOLE]
    things = asked_things(question.text)
    whole = whole_figures(things, fair) if question.kind in {"money", "other"} else []
    if len(whole) < _FEWEST:
        whole = [
            one
            for one in near
            if one is evidence[0]
            or one.logit >= best - NEARLY_AS_GOOD
            or (things and gives_figure_of(things, one))
        ]
    found = _telling_more(
        sorted(whole, key=lambda one: -one.logit), _KINDS.get(question.kind, set())
    )
    if len(found) < _FEWEST:
        return []
    return sorted(found, key=lambda one: (published(one), one.start))


def newest_figures(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Where the latest cost of a thing is asked for, what gives it as a whole, the newest first.

    All of the evidence, as it is, where nothing does that is as new as the best.
    """
    if question.kind != "money" or not evidence:
        return evidence
    found = whole_figures(asked_things(question.text), evidence)
    newest = sorted(found, key=published, reverse=True)
    return newest if newest and published(newest[0]) >= published(evidence[0]) else evidence


def published(evidence: Evidence) -> date:
    """When its document was published; long ago where nobody knows."""
    return evidence.document.published or date.min


def _telling_more(evidence: Iterable[Evidence], kinds: Set[str]) -> list[Evidence]:
    """The sentences that each give a figure that none before them does; of any kind, if none."""
    told: list[FigureMention] = []
    found: list[Evidence] = []
    for one in evidence:
        own = [
            each.figure for each in scoped_figures([one]) if not kinds or each.figure.kind in kinds
        ]
        new = [each for each in own if not any(_same(each, other) for other in told)]
        if new:
            found.append(one)
            told += new
        if len(found) == MOST:
            break
    return found


def _same(one: FigureMention, other: FigureMention) -> bool:
    return one.kind == other.kind and agree(one, other)
