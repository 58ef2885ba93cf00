"""A trained reader in; its files (model.onnx, tokenizer.json, config.json, SHA256SUMS) out.

    python -m training.reader_export STATE DATA ENCODER OUTPUT

writes them once more from the weights that training kept.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from training.reader_batches import MOST_PIECES, Coded, code
from training.reader_graph import INPUTS, make_model
from training.reader_inputs import DATA, ENCODER, digest
from training.reader_net import LABELS, Reader
from training.reader_pairs import Bundle

MODEL, TOKENIZER, CONFIG, SUMS = "model.onnx", "tokenizer.json", "config.json", "SHA256SUMS"
_COLDEST, _HOTTEST, _PLACES = 0.25, 8.0, 60

Rows = "np.ndarray[tuple[int, ...], np.dtype[np.float64]]"


def write_files(
    reader: Reader, aside: Sequence[Bundle], *, encoder: Path, output: Path, seed: int
) -> str:
    """Write every file; says how far the written model is from the trained one."""
    output.mkdir(parents=True, exist_ok=True)
    (output / MODEL).write_bytes(make_model(reader).SerializeToString(deterministic=True))
    tokenizer = Tokenizer.from_file(str(encoder / TOKENIZER))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    (output / TOKENIZER).write_text(tokenizer.to_str(), encoding="utf-8")
    pairs = [pair for bundle in code(aside, tokenizer) for pair in bundle]
    written = _ask_each(pairs, _ask_written(output / MODEL))
    trained = _ask_each(pairs, _ask_trained(reader))
    targets = np.array([pair.target for pair in pairs])
    temperature = fit_temperature(written, targets)
    _write_config(output / CONFIG, temperature, seed)
    sums = [f"{digest(output / name)}  {name}\n" for name in (CONFIG, MODEL, TOKENIZER)]
    (output / SUMS).write_text("".join(sums), encoding="utf-8")
    return _compare(written, trained, targets, temperature)


def fit_temperature(logits: Rows, targets: Rows) -> float:
    """By what to divide the logits so that the targets are least surprising."""
    tried = np.geomspace(_COLDEST, _HOTTEST, _PLACES)
    return round(float(min(tried, key=lambda one: _surprise(logits / one, targets))), 3)


def _surprise(logits: Rows, targets: Rows) -> float:
    top = logits.max(axis=1, keepdims=True)
    sums = top + np.log(np.exp(logits - top).sum(axis=1, keepdims=True))
    return float(-(targets * (logits - sums)).sum(axis=1).mean())


Ask = Callable[[dict[str, "np.ndarray[tuple[int, ...], np.dtype[np.int64]]"]], Rows]


def _ask_each(pairs: Sequence[Coded], ask: Ask) -> Rows:
    """The logits of each pair, read by itself as verify reads them."""
    logits = []
    for pair in pairs:
        rows = (pair.ids, (1,) * len(pair.ids), pair.sides)
        given = {name: np.array([row]) for name, row in zip(INPUTS, rows, strict=True)}
        logits.append(ask(given)[0])
    return np.array(logits, dtype=np.float64)


def _ask_written(model: Path) -> Ask:
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    return lambda given: session.run(None, given)[0]


def _ask_trained(reader: Reader) -> Ask:
    def ask(given: dict[str, np.ndarray[tuple[int, ...], np.dtype[np.int64]]]) -> Rows:
        with torch.inference_mode():
            return reader(*(torch.from_numpy(given[name]) for name in INPUTS)).numpy()

    return ask


def _write_config(path: Path, temperature: float, seed: int) -> None:
    record = {
        "about": "reads whether a passage bears out a claim; see docs/models/reader.md",
        "id2label": dict(enumerate(LABELS)),
        "max_position_embeddings": MOST_PIECES,
        "temperature": temperature,
        "inputs": {
            each.file: {"sha256": each.sha256, "licence": each.licence}
            for each in (*DATA, *ENCODER)
        },
        "seed": seed,
    }
    text = json.dumps(record, indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _compare(written: Rows, trained: Rows, targets: Rows, temperature: float) -> str:
    same = (written.argmax(axis=1) == trained.argmax(axis=1)).mean()
    right = (written.argmax(axis=1) == targets.argmax(axis=1)).mean()
    apart = np.abs(written - trained)
    return (
        f"{len(written)} pairs set aside: {right:.3f} right; the written model's logits differ by "
        f"{apart.mean():.3f} in the mean and {apart.max():.3f} "
        f"at most, the likeliest label is the same for {same:.4f}; temperature {temperature}, "
        f"surprise {_surprise(written / temperature, targets):.4f} (the trained one's "
        f"{_surprise(trained / temperature, targets):.4f}, by chance {math.log(3):.4f})\n"
    )


if __name__ == "__main__":
    from training.reader import SEED, gather

    state, data, encoder_folder, folder = map(Path, sys.argv[1:5])
    network = Reader(encoder_folder)
    network.load_state_dict(torch.load(state))
    network.eval()
    _, set_aside = gather(data)
    told = write_files(network, set_aside, encoder=encoder_folder, output=folder, seed=SEED)
    sys.stdout.write(told)
