"""What --reader says in; the reader out, or one sentence that says why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from verify.errors import ReaderError
from verify.reader.files import find_files
from verify.reader.pairs import ModelReader
from verify.records import NoReader, Reader

AUTO, NONE, SMALL = "auto", "none", "small"
# Where the weights that come with verify lie.
SHIPPED = Path(__file__).with_name("small")
PACKAGES = ("onnxruntime", "tokenizers")


def choose_reader(given: str, *, shipped: Path = SHIPPED) -> Reader:
    """The reader of a name or a path.

    "auto" is "small" where the extra is installed and the weights are there, else "none". Raises
    ReaderError when what is asked for cannot be had; "none" always can.
    """
    word = given.strip()
    if word == NONE or (word == AUTO and not _has_small(shipped)):
        return NoReader()
    if word in (AUTO, SMALL):
        _need_packages(PACKAGES)
        return load_reader(shipped, name=SMALL)
    if not word:
        raise ReaderError("--reader names nothing; give auto, none, small or the path of a model")
    return load_reader(Path(word), name=word)


def load_reader(path: Path, *, name: str) -> ModelReader:
    """The reader of a model folder or an .onnx file; raises ReaderError."""
    files = find_files(path, name=name)
    _need_packages(PACKAGES if files.is_onnx else ("tokenizers",))
    if files.is_onnx:
        from verify.reader.onnx_head import OnnxHead

        return ModelReader(name, files, OnnxHead(files.model))
    from verify.reader.torch_head import TorchHead

    return ModelReader(name, files, TorchHead(files.folder))


def _has_small(shipped: Path) -> bool:
    return (shipped / "model.onnx").exists() and all(find_spec(name) for name in PACKAGES)


def _need_packages(names: Sequence[str]) -> None:
    missing = [name for name in names if not find_spec(name)]
    if missing:
        raise ReaderError(
            f"the reader needs {' and '.join(missing)}; install the extra: "
            "pip install 'verify-claims[reader]', or go on without: --reader none"
        )
