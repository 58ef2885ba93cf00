"""The tokens of a pair in, the figures of an ONNX model out; the one importer of onnxruntime."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np

from verify.errors import ReaderError
from verify.reader.tokens import Tokens

_KNOWN_INPUTS = frozenset(("input_ids", "attention_mask", "token_type_ids"))
_TYPES = {"tensor(int64)": np.int64, "tensor(int32)": np.int32}


class OnnxHead:
    """A model file on the CPU; one pair at a time, so no pair's figures hang on its company."""

    def __init__(self, path: Path) -> None:
        """Load the file; raises ReaderError when it is corrupt or wants other inputs."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        # Pairs are read side by side instead: the same figures whatever the number of cores.
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        try:
            self._session: Any = onnxruntime.InferenceSession(
                str(path), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises a class of its own for each way to fail
            raise ReaderError(
                f"the model {path} is corrupt or no ONNX model; put a sound copy there, or "
                f"--reader none ({_first_line(error)})"
            ) from error
        self._path = path
        self._inputs = {one.name: _TYPES.get(one.type) for one in self._session.get_inputs()}
        strange = sorted(
            name for name, kind in self._inputs.items() if name not in _KNOWN_INPUTS or not kind
        )
        if strange or "input_ids" not in self._inputs:
            raise ReaderError(
                f"the model {path} is of another shape: a reader takes input_ids, attention_mask "
                f"and token_type_ids, this one {', '.join(self._inputs)}"
            )

    def score(self, tokens: Tokens) -> list[float]:
        """The logits of one pair; raises ReaderError when the model gives something else."""
        given = {
            name: np.array([getattr(tokens, name)], kind) for name, kind in self._inputs.items()
        }
        try:
            logits = np.asarray(self._session.run(None, given)[0])
        except Exception as error:
            raise ReaderError(
                f"the model {self._path} cannot read a pair: {_first_line(error)}"
            ) from error
        if logits.ndim != 2 or len(logits) != 1:
            raise ReaderError(
                f"the model {self._path} is of another shape: it should give one row of figures "
                f"a pair, not {'×'.join(map(str, logits.shape))}"
            )
        return [float(logit) for logit in logits[0]]


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0][:200]
