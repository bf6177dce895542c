"""Figures and claims that do not agree, side by side."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.answer import Conflict, Side
from assistant.claims.attribution import Attribution
from assistant.claims.comparisons import Comparison
from assistant.claims.counters import voice_of
from assistant.claims.cues import Cue, cues_in
from assistant.claims.own_words import own_stance
from assistant.claims.scope_words import stems_of
from assistant.claims.scoped import ScopedFigure
from assistant.claims.speaker import claimant_of
from assistant.claims.superseding import superseded_among
from assistant.evidence import Evidence
from assistant.text.words import content_stems

# Stems that a claim and its denial have in common, where the denial has so many; who denies
# outright has a claim to deny.
_FEWEST_SHARED: Final = 2
_OUTRIGHT: Final = frozenset({"deny", "refute", "rebut"})
# "It was done in secret" says of what was done only that it was secret.
_LIGHT: Final = stems_of("done doing made making taken taking happened happening place way")
_WORD: Final = re.compile(r"[a-z]{4,}")
_NAMED: Final = re.compile(r"\b[A-Z]\w+")
_TAKES_UP: Final = re.compile(r"\s+that\s+(?:it|this|that|they|there)\b", re.IGNORECASE)
# What a denial denies: "denied that the contract was secret".
_DENIED: Final = re.compile(r"\s+that\s+(?P<what>[^,.;:]{3,80})(?=[,.;:]|$)")


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


def conflicts_of(
    compared: Sequence[Comparison], evidence: Sequence[Evidence]
) -> tuple[Conflict, ...]:
    """Disagreements as the answer shows them: clashing figures first, then denied claims.

    Args:
        compared: The figures of the evidence, compared.
        evidence: What the answer cites, in the order of its citation numbers.
    """
    clashes = [as_conflict(one) for one in compared if one.relation == "conflict"]
    return (*_together(clashes), *_denials(evidence))


def _together(clashes: Sequence[Conflict]) -> list[Conflict]:
    """Those between the same footnotes as one: a row of a table may clash by each of its cells."""
    between: dict[tuple[str, frozenset[int]], list[Side]] = {}
    for one in clashes:
        sides = between.setdefault((one.about, frozenset(side.citation for side in one.sides)), [])
        sides += [side for side in one.sides if side not in sides]
    return [Conflict(about, tuple(sides)) for (about, _), sides in between.items()]


def _side(one: ScopedFigure) -> Side:
    return Side(one.figure.wording, None, voice_of(one), one.figure.period, one.citation)


def _denials(evidence: Sequence[Evidence]) -> Iterator[Conflict]:
    """A claim and its denial by somebody else, where they share what is claimed."""
    numbered = list(enumerate(evidence, 1))
    for number, denial in numbered:
        denier = claimant_of(denial) if _may_deny(denial) else None
        if denier is None or not _denies(denial, denier):
            continue
        cue = _denial(denial)
        what = denial.quote[cue.end :] if cue else denial.quote
        denied = stems_of(what) - _LIGHT
        telling = denied - stems_of(" ".join(_NAMED.findall(what)))
        outright = cue is not None and cue.lemma in _OUTRIGHT
        needed = min(_FEWEST_SHARED, len(denied)) if outright else _FEWEST_SHARED
        # "It was done in secret" is of what the rest of the sentence speaks of.
        taken_up = cue is not None and _TAKES_UP.match(what) is not None
        claims = []
        for other_number, claim in numbered:
            shared = stems_of(claim.quote) & denied
            if other_number == number or len(shared) < needed or not shared & telling:
                continue
            around = content_stems(claim.quote) & content_stems(denial.quote)
            if taken_up and len(shared) == 1 and len(around) == 1:
                continue
            claimant = claimant_of(claim)
            same = claimant is not None and claimant.speaker == denier.speaker
            if not same and not (claimant and _denies(claim, claimant)):
                claims.append((len(around), -other_number, claim, claimant, shared))
        if claims:
            _, at, claim, claimant, shared = max(claims, key=lambda found: found[:2])
            yield Conflict(
                _denied(denial, cue) or _topic(claim.quote, shared),
                (
                    Side(None, claim.quote, _name(claimant), None, -at),
                    Side(None, denial.quote, denier.speaker, None, number),
                ),
            )


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
