"""A run and its result in, JSON out: keys sorted, offsets as code points, nothing left out."""

import json
from collections.abc import Iterable
from hashlib import sha256
from textwrap import indent

from verify.records import (
    NO_CONTENT,
    Article,
    Claim,
    Content,
    Evidence,
    Finding,
    Origin,
    Published,
    Report,
    Result,
    Run,
    RunState,
    Voice,
    is_one_voice,
    summarise,
)
from verify.render.choosing import WHOLE, Numbered, View, choose_findings
from verify.render.languages import unread_parts
from verify.render.origins_json import appearance_fields, origin_fields
from verify.render.shown import json_text
from verify.render.wording import outlet_of


def render_json(run: Run, result: Result, *, view: View = WHOLE) -> str:
    """`{run, article, summary, findings, origins, appearances, sources}` as JSON for any terminal.

    `origins` hold the signs that tell them, `appearances` are the article itself elsewhere.
    `findings[].number` is the claim's number, `origins_*[].members` index `sources[].reports[]`
    by their `index`. Times are ISO 8601 UTC.
    """
    chosen = choose_findings(result, view)
    return to_json(
        {
            "run": _run(run, result),
            "article": article_fields(result.article),
            "summary": _summary(result),
            "findings": [_finding(item, result.reports) for item in chosen],
            "origins": [origin_fields(origin, result.reports) for origin in result.origins],
            "appearances": [appearance_fields(each, result) for each in result.appearances],
            "sources": _sources(result),
        }
    )


def to_json(value: object, *, is_sorted: bool = True) -> str:
    """Any tree of dicts and lists as the JSON that verify prints, ending in a line break."""
    return json_text(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=is_sorted)) + "\n"


def with_items(head: dict[str, object], name: str, items: Iterable[dict[str, object]]) -> str:
    """The JSON of head with one more key, a list: the same text as to_json gives of the whole.

    Keys stay in their order, for who edits the list: a claim begins with its number and wording.
    One item at a time is in memory as a tree, since there may be very many.
    """
    whole = to_json(head | {name: []}, is_sorted=False)
    listed = ",\n".join(
        indent(to_json(item, is_sorted=False).rstrip("\n"), "    ") for item in items
    )
    if not listed:
        return whole
    # A quotation mark inside a text is written with a backslash, so this stands there once.
    return whole.replace(f'"{name}": []', f'"{name}": [\n{listed}\n  ]', 1)


def sha256_of(text: str) -> str:
    """The digest by which a text is known again."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()


def claim_fields(claim: Claim) -> dict[str, object]:
    """A claim as it stands in every JSON that verify prints."""
    return {
        "text": claim.text,
        "kind": str(claim.kind),
        "speaker": claim.speaker,
        "cue": claim.cue,
        "polarity": str(claim.polarity),
        "worth": claim.worth,
        "ambiguous": claim.ambiguous,
        "unclear": list(claim.unclear),
        "candidates": list(claim.candidates),
        "start": claim.start,
        "end": claim.end,
        "spans": [{"start": start, "end": end} for start, end in claim.spans],
        "numbers": [
            {
                "text": number.text,
                "start": number.start,
                "end": number.end,
                "value": number.value,
                "low": _finite(number.low),
                "high": _finite(number.high),
                "unit": number.unit,
                "hedge": str(number.hedge),
                "ordinal": number.is_ordinal,
            }
            for number in claim.numbers
        ],
        "dates": [
            {
                "text": period.text,
                "start": period.start,
                "end": period.end,
                "first": period.first.isoformat(),
                "last": period.last.isoformat(),
                "relative": period.is_relative,
            }
            for period in claim.dates
        ],
        "quotations": [
            {
                "text": quotation.text,
                "start": quotation.start,
                "end": quotation.end,
                "speaker": quotation.speaker,
                "cue": quotation.cue,
                "polarity": str(quotation.polarity),
            }
            for quotation in claim.quotations
        ],
    }


def _finite(bound: float) -> float | str:
    """An open end as the word "open": JSON has no infinity."""
    return bound if abs(bound) != float("inf") else "open"


def _run(run: Run, result: Result) -> dict[str, object]:
    return {
        "id": run.id,
        "state": str(run.state),
        "started_at": run.started_at.isoformat(),
        "ended_at": run.ended_at.isoformat() if run.state is not RunState.RUNNING else "unknown",
        "version": run.version,
        "command": run.command,
        "result": run.result_id,
        "replays": run.replays,
        "settings": dict(result.settings),
    }


def article_fields(article: Article) -> dict[str, object]:
    """What an article is known by in every JSON that verify prints; its text stays where it is.

    `not_read` lists what is not read in its language, `sha256` is that of its text as UTF-8.
    """
    return {
        "title": article.title,
        "url": article.url,
        "published": _published(article.published),
        "language": article.language or "unknown",
        "outlet": article.outlet,
        "not_read": list(unread_parts(article.language)),
        "length": len(article.text),
        "sha256": sha256_of(article.text),
    }


def _published(published: Published) -> dict[str, object]:
    return {
        "value": published.iso if published.is_known else "unknown",
        "precision": str(published.precision),
        "zone": published.zone,
        "provenance": str(published.provenance),
        "refused": published.is_refused,
    }


def _finding(item: Numbered, reports: tuple[Report, ...]) -> dict[str, object]:
    finding: Finding = item.finding
    return {
        "number": item.number,
        "claim": claim_fields(finding.claim),
        "status": str(finding.status),
        "score": finding.score,
        "reason": finding.reason,
        "origins_for": _origins(finding.origins_for, reports),
        "origins_against": _origins(finding.origins_against, reports),
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "silent": [_report_name(report) for report in finding.silent],
        "unread": [_report_name(report) for report in finding.unread],
        "timeline": [
            {
                "report": _report_name(piece.report),
                "relation": str(piece.relation),
                "counting": str(piece.counting),
                "echo": piece.is_echo,
            }
            for piece in finding.timeline
        ],
        "series": [
            {
                "claim_value": series.claim_value,
                "trend": str(series.trend),
                "figures": [
                    {
                        "value": figure.value,
                        "words": figure.words,
                        "outcome": str(figure.outcome),
                        "report": _report_name(figure.report),
                    }
                    for figure in series.figures
                ],
            }
            for series in finding.series
        ],
        "voices": [_voice(voice) for voice in finding.voices],
        "one_voice": is_one_voice(finding),
        "said": _content(finding.content),
        "looks": [
            {
                "source": look.source,
                "outlet": look.outlet,
                "found": str(look.found),
                "status": look.status,
                "read": look.read,
                "unread": look.unread,
                "detail": look.detail,
            }
            for look in finding.looks
        ],
    }


def _summary(result: Result) -> dict[str, object]:
    summary = summarise(result.findings)
    return {
        "counts": {str(status): number for status, number in summary.counts},
        "look_first": [
            {"number": one.number, "status": str(one.status), "reason": one.reason}
            for one in summary.concerns
        ],
    }


def _voice(voice: Voice) -> dict[str, object]:
    return {
        "kind": str(voice.kind),
        "name": voice.name,
        "origins": voice.origins,
        "wordings": [
            {"report": one.report, "start": one.start, "end": one.end} for one in voice.wordings
        ],
    }


def _content(content: Content) -> dict[str, object]:
    """What was said, {} where nothing was."""
    if content == NO_CONTENT:
        return {}
    return {
        "text": content.text,
        "start": content.start,
        "end": content.end,
        "status": str(content.status),
        "reason": content.reason,
        "for": [_voice(voice) for voice in content.for_it],
        "against": [_voice(voice) for voice in content.against],
    }


def _origins(origins: Iterable[Origin], reports: tuple[Report, ...]) -> list[dict[str, object]]:
    return [
        {
            "name": origin.name,
            "kind": str(origin.kind),
            "reason": origin.reason,
            "members": list(origin.members),
            "outlets": list(
                dict.fromkeys(
                    outlet_of(reports[index]) for index in origin.members if index < len(reports)
                )
            ),
        }
        for origin in origins
    ]


def _evidence(evidence: Evidence) -> dict[str, object]:
    return {
        "report": _report_name(evidence.report),
        "relation": str(evidence.relation),
        "counting": str(evidence.counting),
        "echo": evidence.is_echo,
        "supports": evidence.supports,
        "contradicts": evidence.contradicts,
        "score": evidence.score,
        "start": evidence.start,
        "end": evidence.end,
        "text": evidence.text,
        "checks": [
            {
                "kind": str(check.kind),
                "outcome": str(check.outcome),
                "claim_value": check.claim_value,
                "report_value": check.report_value,
                "detail": check.detail,
            }
            for check in evidence.checks
        ],
        "matched": list(evidence.matched),
        "missing": list(evidence.missing),
        "steps": [
            {"name": step.name, "value": step.value, "detail": step.detail}
            for step in evidence.steps
        ],
    }


def _report_name(report: Report) -> dict[str, object]:
    return {
        "url": report.url,
        "outlet": outlet_of(report),
        "title": report.title,
        "published": _published(report.published),
    }


def _sources(result: Result) -> list[dict[str, object]]:
    names = dict.fromkeys(
        [answer.source for answer in result.answers] + [report.source for report in result.reports]
    )
    return [
        {
            "name": name,
            "answers": [
                {
                    "status": str(answer.status),
                    "query": answer.query,
                    "lead_count": answer.lead_count,
                    "detail": answer.detail,
                }
                for answer in result.answers
                if answer.source == name
            ],
            "reports": [
                _report_name(report)
                | {"index": index, "status": str(report.status), "detail": report.detail}
                for index, report in enumerate(result.reports)
                if report.source == name
            ],
        }
        for name in names
    ]
