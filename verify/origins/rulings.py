"""What people ruled and the reports of a run in; which of these are one, or are kept apart, out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from verify.records import (
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


def link_ruled(pair: Pair, ruling: OriginRuling) -> OriginLink:
    """The link of two reports that a person calls one."""
    by = f" by {ruling.ruled_by}" if ruling.ruled_by else ""
    note = f": {ruling.note}" if ruling.note else ""
    words = ruling.note or "one origin"
    sign = Sign(SignKind.RULING, pair[0], words, ruling.ruled_by, Place.RULING)
    reason = f"ruled to be one{by}{note}"
    return OriginLink(max(pair), min(pair), OriginKind.RULED, reason, (sign,))
