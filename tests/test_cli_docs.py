"""docs/cli.md says of every command what its help page says."""

import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from verify.cli.app import app

DOCS = Path(__file__).parents[1] / "docs"


def find_commands() -> dict[str, object]:
    """Every command by the words it is called with."""
    found: dict[str, object] = {}
    waiting: list[tuple[str, object]] = [("verify", get_command(app))]
    while waiting:
        name, command = waiting.pop()
        found[name] = command
        children: dict[str, object] = getattr(command, "commands", {})
        waiting += [(f"{name} {word}", child) for word, child in children.items()]
    return found


@pytest.mark.parametrize("name", sorted(find_commands()))
def test_every_command_and_option_is_documented(name):
    """A command without a section, or an option missing from it, fails here."""
    page = (DOCS / "cli.md").read_text(encoding="utf-8")
    sections = dict(part.split("\n", 1) for part in page.split("\n## ")[1:])
    assert name in sections
    for parameter in getattr(find_commands()[name], "params", ()):
        for option in parameter.opts:
            if option.startswith("--"):
                assert option in sections[name]


@pytest.mark.parametrize("name", sorted(find_commands()))
def test_every_command_has_an_example(name):
    """Help shows how a command is typed."""
    text = getattr(find_commands()[name], "help", "")
    assert name in ("verify sources", "verify runs") or "Example: verify" in text


def test_the_page_is_fresh():
    """The page is what the help pages say now."""
    assert check(DOCS / "build_cli.py") == 0


def test_a_stale_page_fails_the_check(tmp_path):
    """A changed page is noticed and named."""
    script = tmp_path / "build_cli.py"
    script.write_bytes((DOCS / "build_cli.py").read_bytes())
    (tmp_path / "cli.md").write_text("# The commands, as they were\n")
    assert check(script) == 1


def check(script: Path) -> int:
    """The exit code of a documentation script with --check."""
    command = [sys.executable, str(script), "--check"]
    return subprocess.run(command, check=False, capture_output=True).returncode
