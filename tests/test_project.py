"""The project's own promises: docs that are true, names that are exported, arrows that hold."""

import ast
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import verify
from verify.config import load_sources
from verify.records import AnswerStatus, PageStatus, Relation, Status
from verify.render.wording import SIGNS
from verify.sources.registry import KINDS

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MARKDOWN = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("seeds/**/README.md")]
)
PYTHON = sorted(
    path
    for folder in ("verify", "tests", "benchmarks", "docs", "training")
    for path in ROOT.glob(f"{folder}/**/*.py")
)
TEXT_FILES = [
    *PYTHON,
    *MARKDOWN,
    *(
        ROOT / name
        for name in ("Makefile", "pyproject.toml", "uv.lock", "requirements.txt", ".ci/run")
    ),
]

# What others may rely on; see the README.
PUBLIC_NAMES = {
    "Article",
    "Claim",
    "Comparison",
    "Evidence",
    "Finding",
    "Origin",
    "Relation",
    "Report",
    "Status",
    "check_claim",
    "compare",
    "extract_report",
    "group_origins",
    "rate_worth",
    "split_claims",
    "verify_article",
}


def run(*command: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, timeout=120, check=False
    )


@cache
def help_of(*words: str) -> str:
    """The help page of a command; fails the test when there is no such command."""
    program = "import sys; from verify.cli import main; sys.exit(main())"
    done = run(sys.executable, "-c", program, *words, "--help")
    assert done.returncode == 0, f"verify {' '.join(words)} is no command: {done.stderr}"
    return done.stdout


def test_the_public_names_are_exported_and_sorted() -> None:
    """Every documented name is there, and __all__ reads alphabetically."""
    assert set(verify.__all__) >= PUBLIC_NAMES
    assert list(verify.__all__) == sorted(verify.__all__)
    assert all(hasattr(verify, name) for name in verify.__all__)


def test_the_closed_sets_have_exactly_the_words_of_the_design() -> None:
    """Others store and compare these words, so they never change silently."""
    assert list(Relation) == ["supports", "contradicts", "partial", "silent"]
    assert list(Status) == [
        "corroborated",
        "single-origin",
        "contested",
        "contradicted",
        "partly-reported",
        "unreported",
        "unverifiable",
    ]
    assert len(PageStatus) == 21
    assert len(AnswerStatus) == 8


def test_the_readme_gives_the_rule_of_every_status() -> None:
    """The table of statuses has one row for each, in the order of the code."""
    table = README.split("| sign | status | the rule |")[1].split("\n\n")[0]
    rows = re.findall(r"^\| (\S) \| ([a-z-]+) \| \S", table, re.MULTILINE)
    assert rows == [(SIGNS[status], str(status)) for status in Status]


@pytest.mark.parametrize(
    "builder",
    [
        "build_cli.py",
        "build_schema.py",
        "build_thresholds.py",
        "build_findings.py",
        "build_demo.py",
    ],
)
def test_generated_pages_are_fresh(builder: str) -> None:
    """What docs/cli.md, schema.md, thresholds.md and the README show is what the code gives now."""
    done = run(sys.executable, f"docs/{builder}", "--check")
    assert done.returncode == 0, f"run make docs: {done.stdout}{done.stderr}"


FOLDERS = ("match", "language", "judge", "origins", "extract")


def test_thresholds_are_listed_with_the_comment_above_them(tmp_path: Path) -> None:
    """Numbers and durations are listed with their words; texts, sets and patterns are not."""
    for folder in ("docs", *(f"verify/{name}" for name in FOLDERS)):
        (tmp_path / folder).mkdir(parents=True)
    script = tmp_path / "docs" / "build_thresholds.py"
    for name in ("build_thresholds.py", "fresh.py"):
        (script.parent / name).write_bytes((ROOT / "docs" / name).read_bytes())
    for name in ("pipeline", "language/hedges", "language/number_comparison"):
        (tmp_path / f"verify/{name}.py").write_text("NAME = 'text'\nIS_ON = True\n")
    (tmp_path / "verify" / "match" / "near.py").write_text(
        "OTHER = 1  # beside it\n# So near,\n# not nearer.\n_NEAR = 2 * 0.5\n"
        "DAYS = timedelta(days=3)\nWORDS = frozenset(('a',))\nshare = 0.5\n"
    )
    stale = run(sys.executable, str(script), "--check")
    assert (stale.returncode, "make docs" in stale.stderr) == (1, True)
    assert run(sys.executable, str(script)).returncode == 0
    rows = (script.parent / "thresholds.md").read_text(encoding="utf-8").split("|---|\n")[1]
    assert rows.splitlines() == [
        "| `verify/match/near.py` | `OTHER` | `1` | beside it |",
        "| `verify/match/near.py` | `_NEAR` | `2 * 0.5` | So near, not nearer. |",
        "| `verify/match/near.py` | `DAYS` | `timedelta(days=3)` |  |",
    ]
    assert run(sys.executable, str(script), "--check").returncode == 0


def test_every_page_status_is_explained() -> None:
    """The closed set is a table of docs/architecture.md, in the order of the code."""
    page = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `([a-z0-9-]+)` \| \S", page, re.MULTILINE) == list(PageStatus)


def test_the_arrows_of_the_design_hold() -> None:
    """No import goes against the contracts of pyproject.toml."""
    done = run(str(Path(sys.executable).with_name("lint-imports")), "--no-cache")
    assert done.returncode == 0, done.stdout


def fenced(language: str) -> Iterator[str]:
    """The code blocks of the README with exactly this language."""
    for found, body in re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
        if found == language:
            yield body


def readme_commands(program: str) -> list[list[str]]:
    """The command lines in the README that start with `program`, split into words."""
    lines = [line for block in fenced("") for line in block.splitlines()]
    lines += re.findall(r"`([^`\n]+)`", README)
    starts = (f"{program} ", f"$ {program} ", f"uv run {program} ", f".venv/bin/{program} ")
    return [
        shlex.split(line.split(program, 1)[1], comments=True)
        for line in lines
        if line.startswith(starts)
    ]


def test_the_commands_of_the_readme_exist_with_their_options() -> None:
    """Every `verify …` line names a command, and every option in it is on that help page."""
    commands = readme_commands("verify")
    assert len(commands) >= 5
    for words in commands:
        names = [words[0]]
        if words[0] == "sources":
            names.append(words[1])
        page = help_of(*names)
        for option in (word for word in words if word.startswith("-")):
            assert option in page, f"verify {' '.join(names)} has no {option}"


def test_the_make_targets_of_the_docs_exist_and_are_listed() -> None:
    """Every `make …` of the docs is a target, and bare make lists every one with its purpose."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    listed = set(re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE))
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    assert set(phony[1].split()) == listed
    for path in MARKDOWN:
        used = re.findall(r"(?:^|`)make ([a-z][a-z-]*)", path.read_text("utf-8"), re.MULTILINE)
        assert set(used) <= listed, path


def test_the_python_example_of_the_readme_runs(tmp_path: Path) -> None:
    """It can be pasted into a script without a main guard, and shows a contradiction."""
    (example,) = fenced("python")
    script = tmp_path / "example.py"
    script.write_text(example, encoding="utf-8")
    done = run(sys.executable, str(script), cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "contradicted"
    assert "470 here, 300 there" in done.stdout


def test_the_sources_examples_of_the_readme_are_valid(tmp_path: Path) -> None:
    """Each can be pasted into a sources.toml, and together they show every kind of source."""
    kinds = set()
    for example in fenced("toml"):
        (tmp_path / "sources.toml").write_text(example, encoding="utf-8")
        kinds |= {block.kind for block in load_sources(tmp_path / "sources.toml")}
    assert kinds == {kind.name for kind in KINDS}


@pytest.mark.parametrize("path", MARKDOWN, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(path: Path) -> None:
    """A relative link names a file that exists."""
    text = re.sub(
        r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE
    )
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if not target.startswith(("http://", "https://", "#", "mailto:")):
            assert (path.parent / target.split("#")[0]).exists(), target


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("docs/decisions/*.md")), ids=lambda path: path.stem
)
def test_a_decision_record_is_short_and_says_what_was_rejected(path: Path) -> None:
    """One page: context, choice, what was rejected."""
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert len(text.splitlines()) <= 25
    for word in ("context", "choice", "rejected"):
        assert word in text.casefold(), word


def test_every_core_dependency_has_a_decision_record() -> None:
    """Whoever wonders why a library is here finds a page about it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    records = " ".join(
        path.read_text(encoding="utf-8") for path in ROOT.glob("docs/decisions/*.md")
    ).casefold()
    for requirement in project["dependencies"]:
        name = re.split(r"[<>=!~\[]", requirement)[0]
        assert name.casefold() in records, name


def test_the_locks_name_the_same_versions_and_only_the_public_index() -> None:
    """Both pip and uv install the same files, from PyPI, wherever the lock was made."""
    lock_text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    packages = tomllib.loads(lock_text)["package"]
    locked = {package["name"]: package["version"] for package in packages if "version" in package}
    pins = dict(
        re.findall(
            r"^([a-z0-9._-]+)==([^\s;]+)",
            (ROOT / "requirements.txt").read_text("utf-8"),
            re.MULTILINE,
        )
    )
    assert pins
    assert {name: locked.get(name) for name in pins} == pins
    hosts = set(re.findall(r"(?:https?|file)://([^/\"]*)", lock_text))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


def test_the_lock_was_made_from_the_present_pyproject() -> None:
    """Whoever changes a dependency runs make lock; else pip and uv install something else."""
    ours = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lock = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    metadata = next(p["metadata"] for p in lock if p["name"] == ours["project"]["name"])

    def plain(entries: list[dict[str, str]]) -> list[str]:
        def name(entry: dict[str, str]) -> str:
            extras = ",".join(entry.get("extras", ()))
            return f"{entry['name']}[{extras}]" if extras else entry["name"]

        return sorted(f"{name(entry)}{entry.get('specifier', '')}" for entry in entries)

    required = [
        entry for entry in metadata["requires-dist"] if "extra" not in entry.get("marker", "")
    ]
    assert plain(required) == sorted(ours["project"]["dependencies"])
    assert plain(metadata["requires-dev"]["dev"]) == sorted(ours["dependency-groups"]["dev"])


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_and_functions_can_be_read_without_scrolling(path: Path) -> None:
    """Functions stay within 60 lines and modules near 400; line 1 says what a module is."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    assert ast.get_docstring(tree), "line 1 says what goes in and what comes out"
    if path.parent != ROOT / "tests":  # a test file is read by its names
        assert len(source.splitlines()) <= 420
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef) and node.end_lineno is not None:
            assert node.end_lineno - node.lineno < 60, node.name


def test_no_module_is_named_for_nothing() -> None:
    """A file is named for a noun or a stage."""
    for path in PYTHON:
        assert not re.search(r"util|helper|manager|handler|misc|common", path.stem), path


def test_no_file_names_the_machine_it_was_written_on() -> None:
    """Paths and registries of one machine do not end up in the project."""
    private = re.compile("|".join(("/" + "work/", "/" + "opt/", "/" + "root/", r"\.lib" + "rary")))
    for path in TEXT_FILES:
        found = private.search(path.read_text(encoding="utf-8"))
        assert found is None, f"{path.relative_to(ROOT)} names {found and found[0]}"
