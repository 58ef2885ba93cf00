"""Every error verify raises on purpose; in: what failed on what; out: one sentence that helps.

VerifyError
├── BadInput            the article, an option or an API argument cannot be used    exit 2
│   └── NoClaims        the article was read and holds nothing to check             exit 2
├── BadSources          sources.toml has mistakes; all of them are listed           exit 2
├── ReaderError         a reader's model or packages are missing or unfit           exit 2
├── StoreError          the database cannot be opened, read or written              exit 2
│   ├── StoreBusy       another program holds it
│   ├── StoreNewer      a later version of verify wrote it
│   ├── StoreOlder      an earlier version wrote it, and it may only be read here
│   ├── StoreCorrupt    it is not a sound SQLite database
│   └── StoreFull       the disk is full or the file may not be written
└── OutputError         the report cannot be written to the file asked for          exit 2

A page or a source that fails is not an error: it is a row with its reason.
"""

__all__ = [
    "BadInput",
    "BadSources",
    "NoClaims",
    "OutputError",
    "ReaderError",
    "StoreBusy",
    "StoreCorrupt",
    "StoreError",
    "StoreFull",
    "StoreNewer",
    "StoreOlder",
    "VerifyError",
]


class VerifyError(Exception):
    """The root of the tree: its text says what failed, on what, and what to do next."""


class BadInput(VerifyError):
    """The article, an option or an argument cannot be used."""


class NoClaims(BadInput):
    """The article could be read but holds no checkable claim."""


class BadSources(VerifyError):
    """sources.toml has mistakes; `mistakes` holds one sentence for each, in file order."""

    def __init__(self, path: str, mistakes: tuple[str, ...]) -> None:
        self.path = path
        self.mistakes = mistakes
        count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
        listed = "\n".join(f"  {mistake}" for mistake in mistakes)
        super().__init__(f"{path} has {count}; nothing was read:\n{listed}")


class ReaderError(VerifyError):
    """A reader's packages or model are missing, corrupt or of another shape."""


class StoreError(VerifyError):
    """The database cannot be opened, read or written."""


class StoreBusy(StoreError):
    """Another program holds the database."""


class StoreNewer(StoreError):
    """A later version of verify wrote the database."""


class StoreOlder(StoreError):
    """An earlier version of verify wrote the database, and it was opened to be read only."""


class StoreCorrupt(StoreError):
    """The file is not a sound SQLite database."""


class StoreFull(StoreError):
    """The disk is full, or the file may not be written."""


class OutputError(VerifyError):
    """The report cannot be written to the file asked for."""
