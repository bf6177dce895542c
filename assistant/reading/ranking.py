"""Which sentence comes first: the reader's logit and a few readable features, weighted."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.claims.signatures import signed_by
from assistant.questions.authors import authors_asked
from assistant.questions.echoes import echoes
from assistant.questions.expected import HINTED, carries
from assistant.questions.question import Question
from assistant.text.lists import item_at, worded, worded_in_full
from assistant.text.words import coverage
from vectorstore.errors import FootnoteError
from vectorstore.types import Hit, Span

_ENDED = re.compile(r"[.!?:;…][\W_]*$|[\"”’)]$")
_ASKS = re.compile(r"\?[\W_]*$")
PARAMETERS = Path(__file__).parent / "ranking.json"


@dataclass(frozen=True, slots=True)
class Ranking:
    """Fitted weights of the features of a sentence (`python -m evals rank`).

    The logit's weight is 1, so that scores stay comparable with logits.
    """

    weights: Mapping[str, float]

    def score(self, features: Mapping[str, float]) -> float:
        """The score of a sentence; higher is likelier to answer."""
        return sum(weight * features[name] for name, weight in self.weights.items())


@lru_cache(maxsize=4)
def load_ranking(path: Path = PARAMETERS) -> Ranking:
    """The shipped weights, or others from a file.

    Raises:
        FootnoteError: The file is missing or does not hold weights.
    """
    try:
        return Ranking(json.loads(path.read_text(encoding="utf-8"))["weights"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise FootnoteError(
            f"{path}: no weights of a ranking ({error}); make them again with python -m evals rank"
        ) from error


def sentence_features(
    question: Question, hit: Hit, span: Span, logit: float, rarity: Mapping[str, float]
) -> dict[str, float]:
    """What a sentence's score is made of, by name.

    Args:
        question: What was asked.
        hit: The passage that the sentence stands in, with the scores of the search.
        span: The sentence.
        logit: What the evidence reader says of it.
        rarity: Weight of each stem of the question, in nats.
    """
    sentence = hit.document.text[span.start : span.end]
    item = item_at(hit.document, span.start, span.end)
    full = worded_in_full(hit.document, span.start, span.end)
    signed = signed_by(hit.document, span.start, span.end)
    authors = authors_asked(question.text, hit.document)
    told = carries(question, worded(hit.document, span.start, span.end))
    hinted = question.kind in HINTED
    over = f"{hit.passage.heading or ''} {hit.document.title} {signed.speaker if signed else ''}"
    return {
        "logit": logit,
        "coverage": coverage(f"{full} {echoes(question, full)} {authors}", rarity),
        "context_coverage": coverage(f"{full} {over} {authors}", rarity),
        "fragment": float(item is None and is_fragment(sentence)),
        "asks": float(asks(sentence)),
        "carries": float(told and not hinted),
        "hints": float(told and hinted),
        "retrieved": hit.score,
    }


def is_fragment(sentence: str) -> bool:
    """Whether it is a headline, a byline or a label: nothing ends it as a sentence ends."""
    return _ENDED.search(sentence) is None


def asks(sentence: str) -> bool:
    """Whether it is a question, which tells nobody what is the case."""
    return _ASKS.search(sentence) is not None
