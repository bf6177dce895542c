"""Whether the evidence answers: vetoes first, then the calibrated probability."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.answer import NearMiss
from assistant.claims.adding_up import asks_for_series
from assistant.claims.firmness import proven_by
from assistant.composing.compose import readable
from assistant.composing.selection import beside, same_sentence, select
from assistant.evidence import Evidence
from assistant.orders import gives_orders
from assistant.questions.echoes import echoes
from assistant.questions.expected import carries
from assistant.questions.question import Question
from assistant.reading.answerability import Calibration, features_of
from assistant.reading.reading import Reading, question_words_missing
from assistant.text.years_told import ends_in, speaks_of
from assistant.vetoes import Veto, veto
from assistant.vetoes.bearers import amount_of_another
from assistant.vetoes.events import is_denied

MOST_NEAR_MISSES = 3
# How many of the best sentences are judged; of those below none was ever shown for a gold question.
MOST_JUDGED = 30
# Words that a question asks with, and not about.
_ASKING = frozenset(
    "many much long often figure figures firm happen happened timeline list tell true".split()
)
NOT_NAMED = "it is not from the source that you ask for"
ORDER = Veto("", "it gives orders to whoever answers, and is evidence of nothing")


@dataclass(frozen=True, slots=True)
class Decision:
    """What may be shown, and what may not and why.

    Attributes:
        evidence: The sentences that no veto struck out, best first.
        vetoed: Those that one did, best first.
        probability: That the first of the evidence answers the question.
        answers: Whether the probability reaches the threshold.
    """

    evidence: tuple[Evidence, ...]
    vetoed: tuple[tuple[Evidence, Veto], ...]
    probability: float
    answers: bool


def decide(question: Question, reading: Reading, calibration: Calibration) -> Decision:
    """Strike out what a veto forbids and judge the rest."""
    kept: list[Evidence] = []
    vetoed: list[tuple[Evidence, Veto]] = []
    for one in _judged(question, reading.evidence):
        found = ORDER if gives_orders(one.in_full) else veto(question, one)
        if found:
            vetoed.append((one, found))
        else:
            kept.append(one)
    best = max((*kept, *(one for one, _ in vetoed)), key=lambda one: one.score, default=None)
    if is_denied(question, best, kept):
        premise: Veto | None = Veto("", "it does not say that this happened")
    else:
        premise = amount_of_another(question, [one for one, _ in vetoed], kept)
    if premise:
        vetoed += [(one, premise) for one in kept]
        kept = []
    kept, ended = _in_the_year(question, kept)
    vetoed += ended
    probability = 0.0
    if kept:
        features = features_of(question, replace(reading, evidence=tuple(kept)))
        # Letters beside the words they stand for prove themselves: no other evidence is left.
        probability = 1.0 if question.letters else calibration.probability(features)
        if proven := proven_by(question.text, kept):
            kept, probability = proven, 1.0
    return Decision(
        evidence=tuple(kept),
        vetoed=tuple(vetoed),
        probability=probability,
        answers=probability >= calibration.threshold,
    )


def upheld_by(theirs: Decision, whole: Decision) -> Decision:
    """The decision on what one claimant says, as sure as that on everything that was read.

    Only where the best of everything is theirs: what others say makes nobody's words likelier.
    """
    if not (theirs.evidence and whole.answers):
        return theirs
    best = whole.evidence[0]
    if not any(same_sentence(one, best) for one in theirs.evidence):
        return theirs
    return replace(theirs, probability=whole.probability, answers=True)


def _judged(question: Question, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The best sentences, and with the best of all the rest of its list and of its passage.

    Of a series every line counts, whichever of the best sentences is one of them; where all figures
    are asked for, any sentence may have one.
    """
    if question.all_figures:
        return list(evidence)
    near, far = evidence[:MOST_JUDGED], evidence[MOST_JUDGED:]
    leading = near if asks_for_series(question.text) else near[:1]
    return [
        *near,
        *(
            one
            for one in far
            if one.passage.id == near[0].passage.id or any(beside(one, other) for other in leading)
        ),
    ]


def _in_the_year(
    question: Question, kept: list[Evidence]
) -> tuple[list[Evidence], list[tuple[Evidence, Veto]]]:
    """The evidence without financial years that only end in the year asked, where another fits.

    Of 2021/22 and 2022/23, which both have months of 2022, the one that starts in it is meant.
    """
    judged = [(one, _only_ended(question, one)) for one in kept]
    fits = any(
        carries(question, one.in_full)
        and any(speaks_of(year, one.in_full) for year in question.years)
        for one, _ in judged
    )
    if not fits:
        return kept, []
    return [one for one, year in judged if not year], [
        (one, Veto(year, f"this does not speak of {year}, but of a financial year that ends in it"))
        for one, year in judged
        if year
    ]


def _only_ended(question: Question, one: Evidence) -> str | None:
    """The year asked in which a financial year of a sentence only ends; None where it fits.

    A year that begins within the years asked is one of them.
    """
    if any(speaks_of(year, one.in_full) for year in question.years):
        return None
    ended = (year for year in question.years if ends_in(year, one.in_full))
    first = min(question.years, default="")[:4]
    return next((year for year in ended if int(year) - 1 < int(first)), None)


def near_misses(question: Question, decision: Decision) -> tuple[NearMiss, ...]:
    """Up to three of the nearest sentences, each with why it does not answer.

    What holds the type of answer that was asked for comes first: another year's budget says more
    than a sentence that only shares words.
    """
    reasons = {one: found.reason for one, found in decision.vetoed}
    nearest = sorted(
        [*decision.evidence, *reasons],
        key=lambda one: (not carries(question, one.wording), -one.score),
    )
    chosen: list[Evidence] = []
    for one in nearest:
        if not any(same_sentence(one, other) for other in chosen):
            chosen.append(one)
        if len(chosen) == MOST_NEAR_MISSES:
            break
    return tuple(_near_miss(one, reasons.get(one) or _lacking(question, one)) for one in chosen)


def told_elsewhere(question: Question, elsewhere: Decision) -> tuple[NearMiss, ...]:
    """What other sources answer than those that a question names; empty where they do not."""
    chosen = select(question, elsewhere.evidence) if elsewhere.answers else []
    return tuple(_near_miss(one, NOT_NAMED) for one in chosen[:MOST_NEAR_MISSES])


def _near_miss(evidence: Evidence, reason: str) -> NearMiss:
    document = evidence.document
    return NearMiss(
        quote=evidence.quote,
        wording=evidence.wording,
        reason=reason,
        document=document.path,
        document_id=document.id,
        title=document.title,
        publisher=document.publisher,
        published=document.published,
        start=evidence.start,
        end=evidence.end,
    )


def _lacking(question: Question, evidence: Evidence) -> str:
    heading = evidence.passage.heading or ""
    document = evidence.document
    around = f"{document.title} {document.published or ''} {heading} "
    around += f"{evidence.passage.text} {evidence.in_full}"
    missing = [
        word
        for word in question_words_missing(f"{around} {echoes(question, around)}", question)
        if word not in _ASKING
    ]
    if missing:
        return f"it says nothing of {_listed(missing[:3])}"
    return "it speaks of the subject but does not say what was asked"


def _listed(items: Sequence[str]) -> str:
    quoted = [f"“{readable(item)}”" for item in items]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
