"""A result in, the rows of its findings, evidence and origins out; the caller commits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from verify.records import Evidence, Finding, Origin, Report, Result, Status
from verify.store.content import join_words
from verify.store.looks import look_rows
from verify.store.origin_rows import add_appearances, add_links
from verify.store.save import Row, Writer, pair_rows, to_label
from verify.store.series_rows import add_series
from verify.store.voices import add_concerns, add_voices


def add_result(writer: Writer, result: Result) -> str:
    """Write a result and all that belongs to it."""
    result_id = writer.ids.of("results", result)
    article_id = writer.add_article(result.article)
    is_new = writer.insert(
        "results",
        {
            "id": result_id,
            "label": f"{to_label(result.article.title, result.article.text)}"
            f" ({_to_summary(result.findings)})",
            "article_id": article_id,
            "claim_count": len(result.claims),
            "report_count": len(result.reports),
            "origin_count": len(result.origins),
        },
    )
    if is_new:
        _add_lists(writer, result, result_id, article_id)
        add_appearances(writer, result, result_id)
        _FindingWriter(writer, result, result_id, article_id).add_all()
        add_concerns(writer, result, result_id)
    return result_id


def _add_lists(writer: Writer, result: Result, result_id: str, article_id: str) -> None:
    owner: Row = {"result_id": result_id}
    writer.insert_list("result_settings", owner, pair_rows(result.settings))
    claim_ids = [writer.add_claim(result.article, article_id, each) for each in result.claims]
    writer.insert_list("result_claims", owner, ({"claim_id": each} for each in claim_ids))
    answer_ids = [writer.add_answer(each) for each in result.answers]
    writer.insert_list("result_answers", owner, ({"answer_id": each} for each in answer_ids))
    report_ids = [writer.add_report(each) for each in result.reports]
    writer.insert_list("result_reports", owner, ({"report_id": each} for each in report_ids))


class _FindingWriter:
    """Writes the findings of one new result, their evidence, and the origins they name."""

    __slots__ = ("_article_id", "_origin_ids", "_result", "_result_id", "_writer")

    def __init__(self, writer: Writer, result: Result, result_id: str, article_id: str) -> None:
        self._writer = writer
        self._result = result
        self._result_id = result_id
        self._article_id = article_id
        self._origin_ids: dict[Origin, str] = {}

    def add_all(self) -> None:
        for position, origin in enumerate(self._result.origins, start=1):
            origin_id = self._add_origin(origin, position)
            self._origin_ids.setdefault(origin, origin_id)
        for position, finding in enumerate(self._result.findings, start=1):
            self._add_finding(finding, position)

    def _add_origin(self, origin: Origin, position: int | None) -> str:
        origin_id = self._writer.ids.of("origins", self._result_id, position, origin)
        members = [self._result.reports[index] for index in origin.members]
        self._writer.insert(
            "origins",
            {
                "id": origin_id,
                "label": origin.name or _to_origin_label(origin, members),
                "kind": origin.kind,
                "name": origin.name,
                "agency": origin.agency,
                "reason": origin.reason,
                "result_id": self._result_id,
                "position": position,
            },
        )
        self._writer.insert_list(
            "origin_members",
            {"origin_id": origin_id},
            (
                {"report_id": self._writer.ids.of_report(report), "report_position": index + 1}
                for index, report in zip(origin.members, members, strict=True)
            ),
        )
        add_links(self._writer, origin_id, origin)
        return origin_id

    def _to_origin_id(self, origin: Origin) -> str:
        """Return the row of this origin; one that only a finding names gets a row of its own."""
        if origin not in self._origin_ids:
            self._origin_ids[origin] = self._add_origin(origin, None)
        return self._origin_ids[origin]

    def _add_finding(self, finding: Finding, position: int) -> None:
        writer = self._writer
        finding_id = writer.ids.of("findings", self._result_id, position)
        writer.insert(
            "findings",
            {
                "id": finding_id,
                "result_id": self._result_id,
                "position": position,
                "label": f"{finding.status}: {finding.claim.text}",
                "claim_id": writer.add_claim(self._result.article, self._article_id, finding.claim),
                "status": finding.status,
                "score": float(finding.score),
                "reason": finding.reason,
            },
        )
        for side, origins in (("for", finding.origins_for), ("against", finding.origins_against)):
            writer.insert_list(
                "finding_origins",
                {"finding_id": finding_id, "side": side},
                ({"origin_id": self._to_origin_id(origin)} for origin in origins),
            )
        for how, reports in (("silent", finding.silent), ("unread", finding.unread)):
            writer.insert_list(
                "finding_reports",
                {"finding_id": finding_id, "how": how},
                ({"report_id": writer.add_report(report)} for report in reports),
            )
        add_voices(writer, finding_id, finding, self._result.reports)
        writer.insert_list("finding_looks", {"finding_id": finding_id}, look_rows(finding.looks))
        add_series(writer, finding_id, finding.series)
        for number, evidence in enumerate(finding.evidence, start=1):
            self._add_evidence(finding_id, evidence, number)

    def _add_evidence(self, finding_id: str, evidence: Evidence, position: int) -> None:
        writer = self._writer
        evidence_id = writer.ids.of("evidence", finding_id, position)
        report = evidence.report
        writer.insert(
            "evidence",
            {
                "id": evidence_id,
                "finding_id": finding_id,
                "position": position,
                "relation": evidence.relation,
                "passage": evidence.text,
                "outlet": report.outlet or report.publisher.outlet,
                "published": report.published.iso,
                "counting": evidence.counting,
                "is_echo": evidence.is_echo,
                "score": float(evidence.score),
                "supports": float(evidence.supports),
                "contradicts": float(evidence.contradicts),
                "matched": join_words(evidence.matched),
                "missing": join_words(evidence.missing),
                "report_id": writer.add_report(report),
                "start_char": evidence.start,
                "end_char": evidence.end,
            },
        )
        owner: Row = {"evidence_id": evidence_id}
        writer.insert_list(
            "checks",
            owner,
            (
                {
                    "kind": check.kind,
                    "outcome": check.outcome,
                    "claim_value": check.claim_value,
                    "report_value": check.report_value,
                    "detail": check.detail,
                }
                for check in evidence.checks
            ),
        )
        writer.insert_list(
            "evidence_steps",
            owner,
            (
                {"name": step.name, "value": float(step.value), "detail": step.detail}
                for step in evidence.steps
            ),
        )


def _to_origin_label(origin: Origin, members: Sequence[Report]) -> str:
    first = members[0].outlet or members[0].publisher.outlet or members[0].url if members else ""
    others = f" and {len(members) - 1} more" if len(members) > 1 else ""
    return (first + others) or str(origin.kind)


def _to_summary(findings: Sequence[Finding]) -> str:
    """Say how many findings have which status, in the order of the statuses."""
    counts = Counter(finding.status for finding in findings)
    return ", ".join(f"{counts[status]} {status}" for status in Status if counts[status])
