"""The rules and real runs on the seeds in, the tables of docs/findings.md out; --check compares.

A row of an example is what a run gives now: when it gives another status, the page is stale, and a
word of EXAMPLES that stands in no claim is an error.
"""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fresh import write_or_check

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.seeds import STORIES, Story, find_findings, run_story  # noqa: E402 - needs the path
from verify.judge.rules import RULES, Rule  # noqa: E402
from verify.pipeline import judge_claims  # noqa: E402
from verify.records import Finding, Relation, Report, Result, Status  # noqa: E402
from verify.render.choosing import choose_evidence  # noqa: E402
from verify.render.shown import cut_around, markdown_text, visible  # noqa: E402
from verify.render.voices import voice_line  # noqa: E402
from verify.render.wording import (  # noqa: E402
    byline,
    origin_label,
    outlet_of,
    quoted,
    status_words,
)

PAGE = Path(__file__).with_name("findings.md")
SEEDS = ROOT / "seeds"
LIMA, BRANNOCH = STORIES
PASSAGE_LIMIT = 160


@dataclass(frozen=True, slots=True)
class Example:
    """A claim of a story by words of it, the status it is there for, and which outlets are read.

    All of the story's are where `outlets` is empty.
    """

    status: Status
    story: Story
    words: str
    outlets: tuple[str, ...] = ()


EXAMPLES = (
    Example(Status.CONTESTED, LIMA, "More than 300,000 people"),
    Example(Status.CONTRADICTED, BRANNOCH, "4.2 million cubic metres"),
    Example(Status.CORROBORATED, LIMA, "first meeting since Donald Trump won"),
    Example(Status.SINGLE_ORIGIN, LIMA, "talked through an interpreter"),
    Example(Status.PARTLY_REPORTED, LIMA, "9,400 police officers"),
    Example(Status.UNREPORTED, BRANNOCH, "A choir from Lower Quell"),
    Example(
        Status.UNVERIFIABLE,
        LIMA,
        "youth orchestra from Arequipa",
        ("Juniper Radio", "Saltmarsh Observer"),
    ),
)


# Claims of several origins that say on whose word they have it: all on one, and some.
VOICES = (
    Example(
        Status.CORROBORATED,
        LIMA,
        "Secretary of State John Kerry",
        ("Meridian Wire", "Copperfield Weekly", "Saltmarsh Observer"),
    ),
    Example(Status.CORROBORATED, BRANNOCH, "The wave reached Tarvin at 4:40"),
)


@cache
def result_of(story: Story) -> Result:
    """What a run over the story's folders gives, by rules alone."""
    return run_story(story, seeds=SEEDS)


def find_example(example: Example) -> tuple[Finding, tuple[Report, ...]]:
    """The finding an example shows, and the reports its origins index.

    Raises ValueError when no claim holds its words or the status is another.
    """
    result = result_of(example.story)
    reports = result.reports
    findings = find_findings(result, example.words)
    if example.outlets and findings:
        reports = tuple(one for one in reports if outlet_of(one) in example.outlets)
        claims = [finding.claim for finding in findings]
        findings, *_ = judge_claims(result.article, claims, reports)
    if not findings or findings[0].status is not example.status:
        found = findings[0].status if findings else "no claim"
        raise ValueError(f"{example.words!r} is {found}, no example of {example.status}")
    return findings[0], reports


def write_rules() -> str:
    """The rules as a table, in their order."""
    lines = ["| | status | it is given when |", "|---:|---|---|"]
    for number, rule in enumerate(RULES, start=1):
        lines.append(f"| {number} | {status_words(rule.status)} | {rule.when} |")
    return "\n".join(lines)


def write_examples() -> str:
    """An example for each rule, in their order."""
    return "\n\n".join(_write_example(rule) for rule in RULES)


def _write_example(rule: Rule) -> str:
    example = next(one for one in EXAMPLES if one.status is rule.status)
    finding, reports = find_example(example)
    where = f"seeds/{example.story.name}"
    if example.outlets:
        where += f", when of its reports only those of {' and '.join(example.outlets)} are read"
    lines = [f"**{status_words(rule.status)}** ({where})", ""]
    lines += [f"> {markdown_text(finding.claim.text)}", ""]
    for side, origins in (("for", finding.origins_for), ("against", finding.origins_against)):
        if origins:
            names = ", ".join(origin_label(origin, reports) for origin in origins)
            lines.append(f"- {side}: {markdown_text(names)}")
    shown = choose_evidence(finding) if finding.status is not Status.UNREPORTED else ()
    for piece in shown:
        if piece.relation is not Relation.SILENT:
            passage = cut_around(visible(piece.text), piece.matched, limit=PASSAGE_LIMIT)
            told = f"{byline(piece)} ({piece.relation})"
            lines.append(f"- {markdown_text(told)}: {quoted(markdown_text(passage))}")
    lines.append(f"- rule: {markdown_text(finding.reason)}")
    return "\n".join(lines)


def write_voices() -> str:
    """The examples of voices: the claim, on whose word it rests, and who says it."""
    return "\n\n".join(map(_write_voices, VOICES))


def _write_voices(example: Example) -> str:
    finding, reports = find_example(example)
    lines = [f"> {markdown_text(finding.claim.text)}", "", f"{markdown_text(voice_line(finding))}:"]
    for voice in finding.voices:
        first = voice.wordings[0]
        words = reports[first.report].text[first.start : first.end]
        passage = markdown_text(cut_around(visible(words), (), limit=PASSAGE_LIMIT))
        told = f"{voice.name} ({voice.kind})"
        where = (
            ""
            if voice.name == outlet_of(reports[first.report])
            else (f", as {outlet_of(reports[first.report])} has it")
        )
        lines.append(f"- {markdown_text(told + where)}: {quoted(passage)}")
    return "\n".join(lines)


PARTS = {"voices": write_voices, "rules": write_rules, "examples": write_examples}


def write_page(page: str) -> str:
    """The page with each part between its two comments."""
    for name, write in PARTS.items():
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        head, rest = page.split(begin)
        page = f"{head}{begin}\n{write()}\n{end}{rest.split(end)[1]}"
    return page


def main(arguments: list[str]) -> int:
    """Write the tables, or with --check say whether they are fresh; returns the exit status."""
    return write_or_check(PAGE, write_page(PAGE.read_text(encoding="utf-8")), arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
