"""Origins and appearances in, the rows of their evidence out; and back, as they were saved."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable

from verify.records import (
    Appearance,
    Origin,
    OriginKind,
    OriginLink,
    OriginRuling,
    Place,
    Result,
    Sign,
    SignKind,
    Verdict,
)
from verify.store.save import Row, Writer

Rows = list[sqlite3.Row]
Ask = Callable[[str], Rows]


def add_links(writer: Writer, origin_id: str, origin: Origin) -> None:
    """Write what holds an origin together, what is near it, and the words that tell so."""
    owner: Row = {"origin_id": origin_id}
    links = (*origin.links, *origin.related)
    writer.insert_list(
        "origin_links",
        owner,
        (
            {
                "counts_as_one": number < len(origin.links),
                "kind": link.kind,
                "reason": link.reason,
                "one_position": link.one + 1,
                "other_position": link.other + 1,
            }
            for number, link in enumerate(links)
        ),
    )
    for number, signs in enumerate((origin.signs, *(link.signs for link in links))):
        rows = ({**_to_row(sign), "report_position": sign.report + 1} for sign in signs)
        writer.insert_list("origin_signs", {**owner, "link_position": number}, rows)


def add_appearances(writer: Writer, result: Result, result_id: str) -> None:
    """Write which reports are the article itself."""
    owner: Row = {"result_id": result_id}
    writer.insert_list(
        "appearances",
        owner,
        (
            {
                "kind": appearance.kind,
                "reason": appearance.reason,
                "report_id": writer.add_report(result.reports[appearance.report]),
                "report_position": appearance.report + 1,
            }
            for appearance in result.appearances
        ),
    )
    for number, appearance in enumerate(result.appearances, start=1):
        writer.insert_list(
            "appearance_signs",
            {**owner, "appearance_position": number},
            (_to_row(sign) for sign in appearance.signs),
        )


def _to_row(sign: Sign) -> Row:
    return {
        "kind": sign.kind,
        "name": sign.name,
        "words": sign.words,
        "place": sign.place,
        "start_char": sign.start,
        "end_char": sign.end,
    }


def read_appearances(ask: Ask) -> tuple[Appearance, ...]:
    """Read what add_appearances wrote; `ask` answers a question about one result."""
    signs: dict[int, Rows] = defaultdict(list)
    for row in ask(
        "SELECT * FROM appearance_signs WHERE result_id = ? ORDER BY appearance_position, position"
    ):
        signs[row["appearance_position"]].append(row)
    return tuple(
        Appearance(
            report=row["report_position"] - 1,
            kind=OriginKind(row["kind"]),
            reason=row["reason"],
            signs=tuple(_to_sign(sign, row["report_position"]) for sign in signs[row["position"]]),
        )
        for row in ask("SELECT * FROM appearances WHERE result_id = ? ORDER BY position")
    )


def read_origins(ask: Ask) -> dict[str, tuple[int, Origin]]:
    """Return origins by id, in order; position 0 is one that only findings name."""
    of_result = "JOIN origins ON origins.id = origin_id WHERE result_id = ? ORDER BY origin_id"
    members = _group(
        ask(f"SELECT origin_members.* FROM origin_members {of_result}, origin_members.position")
    )
    links = _group(
        ask(f"SELECT origin_links.* FROM origin_links {of_result}, origin_links.position")
    )
    signs = _group(
        ask(
            f"SELECT origin_signs.* FROM origin_signs {of_result}, link_position,"
            " origin_signs.position"
        )
    )
    rows = ask("SELECT * FROM origins WHERE result_id = ? ORDER BY position")
    return {
        row["id"]: (
            row["position"] or 0,
            _to_origin(row, members[row["id"]], links[row["id"]], signs[row["id"]]),
        )
        for row in rows
    }


def _group(rows: Iterable[sqlite3.Row]) -> dict[str, Rows]:
    groups: dict[str, Rows] = defaultdict(list)
    for row in rows:
        groups[row["origin_id"]].append(row)
    return groups


def _to_origin(row: sqlite3.Row, members: Rows, links: Rows, signs: Rows) -> Origin:
    of_link: dict[int, list[Sign]] = defaultdict(list)
    for sign in signs:
        of_link[sign["link_position"]].append(_to_sign(sign, sign["report_position"]))
    return Origin(
        members=tuple(each["report_position"] - 1 for each in members),
        kind=OriginKind(row["kind"]),
        reason=row["reason"],
        name=row["name"],
        agency=row["agency"],
        signs=tuple(of_link[0]),
        links=_to_links(links, of_link, counts_as_one=True),
        related=_to_links(links, of_link, counts_as_one=False),
    )


def _to_links(
    links: Rows, signs: dict[int, list[Sign]], *, counts_as_one: bool
) -> tuple[OriginLink, ...]:
    return tuple(
        OriginLink(
            one=link["one_position"] - 1,
            other=link["other_position"] - 1,
            kind=OriginKind(link["kind"]),
            reason=link["reason"],
            signs=tuple(signs[link["position"]]),
        )
        for link in links
        if bool(link["counts_as_one"]) is counts_as_one
    )


def _to_sign(row: sqlite3.Row, report_position: int) -> Sign:
    return Sign(
        kind=SignKind(row["kind"]),
        report=report_position - 1,
        words=row["words"],
        name=row["name"],
        place=Place(row["place"]),
        start=row["start_char"],
        end=row["end_char"],
    )


def add_rulings(writer: Writer, rulings: Iterable[OriginRuling]) -> None:
    """Write what a person decided; the row notes when."""
    for ruling in rulings:
        writer.insert(
            "origin_rulings",
            {
                "verdict": ruling.verdict,
                "one": ruling.one,
                "other": ruling.other,
                "note": ruling.note,
                "ruled_by": ruling.ruled_by,
            },
        )


def load_rulings(connection: sqlite3.Connection) -> tuple[OriginRuling, ...]:
    """Read what people decided, the oldest first."""
    rows = connection.execute("SELECT * FROM origin_rulings ORDER BY id")
    return tuple(
        OriginRuling(
            verdict=Verdict(row["verdict"]),
            one=row["one"],
            other=row["other"],
            note=row["note"],
            ruled_by=row["ruled_by"],
        )
        for row in rows
    )
