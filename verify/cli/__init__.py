"""The command line: arguments in; results on stdout, all else on stderr, and an exit code out."""

import os
import sys


def main() -> None:
    """Run the command that sys.argv names and exit with its code."""
    # numpy's products here are small: threads for them cost as much again and win nothing.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        from verify.cli.app import app

        app(prog_name="verify")
    except KeyboardInterrupt:  # pressed before the command began, or while it was ending
        sys.stderr.write("Interrupted.\n")
        sys.exit(130)
