"""Small model folders for the tests of the reader, made anew: a graph of one weight per label."""

import json

import numpy as np
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, models, pre_tokenizers, processors

WORDS = "the ferry left harbour on monday not never sank burned mayor said it . a".split()
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
NOT = len(SPECIAL) + WORDS.index("not")


def make_model(folder, *, labels=("supports", "contradicts", "silent"), figures=None, **config):
    """A model of which the second figure is high where "not" stands, the first where it does not.

    `figures` is how many it gives, when not one per label.
    """
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(make_graph(figures or len(labels)).SerializeToString())
    make_tokenizer().save(str(folder / "tokenizer.json"))
    settings = {"id2label": {str(at): word for at, word in enumerate(labels)}} | config
    (folder / "config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder


def make_graph(figures):
    weights = np.zeros((1, figures), np.float32)
    bias = np.zeros(figures, np.float32)
    bias[0], weights[0, 0] = 2.0, -5.0
    if figures > 1:
        weights[0, 1] = 5.0
    ids = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in ("input_ids", "attention_mask")
    ]
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", figures])
    nodes = [
        helper.make_node("Equal", ["input_ids", "not"], ["is_not"]),
        helper.make_node("Cast", ["is_not"], ["flags"], to=TensorProto.FLOAT),
        helper.make_node("ReduceMax", ["flags"], ["found"], axes=[1], keepdims=1),
        helper.make_node("MatMul", ["found", "weights"], ["weighed"]),
        helper.make_node("Add", ["weighed", "bias"], ["logits"]),
    ]
    constants = [
        numpy_helper.from_array(np.array(NOT, np.int64), "not"),
        numpy_helper.from_array(weights, "weights"),
        numpy_helper.from_array(bias, "bias"),
    ]
    graph = helper.make_graph(nodes, "pairs", ids, [logits], constants)
    return helper.make_model(graph, ir_version=8, opset_imports=[helper.make_opsetid("", 13)])


def make_tokenizer():
    vocabulary = {word: at for at, word in enumerate(SPECIAL + WORDS)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    return tokenizer
