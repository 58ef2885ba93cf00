"""Each fault that a run must survive is played by a test: faults.toml says by which."""

import ast
import tomllib
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
FAULTS = tomllib.loads((TESTS / "faults.toml").read_text(encoding="utf-8"))["fault"]
ROWS = 49


@cache
def list_tests(file: str) -> frozenset[str]:
    """Return the names of the tests in a file; those that are skipped are none."""
    tree = ast.parse((TESTS / file).read_text(encoding="utf-8"))
    return frozenset(
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not any("skip" in ast.unparse(decorator) for decorator in node.decorator_list)
    )


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault["input"])
def test_a_fault_is_played(fault: dict[str, list[str]]):
    """Every test that is said to play it is there and runs."""
    assert fault["tests"]
    for test in fault["tests"]:
        file, name = test.split("::")
        assert name in list_tests(file), test


def test_every_fault_of_the_list_is_here():
    """None is left out, and none is there twice."""
    assert sorted(fault["row"] for fault in FAULTS if "row" in fault) == list(range(1, ROWS + 1))
