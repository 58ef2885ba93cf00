"""Sentences and the claims cut from them in; how many wordings lose what governs their stretch out.

VERIFY_DATA=…/data python -m benchmarks.governed        prints each such wording that may be read

Unlike benchmarks.wording, which asks whether any claim of the sentence has a lost word, each cut
claim has to have it itself: hedges, denials and modals of its own stretch, conditions and reported
speech that open before it in the same clause, and those that follow it up to the clause's end.
Words are compared, not meanings, so it finds more than is wrong.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.figures import Figure, Part
from benchmarks.wording import Change, texts
from verify.claims import read_sentences, split_claims
from verify.language.verbs import SAY
from verify.records import Article, Claim, Sentence

_OWN = re.compile(
    r"\b(?:not|no|never|none|neither|nor|without|cannot|hardly|rarely|nobody|"
    r"may|might|could|would|should|must|allegedly|reportedly|apparently|supposedly|possibly|"
    r"probably|perhaps|likely|about|around|nearly|almost|approximately|roughly|only|up\sto|"
    r"at\sleast|at\smost|more\sthan|less\sthan|fewer\sthan)\b|n['’]t\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:if|unless|whether|according\sto|allegedly|reportedly|apparently|supposedly|possibly|"
    rf"probably|perhaps|neither|nobody|(?:{'|'.join(sorted(SAY))})(?=\s(?:[\w’']+\s){{0,3}}that\b))\b"
    rf"|\A(?:Had|Were|Should)\b(?=\s(?:the|an?|it|he|she|they)\b)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"\b(?:if|unless|whether|according\sto|allegedly|reportedly|"
    r"(?<=,\s)(?:[\w’'.]+\s){1,4}(?:said|says|told)(?=[.,\s]))\b",
    re.IGNORECASE,
)
# Where a clause ends, as far as its marks tell.
_CLAUSE_END = re.compile(
    r";|:|[—–]|\s--\s|,\s(?:and|but|while|whereas|although|though|who|which|where|whose|as)\b",
    re.IGNORECASE,
)


def figures(data: Path) -> tuple[Figure, ...]:
    """The share of cut claims that lose a word that governs them, read texts and held-out ones."""
    return tuple(
        figure(name, articles, part)
        for part in (Part.DEV, Part.HELD_OUT)
        for name, articles in texts(data, part)
    )


def figure(name: str, articles: Sequence[Article], part: Part) -> Figure:
    """The same of the articles given."""
    count = lost = 0
    for article in articles:
        for sentence, claims in cut_claims(article):
            count += len(claims)
            lost += sum(bool(lost_words(sentence, claim, claims)) for claim in claims)
    return Figure(
        name,
        "cut claims that lose a word that governs them",
        lost / max(1, count),
        count,
        part=part,
        is_better_low=True,
    )


def cut_claims(article: Article) -> Iterator[tuple[Sentence, tuple[Claim, ...]]]:
    """The sentences that give more than one claim, with these."""
    claims = split_claims(article)
    for sentence in read_sentences(article):
        here = tuple(c for c in claims if sentence.start <= c.start < sentence.end)
        if len(here) > 1:
            yield sentence, here


def lost_words(sentence: Sentence, claim: Claim, claims: Sequence[Claim]) -> tuple[str, ...]:
    """The words that govern a claim's stretch and are not in its wording."""
    start, end = claim.start - sentence.start, claim.end - sentence.start
    inner = [
        (c.start - sentence.start, c.end - sentence.start)
        for c in claims
        if c is not claim and claim.start <= c.start and c.end <= claim.end
    ]
    found = [
        match
        for match in _OWN.finditer(sentence.text, start, end)
        if not any(a <= match.start() < b for a, b in inner)
    ]
    opened = max((m.end() for m in _CLAUSE_END.finditer(sentence.text, 0, start)), default=0)
    found += _BEFORE.finditer(sentence.text, opened, start)
    closed = _CLAUSE_END.search(sentence.text, end)
    found += _BEHIND.finditer(sentence.text, end, closed.start() if closed else len(sentence.text))
    said = claim.text.casefold()
    return tuple(match.group() for match in found if match.group().casefold() not in said)


def main() -> None:
    """Print every flagged wording of the parts that may be read, then the figures."""
    folder = os.environ.get("VERIFY_DATA", "")
    if not folder:
        sys.exit("VERIFY_DATA names no folder; set it to where the labelled sets are")
    read = [article for _, articles in texts(Path(folder), Part.DEV) for article in articles]
    for article in read:
        for sentence, claims in cut_claims(article):
            for claim in claims:
                lost = lost_words(sentence, claim, claims)
                if lost:
                    print(Change(claim.text, f"loses {list(lost)}", sentence.text))
    for made in figures(Path(folder)):
        print(f"{made.name} {made.value:.3f} of {made.count}")


if __name__ == "__main__":
    main()
