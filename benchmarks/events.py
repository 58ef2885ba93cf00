"""Real events with several reports in; how well `check_claim` judges true and false claims out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import verify
from benchmarks.figures import Figure, Part, Row, auc, macro_f1, read_rows, share, split_rows
from verify import Finding, Relation, Report, Status
from verify.records import Span

LABELLED = "events/labelled"
MANY = "events/many"
PARAGRAPH_MARK = "###"  # in the texts of events/many; replaced one for one, so offsets stay


@dataclass(frozen=True, slots=True)
class Expected:
    """What a report should say of a claim, and in which stretches of its text, if any."""

    relation: Relation
    places: tuple[Span, ...] = ()

    def is_met_by(self, start: int, end: int) -> bool:
        """Whether a passage shares a character with a labelled place."""
        return any(start < place.end and place.start < end for place in self.places)


SILENCE = Expected(Relation.SILENT)


@dataclass(frozen=True, slots=True)
class Twin:
    """A claim with one fact falsified; `kind` says which."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Story:
    """One claim with the reports it is held against and the relation each should have.

    `origins` names the origin of each report, `own_origin` that of the article, whose other
    versions are no evidence for it.
    """

    event: str
    claim: str
    context: str
    published: str
    reports: tuple[Report, ...]
    expected: tuple[Expected, ...]
    twins: tuple[Twin, ...] = ()
    origins: tuple[str, ...] = ()
    own_origin: str = ""

    @property
    def supporting_origins(self) -> int:
        """How many labelled origins support the claim."""
        return len(
            {
                origin
                for origin, label in zip(self.origins, self.expected, strict=True)
                if label.relation is Relation.SUPPORTS and origin != self.own_origin
            }
        )


@dataclass(frozen=True, slots=True)
class Checked:
    """A story with what `check_claim` found for its claim and for each falsified twin."""

    story: Story
    finding: Finding
    twins: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The figures of one part of one set, as they are added."""

    name: str
    part: Part

    def good(self, measure: str, flags: Sequence[bool], note: str = "") -> Figure:
        """A share that should be high."""
        return Figure(self.name, measure, share(flags), len(flags), note, self.part)

    def bad(self, measure: str, flags: Sequence[bool], note: str = "") -> Figure:
        """A share that should be low."""
        return Figure(
            self.name, measure, share(flags), len(flags), note, self.part, is_better_low=True
        )


def figures(data: Path) -> tuple[Figure, ...]:
    """Every events figure of the folder `data`."""
    return (*_labelled_figures(data), *_many_figures(data))


def read_stories(data: Path) -> Iterator[tuple[str, Part, tuple[Story, ...]]]:
    """The stories of both sets by part, with the name of their set."""
    labelled = _labelled_stories(data / LABELLED)
    for part, chosen in split_rows(labelled, lambda story: story.event):
        yield LABELLED, part, chosen
    many = _many_stories(data / MANY)
    # Two events: one a part, so that nothing of an event tuned on is held out.
    events = sorted({story.event for story in many})
    for part, event in zip((Part.DEV, Part.HELD_OUT), events, strict=True):
        yield MANY, part, tuple(story for story in many if story.event == event)


def _labelled_figures(data: Path) -> Iterator[Figure]:
    for name, part, chosen in read_stories(data):
        if name != LABELLED:
            continue
        checked = tuple(_check(story) for story in chosen)
        sheet = Sheet(LABELLED, part)
        yield from _relation_figures(sheet, checked)
        yield from _twin_figures(sheet, checked, "supporting report", _by_its_supporters)


def _many_figures(data: Path) -> Iterator[Figure]:
    fabricated: dict[str, list[str]] = {}
    for row in read_rows(data / MANY / "fabricated.jsonl"):
        fabricated.setdefault(row["event"], []).append(row["text"])
    for name, part, stories in read_stories(data):
        if name != MANY:
            continue
        checked = tuple(_check(story) for story in stories)
        sheet = Sheet(MANY, part)
        yield from _relation_figures(sheet, checked)
        yield from _twin_figures(sheet, checked, "any report", _by_anyone)
        yield from _status_figures(sheet, checked)
        yield _fabricated_figure(sheet, checked[0].story, fabricated[stories[0].event])


def _check(story: Story) -> Checked:
    return Checked(
        story, ask(story, story.claim), tuple(ask(story, twin.text) for twin in story.twins)
    )


def ask(story: Story, claim: str) -> Finding:
    """Hold a claim against the reports of a story, without a reader."""
    published = story.published or None
    return verify.check_claim(
        claim, story.reports, context=story.context, published=published, reader="none"
    )


def found_relation(finding: Finding, report: Report) -> Relation:
    """The relation of one report in a finding; a report without evidence is silent."""
    return next(
        (item.relation for item in finding.evidence if item.report.url == report.url),
        Relation.SILENT,
    )


def _relation_figures(sheet: Sheet, checked: Sequence[Checked]) -> Iterator[Figure]:
    pairs = [
        (label.relation, found_relation(case.finding, report))
        for case in checked
        for report, label in zip(case.story.reports, case.story.expected, strict=True)
    ]
    score = macro_f1(pairs, Relation)
    measure = "macro-F1 of the four relations"
    yield Figure(sheet.name, measure, score, len(pairs), _confusion(pairs), sheet.part)
    supporting = [found is Relation.SUPPORTS for label, found in pairs if label == "supports"]
    yield sheet.good("supporting reports called supports", supporting)
    silent = [found is Relation.SUPPORTS for label, found in pairs if label == "silent"]
    yield sheet.bad("silent reports called supports", silent)
    partial = [found is Relation.SUPPORTS for label, found in pairs if label == "partial"]
    yield sheet.bad("partial reports called supports", partial)
    true = [found is Relation.CONTRADICTS for label, found in pairs if label != "contradicts"]
    yield sheet.bad("others called contradicts", true)
    yield sheet.good("best evidence overlaps the labelled passage", list(_overlaps(checked)))


def _confusion(pairs: Sequence[tuple[Relation, Relation]]) -> str:
    rows = []
    for label in Relation:
        counts = [sum(pair == (label, found) for pair in pairs) for found in Relation]
        if any(counts):
            rows.append(f"{label}: {'/'.join(map(str, counts))}")
    return f"found as {'/'.join(Relation)} — " + "; ".join(rows)


def _overlaps(checked: Sequence[Checked]) -> Iterator[bool]:
    for case in checked:
        for report, label in zip(case.story.reports, case.story.expected, strict=True):
            if label.relation is not Relation.SUPPORTS or not label.places:
                continue
            best = next((e for e in case.finding.evidence if e.report.url == report.url), None)
            yield best is not None and label.is_met_by(best.start, best.end)


def _by_its_supporters(case: Checked, finding: Finding) -> list[Relation]:
    return [
        found_relation(finding, report)
        for report, label in zip(case.story.reports, case.story.expected, strict=True)
        if label.relation is Relation.SUPPORTS
    ]


def _by_anyone(case: Checked, finding: Finding) -> list[Relation]:
    found = [found_relation(finding, report) for report in case.story.reports]
    for relation in (Relation.SUPPORTS, Relation.CONTRADICTS):
        if relation in found:
            return [relation]
    return [Relation.SILENT]


def _twin_figures(
    sheet: Sheet,
    checked: Sequence[Checked],
    by_whom: str,
    relations: Callable[[Checked, Finding], list[Relation]],
) -> Iterator[Figure]:
    """How falsified twins fare: with their true claim's supporters, and against its score."""
    found = [
        (twin.kind, relation)
        for case in checked
        for twin, finding in zip(case.story.twins, case.twins, strict=True)
        for relation in relations(case, finding)
    ]
    passed = [relation is Relation.SUPPORTS for _, relation in found]
    caught = [relation is Relation.CONTRADICTS for _, relation in found]
    yield sheet.bad(f"falsified claims called supports by {by_whom}", passed)
    measure = f"falsified claims called contradicts by {by_whom}"
    yield sheet.good(measure, caught, _caught_by_kind(found))
    duels = [
        (case.finding.score, twin.score)
        for case in checked
        if Relation.SUPPORTS in [label.relation for label in case.story.expected]
        for twin in case.twins
    ]
    wins = sum((true > false) + 0.5 * (true == false) for true, false in duels)
    note = "each pair counts once, ties half"
    measure = "true claim scored above its falsified twin"
    value = wins / len(duels) if duels else share([])
    yield Figure(sheet.name, measure, value, len(duels), note, sheet.part)
    scored = [(case.finding.score, True) for case in checked]
    scored += [(twin.score, False) for case in checked for twin in case.twins]
    measure = "AUC of the score, true claims against falsified"
    yield Figure(sheet.name, measure, auc(scored), len(scored), part=sheet.part)


def _caught_by_kind(found: Sequence[tuple[str, Relation]]) -> str:
    kinds = sorted({kind for kind, _ in found})
    counts = [
        (kind, [relation is Relation.CONTRADICTS for own, relation in found if own == kind])
        for kind in kinds
    ]
    return ", ".join(f"{kind} {sum(flags)} of {len(flags)}" for kind, flags in counts)


def _status_figures(sheet: Sheet, checked: Sequence[Checked]) -> Iterator[Figure]:
    backed = [case for case in checked if case.story.supporting_origins >= 2]
    reached = [case.finding.status is Status.CORROBORATED for case in backed]
    measure = "true claims with two or more supporting origins corroborated"
    yield sheet.good(measure, reached, _statuses(case.finding for case in backed))
    twins = tuple(chain.from_iterable(case.twins for case in checked))
    corroborated = [twin.status is Status.CORROBORATED for twin in twins]
    yield sheet.bad("falsified claims corroborated", corroborated, _statuses(twins))
    against = [twin.status in (Status.CONTRADICTED, Status.CONTESTED) for twin in twins]
    yield sheet.good("falsified claims contradicted or contested", against)


def _statuses(findings: Iterator[Finding] | Sequence[Finding]) -> str:
    found = [finding.status for finding in findings]
    return ", ".join(f"{status} {found.count(status)}" for status in Status if status in found)


def _fabricated_figure(sheet: Sheet, story: Story, claims: Sequence[str]) -> Figure:
    findings = [ask(story, claim) for claim in claims]
    flags = [
        found_relation(finding, report) is Relation.SUPPORTS
        for finding in findings
        for report in story.reports
    ]
    measure = "reports that support a fabricated claim"
    return sheet.bad(measure, flags, _statuses(findings))


def _labelled_stories(folder: Path) -> tuple[Story, ...]:
    articles = {row["id"]: row for row in read_rows(folder / "articles.jsonl")}
    labels: dict[tuple[str, int], dict[str, Expected]] = {}
    for row in read_rows(folder / "relations.jsonl"):
        places = _find_places(articles[row["report_id"]]["sentences"], row["evidence"])
        found = labels.setdefault((row["subject_id"], row["sentence"]), {})
        found[row["report_id"]] = Expected(Relation(row["relation"]), places)
    twins: dict[tuple[str, int], list[Twin]] = {}
    for row in read_rows(folder / "distorted.jsonl"):
        twin = Twin(row["text"], row["kind"])
        twins.setdefault((row["subject_id"], row["sentence"]), []).append(twin)
    return tuple(
        _labelled_story(articles, key, labels.get(key, {}), tuple(twins.get(key, ())))
        for key in sorted({*labels, *twins})
    )


def _labelled_story(
    articles: Mapping[str, Row],
    key: tuple[str, int],
    labels: Mapping[str, Expected],
    twins: tuple[Twin, ...],
) -> Story:
    subject = articles[key[0]]
    reports = [articles[report_id] for report_id in labels]
    return Story(
        event=subject["event"],
        claim=subject["sentences"][key[1]],
        context=" ".join(subject["sentences"]),
        published=subject["date"],
        reports=tuple(_labelled_report(row) for row in reports),
        expected=tuple(labels.values()),
        twins=twins,
        origins=tuple(row["outlet"] for row in reports),
    )


def _labelled_report(row: Row) -> Report:
    return Report(
        url=row["url"],
        text=" ".join(row["sentences"]),
        title=row["title"],
        outlet=row["outlet"],
        published=row["date"],
    )


def _find_places(sentences: Sequence[str], chosen: Sequence[int]) -> tuple[Span, ...]:
    """Where the chosen sentences stand in the joined text."""
    starts = [sum(len(one) + 1 for one in sentences[:index]) for index in chosen]
    return tuple(
        Span(start, start + len(sentences[index]))
        for start, index in zip(starts, chosen, strict=True)
    )


def _many_stories(folder: Path) -> tuple[Story, ...]:
    rows = read_rows(folder / "articles.jsonl")
    text_of = {
        row["id"]: row["text"].replace(PARAGRAPH_MARK, "\n\n\n")
        for row in rows
        if row["role"] == "subject"
    }
    origin_of = {row["id"]: row["origin"] for row in rows}
    labels: dict[tuple[str, str], Expected] = {}
    for row in read_rows(folder / "relations.jsonl"):
        places = (Span(row["start"], row["end"]),) if row["start"] < row["end"] else ()
        expected = Expected(Relation(row["relation"]), places)
        labels[row["claim_id"], row["report_id"]] = expected
    twins: dict[str, list[Twin]] = {}
    for row in read_rows(folder / "distorted.jsonl"):
        twins.setdefault(row["claim_id"], []).append(Twin(row["text"], row["kind"]))
    stories = []
    for claim in read_rows(folder / "claims.jsonl"):
        own = [row for row in rows if (row["event"], row["role"]) == (claim["event"], "report")]
        context = text_of[claim["article_id"]]
        stories.append(
            Story(
                event=claim["event"],
                claim=context[claim["start"] : claim["end"]],
                context=context,
                published="",
                reports=tuple(_many_report(row) for row in own),
                expected=tuple(labels.get((claim["claim_id"], row["id"]), SILENCE) for row in own),
                twins=tuple(twins.get(claim["claim_id"], ())),
                origins=tuple(row["origin"] for row in own),
                own_origin=origin_of[claim["article_id"]],
            )
        )
    return tuple(stories)


def _many_report(row: Row) -> Report:
    return Report(
        url=f"https://{row['publisher']}/{row['id']}",
        text=row["text"].replace(PARAGRAPH_MARK, "\n\n\n"),
        outlet=row["publisher"],
    )
