"""A page and its text in; the page written, or with --check compared, and the exit status out."""

import sys
from pathlib import Path


def write_or_check(page: Path, text: str, arguments: list[str]) -> int:
    """Write text to page and return 0; with --check return 1 when page holds something else."""
    if "--check" not in arguments:
        page.write_text(text, encoding="utf-8")
        return 0
    if page.exists() and page.read_text(encoding="utf-8") == text:
        return 0
    print(f"{page} is not what the code gives now; write it again with: make docs", file=sys.stderr)
    return 1
