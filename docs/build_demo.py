"""Real runs on the seed story in, the excerpts of them in README.md out; --check compares."""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from fresh import write_or_check

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DEMO, SPLIT = "demo output", "split output"
# One that only copies of one story have, one contradicted, one with two numbers side by side.
SHOWN = ("talked through an interpreter", "did not shake hands", "More than 300,000 people")
# Numbers with a hedge, a denial, a quotation.
SHOWN_CLAIMS = ("first meeting", "did not shake hands", "behind us", "More than 300,000 people")


def run_demo() -> str:
    """The report of what `make demo` runs, as printed."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "demo.db")
        return _run(
            *("claims", "--sources", "seeds/sources.toml", "--offline", "--db", database),
            *("--reader", "none"),
        )


def run_split() -> str:
    """The claims of the seed story, as printed."""
    return _run("split")


def _run(command: str, *options: str) -> str:
    done = subprocess.run(
        [
            *(sys.executable, "-m", "verify", command, "seeds/lima/article.txt"),
            *("--published", "2016-11-20", *options),
        ],
        cwd=ROOT,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


def cut(report: str, shown: tuple[str, ...]) -> str:
    """The head of a report and the blocks on what is shown, with […] where others were left out."""
    blocks = report.split("\n\n")
    first = next(at for at, block in enumerate(blocks) if _number(block))
    kept = [*blocks[:first]]
    for block in blocks[first:]:
        if _number(block) and any(words in block for words in shown):
            kept.append(block)
        elif kept[-1] != "[…]":
            kept.append("[…]")
    return "\n\n".join(kept)


def _number(block: str) -> int:
    match = re.match(r"\s+(\d+)  ?\S", block)
    return int(match[1]) if match else 0


def put(page: str, name: str, text: str) -> str:
    """The page with text between the comments of this name."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    head, rest = page.split(begin)
    return f"{head}{begin}\n```\n{text.rstrip()}\n```\n{end}{rest.split(end)[1]}"


def main(arguments: list[str]) -> int:
    """Write the excerpts into the README, or with --check compare them; returns the exit status."""
    page = README.read_text(encoding="utf-8")
    page = put(page, DEMO, cut(run_demo(), SHOWN))
    page = put(page, SPLIT, cut(run_split(), SHOWN_CLAIMS))
    return write_or_check(README, page, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
