"""What --sources says in; the sources file to use, its blocks and its settings out."""

from pathlib import Path
from typing import TYPE_CHECKING

from verify.cli.notices import Notice
from verify.errors import BadInput
from verify.records import SourceBlock

if TYPE_CHECKING:  # rapidfuzz and others come with it, and --help needs none of them
    from verify.config import Config

NAME = "sources.toml"


def find_sources(given: str, *, notice: Notice) -> Path:
    """The file of --sources, else ./sources.toml, else the one that came with verify.

    Which one was found is told to notice unless it was named. Raises BadInput when there is none.
    """
    if given:
        return Path(given)
    here = Path(NAME)
    if here.is_file():
        notice(f"Sources: ./{NAME}")
        return here
    for path in _own_files():
        if path.is_file():
            notice(f"Sources: {path} (there is no ./{NAME}; --sources names another)")
            return path
    raise BadInput(f"there is no ./{NAME}; write one, or name another with --sources FILE")


def _own_files() -> tuple[Path, Path]:
    package = Path(__file__).resolve().parent.parent
    return package / NAME, package.parent / NAME  # installed, or in a checkout


def read_config(given: str, *, notice: Notice) -> "tuple[Path, Config]":
    """The sources file and what it says; raises BadInput or BadSources."""
    from verify.config import load_config

    path = find_sources(given, notice=notice)
    return path, load_config(path)


def read_sources(given: str, *, notice: Notice) -> tuple[Path, tuple[SourceBlock, ...]]:
    """The sources file and its blocks; raises BadInput or BadSources."""
    path, config = read_config(given, notice=notice)
    return path, config.sources
