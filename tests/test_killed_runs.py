"""A run may be killed (-9) at any moment: what was acknowledged stays, and the next goes on."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.cli_story import write_story
from tests.killed_runs import Ending, Work, prepared
from tests.local_web import Answerer, LocalWeb, Reply, serve_web
from tests.store_content import check_sound, find_doubled, find_lost, read_content
from verify.records import Article, FetchSettings, RunState, SourceBlock
from verify.store import open_store

ROUNDS = 100
SEED = 47
LONG_S = 120.0
PAGES = 30
# So many of them are files, the others on the web.
NEAR_PAGES = 6
# How long a made-up server takes for an answer.
ANSWER_S = 0.005
# A whole command takes about two seconds here; it is killed before most of that has passed.
COMMANDS = 6
COMMAND_S = 2.0
ARTICLE = Article(
    "The harbour bridge of Velmora was opened on Saturday. More than 1,000 people crossed the"
    " harbour bridge on foot. The bridge cost 40 million crowns, Mayor Ilda Ferrant said.",
    "Crowds walk across the new bridge of Velmora",
    published="2016-11-20",
)
# Bytes that do not compress make the writes of a page as long as those of a real one.
NOISE_BYTES = 20_000


def make_page(number: int) -> bytes:
    noise = random.Random(number).randbytes(NOISE_BYTES // 2).hex()
    return f"""<html><head><title>Bridge day, told a {number}. time</title>
<meta property="og:site_name" content="Quay Gazette {number}"></head><body><!-- {noise} -->
<article><h1>Bridge day, told a {number}. time</h1>
<p>The harbour bridge of Velmora was opened on Saturday, the mayor told paper number {number}.
Police counted {1000 + number} people who crossed the harbour bridge on foot.</p>
<p>Boats sounded their horns, and the ferries stayed in port for the first Saturday in living
memory. The fish market closed at noon. Children had painted flags for the railing, and a brass
band played until rain came in from the sea late in the afternoon.</p></article></body></html>
""".encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of made-up reports."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(NEAR_PAGES):
        (reports / f"{number:03}.html").write_bytes(make_page(number))
    return reports


@pytest.fixture
def local() -> Iterator[LocalWeb]:
    """A web of made-up reports on three hosts."""
    sites: dict[str, dict[str, Reply | Answerer]] = {}
    for number in range(NEAR_PAGES, PAGES):
        host = f"{'abc'[number % 3]}.example"
        sites.setdefault(host, {})[f"/{number:03}"] = Reply(make_page(number))
    with serve_web(sites, delay_s=ANSWER_S) as web:
        yield web


def make_work(folder: Path, local: LocalWeb) -> Work:
    urls = tuple(f"http://{host}{path}" for host, paths in local.sites.items() for path in paths)
    blocks = (
        SourceBlock("near", "folder", path=str(folder)),
        SourceBlock("far", "urls", urls=urls, needs_network=True),
    )
    return Work(ARTICLE, blocks, FetchSettings(proxy=local.proxy, pause_s=0.0))


def take_asked(local: LocalWeb) -> set[str]:
    """Return what the web was asked since the last time, and forget it."""
    with local.lock:
        asked = {f"http://{each.host}{each.path}" for each in local.asked}
        local.asked.clear()
    return asked


def check_kept(path: Path, ending: Ending) -> bool:
    """Fail when anything is corrupt, lost or doubled; return whether a run has been finished."""
    if not path.exists():
        assert ending.told == {}
        return False
    check_sound(path)
    assert find_lost(path, ending.told) == {}
    assert find_doubled(path) == {}
    with open_store(path) as store:
        states = {run.state for run in store.list_runs()}
    assert states <= {RunState.DONE, RunState.RUNNING}
    return RunState.DONE in states


def name_stage(ending: Ending) -> str:
    """How far a run had come by what was acknowledged to it."""
    if "results" in ending.told:
        return "done"
    pages = len(ending.told.get("pages", ()))
    return "before the first page" if pages == 0 else "reading" if pages < PAGES else "judging"


@pytest.mark.slow
def test_a_hundred_kills_at_random_moments_lose_and_double_nothing(
    tmp_path: Path, folder: Path, local: LocalWeb
):
    """Each database is gone on with until a run of it ends; it then holds what one run leaves.

    Nothing whose keeping was acknowledged is asked of the web a second time.
    """
    whole = tmp_path / "whole.db"
    moments = random.Random(SEED)
    stages: list[str] = []
    resumed = 0
    path = tmp_path / "0.db"
    acknowledged: set[str] = set()
    with prepared(make_work(folder, local), whole) as run:
        span_s = run(tmp_path / "measured.db", LONG_S).took_s
        expected = read_content(whole)
        assert read_content(tmp_path / "measured.db") == expected
        assert len(take_asked(local)) == PAGES - NEAR_PAGES + len(local.sites)
        for number in range(ROUNDS):
            resumed += bool(acknowledged)
            ending = run(path, moments.uniform(0.0, span_s))
            assert not take_asked(local) & acknowledged
            stages.append(name_stage(ending))
            acknowledged |= ending.told.get("pages", set())
            # A finished run is over: the next work is done in a database of its own.
            if check_kept(path, ending):
                assert read_content(path) == expected
                path = tmp_path / f"{number + 1}.db"
                acknowledged = set()
        last = run(path, LONG_S)
        assert not take_asked(local) & acknowledged
        assert check_kept(path, last)
    assert read_content(path) == expected
    assert last.told["results"] == {row[-1] for row in expected["results"]}
    # Should kills come too early or too late on some machine, they would prove little.
    least = ROUNDS // 20
    for stage in ("before the first page", "reading", "judging"):
        assert stages.count(stage) >= least, stages
    assert resumed >= ROUNDS // 4


def start_command(folder: Path) -> subprocess.Popen[bytes]:
    """Begin `verify claims` on the story in this folder, with workers of its own."""
    command = [sys.executable, "-m", "verify", "claims", "article.txt", "--published", "2016-11-20"]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


@pytest.mark.slow
def test_the_command_leaves_no_worker_behind_when_it_is_killed(tmp_path: Path):
    """Its output ends only when the last process that could write to it has ended."""
    write_story(tmp_path)
    for number in range(PAGES):
        (tmp_path / "reports" / f"{number:03}.html").write_bytes(make_page(number))
    moments = random.Random(SEED)
    for _ in range(COMMANDS):
        command = start_command(tmp_path)
        with suppress(subprocess.TimeoutExpired):
            command.wait(timeout=moments.uniform(0.2, COMMAND_S))
        command.kill()
        command.communicate(timeout=LONG_S)
    command = start_command(tmp_path)
    told, _ = command.communicate(timeout=LONG_S)
    assert command.returncode == 0, told
    check_sound(tmp_path / "verify.db")
    assert find_doubled(tmp_path / "verify.db") == {}
