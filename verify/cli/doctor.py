"""`verify doctor`: the machine as it is in; a line for each thing verify needs out, ok or not."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import typer

from verify.cli.exits import ExitCode
from verify.cli.notices import say_nothing
from verify.cli.options import DEFAULT_DB, DbOption, SourcesOption, VerboseOption
from verify.cli.output import open_output, write_output
from verify.cli.sources_file import read_sources
from verify.errors import VerifyError
from verify.version import __version__

PACKAGE = "verify-claims"
# A page that any extractor takes for an article; what is tested is that a worker answers at all.
_PAGE_URL = "https://velmora.example/2016/11/20/harbour.html"
_PAGE = (
    "<html><head><title>Harbour opens</title></head><body><article><h1>Harbour opens</h1>"
    "<p>The mayor of Velmora opened the new harbour of the town on Saturday morning. Some two "
    "hundred fishing boats lay along the quay, and a brass band played until the rain came.</p>"
    "<p>Work on the harbour had begun four years ago and cost less than the council had feared. "
    "The old pier, which storms had broken twice, will be taken down before the winter.</p>"
    "<p>Fishermen said they would save an hour a day, because the fish hall now stands beside the "
    "boats. The ferry to the islands will leave from the new quay at the end of the month.</p>"
    "</article></body></html>"
)
_WORKER_TIME_LIMIT_S = 60.0
_WORKER_MEMORY_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Line:
    """One thing looked at: whether it is as it should be, and what was found or is to be done."""

    name: str
    is_ok: bool
    words: str


def doctor(
    *,
    sources: SourcesOption = "",
    db: DbOption = DEFAULT_DB,
    _verbose: VerboseOption = False,
) -> None:
    """Look at all that verify needs, and say what is broken.

    Each line says ok, or what to do. Ends with 0 when all is well and 2 when something is broken.

    Example: verify doctor
    """
    output = open_output("")
    lines = tuple(examine(sources=sources, db=Path(db)))
    text = "".join(
        f"{'ok      ' if line.is_ok else 'PROBLEM '} {line.name}: {line.words}\n" for line in lines
    )
    broken = sum(not line.is_ok for line in lines)
    end = f"{broken} of {len(lines)} need attention.\n" if broken else "All is well.\n"
    write_output(text + end, output)
    raise typer.Exit(ExitCode.BAD_INPUT if broken else ExitCode.DONE)


def examine(*, sources: str, db: Path) -> Iterator[Line]:
    """Look at one thing after another; nothing is written but in a temporary folder."""
    import platform

    yield Line("python", True, f"{platform.python_version()} ({platform.system()})")
    yield Line("verify", True, __version__)
    yield from _packages()
    yield _look("sources", lambda: _sources(sources), "mend the file, or name another: --sources")
    yield _look("database", lambda: _database(db), "name another with --db, or restore a copy")
    yield _look("full text", _full_text, "this SQLite cannot search text: use another Python")
    yield _look("reader", _reader, "go on without: --reader none")
    yield _look("workers", _workers, "allow this program to start processes")


def _look(name: str, look: Callable[[], str], remedy: str) -> Line:
    """What look says, or why it failed: whatever it is, the next thing is looked at too."""
    try:
        return Line(name, True, look())
    except VerifyError as error:
        return Line(name, False, str(error))
    except Exception as error:  # noqa: BLE001 - a doctor tells what it meets and goes on
        return Line(name, False, f"{type(error).__name__}: {error}; {remedy}")


def _packages() -> Iterator[Line]:
    import importlib.metadata
    import re

    needed = importlib.metadata.requires(PACKAGE) or []
    for requirement in sorted(needed):
        if "extra ==" in requirement:
            continue
        name = re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0]
        try:
            yield Line(name, True, importlib.metadata.version(name))
        except importlib.metadata.PackageNotFoundError:
            yield Line(name, False, f"not installed; install it with: pip install '{requirement}'")


def _sources(given: str) -> str:
    path, blocks = read_sources(given, notice=say_nothing)
    missing = [
        block.name
        for block in blocks
        if block.path and block.is_on and not Path(block.path).exists()
    ]
    if missing:
        raise VerifyError(
            f"{path}: the folder of {', '.join(missing)} does not exist; mend its path"
        )
    return f"{path}, {len(blocks)} sound"


def _database(db: Path) -> str:
    from verify.store import open_store

    if not db.exists():
        open_output(str(db))
        return f"{db} does not exist yet; the first run makes it"
    with open_store(db, is_readonly=True) as store:
        store.check_soundness()
        return f"{db}, sound, {len(store.list_runs())} runs"


def _full_text() -> str:
    import tempfile

    from verify.store import open_store

    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "try.db") as store:
        store.search_reports("harbour")
    return "SQLite has FTS5"


def _reader() -> str:
    from verify.reader import AUTO, choose_reader
    from verify.render.wording import reader_words

    reader = choose_reader(AUTO)
    return reader_words(reader.name, digest=reader.model_hash, note=reader.note)


def _workers() -> str:
    from verify.extract import extract_pages
    from verify.records import Lead, Page, PageStatus

    page = Page(
        Lead(_PAGE_URL, "doctor"),
        _PAGE_URL,
        _PAGE_URL,
        PageStatus.OK,
        body=_PAGE.encode(),
        sha256="0" * 64,
    )
    reports = tuple(
        extract_pages(
            [page],
            worker_count=1,
            time_limit_s=_WORKER_TIME_LIMIT_S,
            memory_limit_bytes=_WORKER_MEMORY_BYTES,
        )
    )
    if reports[0].status is not PageStatus.OK:
        raise VerifyError(f"a worker could not read a simple page: {reports[0].detail}")
    return "a worker process starts and reads a page"
