"""Labelled references and made-up cases in; how many were resolved, and how many wrongly, out.

VERIFY_DATA=../shared/data python -m benchmarks.context [--wrong] [FILE.toml …]

`benchmarks/labels/context.json` names, for articles whose texts are not in the repository, each
reference by its offsets and what it means: pronouns, short names, "the company", "the two
leaders". A change of the wording at a labelled place is right when it contains one of the names;
any other change is wrong. A reference counts as resolvable unless its sentence has already named
what it means, or it is labelled optional. Inside quotations nothing is to be changed.

A case of a TOML file is a short article and what the wording of one sentence must and must not
say; the head of `tests/context.toml` says how each key is read.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from benchmarks.figures import UNDEFINED, Figure, Part
from benchmarks.sets import DATA_VARIABLE, ROOT
from verify.claims import read_sentences, split_claims
from verify.claims.changes import Change
from verify.claims.context import Context
from verify.language.dates import find_dates
from verify.language.quotes import find_quotations
from verify.records import Article, Claim, Span

LABELS = ROOT / "benchmarks" / "labels" / "context.json"
CASES = ROOT / "tests" / "context.toml"
# Every second case was read while the rules were mended; of the others only figures were seen.
GENRES = ROOT / "tests" / "context_genres.toml"
NEWS = ROOT / "tests" / "context_news.toml"
Row = dict[str, Any]


class Outcome(StrEnum):
    """What became of one reference or one case."""

    RIGHT = "right"
    WRONG = "wrong"
    LEFT_OPEN = "left open"
    UNMARKED = "unmarked"
    OVERMARKED = "overmarked"
    NO_CLAIM = "no claim"


@dataclass(frozen=True, slots=True)
class Found:
    """One outcome with what is needed to read it: where, and what was put there."""

    outcome: Outcome
    is_resolvable: bool
    is_name: bool
    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Judged:
    """One case of a TOML file and what became of it."""

    case: Row
    outcome: Outcome
    claims: tuple[Claim, ...]


# --- labelled articles --------------------------------------------------------------------------


def figures(data: Path) -> tuple[Figure, ...]:
    """The references of the labelled articles, by part, then the made-up cases."""
    made: list[Figure] = []
    for part in (Part.DEV, Part.HELD_OUT):
        found = [item for _, one, item in _judge_articles(data) if one == part]
        made += _figures("context/articles", found, part)
        rest = [item for item in found if not item.is_name]
        made += _figures("context/articles without short names", rest, part)
    made += case_figures(CASES)
    for path in (GENRES, NEWS):
        judged = judge_cases(path)
        name = path.stem.replace("_", "/")
        made += judged_figures(name, judged[1::2], Part.DEV)
        made += judged_figures(name, judged[0::2], Part.HELD_OUT)
    return tuple(made)


def _figures(name: str, found: Sequence[Found], part: Part) -> tuple[Figure, ...]:
    tally = Counter(item.outcome for item in found)
    resolvable = [item for item in found if item.is_resolvable]
    right = sum(item.outcome is Outcome.RIGHT for item in resolvable)
    done = tally[Outcome.RIGHT] + tally[Outcome.WRONG]
    return _resolving_figures(
        name, part, wrong=tally[Outcome.WRONG], done=done, right=right, resolvable=len(resolvable)
    )


def _resolving_figures(
    name: str, part: Part, *, wrong: int, done: int, right: int, resolvable: int
) -> tuple[Figure, ...]:
    return (
        Figure(
            name,
            "wrong resolutions among those made",
            wrong / done if done else UNDEFINED,
            done,
            part=part,
            is_better_low=True,
        ),
        Figure(
            name,
            "resolvable references resolved",
            right / resolvable if resolvable else UNDEFINED,
            resolvable,
            part=part,
        ),
    )


def _judge_articles(data: Path) -> Iterator[tuple[str, Part, Found]]:
    texts = dict(_texts(data))
    for row in json.loads(LABELS.read_text(encoding="utf-8"))["articles"]:
        text = texts.get(row["id"], "")
        if hashlib.sha256(text.encode()).hexdigest() != row["sha256"]:
            raise ValueError(f"the text of {row['id']} is not the one that was labelled")
        for found in judge_article(text, row["references"]):
            yield row["id"], Part(row["part"]), found


def _texts(data: Path) -> Iterator[tuple[str, str]]:
    for path in (data / "claims" / "articles").glob("*.json"):
        yield path.stem, json.loads(path.read_text(encoding="utf-8"))["text"]
    for line in (data / "texts" / "wikinews.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield row["id"], "\n\n".join(row["paragraphs"])


def judge_article(text: str, references: Sequence[Row]) -> Iterator[Found]:
    """Hold what the context of a text makes of its sentences against the labels."""
    sentences = read_sentences(Article(text))
    context = Context(text, tuple(Span(s.start, s.end) for s in sentences))
    quotations = find_quotations(text)
    for index, sentence in enumerate(sentences):
        quoted = tuple(
            Span(max(q.start, sentence.start) - sentence.start, q.end - sentence.start)
            for q in quotations
            if q.end > sentence.start and q.start < sentence.end
        )
        own = [r for r in references if sentence.start <= r["start"] < sentence.end]
        changes = context.resolve(index, quoted).changes
        yield from _judge_sentence(sentence.text, sentence.start, own, changes, quoted)


def _judge_sentence(
    sentence: str,
    offset: int,
    references: Sequence[Row],
    changes: Sequence[Change],
    quoted: Sequence[Span],
) -> Iterator[Found]:
    left = list(changes)
    for row in references:
        start, end = row["start"] - offset, row["end"] - offset
        here = [c for c in changes if c.start < end and start < c.end]
        left = [change for change in left if change not in here]
        if not here and any(span.start <= start < span.end for span in quoted):
            continue
        words = " / ".join(change.words for change in here)
        written = sentence[start:end]
        is_named = any(_names(sentence[:start], means) for means in row["means"])
        outcome = Outcome.LEFT_OPEN
        if here:
            is_right = any(_is_meant(words, means) for means in row["means"])
            outcome = Outcome.RIGHT if is_right else Outcome.WRONG
        yield Found(
            outcome,
            is_resolvable=not row.get("optional", False) and (bool(here) or not is_named),
            is_name=written[:1].isupper() and any(written in means for means in row["means"]),
            place=_place(sentence, start, end),
            words=words or " | ".join(row["means"]),
        )
    for change in left:
        yield Found(
            Outcome.WRONG,
            is_resolvable=False,
            is_name=False,
            place=_place(sentence, change.start, change.end),
            words=change.words,
        )


def _is_meant(words: str, means: str) -> bool:
    """Whether the words name what is meant, by its name or by the end of it ("Low")."""
    bare = re.sub(r"['’]s?$", "", words)
    return means in words or means.endswith(" " + bare)


def _names(before: str, means: str) -> bool:
    last = means.rsplit(maxsplit=1)[-1]
    return re.search(rf"(?<!\w){re.escape(last)}(?!\w)", before) is not None


def _place(sentence: str, start: int, end: int) -> str:
    before, after = sentence[max(0, start - 60) : start], sentence[end : end + 25]
    return f"{before}[{sentence[start:end]}]{after}".replace("\n", " ")


# --- made-up cases ------------------------------------------------------------------------------


def case_figures(path: Path) -> tuple[Figure, ...]:
    """The figures of one file of cases; it is the file's name that names the set."""
    return judged_figures(f"context/{path.stem}", judge_cases(path))


def judged_figures(
    name: str, judged: Sequence[Judged], part: Part = Part.ALL
) -> tuple[Figure, ...]:
    """The figures of cases that have been judged."""
    resolvable = [one for one in judged if one.case["expect"] == "resolved"]
    open_ones = [one for one in judged if one.case["expect"] == "open"]
    right = sum(one.outcome is Outcome.RIGHT for one in resolvable)
    wrong = sum(one.outcome is Outcome.WRONG for one in judged)
    marked = sum(one.outcome is Outcome.RIGHT for one in open_ones)
    return (
        *_resolving_figures(
            name, part, wrong=wrong, done=right + wrong, right=right, resolvable=len(resolvable)
        ),
        Figure(
            name,
            "open references marked ambiguous",
            marked / len(open_ones) if open_ones else UNDEFINED,
            len(open_ones),
            part=part,
        ),
    )


def judge_cases(path: Path) -> tuple[Judged, ...]:
    """Every case of a file and what became of it."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    return tuple(_judge_case(row) for row in rows)


def _judge_case(case: Row) -> Judged:
    text = case["text"].strip()
    if text.count(case["sentence"]) != 1:
        raise ValueError(f"{case['name']!r}: its sentence stands in the text other than once")
    start = text.index(case["sentence"])
    end = start + len(case["sentence"])
    article = Article(text, published=case.get("published"))
    claims = tuple(
        claim
        for claim in split_claims(article)
        if any(a < end and start < b for a, b in claim.spans)
    )
    return Judged(case, _outcome(case, claims), claims)


def _outcome(case: Row, claims: Sequence[Claim]) -> Outcome:
    if not claims:
        return Outcome.NO_CLAIM
    wordings = [claim.text for claim in claims]
    if any(_stands(words, wordings) for words in case.get("never", ())):
        return Outcome.WRONG
    is_left = _stands(case["reference"], wordings, fold=True)
    has_all = (
        all(_stands(words, wordings) or _is_held(words, claims) for words in case.get("wants", ()))
        and _is_said(case, claims)
        and _is_dated(case, claims)
    )
    is_marked = any(claim.ambiguous for claim in claims)
    if case["expect"] == "resolved":
        if has_all:
            return Outcome.RIGHT
        return Outcome.LEFT_OPEN if is_left else Outcome.WRONG
    if not is_left:
        return Outcome.WRONG
    if case["expect"] == "open":
        offered = {name for claim in claims for name in claim.candidates}
        is_offered = all(
            any(one in other or other in one for other in offered)
            for one in case.get("candidates", ())
        )
        return Outcome.RIGHT if is_marked and is_offered else Outcome.UNMARKED
    return Outcome.OVERMARKED if is_marked else Outcome.RIGHT


def _stands(words: str | list[str], wordings: Iterable[str], *, fold: bool = False) -> bool:
    """Whether one of the alternatives stands in a wording, apostrophes and quotes alike."""
    alternatives = [words] if isinstance(words, str) else words
    plain = [_plain(wording, fold=fold) for wording in wordings]
    return any(_plain(one, fold=fold) in wording for one in alternatives for wording in plain)


def _plain(text: str, *, fold: bool) -> str:
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')
    return straight.casefold() if fold else straight


def _is_said(case: Row, claims: Sequence[Claim]) -> bool:
    speaker = case.get("speaker", "")
    return not speaker or any(speaker in claim.speaker for claim in claims)


def _is_held(words: str | list[str], claims: Iterable[Claim]) -> bool:
    """Whether what is wanted is a day that a claim holds: its wording keeps "on Sunday"."""
    held = {str(day) for claim in claims for day in claim.dates}
    alternatives = [words] if isinstance(words, str) else words
    return any(
        (day.start, day.end) == (0, len(one)) and str(day) in held
        for one in alternatives
        for day in find_dates(one)
    )


def _is_dated(case: Row, claims: Sequence[Claim]) -> bool:
    dates = {str(day) for claim in claims for day in claim.dates}
    return set(case.get("dates", ())) <= dates


# --- printing -----------------------------------------------------------------------------------


def main() -> None:
    """Print the figures, and with --wrong what is not right of the dev part and the cases."""
    parser = argparse.ArgumentParser(description="Measure what references are resolved to.")
    parser.add_argument("files", nargs="*", type=Path, help="TOML files of cases")
    parser.add_argument("--wrong", action="store_true", help="print what is not right")
    parser.add_argument("--open", action="store_true", help="print what is left open too")
    options = parser.parse_args()
    data = os.environ.get(DATA_VARIABLE, "")
    if data and not options.files:
        for figure in figures(Path(data)):
            _print(figure)
        if options.wrong:
            _print_articles(Path(data), with_open=options.open)
    for path in options.files or [CASES]:
        for figure in case_figures(path):
            if options.files or not data:
                _print(figure)
        tally = Counter(one.outcome for one in judge_cases(path))
        print(path.name, dict(tally))
        if options.wrong:
            _print_cases(path)


def _print(figure: Figure) -> None:
    place = f"{figure.set:38} {figure.measure:36} {figure.part:9}"
    print(f"{place} {figure.value:6.3f}  of {figure.count}")


def _print_articles(data: Path, *, with_open: bool) -> None:
    for name, part, found in _judge_articles(data):
        is_shown = found.outcome is Outcome.WRONG or (
            with_open and found.outcome is Outcome.LEFT_OPEN and found.is_resolvable
        )
        if part is Part.DEV and is_shown:
            print(f"{name[:14]:14} {found.outcome:9} {found.place}  => {found.words}")


def _print_cases(path: Path) -> None:
    for judged in judge_cases(path):
        if judged.outcome is not Outcome.RIGHT:
            print(f"\n{judged.outcome}: {judged.case['name']} ({judged.case['kind']})")
            for claim in judged.claims:
                mark = f"  [open: {', '.join(claim.candidates)}]" if claim.ambiguous else ""
                print(f"    {claim.text}{mark}")


if __name__ == "__main__":
    main()
