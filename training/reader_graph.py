"""A trained reader in; its ONNX graph, weights in whole numbers of seven bits, out.

Written node by node, so that the same weights give the same bytes and nothing but plain operators
of ONNX is in it. Every dense map multiplies whole numbers; its input is brought to them as it
comes, by its own largest value. Weights take seven bits of the eight: with all eight, processors
without VNNI instructions clip sums, and would read otherwise than those that have them.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper
from torch import nn

from training.reader_batches import MOST_PIECES
from training.reader_net import FAR, HEADS, LABELS, SIZE, Layer, Reader

OPSET, IR_VERSION = 20, 9
LARGEST = 63
INPUTS = ("input_ids", "attention_mask", "token_type_ids")
OUTPUT = "logits"


class _Graph:
    """Nodes and constants as they are added; every method gives the name of what it computes."""

    def __init__(self) -> None:
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, np.ndarray] = {}

    def constant(self, name: str, values: object, kind: type = np.float32) -> str:
        self.constants[name] = np.array(values, dtype=kind, order="C")
        return name

    def whole(self, *values: int) -> str:
        """A list of whole numbers, as shapes and axes are given."""
        return self.constant("whole_" + "_".join(map(str, values)), values, np.int64)

    def add(self, kind: str, *inputs: str, outputs: int = 1, **options: object) -> str:
        names = [f"{kind}_{len(self.nodes)}_{at}" for at in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **options))
        return names[0]

    def outputs(self) -> Sequence[str]:
        """All that the node added last computes."""
        return list(self.nodes[-1].output)

    def norm(self, name: str, state: str, norm: nn.LayerNorm) -> str:
        scale = self.constant(f"{name}.weight", _numbers(norm.weight))
        bias = self.constant(f"{name}.bias", _numbers(norm.bias))
        return self.add("LayerNormalization", state, scale, bias, axis=-1, epsilon=norm.eps)

    def dense(self, name: str, state: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """`weight` is [inputs, outputs]; each output has a scale of its own."""
        scales, rounded = to_whole_numbers(weight, axis=0)
        self.add("DynamicQuantizeLinear", state, outputs=3)
        coded, step, zero = self.outputs()
        held = self.constant(f"{name}.weight", rounded, np.int8)
        summed = self.add("MatMulInteger", coded, held, zero)
        summed = self.add("Cast", summed, to=TensorProto.FLOAT)
        scale = self.add("Mul", step, self.constant(f"{name}.scale", scales[0]))
        return self.add("Add", self.add("Mul", summed, scale), self.constant(f"{name}.bias", bias))


def to_whole_numbers(weight: np.ndarray, *, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Scales along `axis`, and the numbers that give the weights when multiplied by them."""
    scales = np.maximum(np.abs(weight).max(axis=axis, keepdims=True) / LARGEST, 1e-12)
    return scales, np.clip(np.rint(weight / scales), -LARGEST, LARGEST)


def make_model(reader: Reader) -> ModelProto:
    """The graph: token ids, mask and sides of pairs in, three logits a pair out."""
    graph = _Graph()
    state = _embed(graph, reader)
    seen = graph.add("Cast", "attention_mask", to=TensorProto.FLOAT)
    unseen = graph.add("Sub", graph.constant("one", 1.0), seen)
    mask = graph.add("Mul", unseen, graph.constant("far", FAR))
    mask = graph.add("Unsqueeze", mask, graph.whole(1, 2))
    for place, layer in enumerate(reader.layers):
        state = _layer(graph, f"layer{place}", state, mask, layer)
    pooled = _pool(graph, state)
    pooled = graph.add("Tanh", graph.dense("dense", pooled, *_weights(reader.dense)))
    weight = graph.constant("logits.weight", _weights(reader.logits)[0])
    bias = graph.constant("logits.bias", _weights(reader.logits)[1])
    graph.nodes.append(helper.make_node("Gemm", [pooled, weight, bias], [OUTPUT]))
    model = helper.make_model(
        helper.make_graph(
            graph.nodes,
            "reader",
            [
                helper.make_tensor_value_info(n, TensorProto.INT64, ["pairs", "pieces"])
                for n in INPUTS
            ],
            [helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["pairs", len(LABELS)])],
            [numpy_helper.from_array(held, name) for name, held in graph.constants.items()],
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="verify",
    )
    checker.check_model(model, full_check=True)
    return model


def _numbers(tensor: torch.Tensor) -> np.ndarray:
    return tensor.detach().numpy()


def _weights(dense: nn.Linear) -> tuple[np.ndarray, np.ndarray]:
    return _numbers(dense.weight).T, _numbers(dense.bias)


def _embed(graph: _Graph, reader: Reader) -> str:
    scales, rounded = to_whole_numbers(_numbers(reader.words.weight), axis=1)
    held = graph.constant("words", rounded, np.int8)
    words = graph.add("Cast", graph.add("Gather", held, "input_ids"), to=TensorProto.FLOAT)
    scale = graph.add("Gather", graph.constant("words.scale", scales), "input_ids")
    words = graph.add("Mul", words, scale)
    sides = graph.constant("sides", _numbers(reader.sides.weight))
    state = graph.add("Add", words, graph.add("Gather", sides, "token_type_ids"))
    length = graph.add("Shape", "input_ids", start=1, end=2)
    places = graph.constant("places", _numbers(reader.places.weight)[:MOST_PIECES])
    places = graph.add("Slice", places, graph.whole(0), length, graph.whole(0))
    return graph.norm("norm", graph.add("Add", state, places), reader.norm)


def _layer(graph: _Graph, name: str, state: str, mask: str, layer: Layer) -> str:
    parts = [_weights(each) for each in (layer.query, layer.key, layer.value)]
    # What the scores are divided by is taken into the weights.
    shrunk = (SIZE // HEADS) ** -0.5
    parts[0] = parts[0][0] * shrunk, parts[0][1] * shrunk
    weight, bias = (np.concatenate(each, axis=-1) for each in zip(*parts, strict=True))
    made = graph.dense(f"{name}.heads", state, weight, bias)
    made = graph.add("Reshape", made, graph.whole(0, 0, 3, HEADS, SIZE // HEADS))
    # Query and value by head, piece and direction; the key with its directions before its pieces.
    graph.add("Split", made, axis=2, num_outputs=3, outputs=3)
    query, key, value = (
        graph.add("Squeeze", each, graph.whole(2)) for each in list(graph.outputs())
    )
    query = graph.add("Transpose", query, perm=(0, 2, 1, 3))
    key = graph.add("Transpose", key, perm=(0, 2, 3, 1))
    value = graph.add("Transpose", value, perm=(0, 2, 1, 3))
    scores = graph.add("Add", graph.add("MatMul", query, key), mask)
    seen = graph.add("MatMul", graph.add("Softmax", scores, axis=-1), value)
    seen = graph.add("Transpose", seen, perm=(0, 2, 1, 3))
    seen = graph.add("Reshape", seen, graph.whole(0, 0, SIZE))
    seen = graph.dense(f"{name}.attended", seen, *_weights(layer.attended))
    state = graph.norm(f"{name}.first_norm", graph.add("Add", state, seen), layer.first_norm)
    made = graph.add("Gelu", graph.dense(f"{name}.widened", state, *_weights(layer.widened)))
    made = graph.dense(f"{name}.narrowed", made, *_weights(layer.narrowed))
    return graph.norm(f"{name}.second_norm", graph.add("Add", state, made), layer.second_norm)


def _pool(graph: _Graph, state: str) -> str:
    claim = graph.add("Mul", "token_type_ids", "attention_mask")
    claim = graph.add("Cast", claim, to=TensorProto.FLOAT)
    claim = graph.add("Unsqueeze", claim, graph.whole(2))
    pieces = graph.whole(1)
    count = graph.add("ReduceSum", claim, pieces, keepdims=0)
    summed = graph.add("ReduceSum", graph.add("Mul", state, claim), pieces, keepdims=0)
    mean = graph.add("Div", summed, graph.add("Max", count, "one"))
    other = graph.add("Mul", graph.add("Sub", "one", claim), "far")
    largest = graph.add("ReduceMax", graph.add("Add", state, other), pieces, keepdims=0)
    first = graph.add("Gather", state, graph.constant("zero", 0, np.int64), axis=1)
    return graph.add("Concat", first, mean, largest, axis=1)
