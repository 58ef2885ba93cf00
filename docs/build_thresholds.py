"""The numeric constants of the code in, docs/thresholds.md out; with --check, 1 when it is stale.

A threshold is an upper-case name of a module that holds a number or a timedelta; what is said of
it are the comment lines right above it in the code.
"""

import ast
import io
import sys
import tokenize
from collections.abc import Iterator
from itertools import takewhile
from pathlib import Path

from fresh import write_or_check

ROOT = Path(__file__).resolve().parent.parent
PAGE = Path(__file__).with_name("thresholds.md")
PLACES = (
    "verify/match",
    "verify/judge",
    "verify/origins",
    "verify/language/hedges.py",
    "verify/language/number_comparison.py",
    "verify/extract",
    "verify/pipeline.py",
)
OPENING = """# The thresholds

Made from the code by `make docs`; do not edit. Each row is a constant of a module and the comment
above it there. A row without words belongs to the row above it, or
the code says nothing of it.

| module | name | value | what the code says of it |
|---|---|---|---|
"""


def write_page() -> str:
    """The whole page as it should be."""
    rows = (row for path in find_modules() for row in find_rows(path))
    return OPENING + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def find_modules() -> Iterator[Path]:
    """The modules of PLACES, in their order and then by name."""
    for place in PLACES:
        path = ROOT / place
        yield from sorted(path.rglob("*.py")) if path.is_dir() else (path,)


def find_rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """Module, name, value and comment of each threshold of one module, in its order."""
    source = path.read_text(encoding="utf-8")
    comments = read_comments(source)
    for node in ast.parse(source).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else None
        if isinstance(node, ast.AnnAssign):
            target = node.target
        if not isinstance(node, ast.Assign | ast.AnnAssign) or not isinstance(target, ast.Name):
            continue
        if target.id == target.id.upper() and node.value and is_figure(node.value):
            value = ast.unparse(node.value)
            said = comment_of(node.lineno, comments)
            module = f"`{path.relative_to(ROOT)}`"
            yield module, f"`{target.id}`", f"`{value}`", said.replace("|", "\\|")


def is_figure(value: ast.expr) -> bool:
    """True for 0.5, -3, 1024 * 1024 and timedelta(days=3); not for text, truth values or calls."""
    if isinstance(value, ast.Constant):
        return isinstance(value.value, int | float) and not isinstance(value.value, bool)
    if isinstance(value, ast.UnaryOp):
        return is_figure(value.operand)
    if isinstance(value, ast.BinOp):
        return is_figure(value.left) and is_figure(value.right)
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        figures = (*value.args, *(keyword.value for keyword in value.keywords))
        return value.func.id == "timedelta" and all(map(is_figure, figures))
    return False


def read_comments(source: str) -> dict[int, tuple[str, bool]]:
    """The words of each comment by its line, and whether it has that line to itself."""
    return {
        token.start[0]: (token.string.lstrip("# ").rstrip(), token.line.lstrip().startswith("#"))
        for token in tokenize.generate_tokens(io.StringIO(source).readline)
        if token.type == tokenize.COMMENT
    }


def comment_of(line: int, comments: dict[int, tuple[str, bool]]) -> str:
    """The lines of comment right above a line and the one at its end, joined."""
    nothing = ("", False)
    above = takewhile(lambda at: comments.get(at, nothing)[1], range(line - 1, 0, -1))
    words = [comments[at][0] for at in above][::-1]
    return " ".join([*words, *([comments[line][0]] if line in comments else [])])


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is fresh; returns the exit status."""
    return write_or_check(PAGE, write_page(), arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
