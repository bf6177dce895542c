"""The stages in which the evidence reader learns, each from the weights of the one before."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from rich.console import Console
from tokenizers import Tokenizer
from torch import Tensor

from assistant.reading.reader import EvidenceReader
from evals.training.data import Question, Sentence
from evals.training.export import describe, export
from evals.training.fit import Recipe, fit
from evals.training.groups import Drawer, Prepared, prepare
from evals.training.layout import LONGEST_ROW, Layout
from evals.training.mining import hard_ones
from evals.training.model import EvidenceModel

FIRST = Recipe(epochs=3)
SECOND = Recipe(epochs=3, rate=9e-5, heads=2.0, seed=2)
SECOND_WEIGHT = 0.8
BETWEEN = (0.2, 0.3, 0.5)  # weights of the second, third and fourth stage, where the fifth begins
AFTER = (0.25, 0.75)  # weights before each stage from the fifth on, and after it
SECOND_REPLAY = 0.25  # share of the published questions, so that what they taught is not unlearned

Weights = dict[str, Tensor]


@dataclass(frozen=True)
class Again:
    """A stage that asks what the reader before it answers wrongly or hardly.

    Attributes:
        replay: Share of the published questions that go with these, so that what was learned before
            is not unlearned.
        sections: The same of ours over sections.
    """

    recipe: Recipe
    replay: float
    sections: float


THIRD = Again(Recipe(epochs=2, rate=1.2e-4, heads=2.0, seed=5), 0.15, 0.15)
FOURTH = Again(Recipe(epochs=2, rate=1.4e-4, heads=2.0, kept=0.997, seed=7), 0.25, 0.2)
# Each from weights between the start of the one before and its end.
LATER = (
    Again(Recipe(epochs=2, rate=1.4e-4, heads=2.0, kept=0.997, seed=11), 0.15, 0.12),
    Again(Recipe(epochs=2, rate=1.4e-4, heads=2.0, kept=0.997, seed=17), 0.12, 0.12),
    Again(Recipe(epochs=2, rate=1.4e-4, heads=2.0, kept=0.997, seed=29), 0.12, 0.12),
    Again(Recipe(epochs=1, rate=1.4e-4, heads=2.0, kept=0.996, seed=37), 0.09, 0.08),
    Again(Recipe(epochs=1, rate=1.4e-4, heads=2.0, words=0.3, kept=0.997, seed=43), 0.14, 0.1),
    Again(Recipe(epochs=1, rate=1.4e-4, heads=2.0, words=0.3, kept=0.997, seed=47), 0.14, 0.1),
    Again(
        Recipe(epochs=1, rate=1.4e-4, heads=2.0, words=0.3, kept=0.997, lined_up=0.45, seed=53),
        0.09,
        0.06,
    ),
)
"""The fifth stage to the eleventh; the last three let the vectors of words learn, the last also
learns from the likeliest sentences side by side."""


@dataclass(frozen=True)
class Course:
    """What the stages share.

    Attributes:
        published: Questions of SQuAD and SelQA.
        sections: Ours over sections.
        collections: Ours over whole collections.
        extra: Further sentences, to draw hard negatives from.
    """

    published: Sequence[Question]
    sections: Sequence[Question]
    collections: Sequence[Question]
    extra: Sequence[Sentence]
    tokenizer: Tokenizer
    console: Console

    def first(self, model: EvidenceModel) -> EvidenceModel:
        """Published questions, each with the passage that it was asked of."""
        return self._taught(model, self._prepared(self.published), FIRST)

    def second(self, model: EvidenceModel) -> EvidenceModel:
        """Ours, those over collections beside two passages that cosine and BM25 rank high.

        Returns weights between the two stages, which are better on the data of either than one
        stage is on the other's. Source: Wortsman et al., "Robust fine-tuning of zero-shot models"
        (2022, arXiv:2109.01903).
        """
        before = weights_of(model)
        asked = [*self.sections, *self.collections, *self._some(self.published, SECOND_REPLAY)]
        model = self._taught(model, self._prepared(asked), SECOND)
        shares = (1 - SECOND_WEIGHT, SECOND_WEIGHT)
        model.load_state_dict(average([before, weights_of(model)], shares))
        return model

    def all_but_first(self, model: EvidenceModel) -> EvidenceModel:
        """The second stage to the eleventh, and the weights between them that are shipped."""
        model = self.second(model)
        passed = [weights_of(model)]
        for stage in (THIRD, FOURTH):
            model = self._again(model, stage)
            passed.append(weights_of(model))
        model.load_state_dict(average(passed, BETWEEN))
        for stage in LATER:
            before = weights_of(model)
            model = self._again(model, stage)
            model.load_state_dict(average([before, weights_of(model)], AFTER))
        return model

    def _again(self, model: EvidenceModel, stage: Again) -> EvidenceModel:
        """What the stage before answers wrongly or hardly, beside what it took for the answer."""
        again = [
            *self._some(self.sections, stage.sections),
            *self._some(self.published, stage.replay),
        ]
        asked = self._prepared(self.collections)
        self.console.print("Reading what a retriever would bring")
        with TemporaryDirectory() as folder:
            write(model, self.tokenizer, Path(folder), {})
            reader = EvidenceReader.load(Path(folder))
            rng = random.Random(stage.recipe.seed)  # noqa: S311 - no secret
            hard = hard_ones(asked, reader, rng)
        return self._taught(model, [*self._prepared(again), *hard], stage.recipe)

    def _prepared(self, questions: Sequence[Question]) -> list[Prepared]:
        self.console.print(f"{len(questions)} questions; ranking hard negatives")
        return prepare(questions, self.extra)

    def _taught(
        self, model: EvidenceModel, prepared: Sequence[Prepared], recipe: Recipe
    ) -> EvidenceModel:
        rng = random.Random(recipe.seed)  # noqa: S311 - no secret
        drawer = Drawer(prepared, self.extra, rng, recipe.lined_up)
        return fit(model, drawer, Layout(self.tokenizer), recipe, self.console)

    @staticmethod
    def _some(questions: Sequence[Question], share: float) -> list[Question]:
        rng = random.Random(SECOND.seed)  # noqa: S311 - no secret
        return rng.sample(list(questions), int(len(questions) * share))


def write(
    model: EvidenceModel, tokenizer: Tokenizer, folder: Path, card: dict[str, object]
) -> None:
    """Write the files that the assistant reads."""
    folder.mkdir(parents=True, exist_ok=True)
    export(model, folder)
    describe(folder, tokenizer, LONGEST_ROW, card)


def weights_of(model: EvidenceModel) -> Weights:
    """A copy of a model's weights, which training in place does not change."""
    return {name: value.clone() for name, value in model.state_dict().items()}


def average(stages: Sequence[Weights], shares: Sequence[float]) -> Weights:
    """The weights between those of several stages.

    On the data of each they are nearly as good as its own, and better on what none has seen.
    Source: Wortsman et al., "Model soups" (2022, arXiv:2203.05482).
    """
    return {
        name: torch.stack(
            [stage[name] * share for stage, share in zip(stages, shares, strict=True)]
        ).sum(0)
        for name in stages[0]
    }
