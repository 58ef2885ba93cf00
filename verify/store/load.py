"""Rows in, the records that were saved out, in their order and equal to what went in."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import date, datetime

from verify.records import (
    UNKNOWN_DATE,
    Answer,
    AnswerStatus,
    Article,
    Check,
    CheckKind,
    Claim,
    ClaimKind,
    Counting,
    DatePeriod,
    Evidence,
    Finding,
    Hedge,
    Number,
    Origin,
    Outcome,
    PageStatus,
    Polarity,
    Precision,
    Provenance,
    Published,
    Publisher,
    Quotation,
    Relation,
    Report,
    Result,
    Status,
    Step,
)
from verify.store.content import split_words
from verify.store.looks import to_look
from verify.store.origin_rows import read_appearances, read_origins
from verify.store.series_rows import to_series
from verify.store.voices import StoredVoices

Rows = list[sqlite3.Row]
Groups = dict[str, Rows]


def load_report(connection: sqlite3.Connection, report_id: str) -> Report:
    """Return one report."""
    return _load_reports(connection, "reports.id = ?", report_id)[report_id]


def load_result(connection: sqlite3.Connection, result_id: str) -> Result:
    """Return a result. Raises ValueError, KeyError or IndexError when its rows are damaged."""
    return _ResultReader(connection, result_id).read()


class _ResultReader:
    """Reads one result: each kind of row with one question, then put together."""

    __slots__ = ("_claims", "_connection", "_origins", "_reports", "_result_id")

    def __init__(self, connection: sqlite3.Connection, result_id: str) -> None:
        self._connection = connection
        self._result_id = result_id
        self._reports = self._read_reports()
        self._claims = self._read_claims()
        self._origins = read_origins(self._ask)

    def read(self) -> Result:
        article = self._ask(
            "SELECT articles.* FROM results JOIN articles ON articles.id = article_id"
            " WHERE results.id = ?"
        )[0]
        return Result(
            article=Article(
                article["text"],
                article["title"],
                article["url"],
                to_date(article),
                article["language"],
                article["outlet"],
            ),
            claims=tuple(self._claims[row["claim_id"]] for row in self._listed("result_claims")),
            answers=self._read_answers(),
            reports=tuple(
                self._reports[row["report_id"]] for row in self._listed("result_reports")
            ),
            origins=tuple(origin for position, origin in self._origins.values() if position),
            findings=self._read_findings(),
            settings=tuple((row["name"], row["value"]) for row in self._listed("result_settings")),
            appearances=read_appearances(self._ask),
        )

    def _ask(self, sql: str) -> Rows:
        return self._connection.execute(sql, [self._result_id]).fetchall()

    def _listed(self, table: str) -> Rows:
        return self._ask(f"SELECT * FROM {table} WHERE result_id = ? ORDER BY position")

    def _grouped(self, sql: str, key: str) -> Groups:
        groups: Groups = defaultdict(list)
        for row in self._ask(sql):
            groups[row[key]].append(row)
        return groups

    def _read_reports(self) -> dict[str, Report]:
        used = """reports.id IN (
            SELECT report_id FROM result_reports WHERE result_id = ?1
            UNION SELECT report_id FROM evidence
            JOIN findings ON findings.id = finding_id WHERE result_id = ?1
            UNION SELECT report_id FROM finding_reports
            JOIN findings ON findings.id = finding_id WHERE result_id = ?1
            UNION SELECT report_id FROM finding_figures
            JOIN findings ON findings.id = finding_id WHERE result_id = ?1)"""
        return _load_reports(self._connection, used, self._result_id)

    def _read_answers(self) -> tuple[Answer, ...]:
        rows = self._ask(
            "SELECT answers.* FROM result_answers JOIN answers ON answers.id = answer_id"
            " WHERE result_id = ? ORDER BY position"
        )
        return tuple(
            Answer(
                source=row["source"],
                status=AnswerStatus(row["status"]),
                query=row["query"],
                lead_count=row["lead_count"],
                detail=row["detail"],
            )
            for row in rows
        )

    def _read_claims(self) -> dict[str, Claim]:
        used = """(SELECT claim_id FROM result_claims WHERE result_id = ?1
            UNION SELECT claim_id FROM findings WHERE result_id = ?1)"""
        spans, numbers, dates, quotations = (
            self._grouped(
                f"SELECT * FROM {table} WHERE claim_id IN {used} ORDER BY claim_id, position",
                "claim_id",
            )
            for table in ("claim_spans", "claim_numbers", "claim_dates", "claim_quotations")
        )
        return {
            row["id"]: Claim(
                text=row["text"],
                start=row["start_char"],
                end=row["end_char"],
                spans=tuple((span["start_char"], span["end_char"]) for span in spans[row["id"]]),
                kind=ClaimKind(row["kind"]),
                speaker=row["speaker"],
                cue=row["cue"],
                worth=row["worth"],
                ambiguous=bool(row["is_ambiguous"]),
                candidates=split_words(row["candidates"]),
                numbers=tuple(_to_number(number) for number in numbers[row["id"]]),
                dates=tuple(_to_period(period) for period in dates[row["id"]]),
                quotations=tuple(_to_quotation(each) for each in quotations[row["id"]]),
                polarity=Polarity(row["polarity"]),
                unclear=split_words(row["unclear"]),
            )
            for row in self._ask(f"SELECT * FROM claims WHERE id IN {used}")
        }

    def _read_findings(self) -> tuple[Finding, ...]:
        of_result = (
            "JOIN findings ON findings.id = finding_id WHERE findings.result_id = ? ORDER BY 1, 2"
        )
        sides = self._grouped(
            "SELECT finding_id || side AS key, finding_origins.position AS position, origin_id"
            f" FROM finding_origins {of_result}",
            "key",
        )
        unused = self._grouped(
            "SELECT finding_id || how AS key, finding_reports.position AS position, report_id"
            f" FROM finding_reports {of_result}",
            "key",
        )
        looks = self._grouped(
            "SELECT finding_looks.* FROM finding_looks JOIN findings ON findings.id = finding_id"
            " WHERE result_id = ? ORDER BY finding_id, finding_looks.position",
            "finding_id",
        )
        figures = self._grouped(
            "SELECT finding_figures.* FROM finding_figures"
            " JOIN findings ON findings.id = finding_id WHERE result_id = ?"
            " ORDER BY finding_id, series, finding_figures.position",
            "finding_id",
        )
        evidence = self._read_evidence()
        stored = StoredVoices(self._connection, self._result_id)
        return tuple(
            Finding(
                claim=self._claims[row["claim_id"]],
                status=Status(row["status"]),
                score=row["score"],
                origins_for=self._to_origins(sides[row["id"] + "for"]),
                origins_against=self._to_origins(sides[row["id"] + "against"]),
                evidence=tuple(evidence[row["id"]]),
                silent=self._to_reports(unused[row["id"] + "silent"]),
                unread=self._to_reports(unused[row["id"] + "unread"]),
                reason=row["reason"],
                looks=tuple(map(to_look, looks[row["id"]])),
                series=to_series(figures[row["id"]], self._reports),
                voices=stored.voices(row["id"]),
                content=stored.content(row["id"]),
            )
            for row in self._listed("findings")
        )

    def _to_origins(self, rows: Rows) -> tuple[Origin, ...]:
        return tuple(self._origins[row["origin_id"]][1] for row in rows)

    def _to_reports(self, rows: Rows) -> tuple[Report, ...]:
        return tuple(self._reports[row["report_id"]] for row in rows)

    def _read_evidence(self) -> dict[str, list[Evidence]]:
        """Return the evidence by finding, in order."""
        checks, steps = (
            self._grouped(
                f"SELECT {table}.* FROM {table} JOIN evidence ON evidence.id = evidence_id"
                " JOIN findings ON findings.id = finding_id WHERE result_id = ?"
                f" ORDER BY evidence_id, {table}.position",
                "evidence_id",
            )
            for table in ("checks", "evidence_steps")
        )
        found: dict[str, list[Evidence]] = defaultdict(list)
        rows = self._ask(
            "SELECT evidence.* FROM evidence JOIN findings ON findings.id = finding_id"
            " WHERE result_id = ? ORDER BY finding_id, evidence.position"
        )
        for row in rows:
            found[row["finding_id"]].append(
                Evidence(
                    report=self._reports[row["report_id"]],
                    relation=Relation(row["relation"]),
                    supports=row["supports"],
                    contradicts=row["contradicts"],
                    score=row["score"],
                    start=row["start_char"],
                    end=row["end_char"],
                    checks=tuple(_to_check(check) for check in checks[row["id"]]),
                    matched=split_words(row["matched"]),
                    missing=split_words(row["missing"]),
                    steps=tuple(
                        Step(step["name"], step["value"], step["detail"])
                        for step in steps[row["id"]]
                    ),
                    counting=Counting(row["counting"]),
                    is_echo=bool(row["is_echo"]),
                )
            )
        return found


def _load_reports(connection: sqlite3.Connection, where: str, key: str) -> dict[str, Report]:
    rows = connection.execute(
        "SELECT reports.*, publishers.outlet AS publisher_outlet,"
        " publishers.country AS publisher_country, publishers.language AS publisher_language,"
        " publishers.owner, publishers.is_agency, publishers.is_primary, publishers.counts"
        f" FROM reports JOIN publishers ON publishers.id = publisher_id WHERE {where}",
        [key],
    )
    return {row["id"]: _to_report(row) for row in rows}


def _to_report(row: sqlite3.Row) -> Report:
    return Report(
        url=row["url"],
        text=row["text"],
        title=row["title"],
        outlet=row["outlet"],
        published=to_date(row),
        author=row["author"],
        language=row["language"],
        canonical_url=row["canonical_url"],
        source=row["source"],
        publisher=to_publisher(row),
        status=PageStatus(row["status"]),
        detail=row["detail"],
        page_url=row["page_url"],
        page_sha256=row["page_sha256"],
    )


def to_publisher(row: sqlite3.Row) -> Publisher:
    """Return the publisher of a row that was joined with its own."""
    return Publisher(
        outlet=row["publisher_outlet"],
        country=row["publisher_country"],
        language=row["publisher_language"],
        owner=row["owner"],
        is_agency=bool(row["is_agency"]),
        is_primary=bool(row["is_primary"]),
        counts=bool(row["counts"]),
    )


def to_time(stored: str | None) -> datetime:
    """Return a stored time; NULL is the one that is not known."""
    return UNKNOWN_DATE.value if stored is None else datetime.fromisoformat(stored)


def to_date(row: sqlite3.Row) -> Published:
    """Return the date of a row that has the columns of one."""
    return Published(
        value=to_time(row["published_at"]),
        precision=Precision(row["published_precision"]),
        zone=row["published_zone"],
        provenance=Provenance(row["published_provenance"]),
    )


def _to_number(row: sqlite3.Row) -> Number:
    return Number(
        text=row["text"],
        start=row["start_char"],
        end=row["end_char"],
        value=row["value"],
        low=row["low"],
        high=row["high"],
        unit=row["unit"],
        hedge=Hedge(row["hedge"]),
        is_ordinal=bool(row["is_ordinal"]),
    )


def _to_period(row: sqlite3.Row) -> DatePeriod:
    return DatePeriod(
        text=row["text"],
        start=row["start_char"],
        end=row["end_char"],
        first=date.fromisoformat(row["first_day"]),
        last=date.fromisoformat(row["last_day"]),
        is_relative=bool(row["is_relative"]),
    )


def _to_quotation(row: sqlite3.Row) -> Quotation:
    return Quotation(
        start=row["start_char"],
        end=row["end_char"],
        text=row["text"],
        speaker=row["speaker"],
        cue=row["cue"],
        polarity=Polarity(row["polarity"]),
    )


def _to_check(row: sqlite3.Row) -> Check:
    return Check(
        kind=CheckKind(row["kind"]),
        outcome=Outcome(row["outcome"]),
        claim_value=row["claim_value"],
        report_value=row["report_value"],
        detail=row["detail"],
    )
