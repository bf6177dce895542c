"""The network behind the evidence reader: MiniLM, scoring sentences and marking tokens."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from assistant.reading.reader import QUESTION

HIDDEN = 384
HEADS = 12
LAYERS = 6
INNER = 1536
KINDS = 2  # segments: the question, the passage
DROPOUT = 0.1
NOTHING = -1e4  # in place of minus infinity: stays finite in bfloat16 and int8


class RowDropout(nn.Module):
    """Drops the same features at all tokens of a row (Gal and Ghahramani 2016, arXiv:1512.05287).

    One draw a row: drawing for each token takes 15 % of a training step on a CPU.
    """

    def forward(self, x: Tensor) -> Tensor:
        """Drop features of x, (batch, ..., hidden), while training."""
        if not self.training:
            return x
        shape = (x.shape[0], *[1] * (x.dim() - 2), x.shape[-1])
        kept = torch.rand(shape, device=x.device) >= DROPOUT
        return x * kept.to(x.dtype) / (1.0 - DROPOUT)


class Layer(nn.Module):
    """One transformer layer, as in BERT (Devlin et al. 2019, arXiv:1810.04805)."""

    def __init__(self) -> None:
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.out = nn.Linear(HIDDEN, HIDDEN)
        self.norm1 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.up = nn.Linear(HIDDEN, INNER)
        self.down = nn.Linear(INNER, HIDDEN)
        self.norm2 = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = RowDropout()

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Attend and transform.

        Args:
            x: states, (batch, length, hidden).
            mask: added to the attention scores, (batch, 1, 1, length).
        """
        batch, length, _ = x.shape
        width = HIDDEN // HEADS
        query, key, value = self.qkv(x).view(batch, length, 3, HEADS, width).permute(2, 0, 3, 1, 4)
        # Written out: the backward pass of PyTorch's fused attention takes 44 % of a step on a CPU.
        scores = query @ key.transpose(-1, -2) * width**-0.5 + mask
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        inner = self.down(functional.gelu(self.up(x)))
        result: Tensor = self.norm2(x + self.dropout(inner))
        return result


class EvidenceModel(nn.Module):
    """Scores the sentences of a passage for a question.

    Every token of a sentence says how likely it is part of the answer, and every token of the
    question how likely it is something that the passage does not carry (another year, another
    name). A sentence's score adds the best of the first to what its pooled states say and takes off
    the worst of the second, so that one wrong word can sink an otherwise perfect match.
    """

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, HIDDEN)
        self.positions = nn.Embedding(512, HIDDEN)
        self.kinds = nn.Embedding(KINDS, HIDDEN)
        self.norm = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.dropout = RowDropout()
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.pool = nn.Linear(3 * HIDDEN, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1)
        self.tokens = nn.Linear(HIDDEN, 2)
        self.mix = nn.Parameter(torch.tensor([0.5, 0.5]))

    def forward(self, ids: Tensor, kinds: Tensor, sentences: Tensor) -> Tensor:
        """The logits of the sentences alone, as the assistant asks for them."""
        return self.judge(ids, kinds, sentences)[0]

    def judge(self, ids: Tensor, kinds: Tensor, sentences: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Score the sentences of each window in one pass.

        Args:
            ids: token ids, 0 where padded, (batch, length).
            kinds: segment of each token, (batch, length).
            sentences: 1 at the tokens of each sentence, (batch, sentences, length).

        Returns:
            The logits of the sentences (batch, sentences), and of each token that it is part of an
            answer and that it is unsupported (batch, length).
        """
        present = (ids != 0).to(self.words.weight.dtype)
        place = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(place) + self.kinds(kinds)
        x = self.dropout(self.norm(x))
        mask = ((1.0 - present) * NOTHING)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, mask)
        question = present * (kinds == QUESTION)
        ours = _mean(x, sentences)
        shared = torch.cat([x[:, :1], _mean(x, question[:, None])], dim=-1)
        pooled = torch.cat([ours, shared.expand(-1, ours.shape[1], -1)], dim=-1)
        whole = self.score(self.dropout(functional.gelu(self.pool(pooled)))).squeeze(-1)
        marks = self.tokens(x)
        answer, unsupported = marks[..., 0], marks[..., 1]
        best = (answer[:, None] + (1.0 - sentences) * NOTHING).max(dim=-1).values
        worst = (unsupported + (1.0 - question) * NOTHING).max(dim=-1).values
        logits = whole + self.mix[0] * best - self.mix[1] * worst[:, None]
        return logits, answer, unsupported


def _mean(x: Tensor, keep: Tensor) -> Tensor:
    """Means of states over several token sets: (batch, sets, hidden)."""
    return (keep.to(x.dtype) @ x) / keep.sum(-1, keepdim=True).clamp(min=1.0)


def from_packaged(weights: Path) -> EvidenceModel:
    """Start from the packaged all-MiniLM-L6-v2 weights; the heads start at random.

    Args:
        weights: its `model.safetensors`.
    """
    old = load_file(weights)
    model = EvidenceModel()
    new = model.state_dict()
    new["words.weight"] = old["embeddings.word_embeddings.weight"]
    new["positions.weight"] = old["embeddings.position_embeddings.weight"]
    new["kinds.weight"] = old["embeddings.token_type_embeddings.weight"]
    for part in ("weight", "bias"):
        new[f"norm.{part}"] = old[f"embeddings.LayerNorm.{part}"]
        for n in range(LAYERS):
            source, target = f"encoder.layer.{n}", f"layers.{n}"
            qkv = [old[f"{source}.attention.self.{p}.{part}"] for p in ("query", "key", "value")]
            new[f"{target}.qkv.{part}"] = torch.cat(qkv)
            for mine, theirs in _NAMES.items():
                new[f"{target}.{mine}.{part}"] = old[f"{source}.{theirs}.{part}"]
    model.load_state_dict(new)
    return model


_NAMES = {
    "out": "attention.output.dense",
    "norm1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm2": "output.LayerNorm",
}
