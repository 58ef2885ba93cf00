"""`verify browse`: the database in, Datasette showing it in the browser out."""

from pathlib import Path
from typing import Annotated

import typer

from verify.cli.options import DEFAULT_DB, DbOption, VerboseOption
from verify.errors import BadInput


def browse(
    *,
    db: DbOption = DEFAULT_DB,
    port: Annotated[
        int, typer.Option("--port", metavar="N", help="Where Datasette listens on this machine.")
    ] = 8001,
    _verbose: VerboseOption = False,
) -> None:
    """Open the database in the browser, with Datasette.

    Only this machine can see it; end it with Ctrl-C. Needs an extra, from a clone:
    .venv/bin/pip install -e '.[browse]'

    Example: verify browse --db verify.db
    """
    import importlib.util

    path = Path(db)
    if not path.exists():
        raise BadInput(f"there is no database {db}; `verify claims FILE` makes one, --db names one")
    if importlib.util.find_spec("datasette") is None:
        raise BadInput(
            "Datasette is not installed; get it, in your clone of verify, with: "
            ".venv/bin/pip install -e '.[browse]'"
        )
    from verify.store import open_store

    with open_store(path, is_readonly=True):
        pass  # a database that cannot be read is told here, in our words
    raise typer.Exit(_serve(path, port))


def _serve(path: Path, port: int) -> int:
    import json
    import subprocess
    import sys
    import tempfile

    from verify.browse.metadata import datasette_metadata

    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as metadata:
        json.dump(datasette_metadata(database=path.stem), metadata)
        metadata.flush()
        command = [sys.executable, "-m", "datasette", "serve", str(path)]
        command += ["--metadata", metadata.name, "--host", "127.0.0.1", "--port", str(port)]
        return subprocess.run([*command, "--open"], check=False).returncode  # noqa: S603 - our own list
