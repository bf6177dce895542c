"""Does the check tell claims that their references support from claims that they do not?

    python -m evals support ../shared/bench/attribution --split report --json
    python -m evals support ../shared/bench/attribution --fit

The second command fits assistant/check/likelihood.json again, on the tune split alone.
"""

import json
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.check import Source, check
from assistant.check.case import Case
from assistant.check.features import FEATURES, features
from assistant.check.likelihood import PARAMETERS
from assistant.text.words import content_stems
from evals.bench import Split, belongs, rows

# Rules catch most of what is wrong, so that coverage alone need not be even-handed: on the tune
# split the check as a whole does as well from .3 to .5, and .3 withholds fewest right claims.
THRESHOLD = 0.3
NEEDED = ("question", "claim", "references", "attributable", "set")


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, what it cites, and whether people found it supported."""

    question: str
    text: str
    sources: tuple[Source, ...]
    supported: bool
    origin: str


def support(folder: Path, split: Split = "report") -> dict[str, Any]:
    """Balanced accuracy of the check on labelled claims, beside plain word overlap.

    Args:
        folder: Holds claims.jsonl (../shared/bench/README.md).
        split: Which half, by the hash of the question.

    Returns:
        "balanced_accuracy" overall and "sets" by origin, the same for "word_overlap" (the share of
        the claim's content stems that its references have, with the threshold that is best on the
        tune split), the shares of supported claims withheld and of unsupported ones caught,
        "claims", "split" and "seconds".

    Raises:
        FootnoteError: As `read_claims`.
    """
    everything = read_claims(folder)
    claims = [claim for claim in everything if belongs(claim.question, split)]
    tuned = [claim for claim in everything if belongs(claim.question, "tune")]
    threshold = overlap_threshold(tuned)
    started = time.perf_counter()
    shown = [check(claim.text, claim.sources).supported for claim in claims]
    seconds = time.perf_counter() - started
    overlapping = [overlap(claim) >= threshold for claim in claims]
    right = [verdict for claim, verdict in zip(claims, shown, strict=True) if claim.supported]
    wrong = [verdict for claim, verdict in zip(claims, shown, strict=True) if not claim.supported]
    return {
        "balanced_accuracy": _rounded(balanced_accuracy(claims, shown)),
        "word_overlap": _rounded(balanced_accuracy(claims, overlapping)),
        "sets": _by_set(claims, shown),
        "word_overlap_sets": _by_set(claims, overlapping),
        "wrong_caught": _rounded(1 - _share(wrong)),
        "right_withheld": _rounded(1 - _share(right)),
        "claims": len(claims),
        "split": split,
        "seconds": round(seconds, 1),
    }


def read_claims(folder: Path) -> list[Claim]:
    """All claims of the folder; the question stands in for what a title and heading would say.

    Raises:
        FootnoteError: The file is missing, or a line is no claim.
    """
    return [
        Claim(
            question=row["question"],
            text=row["claim"],
            sources=tuple(Source(quote, row["question"]) for quote in row["references"]),
            supported=row["attributable"],
            origin=row["set"],
        )
        for row in rows(folder / "claims.jsonl", needs=NEEDED)
    ]


def overlap(claim: Claim) -> float:
    """The share of the claim's content stems that its references have."""
    stems = content_stems(claim.text)
    quoted = set[str]().union(*(content_stems(source.quote) for source in claim.sources))
    return len(stems & quoted) / len(stems) if stems else 0.0


def overlap_threshold(claims: Sequence[Claim]) -> float:
    """The threshold at which word overlap does best on these claims."""
    shares = [overlap(claim) for claim in claims]
    return max(
        sorted(set(shares)),
        key=lambda least: balanced_accuracy(claims, [share >= least for share in shares]),
    )


def balanced_accuracy(claims: Sequence[Claim], shown: Sequence[bool]) -> float:
    """The mean of the shares judged right among supported and among unsupported claims."""
    pairs = list(zip(claims, shown, strict=True))
    kept = _share([verdict for claim, verdict in pairs if claim.supported])
    caught = _share([not verdict for claim, verdict in pairs if not claim.supported])
    return (kept + caught) / 2


def fit(folder: Path) -> Path:
    """Fit assistant/check/likelihood.json on the tune split, and say where it was written."""
    from sklearn.linear_model import LogisticRegression  # noqa: PLC0415 - an extra ("train")
    from sklearn.preprocessing import StandardScaler  # noqa: PLC0415

    claims = [claim for claim in read_claims(folder) if belongs(claim.question, "tune")]
    measured = [features(Case.of(claim.text, claim.sources)) for claim in claims]
    scaler = StandardScaler().fit(measured)
    model = LogisticRegression(C=0.3, class_weight="balanced")
    model.fit(scaler.transform(measured), [claim.supported for claim in claims])
    weights = model.coef_[0] / scaler.scale_
    fitted = {
        "command": "python -m evals support ../shared/bench/attribution --fit",
        "weights": dict(
            zip(FEATURES, (round(float(weight), 4) for weight in weights), strict=True)
        ),
        "intercept": round(float(model.intercept_[0] - weights @ scaler.mean_), 4),
        "threshold": THRESHOLD,
    }
    PARAMETERS.write_text(json.dumps(fitted, indent=2) + "\n", encoding="utf-8")
    return PARAMETERS


def _by_set(claims: Sequence[Claim], shown: Sequence[bool]) -> dict[str, float]:
    found = {}
    for origin in sorted({claim.origin for claim in claims}):
        pairs = [pair for pair in zip(claims, shown, strict=True) if pair[0].origin == origin]
        found[origin] = _rounded(balanced_accuracy(*zip(*pairs, strict=True)))
    return found


def _share(flags: Iterable[bool]) -> float:
    listed = list(flags)
    return sum(listed) / len(listed) if listed else 0.0


def _rounded(value: float) -> float:
    return round(value, 3)
