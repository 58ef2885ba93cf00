"""A real run on the seed story in, the excerpt of its report in README.md out; --check compares."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from fresh import write_or_check

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
BEGIN, END = "<!-- demo output: begin -->", "<!-- demo output: end -->"
# One that only copies of one story have, one contradicted, one with two numbers side by side.
SHOWN = ("talked through an interpreter", "did not shake hands", "More than 300,000 people")


def run_demo() -> str:
    """The report of what `make demo` runs, as printed."""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "verify", "claims", "seeds/lima/article.txt"),
                *("--published", "2016-11-20", "--sources", "seeds/sources.toml"),
                *("--offline", "--db", str(Path(folder) / "demo.db")),
            ],
            cwd=ROOT,
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            check=True,
        )
    return done.stdout


def cut(report: str) -> str:
    """The head of the report and the findings on SHOWN, with […] where something was left out."""
    blocks = report.split("\n\n")
    first = next(at for at, block in enumerate(blocks) if _number(block))
    kept = [*blocks[:first]]
    for block in blocks[first:]:
        if _number(block) and any(words in block for words in SHOWN):
            kept.append(block)
        elif kept[-1] != "[…]":
            kept.append("[…]")
    return "\n\n".join(kept)


def _number(block: str) -> int:
    match = re.match(r"\s*(\d+)  \S ", block)
    return int(match[1]) if match else 0


def main(arguments: list[str]) -> int:
    """Write the excerpt into the README, or with --check compare it; returns the exit status."""
    head, rest = README.read_text(encoding="utf-8").split(BEGIN)
    tail = rest.split(END)[1]
    text = f"{head}{BEGIN}\n```\n{cut(run_demo())}\n```\n{END}{tail}"
    return write_or_check(README, text, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
