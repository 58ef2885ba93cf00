"""A story that moves is looked at again and again, and only what changed is told."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pexpect
import pytest
import typer.testing
from typer.testing import CliRunner

from tests.cli_story import write_story
from tests.local_web import Asked, Reply, serve_web
from tests.render_records import RESULT
from tests.test_cli_web import ARTICLE, page
from verify.cli.app import app
from verify.cli.exits import ExitCode
from verify.cli.output import Output
from verify.cli.reading import Given
from verify.cli.running import Running
from verify.cli.watch import Looks, Telling
from verify.errors import BadInput, StoreBusy
from verify.records import PageStatus, Run, RunState
from verify.store import open_store
from verify.watching import Changes, FirstLook, Looked, MissedLook, watch

BEGAN = datetime(2016, 11, 20, 9, 0, tzinfo=UTC)
HALF_HOUR = timedelta(minutes=30)
WATCHED = ("--published", "2016-11-20", "--reader", "none")


class MadeClock:
    """A clock that moves only while somebody sleeps by it, or as it is told to."""

    def __init__(self) -> None:
        self.moment = BEGAN
        self.slept: list[float] = []

    def now(self) -> datetime:
        """The time it is."""
        return self.moment

    def sleep(self, seconds: float) -> None:
        """Let the time pass."""
        self.slept.append(seconds)
        self.moment += timedelta(seconds=seconds)


def look_at(clock: MadeClock, *looks: Callable[[], Looked], **more) -> list[object]:
    """What watching comes to when the looks are these, one after the other."""
    waiting = iter(looks)
    return list(
        watch(
            lambda: next(waiting)(),  # noqa: PLW0108 - the next at each call
            every=HALF_HOUR,
            now=clock.now,
            sleep=clock.sleep,
            times=len(looks),
            **more,
        )
    )


def found(*, leaving_out: int = 0, state: RunState = RunState.DONE) -> Callable[[], Looked]:
    """A look that finds the made-up result, or that with fewer findings."""
    findings = RESULT.findings[: len(RESULT.findings) - leaving_out]
    fewer = type(RESULT)(
        RESULT.article,
        RESULT.claims,
        RESULT.answers,
        RESULT.reports,
        RESULT.origins,
        findings,
        RESULT.settings,
    )
    run = Run(f"run-{leaving_out}", BEGAN, "0.1", state, result_id="r")
    return lambda: Looked(run, fewer)


def failing(error: Exception) -> Callable[[], Looked]:
    """A look that fails."""

    def fail() -> Looked:
        raise error

    return fail


def test_looks_begin_one_interval_apart():
    """The first at once; the time a look takes is no part of the waiting."""
    clock = MadeClock()
    began: list[datetime] = []

    def look() -> Looked:
        began.append(clock.moment)
        clock.moment += timedelta(minutes=7)
        return found()()

    look_at(clock, look, look, look)
    assert began == [BEGAN, BEGAN + HALF_HOUR, BEGAN + 2 * HALF_HOUR]


def test_no_sleep_is_longer_than_a_minute():
    """So that a machine that slept meanwhile is not an hour late."""
    clock = MadeClock()
    look_at(clock, found(), found())
    assert max(clock.slept) == 60
    assert sum(clock.slept) == HALF_HOUR.total_seconds()


def test_a_look_that_comes_too_late_is_left_out():
    """The machine slept through two of them."""
    clock = MadeClock()
    began: list[datetime] = []

    def look() -> Looked:
        began.append(clock.moment)
        clock.moment += timedelta(minutes=80)
        return found()()

    look_at(clock, look, look)
    assert began == [BEGAN, BEGAN + 3 * HALF_HOUR]


def test_the_first_look_has_nothing_to_compare_with():
    """Then come differences, empty where nothing changed."""
    first, same, fewer = look_at(MadeClock(), found(), found(), found(leaving_out=1))
    assert isinstance(first, FirstLook)
    assert first.next_at == BEGAN + HALF_HOUR
    assert isinstance(same, Changes)
    assert same.difference.is_empty
    assert isinstance(fewer, Changes)
    assert len(fewer.difference.claims) == 1
    assert fewer.next_at == BEGAN + 3 * HALF_HOUR


def test_the_first_look_is_compared_with_an_earlier_run():
    """So a desk sees what changed since the morning."""
    (first,) = look_at(MadeClock(), found(), find_earlier=lambda _: (found(leaving_out=1)(),))
    assert isinstance(first, Changes)
    assert first.before.run.id == "run-1"
    assert len(first.difference.claims) == 1


def test_a_look_that_fails_is_missed_and_the_next_is_compared_with_the_last_whole_one():
    """A busy database or a page out of reach ends no watching."""
    events = look_at(MadeClock(), found(), failing(StoreBusy("it is busy")), found(leaving_out=1))
    assert [type(event) for event in events] == [FirstLook, MissedLook, Changes]
    assert isinstance(events[1], MissedLook)
    assert events[1].reason == "it is busy"
    assert isinstance(events[2], Changes)
    assert events[2].before.run.id == "run-0"


def test_a_first_look_that_fails_ends_it():
    """What is wrong with the input is said at once."""
    with pytest.raises(BadInput):
        look_at(MadeClock(), failing(BadInput("no such file")), found())


def test_a_look_that_was_stopped_is_the_last_and_not_compared():
    """It has not seen the whole, so much would seem to be gone."""
    events = look_at(
        MadeClock(), found(), found(leaving_out=2, state=RunState.INTERRUPTED), found()
    )
    assert [type(event) for event in events] == [FirstLook]


def run(*arguments: str) -> typer.testing.Result:
    """Run one command in this process, as main() would."""
    return CliRunner().invoke(app, list(arguments), prog_name="verify")


@pytest.mark.parametrize("every", ["59s", "5s", "", "soon", "0m"])
def test_an_interval_that_is_too_short_is_refused(tmp_path, every):
    """Before anything is asked, with what to give instead."""
    ended = run("watch", str(tmp_path / "article.txt"), "--every", every)
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "--every" in ended.stderr


def test_standard_input_cannot_be_watched():
    """It can be read once only."""
    ended = run("watch", "-")
    assert (ended.exit_code, ended.stdout) == (2, "")
    assert "give a file" in ended.stderr


@contextmanager
def moving_story(
    folder: Path, *, dawdle: Callable[[Asked], Reply] | None = None
) -> Iterator[tuple[dict[str, Reply], Running]]:
    """Two papers on a local web, whose pages may be changed meanwhile; the article is a file."""
    count = "More than 300,000 people crossed the harbour bridge on foot, police said."
    pages = {
        f"{name}.example": page(f"Bridge day, by {name}", f"{count} The weather was {weather}.")
        for name, weather in (("alder", "fair"), ("birch", "cold and clear"))
    }
    answer = dawdle or (lambda asked: pages[asked.host])
    sites = {host: {"/story": answer} for host in pages}
    with serve_web(sites) as web:
        addresses = [f"http://{host}/story" for host in pages]
        (folder / "sources.toml").write_text(
            f'[fetch]\nproxy = "{web.proxy}"\ncache = "cache.db"\npause_s = 0\nattempts = 1\n\n'
            f'[[source]]\nname = "papers"\nkind = "urls"\nurls = {json.dumps(addresses)}\n'
        )
        (folder / "article.txt").write_text(ARTICLE)
        yield (
            pages,
            Running(
                str(folder / "sources.toml"),
                str(folder / "verify.db"),
                is_offline=False,
                is_quiet=True,
                is_verbose=False,
            ),
        )


def test_a_story_on_the_web_is_followed(tmp_path, capsysbinary):
    """A count that grows, a page that goes, a server that fails: each as what it is, once."""
    clock = MadeClock()
    given = Given(published=RESULT.article.published)
    with moving_story(tmp_path) as (pages, running):
        looks = Looks(str(tmp_path / "article.txt"), given, running)
        telling = Telling(Output("", 100, is_color=False), lambda _: None, is_json=True)

        def sleep(seconds: float) -> None:
            clock.sleep(seconds)
            step = (clock.moment - BEGAN) // HALF_HOUR
            if clock.moment - BEGAN == step * HALF_HOUR:
                changes[step]()

        def grow() -> None:
            text = "Some 470,000 people crossed the harbour bridge on foot, police said."
            pages["alder.example"] = page("Bridge day, by alder", f"{text} The weather was fair.")

        def go() -> None:
            pages["birch.example"] = Reply(status=410)

        def fail() -> None:
            pages["alder.example"] = Reply(status=503)

        changes = {1: lambda: None, 2: grow, 3: go, 4: fail}
        for event in watch(looks.look, every=HALF_HOUR, now=clock.now, sleep=sleep, times=5):
            telling.tell(event)
    lines = [json.loads(line) for line in capsysbinary.readouterr().out.splitlines()]
    assert [[one["change"] for one in line["reports"]] for line in lines] == [
        ["changed"],
        ["gone"],
        ["unread"],
    ]
    assert lines[0]["reports"][0]["lines"][0]["figures"] == [
        {"before": "300,000", "after": "470,000", "unit": "person"}
    ]
    moved = [
        [(one["before"]["status"], one["after"]["status"]) for one in line["claims"]]
        for line in lines
    ]
    assert moved[0][0][1] in ("contested", "contradicted")
    assert looks.code is ExitCode.SOURCES_FAILED
    with open_store(tmp_path / "verify.db", is_readonly=True) as store:
        assert len(store.list_runs()) == 5
        last = store.load_run()[1].reports
    assert {report.status for report in last} == {PageStatus.HTTP_4XX, PageStatus.HTTP_5XX}


def test_what_a_server_lets_be_kept_is_not_asked_for_again(tmp_path):
    """Each look goes by the cache and by robots.txt, as any run does."""
    fresh = ("Cache-Control", "max-age=3600")
    asked: list[str] = []

    def answer(request: Asked) -> Reply:
        asked.append(request.host)
        made = page("Bridge day", f"The harbour bridge of Velmora was opened, by {request.host}.")
        return Reply(made.body, headers=(*made.headers, fresh))

    given = Given(published=RESULT.article.published)
    with moving_story(tmp_path, dawdle=answer) as (_, running):
        looks = Looks(str(tmp_path / "article.txt"), given, running)
        clock = MadeClock()
        events = list(watch(looks.look, every=HALF_HOUR, now=clock.now, sleep=clock.sleep, times=3))
    assert sorted(asked) == ["alder.example", "birch.example"]
    assert [type(event) for event in events] == [FirstLook, Changes, Changes]
    assert all(event.difference.is_empty for event in events if isinstance(event, Changes))


def watch_in_terminal(folder: Path, *more: str) -> "pexpect.spawn[str]":
    """`verify watch` on the story in a folder, in a terminal of 80 columns."""
    return pexpect.spawn(
        sys.executable,
        ["-m", "verify", "watch", "article.txt", *WATCHED, *more],
        cwd=str(folder),
        env={
            **os.environ,
            "PYTHONPATH": os.pathsep.join(sys.path),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
        },
        dimensions=(40, 80),
        encoding="utf-8",
        timeout=120,
    )


def test_ctrl_c_while_it_waits_ends_with_130(tmp_path):
    """One sentence; the runs so far are stored, and the next watching is compared with them."""
    write_story(tmp_path)
    child = watch_in_terminal(tmp_path)
    child.expect("The next look is at")
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130
    assert "Interrupted" in (child.before or "")
    assert "Traceback" not in (child.before or "")
    report = tmp_path / "reports" / "tide-courier.txt"
    report.write_text(report.read_text().replace("470,000", "300,000"))
    again = watch_in_terminal(tmp_path, "--times", "1")
    again.expect(pexpect.EOF)
    again.close()
    assert again.exitstatus == 0
    assert "470,000 → 300,000" in (again.before or "")


def test_whoever_reads_the_changes_may_go_away(tmp_path):
    """`verify watch … | head -1` ends at the next change and not never."""
    telling = Telling(Output("", 100, is_color=False), lambda _: None, is_json=True)
    (change,) = look_at(MadeClock(), found(), find_earlier=lambda _: (found(leaving_out=1)(),))
    assert isinstance(change, Changes)
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w", closefd=True) as gone, pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", gone)
        with pytest.raises(BrokenPipeError):
            telling.tell(change)
        patch.undo()
        os.dup2(os.open(os.devnull, os.O_WRONLY), write)


def test_a_stop_while_the_web_is_asked_ends_with_130(tmp_path):
    """The look that was stopped is stored, said to be not whole, and not compared."""
    is_asked, may_answer = threading.Event(), threading.Event()

    def dawdle(_asked: object) -> Reply:
        is_asked.set()
        may_answer.wait(60)
        return page("Bridge day", "The harbour bridge of Velmora was opened on Saturday.")

    with moving_story(tmp_path, dawdle=dawdle):
        child = subprocess.Popen(
            [sys.executable, "-m", "verify", "watch", "article.txt", "--reader", "none"],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert is_asked.wait(60)
            child.send_signal(signal.SIGINT)
            out, told = child.communicate(timeout=60)
        finally:
            may_answer.set()
    assert (child.returncode, out) == (ExitCode.INTERRUPTED, ""), told
    assert "not compared" in told
    with open_store(tmp_path / "verify.db", is_readonly=True) as store:
        assert [one.state for one in store.list_runs()] == [RunState.INTERRUPTED]
