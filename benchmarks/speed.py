"""Made pages of real make-up in; seconds per stage, and candidates against a plain loop, out.

python -m benchmarks.speed [--reports 200] [--claims 25]. How the pages compare with saved ones is
told by python -m benchmarks.make_pages; the latest figures are in docs/performance.md.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.figures import share
from benchmarks.make_pages import MadePage, make_article, make_pages
from verify import Claim, Report
from verify.claims import split_claims
from verify.extract import extract_report
from verify.fetch import WebFetcher
from verify.match.candidates import find_windows, index_reports, weigh_claim
from verify.match.rarity import count_words
from verify.match.reading import read_claim_facts, read_report
from verify.match.relation import SILENT_BELOW
from verify.pipeline import run_article
from verify.records import FetchSettings, Progress, Publisher, SourceBlock, Stage

# So many pages are also extracted in this process, to know what extraction costs one core.
SAMPLE = 40
# A short run is timed so often, and the best time taken: the others were disturbed.
ROUNDS = 5
# What the issue of speed asks for; printed beside what was measured.
JUDGING_AIM = 0.3
CANDIDATES_AIM = 20
MEMORY_AIM_MB = 300


@dataclass(slots=True)
class Stopwatch:
    """Adds up the seconds between the progress events of each stage.

    `busy` counts the processor's seconds of this process only: other programs disturb them less.
    """

    seconds: dict[Stage, float] = field(default_factory=dict)
    busy: dict[Stage, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)
    last_busy: float = field(default_factory=time.process_time)

    def note(self, progress: Progress) -> None:
        """Count the time since the last event to the stage that reports now."""
        now, busy = time.perf_counter(), time.process_time()
        stage = progress.stage
        self.seconds[stage] = self.seconds.get(stage, 0.0) + now - self.last
        self.busy[stage] = self.busy.get(stage, 0.0) + busy - self.last_busy
        self.last, self.last_busy = now, busy


def main() -> int:
    """Print the timings; always 0, since a figure of one machine is no pass or fail."""
    parser = argparse.ArgumentParser(description="Time the stages of verify on made-up pages.")
    parser.add_argument("--reports", type=int, default=200, help="how many pages to make")
    parser.add_argument("--claims", type=int, default=25, help="how many claims to judge")
    options = parser.parse_args()
    pages = tuple(make_pages(options.reports))
    claims = split_claims(make_article())[: options.claims]
    time_stages(pages, claims)
    time_candidates(pages, claims)
    return 0


def time_stages(pages: Sequence[MadePage], claims: Sequence[Claim]) -> None:
    """Run the whole job on the pages in a folder, and print the seconds per stage."""
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            (Path(folder) / f"report-{number:04}.html").write_bytes(page.html)
        publisher = Publisher(outlet="Made Up")
        block = SourceBlock("made", "folder", publisher, path=folder, files=("*.html",))
        web = WebFetcher(FetchSettings(), now=_now)
        watch.last, watch.last_busy = time.perf_counter(), time.process_time()
        _, result = run_article(
            make_article(),
            [block],
            store=None,
            web=web,
            now=_now,
            claims=claims,
            on_progress=watch.note,
        )
    ok = share(report.status == "ok" for report in result.reports)
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    print(f"{len(pages)} pages ({ok:.0%} read), {len(claims)} claims, {cores} cores")
    for stage, seconds in watch.seconds.items():
        print(f"  {stage:<28} {seconds:8.2f} s")
    extraction, judging = watch.seconds[Stage.REPORTS], watch.seconds[Stage.FINDINGS]
    one_core, busy = time_extraction(pages[:SAMPLE]) * len(pages), watch.busy[Stage.FINDINGS]
    print("matching and judging, beside extraction")
    print(f"  as they ran                  {judging / extraction:8.2f} x; {JUDGING_AIM} is the aim")
    print(
        f"  in seconds of one core       {busy / one_core:8.2f} x ({busy:.2f} s, {one_core:.2f} s)"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process    {peak:8.0f} MB; below {MEMORY_AIM_MB} is the aim")


def time_extraction(pages: Sequence[MadePage]) -> float:
    """Seconds a page takes in one process, its second round."""

    def extract() -> None:
        for page in pages:
            extract_report(page.html, url=page.url)

    extract()
    return _best_time(extract, rounds=1) / len(pages)


def time_candidates(pages: Sequence[MadePage], claims: Sequence[Claim]) -> None:
    """Print how fast candidates are found, beside scoring every pair with token_set_ratio.

    A pair is a claim and a sentence. Ours ranks all stretches of up to three sentences too; pairs
    that the index rules out count as scored. Reading (words, stems, facts) counts to neither.
    """
    published = make_article().published
    readings = [
        read_report(Report(text=page.text, title=page.title), published=published) for page in pages
    ]
    sentences = [sentence.text for reading in readings for sentence in reading.sentences]
    rarity = count_words(sentence.stems for one in readings for sentence in one.sentences)
    read_claims = [read_claim_facts(claim, published=published) for claim in claims]
    weights = [weigh_claim(claim, rarity) for claim in read_claims]
    index = index_reports(readings)

    def find_all() -> None:
        for claim, weight in zip(read_claims, weights, strict=True):
            find_windows(weight, index, names=claim.name_stems, telling_from=SILENT_BELOW)

    def score_all() -> None:
        for claim in claims:
            for sentence in sentences:
                fuzz.token_set_ratio(claim.text, sentence)

    indexing = _best_time(lambda: index_reports(readings))
    ours = _best_time(find_all)
    plain = _best_time(score_all, rounds=2)
    pairs = len(claims) * len(sentences)
    print(f"candidates for {len(claims)} claims in {len(sentences):,} sentences, {pairs:,} pairs")
    print(f"  index, once                  {indexing:8.3f} s")
    print(f"  ours                         {ours:8.3f} s  {pairs / ours:12,.0f} pairs/s")
    print(f"  plain loop                   {plain:8.3f} s  {pairs / plain:12,.0f} pairs/s")
    print(f"  ours is {plain / ours:.1f} x the plain loop, {CANDIDATES_AIM} x is the aim;")
    print(f"  {plain / (ours + indexing):.1f} x with the making of the index")


def _best_time(run: Callable[[], object], *, rounds: int = ROUNDS) -> float:
    """The fewest processor seconds that run took."""
    times = []
    for _ in range(rounds):
        started = time.process_time()
        run()
        times.append(time.process_time() - started)
    return min(times)


def _now() -> datetime:
    return datetime.now(tz=UTC)


if __name__ == "__main__":
    sys.exit(main())
