"""`verify browse`: the database in, Datasette showing it in the browser out."""

from pathlib import Path
from typing import Annotated

import typer

from verify.cli.options import DEFAULT_DB, DbOption, VerboseOption
from verify.cli.stored import need_database, open_stored
from verify.errors import BadInput


def browse(
    *,
    db: DbOption = DEFAULT_DB,
    port: Annotated[
        int,
        typer.Option(
            "--port", metavar="N", min=0, max=65535, help="Where it listens; 0: any free port."
        ),
    ] = 8001,
    is_opened: Annotated[
        bool, typer.Option("--open/--no-open", help="Whether to open the browser.")
    ] = True,
    _verbose: VerboseOption = False,
) -> None:
    """Open the database in the browser, with Datasette.

    Only this machine can see it, and it changes nothing; end it with Ctrl-C. Needs an extra, from
    a clone: .venv/bin/pip install -e '.[browse]'

    Example: verify browse --db verify.db
    """
    import importlib.util

    need_database(db)
    if importlib.util.find_spec("datasette") is None:
        raise BadInput(
            "Datasette is not installed; get it, in your clone of verify, with: "
            ".venv/bin/pip install -e '.[browse]'"
        )
    from verify.browse.serving import serve

    with open_stored(db):
        pass  # a database that cannot be read is told here, in our words

    def tell(address: str) -> None:
        import threading
        import webbrowser

        print(f"{db} is at {address} – end with Ctrl-C.", flush=True)
        if is_opened:
            # A browser in a terminal returns only when it is closed; the pages must come before.
            threading.Thread(target=webbrowser.open, args=[address], daemon=True).start()

    serve(Path(db), port, is_ready=tell)
