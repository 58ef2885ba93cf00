"""A finished report and where it goes in; the file or stdout written, whole or not at all, out."""

import contextlib
import filecmp
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from verify.cli.own_output import OwnOutput, tell_own_output
from verify.errors import BadInput, OutputError

# What a report is set to when nobody says how wide the reader's window is.
DEFAULT_WIDTH = 100
_READ_BYTES = 20_000_000  # a claims file is no larger


@dataclass(frozen=True, slots=True)
class Output:
    """Where results go: a file's path, or "" for stdout; with the width and colour it can show."""

    path: str
    width: int
    is_color: bool


def open_output(name: str, *, keep: Sequence[str] = ()) -> Output:
    """Check before any work that results can be written to name ("" and "-" are stdout).

    `keep` are the files the run reads or fills; none of them may be overwritten.
    Raises BadInput when the folder is missing, or name is a folder, not writable, or one of keep.
    """
    if name in ("", "-"):
        return Output("", _width(sys.stdout, os.environ), is_color(sys.stdout, os.environ))
    path = Path(name)
    folder = path.resolve().parent
    if path.is_dir():
        raise BadInput(f"-o {name} is a folder; give the name of a file in it")
    if not folder.is_dir():
        raise BadInput(f"-o {name}: the folder {folder} does not exist; make it first")
    if any(is_same_file(path, Path(other)) for other in keep if other not in ("", "-")):
        raise BadInput(f"-o {name} would overwrite a file this run reads; give another name")
    target = path if path.exists() and not path.is_file() else folder
    if not os.access(target, os.W_OK):
        raise BadInput(f"-o {name} may not be written; choose another folder or mend its rights")
    return Output(name, DEFAULT_WIDTH, is_color=False)


def spare_file(name: str, *, is_forced: bool, data: bytes = b"") -> None:
    """Refuse to write over what verify cannot make again; raises BadInput.

    That is a file of somebody else's, and a list of claims, which a hand may have edited. One that
    is empty, or holds what is written anyway, `data`, loses nothing.
    """
    path = Path(name)
    if is_forced or name in ("", "-") or not path.is_file():
        return
    try:
        held = path.read_bytes()[:_READ_BYTES]
    except OSError:  # what may not be read can still be replaced
        return
    if not held.strip() or held == data:
        return
    found = tell_own_output(held.decode("utf-8", "replace"))
    if found not in (OwnOutput.NONE, OwnOutput.CLAIMS):
        return
    is_list = found is OwnOutput.CLAIMS
    what = (
        "a list of claims, which may have been edited by hand"
        if is_list
        else ("a file that verify did not write")
    )
    raise BadInput(f"-o {name} would replace {what}; give another name, or --force to replace it")


def is_same_file(path: Path, other: Path) -> bool:
    """True when both names are of one file, by whatever way."""
    return path.resolve() == other.resolve() or (
        path.exists() and other.exists() and path.samefile(other)
    )


def is_copy(path: Path, other: Path) -> bool:
    """True when two files hold the same bytes."""
    return path.is_file() and other.is_file() and filecmp.cmp(path, other, shallow=False)


def write_output(text: str, output: Output, *, is_stored: bool = False) -> None:
    """Write text where output says; a file is either written whole or left as it was.

    `is_stored` says that a run holds what is written, so that it can be had again.
    Raises OutputError when it cannot be written. A reader that has gone away (`| head`) is fine.
    """
    data = text.encode("utf-8", "replace")
    if not output.path:
        _write_stdout(text, data, is_stored=is_stored)
        return
    path = Path(output.path)
    try:
        if path.exists() and not path.is_file():  # a device or a named pipe cannot be replaced
            path.write_bytes(data)
        else:
            replace_file(path.resolve(), data)
    except OSError as error:
        raise OutputError(
            f"{output.path} could not be written ({error.strerror}); {_remedy(is_stored=is_stored)}"
        ) from error


def replace_file(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, with the rights it had; raises OSError."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_mode_of(path))
        Path(temporary).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise


def _mode_of(path: Path) -> int:
    """The rights an existing file has, or those a new one would get."""
    if path.exists():
        return path.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def _write_stdout(text: str, data: bytes, *, is_stored: bool) -> None:
    try:
        sys.stdout.flush()
        if sys.stdout.isatty():
            encoding = sys.stdout.encoding or "utf-8"
            data = text.encode(encoding, "replace")
        sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_stdout()
    except OSError as error:
        let_go_of_stdout()
        raise OutputError(
            f"standard output could not be written ({error.strerror}); "
            f"{_remedy(is_stored=is_stored)}"
        ) from error


def _remedy(*, is_stored: bool) -> str:
    if is_stored:
        return "the run is stored, `verify report -o FILE` writes it to a file"
    return "make room there or give another file after -o, and run the same command again"


def let_go_of_stdout() -> None:
    """Send what is left for stdout nowhere: the interpreter flushes it again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def is_color(stream: TextIO, environ: Mapping[str, str]) -> bool:
    """True when stream is a terminal that shows colours and NO_COLOR is not set."""
    if environ.get("NO_COLOR") or environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    if stream.isatty() or environ.get("COLUMNS", "").isdigit():
        return shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    return DEFAULT_WIDTH
