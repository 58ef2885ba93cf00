"""The commands of verify in, docs/cli.md out; with --check, 1 when the page is out of date.

The page is made of the help pages themselves, so that it cannot say anything else than they do.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from fresh import write_or_check
from typer.main import get_command
from typer.testing import CliRunner

from verify.cli.app import app

PAGE = Path(__file__).with_name("cli.md")
OPENING = """# The commands

Made from the help pages by `make docs`; do not edit.

Results go to standard output, everything else to standard error. Every command ends with one of
these codes:

| code | meaning |
|---:|---|
| 0 | done |
| 1 | done, and a finding has a status named with `--fail-on` |
| 2 | the input, an option, a file or the database cannot be used; nothing stored is lost |
| 3 | done, but a source could not be asked or a page not be read (`--offline` aside) |
| 130 | interrupted with Ctrl-C; what was stored stays |
"""


def write_page() -> str:
    """The whole page as it should be."""
    sections = [OPENING]
    for path in command_paths():
        name = " ".join(("verify", *path))
        sections.append(f"## {name}\n\n```text\n{help_page(path)}```\n")
    return "\n".join(sections)


def command_paths() -> Iterator[tuple[str, ...]]:
    """The words of every command, parents before their subcommands, `verify` itself first."""
    waiting: list[tuple[tuple[str, ...], object]] = [((), get_command(app))]
    while waiting:
        path, command = waiting.pop(0)
        yield path
        children: dict[str, object] = getattr(command, "commands", {})
        waiting[:0] = [((*path, name), child) for name, child in children.items()]


def help_page(path: tuple[str, ...]) -> str:
    """What `verify … --help` prints; the runner stands for a terminal of 80 columns."""
    result = CliRunner().invoke(app, [*path, "--help"], prog_name="verify")
    lines = (line.rstrip() for line in result.output.strip("\n").splitlines())
    return "".join(f"{line}\n" for line in lines)


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether it is fresh; returns the exit status."""
    return write_or_check(PAGE, write_page(), arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
