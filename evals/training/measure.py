"""How well a reader finds the right sentence and tells that there is none."""

from collections.abc import Callable, Sequence
from itertools import chain, groupby

import numpy as np
from sklearn.metrics import roc_auc_score

from assistant.reading.reader import EvidenceReader, Window
from evals.training.data import Question, Sentence, holds

Scorer = Callable[[str, Sequence[Sentence]], Sequence[float]]
SHOWN = 3  # statements within which clapnq's evidence must be


def measure(questions: Sequence[Question], score: Scorer) -> dict[str, float]:
    """Read each question's own passage.

    Returns:
        `right`: share of answerable questions whose best sentence answers (holds an accepted
        answer, or was marked). `auc`: area under the curve of the best logit, answerable against
        not. `evidence@3`: share of the marked sentences among the best three (of as many as
        three can show).
    """
    best, answerable, right, recall = [], [], [], []
    for question in questions:
        scores = np.asarray(score(question.text, question.own))
        best.append(scores.max())
        answerable.append(question.answerable)
        if question.answerable:
            order = np.argsort(-scores, kind="stable")
            right.append(_answers(question, int(order[0])))
            marked = [at for at, flag in enumerate(question.right) if flag]
            shown = len(set(marked) & set(order[:SHOWN].tolist()))
            recall.append(shown / min(SHOWN, len(marked)))
    figures = {
        "questions": float(len(questions)),
        "right": _mean(right),
        "evidence@3": _mean(recall),
    }
    if len(set(answerable)) == 2:
        figures["auc"] = float(roc_auc_score(answerable, best))
    return {name: round(value, 4) for name, value in figures.items()}


def reading_with(reader: EvidenceReader) -> Scorer:
    """Score the sentences of a question's passages as the assistant does, a passage a window."""

    def score(question: str, sentences: Sequence[Sentence]) -> Sequence[float]:
        windows = [
            Window(tuple(one.text for one in several), over)
            for (_, over), several in groupby(sentences, lambda one: (one.passage, one.headed))
        ]
        return list(chain.from_iterable(reader.score(question, windows)))

    return score


def _answers(question: Question, at: int) -> bool:
    if not question.answers:
        return bool(question.right[at])
    return any(holds(question.own[at].text, answer) for answer in question.answers)


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(np.asarray(values, dtype=np.float64)))
