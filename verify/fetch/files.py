"""A file on this machine in; its bytes, at most so many, or the reason it has none out."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass

from verify.records import PageStatus


@dataclass(frozen=True, slots=True)
class FileBytes:
    """What was read: `body` is empty unless status is `ok`, and `detail` then says why."""

    body: bytes
    status: PageStatus = PageStatus.OK
    detail: str = ""


def read_file(path: str, *, size_limit_bytes: int) -> FileBytes:
    """Read a regular file; never raises and never waits, whatever stands at path."""
    try:
        with open(path, "rb", opener=_open_at_once) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return FileBytes(b"", PageStatus.UNREACHABLE, "it is not a regular file")
            body = file.read(size_limit_bytes + 1)
    except FileNotFoundError:
        return FileBytes(b"", PageStatus.UNREACHABLE, "there is no such file")
    except IsADirectoryError:
        return FileBytes(b"", PageStatus.UNREACHABLE, "it is a folder, not a file")
    except (OSError, ValueError) as error:
        reason = (error.strerror if isinstance(error, OSError) else None) or str(error)
        return FileBytes(b"", PageStatus.UNREACHABLE, f"it cannot be read: {reason}")
    if len(body) > size_limit_bytes:
        detail = f"it is larger than {size_limit_bytes / 1e6:g} MB"
        return FileBytes(b"", PageStatus.TOO_LARGE, detail)
    return FileBytes(body)


def _open_at_once(path: str, flags: int) -> int:
    # Opening a pipe waits for somebody to write to it unless told not to.
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
