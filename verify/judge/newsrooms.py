"""Origins and evidence in; those with a relation, and the newsrooms behind them, out."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urlsplit

from verify.judge.rules import Tally
from verify.language.outlets import fold_name
from verify.records import (
    Counting,
    Evidence,
    Origin,
    OriginKind,
    PageStatus,
    Relation,
    Report,
    cut_origin,
)

_AGENCY = "agency"


def pick_origins(
    origins: Sequence[Origin], evidence: Sequence[Evidence], relation: Relation
) -> tuple[Origin, ...]:
    """Choose origins with a counted member of this relation, cut down to those members."""
    picked = []
    for origin in origins:
        members = tuple(
            i
            for i in origin.members
            if evidence[i].relation is relation and evidence[i].counting is Counting.COUNTS
        )
        if members:
            picked.append(cut_origin(origin, members))
    return tuple(picked)


def count_up(
    for_them: Sequence[Origin],
    against: Sequence[Origin],
    evidence: Sequence[Evidence],
    on_event: Sequence[int],
    *,
    enough: int,
) -> Tally:
    """Count what the rules ask about; `on_event` are the reports on the event that count."""
    return Tally(
        supporting=len(join_newsrooms(for_them, evidence)),
        contradicting=len(against),
        has_part=any(evidence[i].relation is Relation.PARTIAL for i in on_event),
        read=len({evidence[i].report.text for i in on_event}),
        readable=sum(piece.report.status is PageStatus.OK for piece in evidence),
        enough=enough,
    )


def join_newsrooms(
    origins: Sequence[Origin], evidence: Sequence[Evidence]
) -> list[tuple[int, ...]]:
    """Members of origins that share no outlet, owner or agency: one tuple for each voice.

    Two stories of one newsroom are one voice; two that credit one agency are not where a person
    ruled that they are two origins.
    """
    rooms: list[tuple[set[str], tuple[int, ...]]] = []
    apart = {
        frozenset((link.one, link.other))
        for origin in origins
        for link in origin.related
        if link.kind is OriginKind.RULED
    }
    for origin in origins:
        names = set().union(
            *(_name_newsroom(evidence[i].report, origin.agency) for i in origin.members)
        )
        own = {name for name in names if not name.startswith(_AGENCY)}
        touching: list[tuple[set[str], tuple[int, ...]]] = []
        joined = {*origin.members}
        for room in rooms:
            is_ruled = any(joined & pair and pair.intersection(room[1]) for pair in apart)
            if room[0] & (own if is_ruled else names):
                touching.append(room)
                joined.update(room[1])
        rooms = [room for room in rooms if room not in touching]
        rooms.append((names.union(*(room[0] for room in touching)), tuple(sorted(joined))))
    return [members for _, members in rooms]


def _name_newsroom(report: Report, agency: str) -> set[str]:
    """Under which names a newsroom is known: outlet (or host), owner, the agency it credits.

    A host counts only where no outlet is named: portals print many outlets under one address.
    """
    is_named = bool(report.outlet) or not report.url.startswith("http")
    host = "" if is_named else urlsplit(report.url).hostname or ""
    names = {
        "outlet": fold_name(report.outlet),
        "owner": fold_name(report.publisher.owner),
        "host": host.removeprefix("www.").removeprefix("m."),
        _AGENCY: fold_name(agency),
    }
    return {f"{kind} {name}" for kind, name in names.items() if name}
