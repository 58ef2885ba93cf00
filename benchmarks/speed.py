"""A number of made-up pages in; seconds per stage, and candidate search against a plain loop, out.

python -m benchmarks.speed [--reports 60]. The pages are made, lighter than real ones: real pages
extract at 20 to 40 a second and core, so compare runs of this file with each other only.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from rapidfuzz import fuzz

import verify
from benchmarks.figures import share
from verify import Article, Report
from verify.fetch import WebFetcher
from verify.match.candidates import find_windows, index_reports, weigh_claim
from verify.match.rarity import count_words
from verify.match.reading import ReadClaim, ReadReport, read_claim_facts, read_report
from verify.pipeline import run_article
from verify.records import FetchSettings, Progress, Publisher, SourceBlock, Stage

SENTENCES_PER_REPORT = 25
SEED = 20161120

_SYLLABLES = ("ba", "cor", "del", "fin", "gor", "hal", "jun", "kel", "lom", "mar", "nis", "por")
_ENDINGS = ("ment", "tion", "er", "ing", "ity", "al", "ous", "ship")
_PEOPLE = ("Mara Ellingsen", "Tomas Reyk", "Ada Okonjo", "Pavel Dusan", "Ines Falk", "Joon Seo")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_STEMS = tuple(a + b for a in _SYLLABLES for b in _SYLLABLES if a != b)
# About a thousand words; the first come often and the last seldom, as in any language.
_WORDS = tuple(stem + ending for ending in _ENDINGS for stem in _STEMS)
_COMMONNESS = tuple(1 / rank for rank in range(1, len(_WORDS) + 1))


@dataclass(slots=True)
class Stopwatch:
    """Adds up the seconds between the progress events of each stage."""

    seconds: dict[Stage, float] = field(default_factory=dict)
    last: float = field(default_factory=time.perf_counter)

    def note(self, progress: Progress) -> None:
        """Count the time since the last event to the stage that reports now."""
        now = time.perf_counter()
        self.seconds[progress.stage] = self.seconds.get(progress.stage, 0.0) + now - self.last
        self.last = now


def main() -> int:
    """Print the timings; always 0, since a figure of one machine is no pass or fail."""
    parser = argparse.ArgumentParser(description="Time the stages of verify on made-up pages.")
    parser.add_argument("--reports", type=int, default=60, help="how many pages to make")
    count = parser.parse_args().reports
    texts = list(make_texts(count + 1))
    article = Article(text=texts[0], title="Made up", published="2016-11-20")
    time_stages(article, texts[1:])
    time_candidates(article, texts[1:])
    return 0


def make_texts(count: int) -> Iterator[str]:
    """Made-up reports on one small town's affairs, the same on every run."""
    chance = random.Random(SEED)
    stock = [_sentence(chance) for _ in range(SENTENCES_PER_REPORT * 8)]
    for _ in range(count):
        sentences = [
            chance.choice(stock) if chance.random() < 0.5 else _sentence(chance)
            for _ in range(SENTENCES_PER_REPORT)
        ]
        yield "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def _sentence(chance: random.Random) -> str:
    """A sentence of some twenty words with a name, a day or a number, as news has them."""
    person, day = chance.choice(_PEOPLE), chance.choice(_DAYS)
    amount = chance.randrange(2, 90) * 1000
    first, second = (
        f"the {' of the '.join(chance.choices(_WORDS, _COMMONNESS, k=3))}" for _ in range(2)
    )
    return chance.choice(
        (
            f"{first.capitalize()} was moved to {second} on {day}, which costs {amount:,} euros.",
            f"{person} said on {day} that {first} had been given to {second}.",
            f"About {amount:,} people signed a letter on {first} that {person} sent to {second}.",
            f'"We have put {first} before {second}," {person} told reporters on {day}.',
        )
    )


def time_stages(article: Article, texts: Sequence[str]) -> None:
    """Run the whole job on the texts as pages of a folder, and print the seconds per stage."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            page = Path(folder) / f"report-{number:04}.html"
            page.write_text(_page(number, text), encoding="utf-8")
        block = SourceBlock(
            "made", "folder", Publisher(outlet="Made Up"), path=folder, files=("*.html",)
        )
        watch = Stopwatch()
        web = WebFetcher(FetchSettings(), now=_now)
        _, result = run_article(
            article, [block], store=None, web=web, now=_now, on_progress=watch.note
        )
    ok = share(report.status == "ok" for report in result.reports)
    print(f"{len(texts)} reports ({ok:.0%} read), {len(result.claims)} claims")
    for stage, seconds in watch.seconds.items():
        print(f"  {stage:<16} {seconds:6.2f} s")


def _now() -> datetime:
    return datetime.now(tz=UTC)


def _page(number: int, text: str) -> str:
    paragraphs = "".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))
    return (
        "<!doctype html><html lang=en><head><meta charset=utf-8>"
        f"<title>Made-up report {number}</title>"
        '<meta property="article:published_time" content="2016-11-20T08:00:00Z"></head><body>'
        f"<nav><a href=/>Home</a></nav><article><h1>Made-up report {number}</h1>{paragraphs}"
        "</article><footer>Made up for a benchmark.</footer></body></html>"
    )


def time_candidates(article: Article, texts: Sequence[str]) -> None:
    """Print how fast candidates are found, beside scoring every pair with token_set_ratio."""
    claims = verify.split_claims(article.text, published=article.published)
    readings = [read_report(Report(text=text), published=article.published) for text in texts]
    sentences = [
        reading.report.text[sentence.span.start : sentence.span.end]
        for reading in readings
        for sentence in reading.sentences
    ]
    read_claims = [read_claim_facts(claim, published=article.published) for claim in claims]
    started = time.perf_counter()
    _find_all(read_claims, readings)
    ours = time.perf_counter() - started
    started = time.perf_counter()
    for claim in claims:
        for sentence in sentences:
            fuzz.token_set_ratio(claim.text, sentence)
    plain = time.perf_counter() - started
    pairs = len(claims) * len(sentences)
    print(f"candidates for {len(claims)} claims in {len(sentences)} sentences, {pairs:,} pairs")
    print(f"  ours             {ours:6.2f} s  {pairs / ours:12,.0f} pairs/s")
    print(f"  plain loop       {plain:6.2f} s  {pairs / plain:12,.0f} pairs/s")
    print(f"  ours is {plain / ours:.2f} times as fast as the plain loop")


def _find_all(claims: Sequence[ReadClaim], readings: Sequence[ReadReport]) -> None:
    index = index_reports(readings)
    rarity = count_words(sentence.stems for reading in readings for sentence in reading.sentences)
    for claim in claims:
        weights = weigh_claim(claim, rarity)
        find_windows(weights, readings, index)


if __name__ == "__main__":
    sys.exit(main())
