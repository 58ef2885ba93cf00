"""Nothing in, records with every status, counting and kind of answer out, for tests that render.

All outlets, people and events are invented.
"""

from datetime import UTC, datetime

from verify.records import (
    Answer,
    AnswerStatus,
    Article,
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    Counting,
    Evidence,
    Finding,
    Origin,
    OriginKind,
    Outcome,
    PageStatus,
    Relation,
    Report,
    Result,
    Run,
    RunState,
    Status,
    Step,
)

ARTICLE_TEXT = (
    "The harbour bridge of Velmora opened on Saturday. "
    "More than 300,000 people crossed it on foot. "
    'Mayor Ilda Ferrant said: "We will align the two shores." '
    "The bridge cost 40 million crowns. "
    "Two workers were hurt during the fireworks. "
    "A tunnel will follow in 2031. "
    "The first stone was laid by a schoolgirl."
)


def _claim(words: str, text: str, *, kind: ClaimKind, speaker: str = "", worth: float) -> Claim:
    start = ARTICLE_TEXT.index(words)
    end = start + len(words)
    cue = "said" if speaker else ""
    return Claim(text, start, end, ((start, end),), kind, speaker=speaker, cue=cue, worth=worth)


def _report(outlet: str, text: str, **facts: str) -> Report:
    slug = outlet.lower().replace(" ", "-")
    return Report(
        url=facts.get("url", f"https://{slug}.example/bridge"),
        text=text,
        title=facts.get("title", "Crowds on the new bridge"),
        outlet=outlet,
        published=facts.get("published", "2016-11-20"),
        source=facts.get("source", "harbour reports"),
    )


REPORTS = (
    _report(
        "Alder Wire", "Velmora opened its bridge on Saturday. Police put the crowd at 470,000."
    ),
    _report(
        "Tide Courier", "Velmora opened its bridge on Saturday. Police put the crowd at 470,000."
    ),
    _report(
        "Quay Gazette",
        "On Saturday the bridge across the harbour was opened. "
        "“We will collide the two shores,” said Mayor Ilda Ferrant. "
        "Some 310,000 walked across. It cost 40 million crowns.",
    ),
    _report("Later Post", "A bridge opened on Saturday.", published="2017-03-04"),
    _report("Undated Sheet", "The bridge opened.", published=""),
    _report("Salt Jester", "The bridge opened itself.", title="Bridge opens bridge"),
    _report("Inland Herald", "The wheat harvest was good.", title="Wheat"),
    Report(
        url="https://mute.example/1",
        outlet="Mute Times",
        source="harbour reports",
        status=PageStatus.PAYWALL,
        detail="only the first two sentences are free",
    ),
)

WIRE = Origin((0, 1), OriginKind.SAME_TEXT, "both credit Alder Wire", "Alder Wire")
QUAY = Origin((2,), OriginKind.SINGLE, "stands alone")


def _evidence(
    index: int, words: str, relation: Relation, *checks: Check, **more: object
) -> Evidence:
    report = REPORTS[index]
    start = report.text.index(words)
    counting = more.get("counting", Counting.COUNTS)
    assert isinstance(counting, Counting)
    for_it, against = {
        Relation.SUPPORTS: (0.9, 0.02),
        Relation.CONTRADICTS: (0.03, 0.9),
    }.get(relation, (0.4, 0.1))
    return Evidence(
        report,
        relation,
        for_it,
        against,
        0.8,
        start,
        start + len(words),
        checks=checks,
        matched=("bridge", "Velmora"),
        missing=("fireworks",) if relation is Relation.PARTIAL else (),
        steps=(
            Step("coverage", 0.75, "3 of 4 facts"),
            Step("checks", 0.9, f"{len(checks)} held"),
        ),
        counting=counting,
    )


OPENED = _claim(
    "The harbour bridge of Velmora opened on Saturday.",
    "The harbour bridge of Velmora opened on Saturday 19 November 2016.",
    kind=ClaimKind.EVENT,
    worth=0.8,
)
CROWD = _claim(
    "More than 300,000 people crossed it on foot.",
    "More than 300,000 people crossed the harbour bridge of Velmora on foot.",
    kind=ClaimKind.NUMBER,
    worth=0.95,
)
QUOTE = _claim(
    'Mayor Ilda Ferrant said: "We will align the two shores."',
    'Mayor Ilda Ferrant said: "We will align the two shores."',
    kind=ClaimKind.QUOTE,
    speaker="Ilda Ferrant",
    worth=0.7,
)
COST = _claim(
    "The bridge cost 40 million crowns.",
    "The bridge cost 40 million crowns.",
    kind=ClaimKind.NUMBER,
    worth=0.9,
)
HURT = _claim(
    "Two workers were hurt during the fireworks.",
    "Two workers were hurt during the fireworks.",
    kind=ClaimKind.EVENT,
    worth=0.6,
)
TUNNEL = _claim(
    "A tunnel will follow in 2031.",
    "A tunnel will follow in 2031.",
    kind=ClaimKind.PREDICTION,
    worth=0.3,
)
STONE = _claim(
    "The first stone was laid by a schoolgirl.",
    "The first stone was laid by a schoolgirl.",
    kind=ClaimKind.BACKGROUND,
    worth=0.1,
)

NUMBER_DIFFERS = Check(
    CheckKind.NUMBER, Outcome.DIFFERS, "300,000", "470,000", "beyond rounding and hedges"
)
NUMBER_NEAR = Check(CheckKind.NUMBER, Outcome.AGREES, "more than 300,000", "310,000", "within")
QUOTE_DRIFTS = Check(CheckKind.QUOTE, Outcome.DIFFERS, "align", "collide", "one word differs")
PLACE_MISSING = Check(CheckKind.PLACE, Outcome.MISSING, "Velmora")
SATURDAY = "Velmora opened its bridge on Saturday."
CROWD_SENTENCE = "Police put the crowd at 470,000."

FINDINGS = (
    Finding(
        OPENED,
        Status.CORROBORATED,
        0.97,
        (WIRE, QUAY),
        (),
        (
            _evidence(0, SATURDAY, Relation.SUPPORTS),
            _evidence(1, SATURDAY, Relation.SUPPORTS),
            _evidence(
                3,
                "A bridge opened on Saturday.",
                Relation.PARTIAL,
                PLACE_MISSING,
                counting=Counting.OUTSIDE_WINDOW,
            ),
            _evidence(4, "The bridge opened.", Relation.PARTIAL, counting=Counting.UNDATED),
            _evidence(
                5, "The bridge opened itself.", Relation.PARTIAL, counting=Counting.NOT_COUNTED
            ),
        ),
        silent=(REPORTS[6],),
        unread=(REPORTS[7],),
        reason="two independent origins support it, none contradicts",
    ),
    Finding(
        CROWD,
        Status.CONTESTED,
        0.35,
        (QUAY,),
        (WIRE,),
        (
            _evidence(2, "Some 310,000 walked across.", Relation.SUPPORTS, NUMBER_NEAR),
            _evidence(0, CROWD_SENTENCE, Relation.CONTRADICTS, NUMBER_DIFFERS),
        ),
        reason="one origin supports it and one contradicts",
    ),
    Finding(
        QUOTE,
        Status.CONTRADICTED,
        0.1,
        (),
        (QUAY,),
        (
            _evidence(
                2,
                "“We will collide the two shores,” said Mayor Ilda Ferrant.",
                Relation.CONTRADICTS,
                QUOTE_DRIFTS,
            ),
        ),
        reason="one origin contradicts it, none supports",
    ),
    Finding(
        COST,
        Status.SINGLE_ORIGIN,
        0.6,
        (QUAY,),
        (),
        (_evidence(2, "It cost 40 million crowns.", Relation.SUPPORTS),),
        reason="one origin supports it, none contradicts",
    ),
    Finding(
        HURT,
        Status.PARTLY_REPORTED,
        0.2,
        (),
        (),
        (_evidence(2, "Some 310,000 walked across.", Relation.PARTIAL, PLACE_MISSING),),
        reason="reports carry a part of it",
    ),
    Finding(
        TUNNEL,
        Status.UNREPORTED,
        0.05,
        (),
        (),
        (),
        silent=REPORTS[:7],
        reason="7 reports on the event were read and none has it",
    ),
    Finding(
        STONE,
        Status.UNVERIFIABLE,
        0.0,
        (),
        (),
        (),
        unread=REPORTS[7:],
        reason="fewer than 2 reports on the event could be read",
    ),
)

ANSWERS = (
    Answer("harbour reports", AnswerStatus.OK, "harbour bridge Velmora", 8),
    Answer("letters desk", AnswerStatus.EMPTY, "harbour bridge Velmora"),
    Answer("gazette feed", AnswerStatus.UNREACHABLE, "harbour bridge", 0, "connection refused"),
    Answer("web search", AnswerStatus.OFF, detail="--offline"),
)

RESULT = Result(
    Article(
        ARTICLE_TEXT,
        title="Velmora walks across the water",
        url="https://paper.example/velmora",
        published="2016-11-20",
    ),
    tuple(finding.claim for finding in FINDINGS),
    ANSWERS,
    REPORTS,
    (WIRE, QUAY, *(Origin((index,), OriginKind.SINGLE, "stands alone") for index in range(3, 8))),
    FINDINGS,
    settings=(("window_days", "3"),),
)

RUN = Run(
    "a1b2c3d4e5f60718",
    datetime(2026, 11, 23, 14, 2, tzinfo=UTC),
    "0.1.0",
    state=RunState.DONE,
    ended_at=datetime(2026, 11, 23, 14, 3, tzinfo=UTC),
    result_id="ffee0011",
    command="verify claims article.txt",
)
