"""The commands on a web: an article by its address, limits, a stop with Ctrl-C, a second try."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.local_web import Answerer, Asked, LocalWeb, Reply, Sites, serve_web
from verify.records import PageStatus, RunState
from verify.store import open_store

HOST = "gazette.example"
ARTICLE = """VELMORA, Nov. 20 – The harbour bridge of Velmora was opened on Saturday.
More than 300,000 people crossed the harbour bridge on foot.
The bridge cost 40 million crowns, Mayor Ilda Ferrant said."""
FILLER = (
    "Boats sounded their horns, and the ferries stayed in port for the first Saturday in living "
    "memory. The fish market closed at noon, and a brass band played until rain came in."
)


OTHER_FILLER = (
    "Engineers tested the lamps until midnight, and the toll houses open on Monday. A school choir "
    "sang at the northern end, where the mayor's predecessor watched from a window of the mill."
)


def page(title: str, text: str, filler: str = OTHER_FILLER) -> Reply:
    """A page of a news site, published on the day of the story."""
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
    return Reply(
        f"<html><head><title>{title}</title>"
        '<meta property="article:published_time" content="2016-11-20T10:00:00Z"></head>'
        f"<body><article><h1>{title}</h1>{paragraphs}<p>{filler}</p></article></body></html>".encode()
    )


def sites(count: int = 3) -> dict[str, dict[str, Reply | Answerer]]:
    """An article on one site, and reports on as many others."""
    made: dict[str, dict[str, Reply | Answerer]] = {
        HOST: {"/bridge": page("Crowds walk across the new bridge", ARTICLE, FILLER)}
    }
    for number in range(count):
        text = f"On Saturday the harbour bridge of Velmora was opened. It has {number + 4} lanes."
        made[f"paper{number}.example"] = {"/story": page(f"Bridge day {number}", text)}
    return made


@contextmanager
def desk(folder: Path, web_sites: Sites) -> Iterator[LocalWeb]:
    """A folder whose sources.toml leads into a web that runs meanwhile."""
    with serve_web(web_sites) as web:
        addresses = [f"http://{host}/story" for host in web_sites if host != HOST]
        (folder / "sources.toml").write_text(
            f'[fetch]\nproxy = "{web.proxy}"\ncache = "cache.db"\npause_s = 0\n'
            f'[[source]]\nkind = "urls"\nname = "papers"\nurls = {addresses}\n',
            encoding="utf-8",
        )
        (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
        yield web


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "verify", *words]


def run(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run verify to its end in cwd."""
    return subprocess.run(
        command(*words), cwd=cwd, capture_output=True, text=True, check=False, timeout=120
    )


def test_an_article_may_be_given_by_its_address(tmp_path):
    """Its page says when it came out; it is checked against the sources as a file would be."""
    with desk(tmp_path, sites()) as web:
        done = run("claims", f"http://{HOST}/bridge", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Crowds walk across the new bridge" in done.stdout
    assert "published 2016-11-20" in done.stdout
    assert "(supports)" in done.stdout
    assert web.paths_of(HOST) == ["/robots.txt", "/bridge"]


def test_the_claims_of_an_address_can_be_listed(tmp_path):
    """`verify split URL` asks for that page only."""
    with desk(tmp_path, sites()) as web:
        done = run("split", f"http://{HOST}/bridge", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "harbour bridge" in done.stdout
    assert {asked.host for asked in web.asked} == {HOST}


@pytest.mark.parametrize(
    ("path", "said"),
    [("/gone", "http-4xx"), ("/front", "not-article")],
)
def test_an_address_without_an_article_is_bad_input(tmp_path, path, said):
    """One sentence with the reason and what to do; no database is made."""
    made = sites()
    made[HOST]["/front"] = Reply(b"<html><body><a href=/>Home</a></body></html>")
    with desk(tmp_path, made):
        done = run("claims", f"http://{HOST}{path}", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "save the page or its text" in done.stderr
    assert not (tmp_path / "verify.db").exists()


def test_an_address_is_not_asked_for_offline(tmp_path):
    """--offline leaves the web out, the article included."""
    with desk(tmp_path, sites()) as web:
        done = run("claims", f"http://{HOST}/bridge", "--offline", cwd=tmp_path)
    assert done.returncode == 2
    assert "give a saved page" in done.stderr
    assert web.asked == []


def test_requests_over_the_limit_are_put_off_and_said_so(tmp_path):
    """The exit code says that not all could be looked into, and no page is silently missing."""
    with desk(tmp_path, sites(6)):
        done = run("claims", "article.txt", "--max-requests", "4", cwd=tmp_path)
    assert "deferred" in done.stdout
    with open_store(tmp_path / "verify.db", is_readonly=True) as store:
        _, result = store.load_run()
    statuses = [report.status for report in result.reports]
    assert len(statuses) == 6
    assert PageStatus.DEFERRED in statuses


@pytest.mark.parametrize(
    "words", [("--max-requests", "-1"), ("--max-time", "soon"), ("--max-time", "0")]
)
def test_limits_that_are_none_are_refused_before_anything_is_asked(tmp_path, words):
    with desk(tmp_path, sites()) as web:
        done = run("claims", "article.txt", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert words[0] in done.stderr
    assert web.asked == []


def test_ctrl_c_while_the_web_is_asked_judges_what_is_there(tmp_path):
    """Exit code 130 with a report; the same command then asks only for what is missing."""
    arrived, release = threading.Event(), threading.Event()

    def hang(_asked: Asked) -> Reply:
        arrived.set()
        release.wait(60)
        return page("Bridge day", ARTICLE)

    made = sites(4)
    made["paper0.example"] = {"/story": hang}
    with desk(tmp_path, made) as web:
        process = subprocess.Popen(
            command("claims", "article.txt", "--published", "2016-11-20", "-v"),
            cwd=tmp_path,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert process.stderr is not None
        assert arrived.wait(60)
        # They come in any order; the stop must find all of them there.
        missing = {f"paper{number}.example" for number in (1, 2, 3)}
        for line in process.stderr:
            missing -= {name for name in missing if name in line}
            if not missing:
                break
        os.killpg(process.pid, signal.SIGINT)
        stdout, stderr = process.communicate(timeout=60)
        release.set()
        assert process.returncode == 130, stderr
        assert "Stopping" in stderr
        assert "stopped before everything was fetched" in stdout
        with open_store(tmp_path / "verify.db", is_readonly=True) as store:
            run_row, result = store.load_run()
        assert run_row.state is RunState.INTERRUPTED
        assert [report.status for report in result.reports] == [
            PageStatus.DEFERRED,
            *[PageStatus.OK] * 3,
        ]
        before = len(web.asked)
        again = run("claims", "article.txt", "--published", "2016-11-20", cwd=tmp_path)
        assert again.returncode == 0, again.stderr
        assert {asked.host for asked in web.asked[before:]} == {"paper0.example"}
