"""The folder of a model in; an error out where a file is not what the folder's list says."""

from __future__ import annotations

from hashlib import file_digest
from pathlib import Path

from verify.errors import ReaderError

SUMS = "SHA256SUMS"
_REMEDY = "put a sound copy there, or go on without: --reader none"


def check_sums(folder: Path) -> None:
    """Hold each file against the folder's list of digests, if it has one; raises ReaderError."""
    if not (folder / SUMS).exists():
        return
    try:
        for row in (folder / SUMS).read_text(encoding="ascii").splitlines():
            digest, _, name = row.partition("  ")
            with (folder / name).open("rb") as file:
                is_same = file_digest(file, "sha256").hexdigest() == digest
            if not is_same:
                raise ReaderError(f"{folder / name} was changed since it was shipped; {_REMEDY}")
    except (OSError, ValueError) as error:
        raise ReaderError(f"{folder / SUMS} cannot be followed: {error}; {_REMEDY}") from error
