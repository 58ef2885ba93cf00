"""Short news texts grouped by event in; which a feed is asked for, and which reports count, out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, auc, read_rows, sample, share
from verify.judge import find_off_event, tells_event
from verify.query import find_terms
from verify.records import Article, Claim, ClaimKind, Report
from verify.sources.entries import LEADS_PER_SOURCE
from verify.sources.relatedness import RELATED_FROM, rate_relatedness, weigh_terms

ECB = "events/ecbplus"
MANY = "events/many"
PARAGRAPH_MARK = "###"
# Articles asked about per event: pairs grow with the square, the figures do not change any more.
ARTICLES_PER_EVENT = 6
# The texts are cut into words; sentences are put together again as they were printed.
_SPACED = re.compile(r"\s+([.,;:'’!?)%])")
_FEWEST_WORDS = 5
_FEWEST_PARAGRAPH_WORDS = 8


@dataclass(frozen=True, slots=True)
class Text:
    """A report: its event, the topic it shares with another event, title, lead and the rest."""

    key: str
    topic: str
    event: str
    sentences: tuple[str, ...]

    @property
    def headline(self) -> str:
        """What a feed would show as its title."""
        return self.sentences[0]

    @property
    def entry(self) -> str:
        """What a feed would show with a summary."""
        return "\n".join(self.sentences[:2])


@dataclass(frozen=True, slots=True)
class Rated:
    """One article held against one entry, without and with the entry's summary."""

    is_same_event: bool
    is_same_topic: bool
    by_headline: float
    by_entry: float
    article: str


def figures(data: Path) -> tuple[Figure, ...]:
    """Every figure of the folder `data`; topics with odd numbers are held out."""
    found: list[Figure] = []
    texts = tuple(_ecb_texts(data / "events" / "ecbplus_dev.jsonl"))
    for part, remainder in ((Part.DEV, 0), (Part.HELD_OUT, 1)):
        own = [text for text in texts if int(text.topic) % 2 == remainder]
        found += _ecb_figures(tuple(_rate(own)), part)
        found += _report_figures(own, part)
    many = tuple(_many_texts(data / MANY / "articles.jsonl"))
    found += _many_figures(tuple(_rate(many)))
    return tuple(found)


def _ecb_figures(rated: Sequence[Rated], part: Part) -> Iterator[Figure]:
    same = [pair for pair in rated if pair.is_same_event]
    near = [pair for pair in rated if pair.is_same_topic and not pair.is_same_event]
    far = [pair for pair in rated if not pair.is_same_topic]

    def figure(measure: str, pairs: Sequence[Rated], *, is_low: bool = False) -> Figure:
        flags = [pair.by_entry >= RELATED_FROM for pair in pairs]
        return Figure(ECB, measure, share(flags), len(flags), part=part, is_better_low=is_low)

    yield figure("entries of the same event kept", same)
    flags = [pair.by_headline >= RELATED_FROM for pair in same]
    measure = "entries of the same event kept, headline alone"
    yield Figure(ECB, measure, share(flags), len(flags), part=part)
    yield figure("entries of another event of the topic kept", near, is_low=True)
    yield figure("entries of other topics kept", far, is_low=True)
    scored = [(pair.by_entry, pair.is_same_event) for pair in rated]
    measure = "AUC, same event against all others"
    yield Figure(ECB, measure, auc(scored), len(scored), part=part)
    measure = f"the best {LEADS_PER_SOURCE} kept: share of the same event"
    yield Figure(ECB, measure, *_best_kept(rated), part=part)


def _report_figures(texts: Sequence[Text], part: Part) -> Iterator[Figure]:
    """Which whole reports count as being on the event of an article that is long enough to tell."""
    reports = [Report(text=" ".join(text.sentences[1:]), title=text.headline) for text in texts]
    same: list[bool] = []
    near: list[bool] = []
    far: list[bool] = []
    for event in dict.fromkeys(text.event for text in texts):
        own = [text for text in texts if text.event == event]
        for article in sample(own, lambda text: text.key, ARTICLES_PER_EVENT):
            subject = "\n".join(article.sentences)
            if not tells_event(subject):
                continue
            off = find_off_event(subject, reports)
            for index, text in enumerate(texts):
                if text.key == article.key:
                    continue
                of_topic = near if text.topic == article.topic else far
                (same if text.event == event else of_topic).append(index not in off)
    yield Figure(ECB, "reports of the same event counted", share(same), len(same), part=part)
    for measure, flags in (("another event of the topic", near), ("other topics", far)):
        name = f"reports of {measure} counted"
        yield Figure(ECB, name, share(flags), len(flags), part=part, is_better_low=True)


def _best_kept(rated: Sequence[Rated]) -> tuple[float, int]:
    """The precision of what a source would answer with, and over how many leads."""
    flags = []
    for article in dict.fromkeys(pair.article for pair in rated):
        own = [pair for pair in rated if pair.article == article and pair.by_entry >= RELATED_FROM]
        own.sort(key=lambda pair: -pair.by_entry)
        flags += [pair.is_same_event for pair in own[:LEADS_PER_SOURCE]]
    return share(flags), len(flags)


def _many_figures(rated: Sequence[Rated]) -> Iterator[Figure]:
    note = "two first paragraphs for headline and summary, which the texts do not mark"
    same = [pair.by_entry >= RELATED_FROM for pair in rated if pair.is_same_event]
    other = [pair.by_entry >= RELATED_FROM for pair in rated if not pair.is_same_event]
    yield Figure(MANY, "entries of the same event kept", share(same), len(same), note)
    measure = "entries of the other event kept"
    yield Figure(MANY, measure, share(other), len(other), is_better_low=True)


def _rate(texts: Sequence[Text]) -> Iterator[Rated]:
    for event in dict.fromkeys(text.event for text in texts):
        own = [text for text in texts if text.event == event]
        for article in sample(own, lambda text: text.key, ARTICLES_PER_EVENT):
            terms = weigh_terms(find_terms(_article(article), _claims(article)))
            for text in texts:
                if text.key != article.key:
                    yield Rated(
                        text.event == event,
                        text.topic == article.topic,
                        rate_relatedness(terms, text.headline),
                        rate_relatedness(terms, text.entry),
                        article.key,
                    )


def _article(text: Text) -> Article:
    return Article(" ".join(text.sentences[1:]), title=text.headline)


def _claims(text: Text) -> tuple[Claim, ...]:
    """Every sentence as a claim: which of them are worth it is measured elsewhere."""
    return tuple(
        Claim(sentence, 0, 0, ((0, 0),), ClaimKind.EVENT) for sentence in text.sentences[1:]
    )


def _ecb_texts(path: Path) -> Iterator[Text]:
    """The texts with a headline and a lead, each headline once: copies would be too easy."""
    seen: set[str] = set()
    for row in read_rows(path):
        sentences = tuple(
            _SPACED.sub(r"\1", sentence)
            for sentence in row["sentences"]
            if len(sentence.split()) >= _FEWEST_WORDS and not sentence.startswith(("http", "www"))
        )
        if len(sentences) >= 2 and sentences[0] not in seen:
            seen.add(sentences[0])
            yield Text(row["doc"], str(row["topic"]), row["subtopic"], sentences)


def _many_texts(path: Path) -> Iterator[Text]:
    for row in read_rows(path):
        yield Text(row["id"], row["event"], row["event"], _many_sentences(row))


def _many_sentences(row: Row) -> tuple[str, ...]:
    """The paragraphs that say something: buttons, bylines and dates stand before most texts."""
    paragraphs = [part.strip() for part in row["text"].split(PARAGRAPH_MARK)]
    return tuple(part for part in paragraphs if len(part.split()) >= _FEWEST_PARAGRAPH_WORDS)
