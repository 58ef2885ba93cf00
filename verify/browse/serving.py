"""A database and a port in, Datasette showing it on this machine until it is ended out."""

from __future__ import annotations

import contextlib
import errno
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from verify.errors import BadInput

# Only this machine can see it: a desk's work is nobody else's.
HOST = "127.0.0.1"
# More than this on a page is slow to read; every row is a paragraph or two.
_ROWS_A_PAGE = 50


def make_datasette(path: Path) -> Any:  # noqa: ANN401 - Datasette is untyped
    """Return Datasette with our plugin, showing the database; it opens it for reading only."""
    from datasette.app import Datasette
    from datasette.plugins import pm

    from verify.browse import plugin

    # An installed verify is found by Datasette itself; one that runs from its sources is not.
    if not pm.is_registered(plugin):
        pm.register(plugin, plugin.__name__)
    settings = {"suggest_facets": False, "default_page_size": _ROWS_A_PAGE}
    return Datasette([str(path)], settings=settings)


def serve(path: Path, port: int, *, is_ready: Callable[[str], None]) -> None:
    """Serve the database until Ctrl-C; `is_ready` is told the address once it can be opened.

    Port 0 takes any that is free. Raises BadInput when the port is taken or forbidden.
    """
    import uvicorn

    with _listen(port) as listening:
        address = f"http://{HOST}:{listening.getsockname()[1]}/"
        app = make_datasette(path).app()
        config = uvicorn.Config(app, log_level="warning", lifespan="on", access_log=False)
        # The socket queues whoever comes before the first answer, so the browser may go ahead.
        is_ready(address)
        with contextlib.suppress(KeyboardInterrupt):  # raised again once all is closed
            uvicorn.Server(config).run(sockets=[listening])


def _listen(port: int) -> socket.socket:
    listening = socket.socket()
    # A port that was just given up would else be refused for a minute.
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
        listening.listen()
    except OSError as error:
        listening.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            why = "is in use" if error.errno == errno.EADDRINUSE else "may not be used"
            raise BadInput(f"port {port} {why}; name another with --port, or 0 for any") from None
        raise
    return listening
