"""The path of a model in; its files and settings, and their digest, out."""

from __future__ import annotations

import json
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from verify.errors import ReaderError
from verify.reader.labels import Labels, read_labels

# Under which names model folders keep their ONNX file, the smaller ones first.
_ONNX_NAMES = (
    "model.onnx",
    "model_quantized.onnx",
    "onnx/model_quantized.onnx",
    "onnx/model.onnx",
)
_TORCH_NAMES = ("model.safetensors", "pytorch_model.bin")
# What most models of sentence pairs were trained with, for those that do not say.
_USUAL_LENGTH = 512
# These count positions from behind their padding mark, so two of them are no places for text.
_OFFSET_KINDS = frozenset(("roberta", "xlm-roberta", "camembert"))
_OFFSET = 2


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """A model on disk: `max_length` tokens at once, logits divided by `temperature`.

    `parts` are all files that its readings depend on.
    """

    folder: Path
    model: Path
    tokenizer: Path
    parts: tuple[Path, ...]
    labels: Labels
    max_length: int
    temperature: float

    @property
    def is_onnx(self) -> bool:
        """True for an ONNX file, False for weights that transformers reads."""
        return self.model.suffix == ".onnx"


def find_files(path: Path, *, name: str) -> ModelFiles:
    """Find what a model consists of; `path` is a folder or an .onnx file. Raises ReaderError."""
    if not path.exists():
        raise ReaderError(
            f"there is no reader {name}: {path} does not exist; give auto, none, small or the "
            "path of a model folder"
        )
    model = path if path.is_file() else _find_model(path)
    folder = path if path.is_dir() else model.parent
    if not (folder / "config.json").exists() and (folder.parent / "config.json").exists():
        folder = folder.parent  # onnx/model.onnx beside the files of the whole
    tokenizer, config = folder / "tokenizer.json", folder / "config.json"
    for part in (tokenizer, config):
        if not part.exists():
            raise ReaderError(f"the reader {name} lacks {part}; put it there, or --reader none")
    settings = _read_config(config)
    parts = {model, tokenizer, config, *model.parent.glob(f"{model.name}?data")}
    return ModelFiles(
        folder,
        model,
        tokenizer,
        tuple(sorted(parts)),
        read_labels(settings, place=str(config)),
        _read_length(settings),
        _read_temperature(settings, config),
    )


def hash_files(files: ModelFiles) -> str:
    """The sha256 of all parts, one digest for the whole; raises ReaderError."""
    whole = sha256()
    for part in files.parts:
        try:
            with part.open("rb") as file:
                digest = file_digest(file, "sha256").hexdigest()
        except OSError as error:
            raise ReaderError(f"a reader's file cannot be read: {part}: {error}") from error
        whole.update(f"{digest}  {part.name}\n".encode())
    return whole.hexdigest()


def _find_model(folder: Path) -> Path:
    for known in (*_ONNX_NAMES, *_TORCH_NAMES):
        if (folder / known).is_file():
            return folder / known
    raise ReaderError(
        f"no model lies in {folder}: neither {_ONNX_NAMES[0]} nor {_TORCH_NAMES[0]}; "
        "name its folder, or --reader none"
    )


def _read_config(config: Path) -> dict[str, object]:
    try:
        settings = json.loads(config.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ReaderError(f"{config} is no JSON that can be read: {error}") from error
    if not isinstance(settings, dict):
        raise ReaderError(f"{config} should hold an object with id2label")
    return settings


def _read_length(settings: dict[str, object]) -> int:
    length = settings.get("max_position_embeddings")
    if not isinstance(length, int) or length <= 0:
        return _USUAL_LENGTH
    return length - (_OFFSET if settings.get("model_type") in _OFFSET_KINDS else 0)


def _read_temperature(settings: dict[str, object], config: Path) -> float:
    temperature = settings.get("temperature", 1.0)
    if not isinstance(temperature, int | float) or not temperature > 0:
        raise ReaderError(f"{config}: temperature should be a number above 0, not {temperature!r}")
    return float(temperature)
