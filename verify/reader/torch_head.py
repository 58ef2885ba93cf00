"""The tokens of a pair in, the figures of a transformers folder out; torch only when asked for."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from verify.errors import ReaderError
from verify.reader.tokens import Tokens


class TorchHead:
    """A folder that transformers reads; nothing is downloaded and no code of the folder is run."""

    def __init__(self, folder: Path) -> None:
        """Load the folder; raises ReaderError when a package lacks or the model does not load."""
        missing = [name for name in ("transformers", "torch") if not find_spec(name)]
        if missing:
            raise ReaderError(
                f"{folder} holds weights for transformers; install {' and '.join(missing)} "
                "(pip install transformers torch), or give the folder of an ONNX model"
            )
        import transformers

        try:
            self._model: Any = transformers.AutoModelForSequenceClassification.from_pretrained(
                str(folder), local_files_only=True, trust_remote_code=False
            ).eval()
        except Exception as error:
            raise ReaderError(
                f"the model in {folder} is corrupt or of another shape: {str(error)[:200]}"
            ) from error

    def score(self, tokens: Tokens) -> list[float]:
        """The logits of one pair."""
        import torch

        given = {"input_ids": tokens.input_ids, "attention_mask": tokens.attention_mask}
        if getattr(self._model.config, "type_vocab_size", 0) > 1:
            given["token_type_ids"] = tokens.token_type_ids
        with torch.inference_mode():
            logits = self._model(**{name: torch.tensor([ids]) for name, ids in given.items()})
        return [float(logit) for logit in logits.logits[0]]
