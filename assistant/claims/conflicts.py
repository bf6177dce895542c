"""Figures and claims that do not agree, side by side; and those that only look as if."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final, Literal

from rapidfuzz import fuzz

from assistant.answer import Conflict, Side
from assistant.claims.agreement import agree, same_measure
from assistant.claims.attribution import Attribution
from assistant.claims.counters import voice_of
from assistant.claims.cues import Cue, cues_in
from assistant.claims.differences import (
    FAR_APART,
    ONE_SENTENCE,
    scope_difference,
    shared_subject,
)
from assistant.claims.figure_forms import Kind
from assistant.claims.own_words import own_stance
from assistant.claims.scoped import ScopedFigure, scoped_figures, stems_of
from assistant.claims.speaker import attribution_of
from assistant.claims.superseding import superseded_among
from assistant.evidence import Evidence

Relation = Literal["conflict", "different scope"]

MOST_REASONS = 3
_COPY: Final = 90.0  # rapidfuzz ratio from which two sentences are one story told twice
# Stems that a claim and its denial have in common; who denies outright has a claim to deny.
_FEWEST_SHARED: Final = 2
_OUTRIGHT: Final = frozenset({"deny", "refute", "rebut"})
_MEASURED: Final[dict[Kind, str]] = {"money": "amount", "duration": "length of time"}
_WORD: Final = re.compile(r"[a-z]{4,}")
# What a denial denies: "denied that the contract was secret".
_DENIED: Final = re.compile(r"\s+that\s+(?P<what>[^,.;:]{3,80})(?=[,.;:]|$)")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two or more figures for what may be one thing.

    Attributes:
        about: What they are for, in a few words.
        relation: Whether they clash or differ in scope.
        reason: In what the scope differs: "different periods: 18/19, 19/20".
        sides: The figures, the oldest first.
    """

    about: str
    relation: Relation
    reason: str
    sides: tuple[ScopedFigure, ...]


def comparisons_of(evidence: Sequence[Evidence]) -> tuple[Comparison, ...]:
    """Figures of one measure that differ, each pair judged: a clash, or another scope.

    A figure told twice, by copies of one story or by one speaker, counts once.
    """
    figures = _told_once(scoped_figures(evidence))
    clashes: list[list[ScopedFigure]] = []
    others: list[Comparison] = []
    for first, second in combinations(figures, 2):
        if not same_measure(first.figure, second.figure):
            continue
        if agree(first.figure, second.figure):
            continue
        reason = scope_difference(first, second)
        if reason and first.figure.kind == "duration":
            continue  # lengths of time are of so many things that their scopes tell nobody anything
        if reason:
            about = _about(first, second)
            others.append(Comparison(about, "different scope", reason, (first, second)))
            continue
        group = next((one for one in clashes if _may_join(one, first, second)), None)
        if group is None:
            clashes.append([first, second])
        else:
            group += [one for one in (first, second) if one not in group]
    found = [
        Comparison(_about(group[0], group[1]), "conflict", "", tuple(sorted(group, key=_age)))
        for group in clashes
    ]
    return (*found, *others)


def _may_join(group: Sequence[ScopedFigure], *pair: ScopedFigure) -> bool:
    """Whether two figures that clash are for the same as all of a group: being so is not passed on.

    "The pier cost £2m" and "the pier café cost £3m" may each clash with a third.
    """
    return all(
        one is other or agree(one.figure, other.figure) or not scope_difference(one, other)
        for one in pair
        for other in group
    )


def scopes_of(evidence: Sequence[Evidence]) -> tuple[Comparison, ...]:
    """Figures of one measure that differ in scope, all of a measure together.

    What is set side by side here is no contradiction: an estimate for one year, say, and what two
    years cost in the end.
    """
    merged: list[Comparison] = []
    for one in comparisons_of(evidence):
        if one.relation != "different scope" or one.reason in (ONE_SENTENCE, FAR_APART):
            continue
        kind = one.reason.partition(":")[0]
        at = next(
            (at for at, other in enumerate(merged) if set(other.sides) & set(one.sides)), None
        )
        if at is None:
            sides = tuple(sorted(one.sides, key=_age))
            merged.append(replace(one, reason=kind, sides=sides))
            continue
        old = merged[at]
        reasons = list(dict.fromkeys([*old.reason.split("; "), kind]))
        sides = tuple(sorted({*old.sides, *one.sides}, key=_age))
        merged[at] = replace(old, reason="; ".join(reasons[:MOST_REASONS]), sides=sides)
    return tuple(merged)


def as_conflict(comparison: Comparison) -> Conflict:
    """A comparison as the answer carries it; another scope is said with what it is about.

    So are figures that a newer one superseded.
    """
    about = comparison.about
    old = ", ".join(one.old.figure.wording for one in superseded_among(comparison.sides))
    if comparison.relation == "conflict" and old:
        about = f"{about} (superseded: {old})"
    if comparison.relation == "different scope":
        about = f"{about}, different in scope ({comparison.reason})"
    return Conflict(about, tuple(_side(one) for one in comparison.sides))


def conflicts_of(evidence: Sequence[Evidence]) -> tuple[Conflict, ...]:
    """Disagreements as the answer shows them: clashing figures first, then denied claims.

    Args:
        evidence: What the answer cites, in the order of its citation numbers.
    """
    clashes = [
        as_conflict(comparison)
        for comparison in comparisons_of(evidence)
        if comparison.relation == "conflict"
    ]
    return (*clashes, *_denials(evidence))


def _side(one: ScopedFigure) -> Side:
    return Side(one.figure.wording, None, voice_of(one), one.figure.period, one.citation)


def _age(one: ScopedFigure) -> tuple[str, int, int]:
    return (one.published.isoformat() if one.published else "", one.citation, one.figure.start)


def _about(first: ScopedFigure, second: ScopedFigure) -> str:
    """What two figures are for: the words that they share, and the measure or what is counted."""
    measure = first.figure.measure or second.figure.measure
    what = measure or _MEASURED.get(first.figure.kind, first.figure.unit)
    return f"{shared_subject(first, second)} {what}".strip()


def _told_once(figures: Sequence[ScopedFigure]) -> list[ScopedFigure]:
    """Each figure once: not again from a copy of its sentence, from its speaker, or in passing.

    In passing is where its document has given it already with more of its scope.
    """
    kept: list[ScopedFigure] = []
    for one in sorted(figures, key=lambda one: one.figure.period is None):
        told = any(
            one.figure.value == other.figure.value
            and one.figure.unit == other.figure.unit
            and (
                (one.figure.period is None and one.document == other.document)
                or fuzz.ratio(one.sentence, other.sentence) >= _COPY
                or (one.speaker is not None and one.speaker == other.speaker)
            )
            for other in kept
        )
        if not told:
            kept.append(one)
    return [one for one in figures if one in kept]


def _denials(evidence: Sequence[Evidence]) -> Iterator[Conflict]:
    """A claim and its denial by somebody else, where they share what is claimed."""
    numbered = list(enumerate(evidence, 1))
    for number, denial in numbered:
        denier = _attribution(denial) if _may_deny(denial) else None
        if denier is None or not _denies(denial, denier):
            continue
        cue = _denial(denial)
        denied = stems_of(denial.quote[cue.end :] if cue else denial.quote)
        needed = 1 if cue and cue.lemma in _OUTRIGHT else _FEWEST_SHARED
        for other_number, claim in numbered:
            shared = stems_of(claim.quote) & denied
            if other_number == number or len(shared) < needed:
                continue
            claimant = _attribution(claim)
            same = claimant is not None and claimant.speaker == denier.speaker
            if not same and not (claimant and _denies(claim, claimant)):
                yield Conflict(
                    _denied(denial, cue) or _topic(claim.quote, shared),
                    (
                        Side(None, claim.quote, _name(claimant), None, other_number),
                        Side(None, denial.quote, denier.speaker, None, number),
                    ),
                )
                break


def _attribution(one: Evidence) -> Attribution | None:
    return attribution_of(one.document, one.start, one.end)


def _may_deny(one: Evidence) -> bool:
    """Whether its own words deny anything: a look that spares reading the whole document."""
    cues = cues_in(one.quote, 0, len(one.quote))
    return any(cue.stance == "denies" for cue in cues) or (
        own_stance(one.quote, 0, len(one.quote)) == "denies"
    )


def _denies(one: Evidence, attribution: Attribution) -> bool:
    return attribution.stance == "denies" or _denial(one) is not None


def _denial(one: Evidence) -> Cue | None:
    """The verb in it that denies a claim; planning applications are rejected without one."""
    cues = cues_in(one.quote, 0, len(one.quote))
    return next((cue for cue in cues if cue.stance == "denies" and cue.complete), None)


def _name(attribution: Attribution | None) -> str | None:
    return attribution.speaker if attribution else None


def _denied(denial: Evidence, cue: Cue | None) -> str | None:
    """What is denied, in the denial's own words."""
    said = _DENIED.match(denial.quote, cue.end) if cue else None
    return f"whether {said['what']}" if said else None


def _topic(text: str, stems: frozenset[str]) -> str:
    words = [word for word in _WORD.findall(text.lower()) if stems_of(word) & stems]
    return " ".join(dict.fromkeys(words))
