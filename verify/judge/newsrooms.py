"""Origins and evidence in; those with a relation, and the newsrooms behind them, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import urlsplit

from verify.judge.rules import Tally
from verify.language.outlets import fold_name
from verify.language.passed_on import Cited, OutletNames, find_cited
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

_AGENCY, _CITED = "agency", "cited"

# How far from the passage the outlet is named that the report has it from, in characters: in the
# same sentence or one beside it. By reasoning, not fitted.
NEAR_CHARS = 150
_HAD_IT_FIRST = re.compile(r"\b(?:first|broke|broken|scoop|exclusively)\b")


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
    origins: Sequence[Origin],
    enough: int,
) -> Tally:
    """Count what the rules ask about; `on_event` are the reports on the event that count."""
    read, texts = frozenset(on_event), len({evidence[i].report.text for i in on_event})
    sides = [_places(origins, side) for side in (for_them, against)]
    return Tally(
        supporting=len(join_newsrooms(for_them, evidence)),
        contradicting=len(against),
        has_part=any(evidence[i].relation is Relation.PARTIAL for i in on_event),
        read=min(texts, sum(not read.isdisjoint(origin.members) for origin in origins)),
        texts=texts,
        readable=sum(piece.report.status is PageStatus.OK for piece in evidence),
        enough=enough,
        is_one_origin=sides[0] == sides[1] and len(sides[0]) == 1,
    )


def _places(origins: Sequence[Origin], picked: Sequence[Origin]) -> frozenset[int]:
    """Which of all origins these are, cut down as they may be."""
    members = frozenset(index for origin in picked for index in origin.members)
    return frozenset(
        at for at, origin in enumerate(origins) if not members.isdisjoint(origin.members)
    )


def join_newsrooms(
    origins: Sequence[Origin], evidence: Sequence[Evidence]
) -> list[tuple[int, ...]]:
    """Members of origins that share no outlet, owner, agency or cited outlet: a tuple for each.

    Two stories of one newsroom are one voice; so are two reports that have what they tell here from
    an outlet that they cite, be it that nobody read what this outlet wrote. Two that credit one
    agency are not where a person ruled that they are two origins.
    """
    outlets = _name_outlets(evidence)
    rooms: list[tuple[set[str], tuple[int, ...]]] = []
    apart = {
        frozenset((link.one, link.other))
        for origin in origins
        for link in origin.related
        if link.kind is OriginKind.RULED
    }
    for origin in origins:
        names = set().union(
            *(_name_newsroom(evidence[i].report, origin.agency) for i in origin.members),
            *(_name_cited(evidence[i], outlets) for i in origin.members),
        )
        own = {name for name in names if not name.startswith((_AGENCY, _CITED))}
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


def tell_cited(origins: Sequence[Origin], evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """Say of which outlets more than one of the origins has what it tells here, one line each."""
    outlets = _name_outlets(evidence)
    citing: Counter[str] = Counter()
    for origin in origins:
        names = {name for i in origin.members for name in find_cited_for(evidence[i], outlets)}
        citing.update({fold_name(name): name for name in sorted(names)}.values())
    return tuple(
        f"{times} origins have it from {name}" for name, times in citing.items() if times > 1
    )


def find_cited_for(piece: Evidence, outlets: tuple[str, ...] = ()) -> frozenset[str]:
    """The outlets that a report says it has this passage from, its own name apart.

    `outlets` are names that are outlets whatever they look like. Those cited are named in the
    passage or close to it, or are said to have had the story first.
    """
    report = piece.report
    own = {fold_name(report.outlet), fold_name(report.publisher.outlet)}
    return frozenset(
        cited.name
        for cited in _cited_in(report.text, outlets)
        if fold_name(cited.name) not in own
        and (
            (cited.start < piece.end + NEAR_CHARS and piece.start - NEAR_CHARS < cited.end)
            or _HAD_IT_FIRST.search(cited.words)
        )
    )


@lru_cache(maxsize=512)  # every claim asks for the same reports
def _cited_in(text: str, outlets: tuple[str, ...]) -> tuple[Cited, ...]:
    return find_cited(text, outlets=OutletNames(outlets))


def _name_outlets(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(sorted({piece.report.outlet for piece in evidence if piece.report.outlet}))


def _name_cited(piece: Evidence, outlets: tuple[str, ...]) -> set[str]:
    return {f"{_CITED} {fold_name(name)}" for name in find_cited_for(piece, outlets)}


def _name_newsroom(report: Report, agency: str) -> set[str]:
    """Under which names a newsroom is known: outlet (or host), owner, the agency it credits.

    As outlet and agency it may be cited by others too.
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
    cited = {f"{_CITED} {name}" for name in (names["outlet"], names[_AGENCY]) if name}
    return cited | {f"{kind} {name}" for kind, name in names.items() if name}
