"""Nothing in; records out that the tests of the store save and find again."""

from datetime import UTC, date, datetime
from hashlib import sha256

from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    Content,
    DatePeriod,
    Evidence,
    Figure,
    Finding,
    Found,
    Hedge,
    Lead,
    Look,
    Number,
    Origin,
    OriginKind,
    Outcome,
    Page,
    PageStatus,
    Provenance,
    Publisher,
    Quotation,
    Relation,
    Report,
    Result,
    Series,
    SourceBlock,
    Status,
    Step,
    Voice,
    VoiceKind,
    Wording,
)

EXTRACTOR = "test-extractor 1"
STARTED = datetime(2026, 11, 23, 15, 4, 5, tzinfo=UTC)
PUBLISHER = Publisher(outlet="Harbour Echo", country="NZ", language="en", owner="Quay Media")
BLOCK = SourceBlock(name="desk", kind="folder", publisher=PUBLISHER, path="/r", files=("*.html",))
ANSWERS = (
    Answer("desk", AnswerStatus.OK, "ferry strike", 2),
    Answer("wires", AnswerStatus.OFF, "ferry strike", 0, "needs the network"),
)
ARTICLE = Article(
    "The ferry strike began on Sunday. It stranded 300 people.",
    "Ferries stand still",
    "https://paper.example/ferries",
    "2026-11-20",
)
CLAIMS = (
    Claim(
        text="The ferry strike began on Sunday.",
        start=0,
        end=33,
        spans=((0, 33),),
        kind=ClaimKind.DATE,
        worth=0.75,
        dates=(
            DatePeriod("Sunday", 26, 32, date(2026, 11, 15), date(2026, 11, 15), is_relative=True),
        ),
    ),
    Claim(
        text="The ferry strike stranded 300 people.",
        start=34,
        end=57,
        spans=((34, 57), (0, 33)),
        kind=ClaimKind.NUMBER,
        speaker="the union",
        cue="said",
        worth=0.5,
        ambiguous=True,
        candidates=("the strike", "Sunday | the day"),
        numbers=(Number("300", 46, 49, 300.0, 300.0, 300.0, "peopl", Hedge.EXACT),),
        quotations=(Quotation(34, 56, "It stranded 300 people", "Ada Moe", "said"),),
    ),
)
REPORTS = (
    Report(
        url="https://echo.example/1",
        text="The strike of the ferries started on Sunday. “It has stranded” 470 people.",
        title="Strike at the quay",
        outlet="Harbour Echo",
        published="2026-11-16T08:30:00+13:00",
        source="desk",
        publisher=PUBLISHER,
        page_url="file:///r/1.html",
        page_sha256=sha256(b"<p>one</p>").hexdigest(),
    ),
    Report(
        url="https://bay.example/2",
        text="Ferries do not sail since Sunday.",
        title="No ferries",
        outlet="Bay Post",
        published="2026-11-17",
        source="desk",
        publisher=PUBLISHER,
        page_url="file:///r/2.html",
        page_sha256=sha256(b"<p>two</p>").hexdigest(),
    ),
    Report(
        url="https://wall.example/3",
        source="desk",
        publisher=PUBLISHER,
        status=PageStatus.PAYWALL,
        detail="only the first lines are free",
    ),
)
ORIGINS = (
    Origin((0,), OriginKind.SINGLE, "stands alone"),
    Origin((1, 2), OriginKind.SAME_OWNER, "one owner", "Quay Media"),
)


def make_page(report: Report, body: bytes, **facts: str) -> Page:
    """Return the page that a report of REPORTS was read from."""
    lead = Lead(report.page_url, report.source, report.title, publisher=report.publisher)
    return Page(
        lead=lead,
        asked_url=report.page_url,
        final_url=report.page_url,
        status=PageStatus.OK,
        body=body,
        headers=(("x-made", "here"),),
        sha256=sha256(body).hexdigest(),
        fetched_at=STARTED,
        facts=tuple(facts.items()),
        facts_provenance=Provenance.SIDECAR if facts else Provenance.UNKNOWN,
    )


PAGES = (
    make_page(REPORTS[0], b"<p>one</p>", outlet="Harbour Echo"),
    make_page(REPORTS[1], b"<p>two</p>"),
)


def make_evidence(report: Report, relation: Relation, end: int, *checks: Check) -> Evidence:
    """Return evidence that ends at `end` of the report, with all its parts filled."""
    return Evidence(
        report=report,
        relation=relation,
        supports=0.9,
        contradicts=0.05,
        score=0.85,
        start=0,
        end=end,
        checks=checks,
        matched=("ferry", "strike"),
        missing=("began",),
        steps=(Step("coverage", 0.8, "2 of 3 telling words"), Step("date agrees", 0.05)),
    )


RESULT = Result(
    article=ARTICLE,
    claims=CLAIMS,
    answers=ANSWERS,
    reports=REPORTS,
    origins=ORIGINS,
    findings=(
        Finding(
            claim=CLAIMS[0],
            status=Status.CORROBORATED,
            score=0.9,
            origins_for=(ORIGINS[1], ORIGINS[0]),
            origins_against=(),
            evidence=(
                make_evidence(
                    REPORTS[0],
                    Relation.SUPPORTS,
                    44,
                    Check(CheckKind.DATE, Outcome.AGREES, "2026-11-15", "2026-11-15"),
                ),
                make_evidence(REPORTS[1], Relation.SUPPORTS, 33),
            ),
            unread=(REPORTS[2],),
            reason="two independent origins support it",
            voices=(
                Voice(VoiceKind.NAMED, "harbour office", 2, (Wording(0, 0, 12), Wording(1, 3, 9))),
                Voice(VoiceKind.UNNAMED, "officials", 1, ()),
            ),
            content=Content(
                "the ferry sank",
                3,
                17,
                Status.CONTESTED,
                "some for it, some against",
                for_it=(Voice(VoiceKind.SAME, "Ann Low", 1, (Wording(0, 0, 5),)),),
                against=(Voice(VoiceKind.OWN, "Bay Post", 1, (Wording(1, 1, 4),)),),
            ),
            looks=(
                Look("desk", "Bay Post", Found.HAS_IT, read=1),
                Look(
                    "desk",
                    "Harbour Echo",
                    Found.PAYWALLED,
                    "paywall",
                    0,
                    1,
                    "only the first lines are free",
                ),
                Look("wires", "", Found.COULD_NOT_LOOK, "throttled", detail="asked too often"),
            ),
        ),
        Finding(
            claim=CLAIMS[1],
            status=Status.CONTRADICTED,
            score=0.05,
            origins_for=(),
            origins_against=(Origin((0,), OriginKind.SINGLE, "of this claim only"),),
            evidence=(
                make_evidence(
                    REPORTS[0],
                    Relation.CONTRADICTS,
                    len(REPORTS[0].text),
                    Check(CheckKind.NUMBER, Outcome.DIFFERS, "300", "470", "same unit"),
                    Check(
                        CheckKind.QUOTE,
                        Outcome.DIFFERS,
                        "It stranded 300 people",
                        "It has stranded",
                    ),
                ),
            ),
            silent=(REPORTS[1],),
            unread=(REPORTS[2],),
            reason="one origin contradicts it",
            series=(
                Series(
                    "300",
                    (
                        Figure(470.0, "470", REPORTS[0], Outcome.DIFFERS),
                        Figure(500.0, "at least 500", REPORTS[1], Outcome.MISSING),
                    ),
                ),
            ),
        ),
    ),
    settings=(("window_days", "3"), ("version", "0.1")),
)
