"""Claims and the texts they come from in; how many wordings lose or add what changes the sense out.

VERIFY_DATA=…/data python -m benchmarks.wording        also prints each such wording
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import labelled_articles, to_article
from benchmarks.figures import Figure, Part
from verify.claims import read_sentences, split_claims
from verify.language.aliases import initials
from verify.language.names import find_names
from verify.language.numbers import find_numbers
from verify.records import Article, Claim

# Texts of which every claim was read by eye while the rules were written; the rest is held out.
READ_BY_EYE = frozenset((0, 1, 2, 3, 5, 7, 8, 9, 11, 12))
_NEGATION = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|hardly|rarely)\b|n['’]t\b",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"\b(?:about|around|nearly|almost|approximately|roughly|at\sleast|at\smost|up\sto|more\sthan|"
    r"over|reportedly|allegedly|alleged|may|might|could|would|should|possibly|probably|likely|if|"
    r"apparently|suspected|estimated|expected)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]*")

_ACRONYM = re.compile(r"([A-Z][\w’'-]+\s[A-Z][\w’'-]+)\s[(\[]([A-Z][\w.&-]{1,11})[)\]]")
_NO_NAMES = frozenset("I Mr Mrs Ms Miss Dr Professor President".split())


@dataclass(frozen=True, slots=True)
class Change:
    """A wording, what it loses of its own stretch or adds to its sentence, and that sentence."""

    wording: str
    what: str
    sentence: str


def figures(data: Path) -> tuple[Figure, ...]:
    """The share of wordings changed, on the labelled articles and on the open news texts."""
    made = []
    for part in (Part.DEV, Part.HELD_OUT):
        for name, articles in texts(data, part):
            count = changed = 0
            for article in articles:
                claims = split_claims(article)
                count += len(claims)
                changed += len({change.wording for change in find_changes(article, claims)})
            made.append(
                Figure(
                    name,
                    "wordings that lose or add a number, name, denial or hedge",
                    changed / max(1, count),
                    count,
                    part=part,
                    is_better_low=True,
                )
            )
    return tuple(made)


def texts(data: Path, part: Part) -> Iterator[tuple[str, list[Article]]]:
    """The labelled articles and the open news texts of a part, by the name of their set."""
    labelled = [to_article(name, row) for name, of, row in labelled_articles(data) if of is part]
    yield "claims/articles", labelled
    path = data / "texts" / "wikinews.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    yield (
        "texts/wikinews",
        [
            Article("\n".join(row["paragraphs"]), published=row["date"])
            for number, row in enumerate(rows)
            if (number in READ_BY_EYE) is (part is Part.DEV)
        ],
    )


def find_changes(article: Article, claims: Sequence[Claim]) -> Iterator[Change]:
    """What wordings add against their sentence, and what of a claim's own stretch is lost.

    Lost is what no claim of the sentence carries: a relative clause may have become one of its own.
    """
    by_sentence = {
        sentence: [c for c in claims if any(sentence.start <= a < sentence.end for a, _ in c.spans)]
        for sentence in read_sentences(article)
    }
    for sentence, here in by_sentence.items():
        told = " | ".join(claim.text for claim in here)
        for claim in here:
            if not sentence.start <= claim.start < sentence.end:
                continue  # said before in other words: its wording is of the first place
            span = article.text[claim.start : claim.end]
            for kind, read in _READERS:
                lost, added = read(span) - read(told), read(claim.text) - read(sentence.text)
                if kind == "name":
                    lost -= _capitals(told) | _spelled_out(article.text, told)
                    added -= _capitals(article.text)
                if lost:
                    yield Change(claim.text, f"loses {kind} {sorted(lost)}", sentence.text)
                if added:
                    yield Change(claim.text, f"adds {kind} {sorted(added)}", sentence.text)


def _denials(text: str) -> frozenset[str]:
    return frozenset("not" for _ in _NEGATION.finditer(text))


def _hedges(text: str) -> frozenset[str]:
    return frozenset(match.group().lower() for match in _HEDGE.finditer(text))


def _numbers(text: str) -> frozenset[str]:
    return frozenset(str(number.value) for number in find_numbers(text))


def _names(text: str) -> frozenset[str]:
    """Words with a capital, without the first of a sentence and titles."""
    words = []
    for match in _NAME.finditer(text):
        before = text[: match.start()].rstrip(" \n“\"'‘(—–-|")
        if before and before[-1] not in ".!?:" and match.group() not in _NO_NAMES:
            words.append(_bare(match.group()))
    return frozenset(words)


def _capitals(text: str) -> frozenset[str]:
    return frozenset(_bare(match.group()) for match in _NAME.finditer(text))


def _spelled_out(text: str, told: str) -> frozenset[str]:
    """Acronyms of the text that a wording gives in full: "the Bay Fish Board (BFB)"."""
    in_brackets = frozenset(
        match.group(2).lower()
        for match in _ACRONYM.finditer(text)
        if match.group(1).lower() in told.lower()
    )
    return in_brackets | {initials(name.text).lower() for name in find_names(told)}


def _bare(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).lower()


_READERS = (("denial", _denials), ("hedge", _hedges), ("number", _numbers), ("name", _names))


def main() -> None:
    """Print every changed wording of the part that may be read, then the figures."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    for _, articles in texts(Path(folder), Part.DEV):
        for article in articles:
            for change in find_changes(article, split_claims(article)):
                print(f"{change.what}\n    {change.wording}\n    of: {change.sentence}")
    for figure in figures(Path(folder)):
        print(
            f"{figure.set:20} {figure.part:9} {figure.measure} {figure.value:.3f} of {figure.count}"
        )


if __name__ == "__main__":
    main()
