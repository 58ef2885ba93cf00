"""Origins and evidence in; those with a relation, and the newsrooms behind them, out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from verify.judge.rules import Tally
from verify.language.outlets import fold_name
from verify.records import Counting, Evidence, Origin, PageStatus, Relation, Report, cut_origin


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
    origins: Iterable[Origin], evidence: Sequence[Evidence]
) -> list[tuple[int, ...]]:
    """Members of origins that share no outlet, owner or agency: one tuple for each voice.

    Two stories of one newsroom are one voice.
    """
    rooms: list[tuple[set[str], tuple[int, ...]]] = []
    for origin in origins:
        names = set().union(
            *(_name_newsroom(evidence[i].report, origin.agency) for i in origin.members)
        )
        touching = [room for room in rooms if room[0] & names]
        rooms = [room for room in rooms if not room[0] & names]
        members = sorted({*origin.members, *(i for room in touching for i in room[1])})
        rooms.append((names.union(*(room[0] for room in touching)), tuple(members)))
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
        "agency": fold_name(agency),
    }
    return {f"{kind} {name}" for kind, name in names.items() if name}
