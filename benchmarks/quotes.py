"""Annotated news texts in; spans and speakers of quotations read right out.

VERIFY_DATA=../shared/data python -m benchmarks.quotes [--wrong spans|speakers|indirect]

A direct quotation is a stretch of annotated Content in one paragraph that opens with a quotation
mark and closes with one, or runs to the end of a paragraph to go on in the next. Its span is right
when the words are the same, marks and the punctuation beside them apart. What is found inside
Content of another kind ("said the plan was “dead on arrival”") is left out, since the annotation
does not say where its quoted part lies; so is what is quoted inside a quotation, and the turns of
an interview printed without marks. Words between marks that nobody is annotated to say are spurious
from FEWEST_WORDS on: shorter ones are titles and scare quotes, which stand between marks all the
same.

A speaker is right when a head of its phrase is a head of the annotated source's ("Conant" or
"spokesman" of "Alex Conant, a spokesman for Rubio", never "Rubio"). Where the source is a pronoun,
that pronoun is right, and so is the source named last before it in the annotation; another name
counts as neither right nor wrong, for the annotation does not say who is meant.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from benchmarks.figures import Figure, Part, Row, f1, read_rows, share, split_rows
from benchmarks.quoted_speakers import is_pronoun, is_same_speaker
from verify.language.attribution import Attribution, find_attributions
from verify.language.quotes import find_quotations
from verify.language.sentences import split_sentences
from verify.records import Quotation, Span

FILE = "quotes/polnear_train.jsonl"
FEWEST_WORDS = 5
_ENTITY = re.compile(r"^(T\d+)\t([\w-]+) ([\d; ]+)\t", re.MULTILINE)
_EVENT = re.compile(r"^E\d+\t(Attribution\S*):T\d+ (.*)$", re.MULTILINE)
_OPENS = re.compile(r"[\"“„«‘']")
_CLOSES = re.compile(r"[\"”»’']+[.,;:?!…]*$")
_DOUBLE = re.compile(r"[\"“”„«»]")
_EDGES = " \t\u00a0\"“”„«»‘’'`.,;:?!…–—-"


class Verdict(StrEnum):
    """What was made of the speaker of one quotation."""

    RIGHT = "right"
    NONE = "none"
    WRONG = "wrong"
    UNSURE = "a name for a pronoun, which the annotation does not resolve"


@dataclass(frozen=True, slots=True)
class Said:
    """One annotated attribution: who, what; several stretches where the text breaks it up.

    `named_before` is the last source before this one that is a name.
    """

    source: str
    sources: tuple[Span, ...]
    content: tuple[Span, ...]
    named_before: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A direct quotation of the annotation and who says it, "" where nobody is annotated."""

    span: Span
    said: Said


def read_said(row: Row) -> tuple[Said, ...]:
    """The attributions of a text, in order of their contents."""
    spans = {
        match[1]: tuple(Span(*map(int, part.split())) for part in match[3].split(";"))
        for match in _ENTITY.finditer(row["ann"])
    }
    found = []
    for event in _EVENT.finditer(row["ann"]):
        arguments = [argument.split(":") for argument in event[2].split()]
        sources = tuple(s for role, key in arguments if role.startswith("S") for s in spans[key])
        content = tuple(
            span for role, key in arguments if role.startswith("Content") for span in spans[key]
        )
        cues = [span for role, key in arguments if role.startswith("Cue") for span in spans[key]]
        source = " ".join(row["text"][span.start : span.end] for span in sources)
        if source in ("said", "asked") and cues:  # the two are swapped in some rows
            source = row["text"][cues[0].start : cues[0].end]
        if content:
            found.append(Said(source, sources, content))
    return _with_named(sorted(found, key=lambda said: [(s.start, s.end) for s in said.content]))


def _with_named(found: Iterable[Said]) -> tuple[Said, ...]:
    named, last = [], ""
    for said in found:
        named.append(replace(said, named_before=last))
        if said.source[:1].isupper() and not is_pronoun(said.source):
            last = said.source
    return tuple(named)


def _stretches(text: str, content: Iterable[Span]) -> Iterator[Span]:
    """The stretches of a content, parts of one paragraph that only blanks part joined."""
    last: Span | None = None
    for span in sorted(content, key=lambda span: span.start):
        between = text[last.end : span.start] if last else "\n"
        if last and not between.strip() and "\n" not in between:
            last = Span(last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def read_quoted(text: str, said: Iterable[Said]) -> tuple[Quoted, ...]:
    """The direct quotations of a text, those inside another left out."""
    found: list[Quoted] = []
    for one in said:
        for span in _stretches(text, one.content):
            words = text[span.start : span.end]
            if not _OPENS.match(words) or _DOUBLE.search(words.strip(_EDGES)):
                continue
            at_line_end = not text[span.end : span.end + 200].split("\n", maxsplit=1)[0].strip()
            if _CLOSES.search(words) or at_line_end:
                found.append(Quoted(_core(text, span), one))
    kept = {(q.span.start, q.span.end): q for q in reversed(found) if q.span.end > q.span.start}
    outer = [q for q in kept.values() if not any(_is_inside(q.span, o) for o in kept)]
    return tuple(sorted(outer, key=lambda quoted: quoted.span.start))


def _is_inside(span: Span, other: tuple[int, int]) -> bool:
    start, end = other
    return (start, end) != (span.start, span.end) and start <= span.start and span.end <= end


def _core(text: str, span: Span) -> Span:
    """The span without the marks, blanks and punctuation at its edges."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip(_EDGES))
    return Span(start, max(start, span.start + len(words.rstrip(_EDGES))))


@dataclass(frozen=True, slots=True)
class Held:
    """What was found in one text against what is annotated there."""

    row: Row
    hits: tuple[tuple[Quoted, Quotation], ...]
    missed: tuple[Quoted, ...]
    spurious: tuple[Quotation, ...]


def hold(row: Row) -> Held:
    """Hold the quotations found in a text against its annotation."""
    text, said = row["text"], read_said(row)
    quoted = {(q.span.start, q.span.end): q for q in read_quoted(text, said)}
    hits, spurious = [], []
    for found in find_quotations(text):
        core = _core(text, Span(found.start, found.end))
        twin = quoted.pop((core.start, core.end), None)
        if twin is not None:
            hits.append((twin, found))
        elif (
            _counts(text, core) and _is_marked(text, found) and not _is_left_out(core, said, quoted)
        ):
            spurious.append(found)
    return Held(row, tuple(hits), tuple(quoted.values()), tuple(spurious))


def _counts(text: str, span: Span) -> bool:
    return len(text[span.start : span.end].split()) >= FEWEST_WORDS


def _is_marked(text: str, found: Quotation) -> bool:
    """Whether marks stand around it: turns of an interview printed without are not annotated."""
    around = text[max(0, found.start - 2) : found.start] + text[found.end : found.end + 2]
    return _OPENS.search(around) is not None or _CLOSES.search(around) is not None


def _is_left_out(core: Span, said: Iterable[Said], quoted: Iterable[tuple[int, int]]) -> bool:
    """Whether it lies in Content without being, or cutting, one of the direct quotations."""
    if any(core.start < end and start < core.end for start, end in quoted):
        return False
    return any(
        part.start <= core.start and core.end <= part.end for one in said for part in one.content
    )


def judge_speaker(quoted: Quoted, found: Quotation) -> Verdict:
    """Hold the speaker found for a quotation against the annotated source."""
    if not found.speaker:
        return Verdict.NONE
    if is_same_speaker(quoted.said.source, found.speaker):
        return Verdict.RIGHT
    if not is_pronoun(quoted.said.source):
        return Verdict.WRONG
    is_last = is_same_speaker(quoted.said.named_before, found.speaker)
    return Verdict.RIGHT if is_last else Verdict.UNSURE


def figures(data: Path) -> tuple[Figure, ...]:
    """Every figure of the set, on both parts of its texts."""
    found: list[Figure] = []
    for part, rows in split_rows(read_rows(data / FILE), lambda row: str(row["id"])):
        held = [hold(row) for row in rows]
        found += [*_span_figures(held, part), *_speaker_figures(held, part)]
        found += _indirect_figures(rows, part)
    return tuple(found)


def _span_figures(held: Iterable[Held], part: Part) -> Iterator[Figure]:
    held = tuple(held)
    hits = [q for h in held for q, _ in h.hits if _counts(h.row["text"], q.span)]
    missed = [q for h in held for q in h.missed if _counts(h.row["text"], q.span)]
    spurious = sum(len(h.spurious) for h in held)
    count = len(hits) + len(missed)
    value = f1(hits=len(hits), spurious=spurious, missed=len(missed))
    note = f"of {FEWEST_WORDS} words or more; {spurious} spurious on {part}"
    yield Figure("quotes/polnear", "direct quotations: span F1", value, count, note, part)
    short = [True for h in held for _ in h.hits] + [False for h in held for _ in h.missed]
    name = "direct quotations of any length found"
    yield Figure("quotes/polnear", name, share(short), len(short), part=part)


_SPEAKER_MEASURES = (
    (Verdict.RIGHT, "direct quotations: speaker right", "a quotation not found is not right"),
    (Verdict.WRONG, "direct quotations: another speaker named", ""),
    (
        Verdict.UNSURE,
        "direct quotations: pronoun given another name than the last",
        "neither right nor wrong: the annotation does not say who is meant",
    ),
)


def _speaker_figures(held: Iterable[Held], part: Part) -> Iterator[Figure]:
    verdicts = [
        judge_speaker(quoted, found) for h in held for quoted, found in h.hits if quoted.said.source
    ] + [Verdict.NONE for h in held for quoted in h.missed if quoted.said.source]
    for verdict, measure, note in _SPEAKER_MEASURES:
        value = share(one is verdict for one in verdicts)
        is_low = verdict is not Verdict.RIGHT
        yield Figure("quotes/polnear", measure, value, len(verdicts), note, part, is_low)


def _indirect_figures(rows: Iterable[Row], part: Part) -> Iterator[Figure]:
    judged = [verdict for row in rows for _, _, verdict in judge_indirect(row)]
    made = [verdict for verdict in judged if verdict is not Verdict.NONE]
    for verdict, measure, among in (
        (Verdict.RIGHT, "indirect speech: source found", judged),
        (Verdict.WRONG, "indirect speech: another source named", made),
    ):
        value = share(one is verdict for one in among)
        is_low = verdict is Verdict.WRONG
        note = "" if is_low else "the annotation counts thinking, wanting and liking too"
        yield Figure("quotes/polnear", measure, value, len(among), note, part, is_low)


def judge_indirect(row: Row) -> Iterator[tuple[Said, Attribution | None, Verdict]]:
    """Hold each attribution without quotation marks against those found with the same content."""
    text = row["text"]
    found = [
        (sentence.start, one)
        for sentence in split_sentences(text)
        for one in find_attributions(text[sentence.start : sentence.end])
    ]
    for said in read_said(row):
        content = Span(said.content[0].start, said.content[-1].end)
        if not said.sources or _DOUBLE.search(text, content.start - 1, content.end + 1):
            continue
        same = [(at, one) for at, one in found if _overlap(content, at, one) > 0.5]
        if not same:
            yield said, None, Verdict.NONE
            continue
        is_right = any(
            at + one.speaker_start < source.end and source.start < at + one.speaker_end
            for at, one in same
            for source in said.sources
        )
        yield said, same[0][1], Verdict.RIGHT if is_right else Verdict.WRONG


def _overlap(content: Span, at: int, one: Attribution) -> float:
    start, end = at + one.content_start, at + one.content_end
    both = min(content.end, end) - max(content.start, start)
    either = max(content.end, end) - min(content.start, start)
    return both / either if either else 0.0


def main() -> int:
    """Print the figures, or with --wrong the mistakes of the development part."""
    data = Path(os.environ.get("VERIFY_DATA", ""))
    if not (data / FILE).is_file():
        print(f"VERIFY_DATA must name a folder that holds {FILE}", file=sys.stderr)
        return 2
    if "--wrong" in sys.argv:
        _print_wrong(data, sys.argv[-1])
        return 0
    for figure in figures(data):
        print(f"{figure.measure:42} {figure.part:9} {figure.value:6.3f} of {figure.count}")
    return 0


def _print_wrong(data: Path, kind: str) -> None:
    ((_, rows), _) = split_rows(read_rows(data / FILE), lambda row: str(row["id"]))
    for row in rows:
        text = row["text"]
        if kind == "indirect":
            for said, one, verdict in judge_indirect(row):
                if verdict is Verdict.WRONG:
                    print(said.source, "|", one, "|", text[said.content[0].start :][:100])
            continue
        held = hold(row)
        if kind == "spans":
            for quoted in held.missed:
                print("MISSED", row["id"][:12], repr(_around(text, quoted.span)))
            for found in held.spurious:
                print("SPURIOUS", row["id"][:12], repr(_around(text, Span(found.start, found.end))))
            continue
        for quoted, found in held.hits:
            verdict = judge_speaker(quoted, found)
            if quoted.said.source and verdict is not Verdict.RIGHT:
                who = f"{verdict.name}: {quoted.said.source!r}, found {found.speaker!r}"
                print(who, repr(_around(text, quoted.span)))


def _around(text: str, span: Span) -> str:
    before, inside = text[max(0, span.start - 200) : span.start], text[span.start : span.end]
    inside = inside if len(inside) < 120 else f"{inside[:60]} ... {inside[-50:]}"
    return f"{before}[[{inside}]]{text[span.end : span.end + 150]}"


if __name__ == "__main__":
    sys.exit(main())
