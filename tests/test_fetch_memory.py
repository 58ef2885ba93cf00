"""Fifty hostile pages at once: the sender's process grows by less than 100 MB."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.fault_server import SITE, Play, answer, bomb, play_faults, say

ROOT = Path(__file__).resolve().parent.parent
GROWTH_MB = 100
PAGE = b"<p>A page as it should be.</p>"
CHUNK = b"40000\r\n" + b"x" * 262_144 + b"\r\n"
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"

# The peak is that of the child alone: the server, with its bombs, runs in this process.
CHILD = """
import asyncio, resource, sys
from pathlib import Path
from verify.fetch.connecting import connect_address
from verify.fetch.sending import HttpSender
from verify.records import FetchSettings

site, port, cache_path = sys.argv[1], int(sys.argv[2]), sys.argv[3]

def peak_mb():
    # Linux counts the parent's memory at the fork into ru_maxrss; VmHWM is this program's alone.
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6

async def resolve(host, port):
    return ["93.184.215.14"]

async def connect(address, _port, limit_s):
    return await connect_address("127.0.0.1", port, limit_s)

async def main():
    settings = FetchSettings(cache_path=cache_path, connections=50)
    sender = HttpSender(settings, resolve=resolve, connect=connect)
    first = await sender.send(f"{site}/page", time_limit_s=60)
    assert first.status == "ok", first
    base = peak_mb()

    async def ask(number):
        return (await sender.send(f"{site}/hostile?{number}", time_limit_s=60)).status

    statuses = set(await asyncio.gather(*map(ask, range(50))))
    await sender.aclose()
    print(peak_mb() - base, *statuses)

asyncio.run(main())
"""


def growth_of(play: Play, cache_path: Path) -> tuple[float, list[str]]:
    """Ask for the page fifty times at once in a process of its own: MB of growth, statuses."""
    hostile = {f"/hostile?{number}": play for number in range(50)}
    with play_faults({"/page": answer(PAGE), **hostile}) as server:
        done = subprocess.run(
            [sys.executable, "-c", CHILD, SITE, str(server.port), str(cache_path)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    assert done.returncode == 0, done.stderr
    growth_mb, *statuses = done.stdout.split()
    return float(growth_mb), statuses


@pytest.mark.parametrize("coding", ["gzip", "deflate", "raw deflate"])
def test_row_13_fifty_bombs_at_once_stay_small(coding, tmp_path):
    play = answer(bomb(coding, size_mb=1024), f"Content-Encoding: {coding.removeprefix('raw ')}")
    growth_mb, statuses = growth_of(play, tmp_path / "cache.db")
    assert statuses == ["too-large"]
    assert growth_mb < GROWTH_MB


@pytest.mark.parametrize(
    ("play", "status"),
    [
        (answer(b"x" * 10_000_000, "Cache-Control: max-age=60"), "ok"),
        (say(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[CHUNK] * 40), "too-large"),
    ],
    ids=["just within the limit", "without an end"],
)
def test_fifty_pages_of_ten_megabytes_at_once_stay_small(play, status, tmp_path):
    growth_mb, statuses = growth_of(play, tmp_path / "cache.db")
    assert statuses == [status]
    assert growth_mb < GROWTH_MB
