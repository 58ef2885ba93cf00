"""Real runs on the seed story in, the excerpts of them in README.md out; --check compares."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from fresh import write_or_check

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
DEMO, SPLIT, CHANGES = "demo output", "split output", "changes output"
# One that only copies of one story have, one contradicted, one with two numbers side by side.
SHOWN = ("talked through an interpreter", "did not shake hands", "More than 300,000 people")
# Numbers with a hedge, a denial, a quotation.
SHOWN_CLAIMS = ("first meeting", "did not shake hands", "behind us", "More than 300,000 people")

# The seed story as it may have stood in the morning: a paper is not out yet, another has a lower
# count, and one more sentence. In the evening it is as it lies in seeds/.
NOT_OUT_YET = "larkfield-post-lima.html"
CORRECTED, MORNING_COUNT, EVENING_COUNT = "saltmarsh-observer-lima.html", "430,000", "470,000"
WITHDRAWN = "The cameras had to wait outside, an aide said."
# A status that moved, a figure that changed, a report that withdrew a line.
SHOWN_CHANGES = ("Photographers were let", "More than 300,000 people", "~ changed")
_RUN = re.compile(r"\b\d{8}-\d{6}(?:-\d+)?\b")


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


def run_changes() -> str:
    """What `verify runs diff` prints of that story, checked in the morning and in the evening.

    The two runs are named by the times they stand for, so that the page does not change by itself.
    """
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        shutil.copytree(ROOT / "seeds", seeds)
        reports = seeds / "lima" / "reports"
        evening = {name: (reports / name).read_bytes() for name in (NOT_OUT_YET, CORRECTED)}
        (reports / NOT_OUT_YET).unlink()
        text = evening[CORRECTED].decode("utf-8").replace(EVENING_COUNT, MORNING_COUNT)
        text = text.replace("some way off.</p>", f"some way off. {WITHDRAWN}</p>")
        (reports / CORRECTED).write_text(text, encoding="utf-8")
        database = str(Path(folder) / "demo.db")
        check = ("--sources", str(seeds / "sources.toml"), "--offline", "--db", database)
        _run("claims", *check, "--reader", "none")
        for name, content in evening.items():
            (reports / name).write_bytes(content)
        _run("claims", *check, "--reader", "none")
        told = _call("runs", "diff", "--db", database)
    times = iter(("20161120-090000", "20161120-180000"))
    return _RUN.sub(lambda _: next(times), told)


def _run(command: str, *options: str) -> str:
    return _call(command, "seeds/lima/article.txt", "--published", "2016-11-20", *options)


def _call(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "verify", *words],
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
        if any(words in block for words in shown):
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
    page = put(page, CHANGES, cut(run_changes(), SHOWN_CHANGES))
    return write_or_check(README, page, arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
