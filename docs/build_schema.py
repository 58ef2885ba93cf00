"""The store's schema in, docs/schema.md out; with --check, 1 when the file is not up to date."""

import sys
from pathlib import Path

from fresh import write_or_check

from verify.store.describe import describe_schema

TARGET = Path(__file__).with_name("schema.md")


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is fresh; returns the exit status."""
    return write_or_check(TARGET, describe_schema(), arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
