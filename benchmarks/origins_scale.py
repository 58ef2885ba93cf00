"""Counts of reports in; seconds, memory and growth of grouping them into origins out.

python -m benchmarks.origins_scale 1000 10000 30000 100000
Reports are made by program: stories of their own words, each printed by some outlets with cuts,
edits, credits and the frame of the outlet's pages. Each count is measured in a process of its own.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from verify import Report, group_origins

OUTLETS = 400
SENTENCES = 16
# How often a story is printed: most once, some by very many.
PRINTS = (1, 1, 1, 1, 2, 3, 5, 8, 20)


def main() -> int:
    """Print a line for each count."""
    parser = argparse.ArgumentParser(description="Measure grouping at scale.")
    parser.add_argument("counts", nargs="+", type=int)
    parser.add_argument("--here", action="store_true", help="measure in this process")
    options = parser.parse_args()
    if options.here:
        _measure(options.counts[0])
        return 0
    print(
        "| reports | origins | seconds | of one core | reports a second of it | peak memory, MB |"
    )
    print("|---:|---:|---:|---:|---:|---:|", flush=True)
    for count in options.counts:
        command = (sys.executable, "-m", "benchmarks.origins_scale", str(count), "--here")
        subprocess.run(command, check=True)
    return 0


def _measure(count: int) -> None:
    reports = list(make_reports(count))
    started, busy = time.perf_counter(), time.process_time()
    origins = group_origins(reports)
    seconds, busy = time.perf_counter() - started, time.process_time() - busy
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(
        f"| {count:,} | {len(origins):,} | {seconds:.0f} | {busy:.0f} | {count / busy:,.0f}"
        f" | {peak:,.0f} |",
        flush=True,
    )


def make_reports(count: int, *, seed: int = 1) -> Iterator[Report]:
    """Yield so many reports, the same for a seed, in a mixed order of stories."""
    random_state = random.Random(seed)
    words = [_make_word(random_state) for _ in range(30_000)]
    made: list[tuple[int, Report]] = []
    story = 0
    while len(made) < count:
        sentences = [_make_sentence(random_state, words) for _ in range(SENTENCES)]
        prints = min(random_state.choice(PRINTS), count - len(made))
        made += [
            (random_state.randrange(count), _print(random_state, sentences, story, words))
            for _ in range(prints)
        ]
        story += 1
    made.sort(key=lambda pair: pair[0])
    return (report for _, report in made)


def _print(
    random_state: random.Random, sentences: list[str], story: int, words: list[str]
) -> Report:
    number = random_state.randrange(OUTLETS)
    outlet = f"{words[number].title()} Gazette"
    kept = sentences[: random_state.randint(5, SENTENCES)]
    if random_state.random() < 0.3:
        at = random_state.randrange(len(kept))
        kept[at] = kept[at].replace(" the ", " a ", 1)
    paragraphs = [" ".join(kept[at : at + 2]) for at in range(0, len(kept), 2)]
    frame = f"Readers of {outlet} will find the weather, the tides and the trains at the counter."
    text = "\n".join([*paragraphs, frame])
    return Report(
        text=text,
        outlet=outlet,
        url=f"https://outlet-{number}.example/{story}-{random_state.random()}",
    )


def _make_word(random_state: random.Random) -> str:
    return "".join(random_state.choices("abcdefghiklmnoprstuvz", k=random_state.randint(3, 9)))


def _make_sentence(random_state: random.Random, words: list[str]) -> str:
    chosen = random_state.choices(words, k=random_state.randint(12, 24))
    quoted = " ".join(random_state.choices(words, k=8))
    told = f", “{quoted},” {chosen[0].title()} said" if random_state.random() < 0.2 else ""
    return f"{' the '.join(chosen[:2]).capitalize()} {' '.join(chosen[2:])}{told}."


if __name__ == "__main__":
    sys.exit(main())
