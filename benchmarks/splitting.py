"""Made news in; sentences split into claims a second, and how time and memory grow with size, out.

python -m benchmarks.splitting [--megabytes 5]. The latest figures are in docs/performance.md.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping

import sentencex

from benchmarks.make_pages import make_pages
from verify.claims import read_sentences, split_claims
from verify.records import Article

# What the issue of splitting asks for; printed beside what was measured.
SENTENCES_AIM = 1_000
MEMORY_AIM_MB = 300
# Articles of news length that the speed is taken on, each on its own.
ARTICLES = 40
# Growing a text this many times shows whether its time grows with it or with its square.
GROWTH = 5
# Hostile shapes are grown to this many characters: enough to show a square, short enough to wait.
HOSTILE_SIZE = 500_000


def main() -> int:
    """Print the figures; always 0, since a figure of one machine is no pass or fail."""
    parser = argparse.ArgumentParser(description="Time the splitting of made-up news.")
    parser.add_argument("--megabytes", type=float, default=5.0, help="the size of the long text")
    options = parser.parse_args()
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the command line does
    time_articles()
    size = int(options.megabytes * 1_000_000)
    print(f"growth, seconds of one core: a {GROWTH} times longer text takes {GROWTH} times as long")
    _print_growth("news", _grow(_make_news()), size, is_aimed=True)
    for name, shape in HOSTILE.items():
        _print_growth(name, _grow(shape), HOSTILE_SIZE)
    return 0


def time_articles() -> None:
    """Print the sentences a second, beside the bare splitter that finds their ends."""
    articles = [Article(page.text, published="2026-10-15") for page in make_pages(ARTICLES)]
    sentences = sum(len(read_sentences(article)) for article in articles)
    ours = _time(lambda: [split_claims(article) for article in articles])
    bare = _time(lambda: [sentencex.segment("en", article.text) for article in articles])
    print(f"{ARTICLES} articles, {sentences:,} sentences, seconds of one core")
    print(f"  ours        {ours:8.3f} s  {sentences / ours:8,.0f} sentences/s; ", end="")
    print(f"{SENTENCES_AIM:,} is the aim")
    print(f"  sentencex   {bare:8.3f} s  finds the ends of sentences only")


def _print_growth(
    name: str, grow: Callable[[int], str], size: int, *, is_aimed: bool = False
) -> None:
    short, _ = _in_own_process(grow(size // GROWTH))
    long, peak = _in_own_process(grow(size))
    aim = f"; below {MEMORY_AIM_MB} is the aim" if is_aimed else ""
    print(
        f"  {name:<22} {size / 1e6:4.1f} MB {long:7.2f} s  {long / short:5.1f} times"
        f" {size // GROWTH / 1e6:.1f} MB; peak {peak:4.0f} MB{aim}"
    )


def _in_own_process(text: str) -> tuple[float, float]:
    """Seconds of one core and peak memory in MB of splitting a text in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_split, (text,))


def _split(text: str) -> tuple[float, float]:
    article = Article(text, published="2026-10-15")
    seconds = _time(lambda: split_claims(article))
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _time(run: Callable[[], object]) -> float:
    started = time.process_time()
    run()
    return time.process_time() - started


def _make_news() -> str:
    return "\n\n".join(f"{page.title}\n\n{page.text}" for page in make_pages(200))


def _grow(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


HOSTILE: Mapping[str, str] = {
    "no full stop": "the mayor said on Monday that 12 people and ",
    "no white space": "a1",
    "opening marks": "“The mayor said ",
    "marks that never pair": "it's ‘one \"two ''three ",
    "capitals": "THE MAYOR OF PORT ELLIS SAID NO TO 3,000 PEOPLE. ",
    "names only": "Anna Vale, Boris Kern and Carla Mott of Dunmore Steel. ",
    "one line each": "3,1 | 4,2 | 5,3\n",
}


if __name__ == "__main__":
    sys.exit(main())
