"""The store's schema in, docs/schema.md out; with --check, 1 when the file is not up to date."""

import sys
from pathlib import Path

from verify.store.describe import describe_schema

TARGET = Path(__file__).with_name("schema.md")


def main(arguments: list[str]) -> int:
    """Write the page, or with --check compare it; returns the exit status."""
    fresh = describe_schema()
    if "--check" not in arguments:
        TARGET.write_text(fresh, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == fresh:
        return 0
    print(f"{TARGET} is not up to date; run: python docs/build_schema.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
