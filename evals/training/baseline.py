"""A plain feature model to compare the reader with: what can be seen without a network."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from evals.training.data import Question, Sentence, content_words
from evals.training.measure import Scorer

NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
# What a question word asks for, and what a sentence that answers it tends to hold.
EXPECTED = (
    (r"\bwhen\b|\b(?:what|which) (?:year|date|century|day)\b", r"\b1\d{3}\b|\b20\d{2}\b|century"),
    (r"\bhow (?:many|much|long|old|far|large|big)\b", r"\d|\b(?:two|three|four|five|six|ten)\b"),
    (r"\bwho(?:m|se)?\b", NAME.pattern),
    (r"\bwhere\b|\b(?:what|which) (?:city|country|place)\b", r"\b(?:in|at|near|to) [A-Z]"),
    (r"\bwhy\b", r"\b(?:because|due to|in order to|so that|since)\b"),
)


def fit_baseline(questions: Sequence[Question]) -> Scorer:
    """Fit a logistic regression on every sentence of every question's passage."""
    rows, labels = [], []
    for question in questions:
        found = features(question.text, question.own)
        for row, flag in zip(found, question.right, strict=True):
            if flag is not None:
                rows.append(row)
                labels.append(flag)
    model: Pipeline = make_pipeline(StandardScaler(), LogisticRegression(max_iter=1000))
    model.fit(np.asarray(rows), np.asarray(labels))

    def score(question: str, sentences: Sequence[Sentence]) -> Sequence[float]:
        logits: list[float] = model.decision_function(features(question, sentences)).tolist()
        return logits

    return score


def features(question: str, sentences: Sequence[Sentence]) -> NDArray[np.float64]:
    """Features of each sentence, (sentences, features)."""
    asked = content_words(question)
    sets = [content_words(one.text) for one in sentences]
    # Rare words weigh more: those that few of the other sentences have.
    weight = {word: 1.0 / (1 + sum(word in held for held in sets)) for word in asked}
    return np.asarray(
        [
            _features(question, asked, weight, one, held)
            for one, held in zip(sentences, sets, strict=True)
        ]
    )


def _features(
    question: str, asked: set[str], weight: dict[str, float], one: Sentence, held: set[str]
) -> list[float]:
    numbers = set(re.findall(r"\d+", question))
    names = set(NAME.findall(question))
    near = content_words(one.before[-200:]) | content_words(one.heading)
    return [
        _share(asked & held, asked),
        sum(weight[word] for word in asked & held) / max(1e-6, sum(weight.values())),
        _share(asked & (held | near), asked),
        _share({number for number in numbers if number in one.text}, numbers),
        _share({name for name in names if name in one.text}, names),
        float(not one.before),
        float(np.log1p(len(one.text))),
        *(
            float(bool(re.search(wanted, question, re.IGNORECASE)))
            * (1.0 if re.search(given, one.text) else -1.0)
            for wanted, given in EXPECTED
        ),
    ]


def _share(found: set[str], of: set[str]) -> float:
    return len(found) / len(of) if of else 1.0
