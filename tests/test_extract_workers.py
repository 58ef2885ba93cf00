"""Pages are read in worker processes: in order, within limits, each failure its page's own."""

import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from pathlib import Path

import pytest

from verify.extract import extract_page, extract_pages
from verify.records import Lead, Page, PageStatus, Report

# Long enough for a page of one line on a busy machine, short enough to wait for.
TIME_LIMIT_S = 1.0
MEMORY_LIMIT_BYTES = 200_000_000


def page_of(command: str, status: PageStatus = PageStatus.OK) -> Page:
    url = f"https://harbour-post.example/{command}"
    return Page(
        lead=Lead(url=url, source="s"),
        asked_url=url,
        final_url=url,
        status=status,
        body=command.encode(),
    )


def obey(page: Page) -> Report:
    """Do in the worker what the page's body says."""
    command = page.body.decode()
    if command == "loop":
        while True:
            pass
    if command == "wait":
        signal.pause()
    if command == "fill":
        held = []
        while True:
            held.append(bytearray(10_000_000))
    if command == "exit":
        os._exit(3)
    if command == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if command == "raise":
        raise LookupError("no such page in the book")
    if command == "recurse":
        return obey(page_of("recurse"))
    return Report(url=page.final_url, text=f"{command} read")


def read(commands: list[str], *, worker_count: int = 2) -> list[Report]:
    return list(
        extract_pages(
            map(page_of, commands),
            worker_count=worker_count,
            time_limit_s=TIME_LIMIT_S,
            memory_limit_bytes=MEMORY_LIMIT_BYTES,
            extract=obey,
        )
    )


def test_reports_come_in_the_order_of_the_pages():
    """However many workers read them."""
    names = [f"page-{number}" for number in range(12)]
    assert [report.text for report in read(names, worker_count=3)] == [f"{n} read" for n in names]


def test_real_pages_read_the_same_in_workers_as_in_this_process():
    """A worker is only another place for the same function."""
    body = b"<article><h1>T</h1><p>" + b"The wall will be finished in spring, he said. " * 9
    pages = [page_of(f"p{n}") for n in range(3)]
    pages = [Page(p.lead, p.asked_url, p.final_url, p.status, body) for p in pages]
    reports = list(extract_pages(pages, worker_count=2))
    assert reports == [extract_page(page) for page in pages]
    assert {report.status for report in reports} == {PageStatus.OK}


@pytest.mark.parametrize(
    ("command", "status", "word"),
    [
        ("loop", PageStatus.TIMEOUT, "more than 1 s"),
        ("wait", PageStatus.TIMEOUT, "more than 1 s"),
        ("fill", PageStatus.EXTRACT_FAILED, "200,000,000 bytes of memory"),
        ("exit", PageStatus.EXTRACT_FAILED, "exit code 3"),
        ("kill", PageStatus.EXTRACT_FAILED, "exit code -9"),
        ("raise", PageStatus.EXTRACT_FAILED, "LookupError: no such page in the book"),
        ("recurse", PageStatus.EXTRACT_FAILED, "RecursionError"),
    ],
)
def test_a_page_that_breaks_its_worker_has_a_status_and_the_others_their_report(
    command, status, word
):
    """Hanging, filling the memory, crashing and raising hit one page only."""
    reports = read(["before", "first", command, "next", "after"])
    assert [report.text for report in reports] == [
        "before read",
        "first read",
        "",
        "next read",
        "after read",
    ]
    assert reports[2].status is status
    assert word in reports[2].detail
    assert reports[2].page_url == f"https://harbour-post.example/{command}"


def test_many_crashes_in_a_row_take_no_other_page_along():
    """Also when every worker dies at once, again and again."""
    reports = read(["exit", "kill", "exit", "good", "kill", "exit", "fine"])
    assert [report.text for report in reports if report.text] == ["good read", "fine read"]
    assert [report.status for report in reports].count(PageStatus.EXTRACT_FAILED) == 5


def test_pages_without_anything_to_read_start_no_worker():
    """Their status is known already; an extract that would raise is not even called."""
    pages = [page_of("raise", PageStatus.HTTP_4XX), page_of("raise", PageStatus.TLS)]
    reports = list(extract_pages(pages, worker_count=2, extract=obey))
    assert [report.status for report in reports] == [PageStatus.HTTP_4XX, PageStatus.TLS]


def test_an_unchanged_page_is_read_like_a_new_one():
    """Its bytes came from the cache; the report says nothing of that, so results stay the same."""
    page = page_of("good")
    unchanged = page_of("good", PageStatus.NOT_MODIFIED)
    new, old = extract_pages([page, unchanged], worker_count=1, extract=obey)
    assert old == new
    body = b"<article><h1>T</h1><p>" + b"The wall will be finished in spring, he said. " * 9
    assert extract_page(replace(unchanged, body=body)) == extract_page(replace(page, body=body))
    assert extract_page(replace(unchanged, body=body)).status is PageStatus.OK


def test_pages_are_taken_as_they_are_needed():
    """A fetcher behind the iterator is not run ahead of without bound."""
    taken = []

    def pages():
        for number in range(100):
            taken.append(number)
            yield page_of(f"page-{number}")

    reports = extract_pages(pages(), worker_count=1, extract=obey)
    assert next(reports).text == "page-0 read"
    assert len(taken) < 10
    reports.close()  # type: ignore[attr-defined]


def test_closing_early_ends_the_workers(tmp_path: Path):
    """Nothing is left behind when the caller has seen enough."""
    done = run_script(
        tmp_path,
        """
        commands = ["pid", "loop", "loop"]
        reports = extract_pages(map(page_of, commands), worker_count=2, extract=obey)
        print(next(reports).text, flush=True)
        reports.close()
        """,
    )
    worker = int(done.stdout)
    assert done.returncode == 0
    assert not is_alive(worker)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGINT", "SIGKILL"])
def test_an_interrupted_run_leaves_no_worker_behind(tmp_path: Path, name):
    """Ctrl-C ends the workers; after kill -9 they end for want of pages, or by the kernel.

    Workers hold the other end of the pipe: it is at its end when the last of them is gone.
    """
    script = write_script(
        tmp_path,
        """
        commands = ["pid", "loop", "loop"]
        for report in extract_pages(
            map(page_of, commands), worker_count=2, time_limit_s=0.5, extract=obey
        ):
            print(report.text, flush=True)
        """,
    )
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert int(process.stdout.readline())
        process.send_signal(getattr(signal, name))
        process.communicate(timeout=60)
        assert process.returncode != 0


SCRIPT = """
import os
from verify.extract import extract_pages
from verify.records import Lead, Page, PageStatus, Report

def page_of(command):
    return Page(Lead(url="u", source="s"), "u", "u", PageStatus.OK, command.encode())

def obey(page):
    while page.body == b"loop":
        pass
    return Report(text=str(os.getpid()))

def main():
{body}

if __name__ == "__main__":
    main()
"""


def write_script(folder: Path, body: str) -> Path:
    script = folder / "script.py"
    indented = textwrap.indent(textwrap.dedent(body), "    ")
    script.write_text(SCRIPT.format(body=indented), encoding="utf-8")
    return script


def run_script(folder: Path, body: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(write_script(folder, body))]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def is_alive(process_id: int) -> bool:
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_program_read_from_stdin_gets_its_reports() -> None:
    """A worker cannot import such a program again; the reading must not start it over and over."""
    program = (
        "from verify.extract import extract_pages\n"
        "from verify.records import Lead, Page, PageStatus\n"
        "body = b'The ferry sank.\\n\\nEverybody on board was saved by two fishing boats.'\n"
        "page = Page(Lead('file:///a.txt', 'A'), 'file:///a.txt', 'file:///a.txt', PageStatus.OK,\n"
        "            body, 'text/plain')\n"
        "print([report.status.value for report in extract_pages([page], worker_count=1)])\n"
    )
    done = subprocess.run(
        [sys.executable, "-"], input=program, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.strip() == "['ok']"
