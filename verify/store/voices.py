"""The voices of a finding and what was said in, their rows out, and back."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from verify.records import (
    NO_CONTENT,
    Content,
    Finding,
    Report,
    Result,
    Status,
    Voice,
    VoiceKind,
    Wording,
    summarise,
)
from verify.store.save import Row, Writer

CLAIM, SAID_FOR, SAID_AGAINST = "claim", "said-for", "said-against"


def add_voices(
    writer: Writer, finding_id: str, finding: Finding, reports: Sequence[Report]
) -> None:
    """Write who says a claim, and what its speaker said with who has that."""
    content = finding.content
    for side, voices in (
        (CLAIM, finding.voices),
        (SAID_FOR, content.for_it),
        (SAID_AGAINST, content.against),
    ):
        owner: Row = {"finding_id": finding_id, "side": side}
        writer.insert_list(
            "finding_voices",
            owner,
            (
                {"kind": voice.kind, "name": voice.name, "origin_count": voice.origins}
                for voice in voices
            ),
        )
        for number, voice in enumerate(voices, start=1):
            writer.insert_list(
                "voice_wordings",
                owner | {"voice": number},
                (_wording_row(writer, one, reports) for one in voice.wordings),
            )
    if content != NO_CONTENT:
        writer.insert(
            "finding_contents",
            {
                "finding_id": finding_id,
                "text": content.text,
                "status": content.status,
                "reason": content.reason,
                "start_char": content.start,
                "end_char": content.end,
            },
        )


def _wording_row(writer: Writer, wording: Wording, reports: Sequence[Report]) -> Row:
    report = reports[wording.report]
    return {
        "passage": report.text[wording.start : wording.end],
        "report_id": writer.ids.of_report(report),
        "report_position": wording.report + 1,
        "start_char": wording.start,
        "end_char": wording.end,
    }


def add_concerns(writer: Writer, result: Result, result_id: str) -> None:
    """Write which claims to look at first, and why."""
    writer.insert_list(
        "result_concerns",
        {"result_id": result_id},
        (
            {
                "finding_id": writer.ids.of("findings", result_id, one.number),
                "reason": one.reason,
            }
            for one in summarise(result.findings).concerns
        ),
    )


class StoredVoices:
    """The voices and contents of one result's findings, by the finding's id."""

    def __init__(self, connection: sqlite3.Connection, result_id: str) -> None:
        """Read them all at once."""
        of_result = (
            "JOIN findings ON findings.id = {0}.finding_id WHERE findings.result_id = ?"
            " ORDER BY {0}.position"
        )
        self._wordings: dict[tuple[str, str, int], list[Wording]] = defaultdict(list)
        for row in self._ask(connection, "voice_wordings", of_result, result_id):
            self._wordings[row["finding_id"], row["side"], row["voice"]].append(
                Wording(row["report_position"] - 1, row["start_char"], row["end_char"])
            )
        self._voices: dict[tuple[str, str], list[Voice]] = defaultdict(list)
        for row in self._ask(connection, "finding_voices", of_result, result_id):
            key = row["finding_id"], row["side"]
            wordings = tuple(self._wordings[*key, row["position"]])
            self._voices[key].append(
                Voice(VoiceKind(row["kind"]), row["name"], row["origin_count"], wordings)
            )
        plain = of_result.replace("{0}.position", "{0}.finding_id")
        self._contents = {
            row["finding_id"]: Content(
                text=row["text"],
                start=row["start_char"],
                end=row["end_char"],
                status=Status(row["status"]),
                reason=row["reason"],
                for_it=tuple(self._voices[row["finding_id"], SAID_FOR]),
                against=tuple(self._voices[row["finding_id"], SAID_AGAINST]),
            )
            for row in self._ask(connection, "finding_contents", plain, result_id)
        }

    @staticmethod
    def _ask(
        connection: sqlite3.Connection, table: str, where: str, result_id: str
    ) -> Iterable[sqlite3.Row]:
        sql = f"SELECT {table}.* FROM {table} {where.format(table)}"
        return connection.execute(sql, [result_id])

    def voices(self, finding_id: str) -> tuple[Voice, ...]:
        """Whose word the supporters of a claim pass on."""
        return tuple(self._voices[finding_id, CLAIM])

    def content(self, finding_id: str) -> Content:
        """What the speaker of a claim said."""
        return self._contents.get(finding_id, NO_CONTENT)
