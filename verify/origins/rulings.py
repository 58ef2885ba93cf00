"""What people ruled and the reports of a run in; which of these are one, or are kept apart, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from verify.records import (
    Origin,
    OriginKind,
    OriginLink,
    OriginRuling,
    Place,
    Report,
    Sign,
    SignKind,
    Verdict,
    name_report,
)

Pair = tuple[int, int]


def apply_rulings(
    reports: Sequence[Report], rulings: Sequence[OriginRuling]
) -> Iterator[tuple[Verdict, Pair, OriginRuling]]:
    """Find the pairs of reports that people ruled on; of two rulings on a pair the later holds."""
    last = {frozenset((ruling.one, ruling.other)): ruling for ruling in rulings}
    if not last:
        return
    places: dict[str, list[int]] = defaultdict(list)
    for index, report in enumerate(reports):
        places[name_report(report)].append(index)
    for ruling in last.values():
        for one, other in product(places.get(ruling.one, ()), places.get(ruling.other, ())):
            if one != other:
                yield ruling.verdict, (one, other), ruling


def show_apart(
    origins: Sequence[Origin], reports: Sequence[Report], rulings: Sequence[OriginRuling]
) -> tuple[Origin, ...]:
    """Say of each origin from which others a person keeps it apart: as `related` links."""
    ruled = apply_rulings(reports, rulings)
    links = [_link_apart(pair, by) for verdict, pair, by in ruled if verdict is Verdict.APART]
    return tuple(
        replace(
            origin,
            related=(
                *origin.related,
                *(link for link in links if not {link.one, link.other}.isdisjoint(origin.members)),
            ),
        )
        for origin in origins
    )


def _link_apart(pair: Pair, ruling: OriginRuling) -> OriginLink:
    return replace(link_ruled(pair, ruling), reason=_say(ruling, "not to be one"))


def _say(ruling: OriginRuling, what: str) -> str:
    by = f" by {ruling.ruled_by}" if ruling.ruled_by else ""
    note = f": {ruling.note}" if ruling.note else ""
    return f"ruled {what}{by}{note}"


def link_ruled(pair: Pair, ruling: OriginRuling) -> OriginLink:
    """The link of two reports that a person calls one."""
    words = ruling.note or ("one origin" if ruling.verdict is Verdict.ONE else "two origins")
    sign = Sign(SignKind.RULING, pair[0], words, ruling.ruled_by, Place.RULING)
    reason = _say(ruling, "to be one")
    return OriginLink(max(pair), min(pair), OriginKind.RULED, reason, (sign,))
