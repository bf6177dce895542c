"""How likely the evidence answers the question: a few readable features and fitted weights."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.claims.signatures import signed_by
from assistant.questions.authors import authors_asked
from assistant.questions.echoes import echoes
from assistant.questions.expected import carries
from assistant.questions.question import Question
from assistant.reading.ranking import asks, is_fragment
from assistant.reading.reading import Reading
from assistant.text.names import names_in
from assistant.text.words import coverage, stem, stems, words
from vectorstore.errors import FootnoteError

# Sizes in passages between which the weights were fitted.
SMALLEST, LARGEST = 10, 2_000

PARAMETERS = Path(__file__).parent / "answerability.json"


@dataclass(frozen=True, slots=True)
class Calibration:
    """Fitted weights of the features (`python -m evals calibrate`), and the one threshold.

    Attributes:
        weights: Weight of each feature, by name; the features are used as they are.
        bias: Added to the weighted sum.
        threshold: Least probability at which an answer is shown.
    """

    weights: Mapping[str, float]
    bias: float
    threshold: float

    def probability(self, features: Mapping[str, float]) -> float:
        """Probability that the evidence answers the question, 0 to 1."""
        total = self.bias + sum(weight * features[name] for name, weight in self.weights.items())
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, total))))


@lru_cache(maxsize=4)
def load_calibration(path: Path = PARAMETERS) -> Calibration:
    """The shipped calibration, or another one from a file.

    Raises:
        FootnoteError: The file is missing or is not a calibration.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return Calibration(values["weights"], values["bias"], values["threshold"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FootnoteError(
            f"{path}: not a calibration ({error}); make it again with python -m evals calibrate"
        ) from error


def features_of(question: Question, reading: Reading) -> dict[str, float]:
    """What the probability is worked out from, by name. Needs at least one piece of evidence.

    Each is between 0 and 1, except the reader's logits and the logarithm of the rarest word's
    weight.
    """
    best = reading.evidence[0]
    others = [one.score for one in reading.evidence[1:] if one.passage.id != best.passage.id]
    passage = best.passage.text
    signed = signed_by(best.document, best.start, best.end)
    signer = f"{signed.speaker if signed else ''} {authors_asked(question.text, best.document)}"
    around = " ".join(
        part
        for part in (
            passage, best.passage.heading, best.document.title, best.document.publisher,
            best.document.speaker, best.document.author, signer,
        )
        if part
    )  # fmt: skip
    quote = f"{best.in_full} {echoes(question, best.in_full)} {signer}"
    around = f"{around} {echoes(question, around)}"
    rarest = max(reading.rarity.values(), default=0.0)
    size = _size(reading.passages)
    dense = max((hit.dense or 0.0 for hit in reading.hits), default=0.0)
    best_logit = max(one.logit for one in reading.evidence)
    covered = coverage(around, reading.rarity)
    return {
        "score": best.score,
        "logit": best.logit,
        "best_logit": best_logit,
        "margin": best.score - max(others, default=best.score),
        "dense": dense,
        "passage_dense": next(
            (hit.dense or 0.0 for hit in reading.hits if hit.passage.id == best.passage.id), 0.0
        ),
        "nearest_sentence": max((hit.sentence or 0.0 for hit in reading.hits), default=0.0),
        "passage_sentence": next(
            (hit.sentence or 0.0 for hit in reading.hits if hit.passage.id == best.passage.id), 0.0
        ),
        "sentence_coverage": coverage(quote, reading.rarity),
        "passage_coverage": covered,
        "rarest_missing": _rarest_missing(around, reading.rarity) / rarest if rarest else 0.0,
        "names_missing": _names_missing(question, around),
        "names_not_said": _names_missing(question, quote),
        "other_names": _other_names(question, best.in_full),
        "type_carried": float(carries(question, best.wording)),
        "fragment": float(best.item is None and is_fragment(best.quote)),
        "asks": float(asks(best.quote)),
        "first_passage": float(best.rank == 0),
        "brevity": 1.0 / (1 + len(reading.rarity)),
        "asks_who": float(question.kind in {"person", "organisation", "place"}),
        "asks_when": float(question.kind in {"date", "duration"}),
        "asks_count": float(question.kind in {"money", "number", "percentage"}),
        "asks_why": float(question.kind in {"reason", "manner"}),
        "follow_up": float(question.follow_up),
        "size": size,
        "dense_by_size": dense * size,
        "logit_by_size": best_logit * size,
        "coverage_by_size": covered * size,
    }


def _size(passages: int) -> float:
    """How large the collection is, 0.3 to 1.

    The best of many passages comes near any question by chance, so that the same score says less
    in a large collection. From 2,000 passages on the fit has seen no difference.
    """
    return math.log10(min(max(passages, SMALLEST), LARGEST)) / math.log10(LARGEST)


def _rarest_missing(text: str, rarity: Mapping[str, float]) -> float:
    carried = stems(words(text))
    return max((weight for word, weight in rarity.items() if word not in carried), default=0.0)


def _names_missing(question: Question, text: str) -> float:
    """Share of the words of the question's names that a text does not carry."""
    named = [stem(word) for name in question.names for word in words(name)]
    if not named:
        return 0.0
    carried = stems(words(text))
    return sum(word not in carried for word in named) / len(named)


def _other_names(question: Question, text: str) -> float:
    """1 where a text lacks a name of the question and has others: it may be about another."""
    if not _names_missing(question, text):
        return 0.0
    asked = stems(words(question.text))
    return float(any(not stems(words(name)) & asked for name in names_in(text)))
