"""What --reader says in; the reader out, or one sentence that says why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from verify.errors import ReaderError
from verify.reader.files import ModelFiles, find_files
from verify.reader.pairs import ModelReader
from verify.reader.sums import check_sums
from verify.records import NO_READER, NoReader, Reader

AUTO, NONE, SMALL = "auto", "none", "small"
# Where the weights that come with verify lie.
SHIPPED = Path(__file__).with_name("small")
PACKAGES = ("onnxruntime", "tokenizers")
_INSTALL = "pip install 'verify-claims[reader]'"
_NO_WEIGHTS = "no trained model comes with this version"


def choose_reader(given: str, *, shipped: Path = SHIPPED) -> Reader:
    """The reader of a name or a path.

    "auto" is "small" where the extra is installed and the weights are there, else "none" with a
    note that says why. Raises ReaderError when what is asked for cannot be had; "none" always can.
    """
    word = given.strip()
    if word == NONE:
        return NO_READER
    if word == AUTO:
        lack = _find_lack(shipped)
        return NoReader(note=lack) if lack else load_reader(shipped, name=SMALL)
    if word == SMALL:
        if not _has_weights(shipped):
            raise ReaderError(
                f"there is no reader small: {_NO_WEIGHTS}; give --reader none, or the path of a "
                "model folder"
            )
        return load_reader(shipped, name=SMALL)
    if not word:
        raise ReaderError("--reader names nothing; give auto, none, small or the path of a model")
    return load_reader(Path(word).expanduser(), name=word)


def load_reader(path: Path, *, name: str) -> ModelReader:
    """The reader of a model folder or an .onnx file; raises ReaderError.

    It is loaded once for all who ask for it, and again when one of its files was changed.
    """
    files = find_files(path, name=name)
    stamps = tuple((part.stat().st_size, part.stat().st_mtime_ns) for part in files.parts)
    return _load(name, files, stamps)


@lru_cache(maxsize=2)
def _load(name: str, files: ModelFiles, _stamps: tuple[tuple[int, int], ...]) -> ModelReader:
    _need_packages(PACKAGES if files.is_onnx else ("tokenizers",))
    check_sums(files.folder)
    if files.is_onnx:
        from verify.reader.onnx_head import OnnxHead

        return ModelReader(name, files, OnnxHead(files.model))
    from verify.reader.torch_head import TorchHead

    return ModelReader(name, files, TorchHead(files.folder))


def _find_lack(shipped: Path) -> str:
    """Why the small reader cannot be had, "" where it can."""
    if not _has_weights(shipped):
        return _NO_WEIGHTS
    missing = _find_missing(PACKAGES)
    return f"{' and '.join(missing)} not installed: {_INSTALL}" if missing else ""


def _has_weights(shipped: Path) -> bool:
    return (shipped / "model.onnx").exists()


def _find_missing(names: Sequence[str]) -> list[str]:
    return [name for name in names if not find_spec(name)]


def _need_packages(names: Sequence[str]) -> None:
    missing = _find_missing(names)
    if missing:
        raise ReaderError(
            f"the reader needs {' and '.join(missing)}; install the extra: {_INSTALL}, "
            "or go on without: --reader none"
        )
