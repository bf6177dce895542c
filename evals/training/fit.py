"""Fits the network to the groups: one right sentence, or none, of each question's candidates."""

import math
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar, cast

import torch
from rich.console import Console
from torch import Tensor
from torch.nn import functional

from assistant.reading.reader import pad
from evals.training.groups import Drawer
from evals.training.layout import Layout, Row
from evals.training.model import EvidenceModel

T = TypeVar("T")

CHUNK = 12  # windows run together, of like length: more would be more padding
WARM_UP = 0.06  # share of steps in which the learning rate rises
SINGLE, ANSWER, UNSUPPORTED = 0.3, 0.5, 0.3  # weights of the losses beside the choice


@dataclass(frozen=True, slots=True)
class Recipe:
    """How to train.

    Attributes:
        groups: Questions a step.
        rate: Peak learning rate of the network; the new heads learn `heads` times as fast, the
            vectors of the words `words` times as fast (0: they stay as they are packaged).
        kept: Weight that the running average of the weights keeps at each step.
        lined_up: Share of the questions over collections that are also asked of a line-up.
    """

    epochs: int = 2
    groups: int = 16
    rate: float = 1.2e-4
    heads: float = 5.0
    words: float = 0.0
    decay: float = 0.01
    kept: float = 0.995
    lined_up: float = 0.0
    seed: int = 1


def fit(
    model: EvidenceModel,
    drawer: Drawer,
    layout: Layout,
    recipe: Recipe,
    console: Console,
) -> EvidenceModel:
    """Train in place and return a model with the averaged weights."""
    torch.manual_seed(recipe.seed)
    model.words.weight.requires_grad_(recipe.words > 0)  # few questions would unlearn most words
    heads = [*model.pool.parameters(), *model.score.parameters(), *model.tokens.parameters()]
    heads.append(model.mix)
    words = [model.words.weight]
    apart = {id(one) for one in (*heads, *words)}
    body = [one for one in model.parameters() if one.requires_grad and id(one) not in apart]
    rates = ((body, 1.0), (heads, recipe.heads), (words, recipe.words))
    optimizer = torch.optim.AdamW(
        [{"params": some, "lr": recipe.rate * share} for some, share in rates],
        weight_decay=recipe.decay,
        fused=True,
    )
    epochs = [drawer.epoch() for _ in range(recipe.epochs)]
    total = sum(math.ceil(len(groups) / recipe.groups) for groups in epochs)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, total))
    average = torch.optim.swa_utils.AveragedModel(
        model, avg_fn=lambda old, new, count: _average(old, new, int(count), recipe.kept)
    )
    model.train()
    began, step, lately = time.perf_counter(), 0, 0.0
    for epoch, everything in enumerate(epochs):
        for groups in _batches(everything, recipe.groups):
            rows = layout.rows(groups)
            with torch.autocast("cpu", torch.bfloat16):  # once a step: it keeps the cast weights
                loss = _loss(model, rows, len(groups))
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
            average.update_parameters(model)
            step += 1
            lately += (loss.item() - lately) / min(step, 50)
            if step % 25 == 0:
                spent = time.perf_counter() - began
                console.print(
                    f"epoch {epoch + 1}, step {step}/{total}, loss {lately:.3f}, {spent:.0f} s"
                )
    return cast("EvidenceModel", average.module).eval()


def choice_loss(logits: Tensor, right: Tensor, group: Tensor, groups: int) -> Tensor:
    """Softmax over the sentences of each question and "none of them", whose logit is 0.

    Args:
        logits: One a sentence.
        right: Whether it answers; a group without any wants "none".
        group: Number of each sentence's group.
        groups: How many groups there are.
    """
    losses = []
    for number in range(groups):
        mine = group == number
        options = torch.cat([logits.new_zeros(1), logits[mine]])
        wanted = torch.cat([~right[mine].any().view(1), right[mine]])
        losses.append(options.logsumexp(0) - options[wanted].logsumexp(0))
    return torch.stack(losses).mean()


def _loss(model: EvidenceModel, rows: Sequence[Row], groups: int) -> Tensor:
    logits, right, group, answer, unsupported = [], [], [], [], []
    ordered = sorted(rows, key=lambda row: len(row.encoded.ids))
    for chunk in _batches(ordered, CHUNK):
        arrays = (torch.from_numpy(one) for one in pad([row.encoded for row in chunk]))
        scores, is_answer, is_unsupported = model.judge(*arrays)
        for at, row in enumerate(chunk):
            for place, flag in enumerate(row.right):
                first, end = row.encoded.spans[place]
                if flag is not None and first < end:
                    logits.append(scores[at, place].float())
                    right.append(flag)
                    group.append(row.group)
        answer.append(_token_loss(is_answer, [row.answer for row in chunk]))
        unsupported.append(_token_loss(is_unsupported, [row.unsupported for row in chunk]))
    flat, flags = torch.stack(logits), torch.tensor(right)
    return (
        choice_loss(flat, flags, torch.tensor(group), groups)
        + SINGLE * functional.binary_cross_entropy_with_logits(flat, flags.float())
        + ANSWER * torch.stack(answer).mean()
        + UNSUPPORTED * torch.stack(unsupported).mean()
    )


def _token_loss(logits: Tensor, labels: Sequence[Sequence[int]]) -> Tensor:
    width = logits.shape[1]
    wanted = torch.tensor([[*one, *[-1] * (width - len(one))] for one in labels])
    known = wanted >= 0
    if not known.any():
        return logits.float().sum() * 0.0
    chosen = wanted[known].float()
    # Answers are a few tokens of a passage: without the weight "no answer" would win everywhere.
    weight = 1.0 + 4.0 * chosen
    return functional.binary_cross_entropy_with_logits(logits.float()[known], chosen, weight)


def _average(old: Tensor, new: Tensor, count: int, kept: float) -> Tensor:
    """Running average that follows closely at first, so that the random heads are forgotten."""
    return torch.lerp(new, old, min(kept, (1 + count) / (10 + count)))


def _rate(step: int, total: int) -> float:
    warm = max(1, round(total * WARM_UP))
    return min((step + 1) / warm, max(0.02, (total - step) / max(1, total - warm)))


def _batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[at : at + size] for at in range(0, len(items), size))
