"""`verify browse` as a process: it serves on this machine only and ends with Ctrl-C."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from verify.store import open_store

DEADLINE_S = 60


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "verify.db"
    with open_store(path):
        pass
    return path


@contextmanager
def browsing(
    *arguments: str, environment: dict[str, str] | None = None
) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run the command until the block ends; give the process and the address it names."""
    process = subprocess.Popen(
        [sys.executable, "-m", "verify", "browse", "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **(environment or {})},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    try:
        line = process.stdout.readline()
        yield process, next((word for word in line.split() if word.startswith("http")), line)
    finally:
        process.kill()
        process.wait(DEADLINE_S)
        process.stdout.close()
        process.stderr.close()


def test_it_serves_this_machine_and_ends_with_ctrl_c(database: Path):
    """Exit code 0 and no traceback; the pages were there before."""
    with browsing("--db", str(database), "--no-open") as (process, address):
        assert address.startswith("http://127.0.0.1:")
        with urlopen(address, timeout=DEADLINE_S) as answer:
            assert "Claims and who reports them" in answer.read().decode()
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE_S) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_it_opens_the_browser(database: Path, tmp_path: Path):
    """The one that is set up, with the address that was named."""
    fifo = tmp_path / "opened"
    os.mkfifo(fifo)
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" > {fifo}\n', encoding="utf-8")
    browser.chmod(0o755)
    environment = {"BROWSER": f"{browser} %s"}
    with browsing("--db", str(database), environment=environment) as (_, address):
        assert fifo.read_text(encoding="utf-8").strip() == address


def test_a_port_in_use_is_told_in_a_sentence(database: Path):
    """With the way out; nothing is opened."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "verify", "browse", "--db", str(database), "--no-open"]
        run = subprocess.run(
            [*command, "--port", str(port)],
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=False,
        )
    assert run.returncode == 2
    assert f"port {port} is in use; name another with --port" in run.stderr
    assert "Traceback" not in run.stderr
