"""Writes the trained network as int8 ONNX with its tokenizer and a description of both."""

import json
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from assistant.reading.reader import FORMAT
from evals.training.model import EvidenceModel

OPSET = 20


def export(model: EvidenceModel, folder: Path) -> None:
    """Write `reader.onnx`: one input row a window, a logit for each sentence; int8 per channel."""
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "plain.onnx"
        to_onnx(model, plain)
        network = onnx.load(plain)
        del network.graph.value_info[:]  # shapes noted before constants were transposed
        quantize_dynamic(
            network,
            folder / "reader.onnx",
            op_types_to_quantize=["MatMul", "Gemm", "Gather"],
            per_channel=True,
            # Seven bits: eight overflow on processors without VNNI (onnxruntime, "Quantize ONNX
            # models", "U8S8 saturation"), so the scores would depend on the machine.
            reduce_range=True,
            weight_type=QuantType.QInt8,
            extra_options={"MatMulConstBOnly": True},
        )


def to_onnx(model: EvidenceModel, path: Path) -> None:
    """Write the network in full precision."""
    ids = torch.ones(2, 16, dtype=torch.long)
    kinds = torch.zeros(2, 16, dtype=torch.long)
    kinds[:, 4:] = 1
    sentences = torch.zeros(2, 3, 16)
    sentences[:, 0, 4:8], sentences[:, 1, 8:12], sentences[:, 2, 12:] = 1, 1, 1
    batch, length = torch.export.Dim("batch", min=1), torch.export.Dim("length", min=4, max=512)
    row = {0: batch, 1: length}
    torch.onnx.export(
        model.eval(),
        (ids, kinds, sentences),
        path,
        input_names=["ids", "kinds", "sentences"],
        output_names=["logits"],
        dynamic_shapes=(row, row, {0: batch, 1: torch.export.Dim("sentences", min=1), 2: length}),
        opset_version=OPSET,
        external_data=False,
        dynamo=True,
        verbose=False,
    )
    onnx.checker.check_model(path)


def describe(folder: Path, tokenizer: Tokenizer, max_length: int, card: dict[str, Any]) -> None:
    """Write `tokenizer.json` and `reader.json`, with the hashes that the reader checks."""
    (folder / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf-8")
    hashes = {
        name: sha256((folder / name).read_bytes()).hexdigest()
        for name in ("reader.onnx", "tokenizer.json")
    }
    full = {"format": FORMAT, "max_length": max_length, "sha256": hashes, **card}
    text = json.dumps(full, indent=2, ensure_ascii=False)
    (folder / "reader.json").write_text(text + "\n", encoding="utf-8")
